import type { I18n } from "../i18n/translator.ts";
import type { Dataset } from "../model/dataset.ts";
import { readEdtf } from "../model/edtf.ts";
import { kindOfId } from "../model/ids.ts";
import { must } from "../model/must.ts";
import { parseDay } from "../model/span.ts";
import type { CorrectedValue, Correction } from "../model/types.ts";
import { isSet } from "../model/vocabulary.ts";
import { sourceWords } from "./words.ts";

/** What was put right and why, as one sentence or two. */
export function correctionWords(correction: Correction, dataset: Dataset, i18n: I18n): string {
  const { was, now, field, withdrawn } = correction;
  const date = dayWords(correction, i18n);
  const why = i18n.text(correction.why);
  if (withdrawn || field === null) return i18n.t("corrections.withdrawn", { date, why });
  const inOther = was !== null && now !== null && isSame(was, now, i18n);
  const words = (value: CorrectedValue): string => valueWords(inOther ? otherWords(value, i18n) : value, correction, dataset, i18n);
  const head = { date, field: fieldWords(field, i18n), why };
  if (was !== null && now !== null) return i18n.t("corrections.changed", { ...head, was: words(was), now: words(now) });
  if (was !== null) return i18n.t("corrections.removed", { ...head, was: words(was) });
  return i18n.t("corrections.added", { ...head, now: now === null ? i18n.t("common.unknown") : words(now) });
}

/** True for words of which only those in the page's other language were put right. */
const isSame = (was: CorrectedValue, now: CorrectedValue, i18n: I18n): boolean =>
  typeof was !== "string" && typeof now !== "string" && i18n.text(was) === i18n.text(now);

/** Words in the language that is not the page's, in both places. */
function otherWords(value: CorrectedValue, { lang }: I18n): CorrectedValue {
  if (typeof value === "string") return value;
  const words = lang === "ar" ? value.en : value.ar;
  return { ar: words, en: words };
}

/** That an item which a link names is gone, since when and why. */
export const withdrawnWords = (correction: Correction, i18n: I18n): string =>
  i18n.t("corrections.withdrawnItem", { id: correction.id, date: dayWords(correction, i18n), why: i18n.text(correction.why) });

/** "corrected 31 January 2025", for citations and figures; null for none. */
export function correctedWords(corrections: readonly Correction[], i18n: I18n): string | null {
  const days = [...new Set(corrections.map((correction) => dayWords(correction, i18n)))];
  return days.length === 0 ? null : i18n.t("corrections.cited", { dates: i18n.list(days) });
}

const dayWords = ({ date }: Correction, i18n: I18n): string => i18n.formatDay(must(parseDay(date), "day"));

/** The name of what a correction concerns; null where the record holds it no longer. */
export const correctedName = ({ id }: Correction, dataset: Dataset, i18n: I18n): string | null => nameById(id, dataset, i18n);

/** The name of what an id stands for; null where the record does not hold it. */
export function nameById(id: string, dataset: Dataset, i18n: I18n): string | null {
  switch (kindOfId(id)) {
    case "event": {
      const row = dataset.eventRow(id);
      return row === undefined ? null : i18n.text(dataset.event(row).title);
    }
    case "directive": {
      const row = dataset.directiveRow(id);
      return row === undefined ? null : i18n.text(dataset.directive(row).what);
    }
    case "source": {
      const source = dataset.source(id);
      return source ? sourceWords(source, i18n) : null;
    }
    case "place":
      return i18n.text(dataset.place(id)?.names ?? null);
    case "actor":
      return i18n.text(dataset.actor(id)?.names ?? null);
    case "election":
      return i18n.text(dataset.election(id)?.names ?? null);
    default:
      return null;
  }
}

/** Fields of the format by their names: one of a foreign record may have another. */
const FIELDS = [
  "title",
  "publisher",
  "published",
  "author",
  "credited",
  "voice",
  "kind",
  "country",
  "url",
  "retrieved",
  "archived",
  "copies",
  "text",
  "summary",
  "note",
  "status",
  "sources",
  "authority",
  "when",
  "order",
  "postponement",
  "mode",
  "places",
  "actors",
  "election",
  "sensitive",
  "evidence",
  "event",
  "serves",
  "act",
  "strength",
  "tier",
  "checkable",
  "issuer",
  "issuers",
  "addressees",
  "what",
  "measures",
  "targets",
  "timing",
  "quantities",
  "instrument",
  "followUps",
  "names",
  "aliases",
  "shape",
  "extent",
  "point",
  "areas",
  "anchor",
  "within",
  "seat",
  "notToConfuse",
  "same",
  "office",
  "outside",
  "rounds",
] as const;

/** A field of the format in words. */
export function fieldWords(field: string, i18n: I18n): string {
  const known = FIELDS.find((name) => name === field);
  return known === undefined ? field : i18n.t(`corrections.field.${known}`);
}

const DATES: ReadonlySet<string> = new Set(["when", "published", "retrieved", "timing", "postponement"]);

function valueWords(value: CorrectedValue, { id, field }: Correction, dataset: Dataset, i18n: I18n): string {
  if (typeof value !== "string") return i18n.t("common.quoted", { text: i18n.text(value) });
  const date = DATES.has(field ?? "") ? readEdtf(value) : undefined;
  if (date) return i18n.formatSpan(date);
  const set = field === "kind" ? `${kindOfId(id)}Kind` : (field ?? "");
  return isSet(set) && dataset.columns.book.codes[set].includes(value) ? i18n.text(dataset.term(set, value).label) : value;
}
