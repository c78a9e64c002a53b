import { ltr, rtl } from "../i18n/bidi.ts";
import type { I18n } from "../i18n/translator.ts";
import { codeAt, u32 } from "../model/cells.ts";
import { eventRow } from "../model/ids.ts";
import type { Day } from "../model/span.ts";
import type { Source } from "../model/types.ts";
import { element } from "../render/markup.ts";
import { correctionsShown } from "../scene/corrections.ts";
import { correctedWords } from "../scene/correctionWords.ts";
import { hashName } from "../scene/hashName.ts";
import { mapCredits } from "../scene/mapCredits.ts";
import { recordName } from "../scene/recordName.ts";
import { termsWords } from "../scene/termsWords.ts";
import { sourceWords } from "../scene/words.ts";
import { cautionWords, coverageWords } from "../scene/wordsCoverage.ts";
import { sourceShortWords } from "../scene/wordsDetails.ts";
import { writeFragment } from "../view/url.ts";
import { type Block, inward, placed, prose, stacked } from "./block.ts";
import type { DrawContext } from "./drawContext.ts";
import { asProse, asSentences, countWords, filterWords, settingWords } from "./figureWords.ts";
import { lineRoom } from "./metrics.ts";
import type { PictureInput } from "./picture.ts";
import { fitsQr, qrPath } from "./qr.ts";

/** What a figure says of itself beyond what it shows. */
export interface ProvenanceInput extends PictureInput {
  /** Of access. */
  readonly date: Day;
  /** The address of this very view; null where the site has none yet, and for a record from a file. */
  readonly link: string | null;
}

/** What is drawn with, and what alone is shown where it is not the whole of the view. */
interface Provided {
  readonly context: DrawContext;
  readonly alone: string | null;
}

export interface ProvenanceRow {
  readonly label: string;
  readonly text: string;
}

/** How much of the provenance there is room for. */
export type Detail = "full" | "brief";

const MOST_REPORTS: Readonly<Record<Detail, number>> = { full: 10, brief: 3 };

function provenanceRows(input: ProvenanceInput, detail: Detail, alone: string | null): readonly ProvenanceRow[] {
  const { dataset, i18n, view } = input;
  const { t } = i18n;
  const coverage = detail === "full" ? [`${coverageWords(dataset, view.trust, i18n).join(" · ")}.`] : [];
  const reports = dataset.host === null ? [i18n.plural("common.coverageReports", dataset.sources.length)] : [];
  return [
    { label: t("figure.shown"), text: [...(alone === null ? [countWords(input)] : []), settingWords(input)].join(" · ") },
    { label: t("figure.filter"), text: filterWords(input) },
    { label: t("common.coverage"), text: [...reports, ...coverage, cautionWords(dataset, i18n)].join(" ") },
    { label: t("figure.terms"), text: termsWords(dataset, i18n) },
    { label: t("common.reports"), text: reportWords(input, MOST_REPORTS[detail]) },
    { label: t("figure.data"), text: dataWords(input) },
    { label: t("corrections.title"), text: correctedWords(correctionsShown(dataset, input.result), i18n) ?? "" },
    { label: t("figure.link"), text: linkWords(input) },
    { label: t("common.map"), text: asProse([mapCredits(dataset, i18n), t("map.outlinesIndicative"), t("common.disclaimer")]) },
  ].filter(({ text }) => text !== "");
}

/** The record by its name, the hash of the dataset, and the day on which it was read. */
export const dataWords = (input: Pick<ProvenanceInput, "dataset" | "i18n" | "date">): string =>
  input.i18n.t("figure.provenance", {
    name: recordName(input.dataset, input.i18n),
    hash: ltr(hashName(input.dataset, input.i18n)),
    date: input.i18n.formatDay(input.date),
  });

function linkWords({ link, view, dataset, i18n }: ProvenanceInput): string {
  const { t } = i18n;
  if (dataset.isFile) return t("share.citeNoLink");
  if (link !== null) return fitsQr(link) ? ltr(link) : `${ltr(link)} ${t("figure.longLink")}`;
  const fragment = writeFragment(view);
  return fragment === "" ? t("figure.noLinkWhole") : t("figure.noLink", { fragment: ltr(`#${fragment}`) });
}

/** The reports behind what the filter leaves. */
function reportsShown({ dataset, engine, result }: PictureInput): readonly Source[] {
  const { columns, sources } = dataset;
  const codes = new Set<number>();
  for (let row = 0; row < columns.eventCount; row++) {
    if (!engine.isCounted(row) || result.level(eventRow(row)) === 0) continue;
    for (let at = u32(columns.source.offsets, row); at < u32(columns.source.offsets, row + 1); at++)
      codes.add(codeAt(columns.source.codes, at));
  }
  const ids = new Set([...codes].map((code) => columns.ids.source[code - 1]));
  return sources.filter(({ id }) => ids.has(id));
}

/** Words of ours whose parts are isolated: without a letter outside them, their own direction could not be told. */
const inPageDirection = (words: string, { dir }: I18n): string => (dir === "rtl" ? rtl : ltr)(words);

function reportWords(input: PictureInput, most: number): string {
  const { i18n, view } = input;
  const shown = reportsShown(input);
  const kept = shown.length > most ? shown.slice(0, most - 1) : shown;
  const names = kept.map((source) =>
    i18n.t("figure.report", {
      title: sourceWords(source, i18n),
      outlet: inPageDirection(sourceShortWords(source, view.trust, i18n), i18n),
    }),
  );
  const rest = shown.length > kept.length ? [i18n.plural("figure.otherReports", shown.length - kept.length)] : [];
  return [...names, ...rest].join(`${i18n.t("share.citeMark")} `);
}

const LABEL = { size: 10.5, weight: 600 } as const;
const VALUE = { size: 10.5, weight: 400, color: "--ink-2" } as const;
const QR_SIZE: Readonly<Record<Detail, number>> = { full: 104, brief: 80 };
const GAP = 16;

/** The provenance under a rule, in rows or in brief sentences, with the code of the link at the end of the line. */
export function provenanceBlock(input: ProvenanceInput, width: number, detail: Detail, { context, alone }: Provided): Block {
  const { link } = input;
  const size = QR_SIZE[detail];
  const code = link !== null && fitsQr(link) ? link : null;
  const rows = provenanceRows(input, detail, alone);
  const room = width - (code === null ? 0 : size + GAP);
  const table = detail === "full" ? tableBlock(rows, room, context) : prose(inSentences(rows, input.i18n), room, VALUE, context);
  const top = 10;
  const right = inward(context) === 1;
  return {
    width,
    height: top + Math.max(table.height, code === null ? 0 : size),
    draw: () =>
      element("line", { x1: 0, x2: width, y1: 0.5, y2: 0.5, stroke: context.theme("--line") }) +
      placed(table, right ? 0 : width - room, top) +
      (code === null ? "" : qrPath(code, right ? width - size : 0, top, size, context.theme("--ink"))),
  };
}

const inSentences = (rows: readonly ProvenanceRow[], { t }: I18n): string =>
  asSentences(rows.map(({ label, text }) => t("common.labelled", { label, value: text })));

function tableBlock(rows: readonly ProvenanceRow[], width: number, context: DrawContext): Block {
  const labels = Math.min(width * 0.24, Math.max(...rows.map(({ label }) => lineRoom(label, LABEL.size, LABEL.weight))) + 12);
  return stacked(
    rows.map((row) => rowBlock(row, width, labels, context)),
    3,
  );
}

function rowBlock({ label, text }: ProvenanceRow, width: number, labels: number, context: DrawContext): Block {
  const value = prose(text, width - labels, VALUE, context);
  const name = prose(label, labels - 10, { ...LABEL, color: "--ink" }, context);
  return {
    width,
    height: Math.max(name.height, value.height),
    draw: () => placed(name, inward(context) === 1 ? 0 : width - (labels - 10), 0) + placed(value, inward(context) === 1 ? labels : 0, 0),
  };
}

/** Two lines for pictures seen small: what is shown, and where it comes from. */
export function creditBlock(input: ProvenanceInput, width: number, context: DrawContext): Block {
  const { i18n } = input;
  const small = { size: 10, weight: 400, color: "--ink-2", most: 3 } as const;
  return stacked(
    [
      prose(`${dataWords(input)} · ${mapCredits(input.dataset, i18n)}`, width, small, context),
      prose(
        [i18n.t("common.disclaimer"), cautionWords(input.dataset, i18n), termsWords(input.dataset, i18n)].join(" ").trim(),
        width,
        small,
        context,
      ),
    ],
    0,
  );
}
