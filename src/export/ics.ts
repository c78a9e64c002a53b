import type { I18n } from "../i18n/translator.ts";
import type { Dataset } from "../model/dataset.ts";
import { addDays, type Day, formatDay } from "../model/span.ts";
import { movedWords } from "../scene/circumstanceWords.ts";
import { termWords } from "../scene/words.ts";
import type { ExportRequest } from "./exporters.ts";
import { type KnownDays, knownDays } from "./knownDays.ts";
import { datasetWords } from "./plainCitation.ts";
import { linkTo, recordSlug, unmarked } from "./provenance.ts";

const FOLD_OCTETS = 75;

/** A calendar by RFC 5545: all-day entries, the end exclusive; its stamp is the day of access, so that one view gives one file. */
export function render(request: ExportRequest): string {
  const { slice, provenance, i18n } = request;
  const { known, uncertain, afterLastYear } = knownDays(slice);
  const about = [
    provenance.filter,
    left(i18n, "export.leftOut", uncertain),
    left(i18n, "export.afterLastYear", afterLastYear),
    ...provenanceLines(request),
    provenance.caution,
  ]
    .filter((part) => part !== "")
    .join("\n");
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    `PRODID:-//Ballotline//Ballotline//${i18n.lang === "ar" ? "AR" : "EN"}`,
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    text("NAME", provenance.title),
    text("X-WR-CALNAME", provenance.title),
    text("DESCRIPTION", about),
    text("X-WR-CALDESC", about),
    ...(provenance.recordUrl === null ? [] : [`SOURCE;VALUE=URI:${provenance.recordUrl}`]),
    ...known.flatMap((entry) => vevent(entry, request)),
    "END:VCALENDAR",
  ];
  return lines.map(fold).join("");
}

const left = (i18n: I18n, reason: "export.leftOut" | "export.afterLastYear", count: number): string =>
  count === 0 ? "" : unmarked(i18n.plural(reason, count));

function provenanceLines({ provenance, i18n }: ExportRequest): readonly string[] {
  const { name, licence, permalink } = provenance;
  const record = i18n.t("export.provenance", {
    record: name,
    dataset: datasetWords(provenance, i18n),
    licence: licence?.name ?? i18n.t("export.licenceUnknown"),
  });
  return [unmarked(record), ...(permalink === null ? [] : [permalink])];
}

function vevent({ event, date }: KnownDays, request: ExportRequest): readonly string[] {
  const { slice, provenance, i18n } = request;
  const link = linkTo(provenance.recordUrl, { kind: "event", id: event.id }, slice.trust);
  return [
    "BEGIN:VEVENT",
    `UID:${event.id}@${recordSlug(provenance)}`,
    `DTSTAMP:${compact(provenance.accessed)}T000000Z`,
    `DTSTART;VALUE=DATE:${compact(date.edtf.from)}`,
    `DTEND;VALUE=DATE:${compact(addDays(date.edtf.to, 1))}`,
    text("SUMMARY", i18n.text(event.title)),
    text("DESCRIPTION", description({ event, date }, request)),
    text("CATEGORIES", termWords(slice.dataset, i18n, "eventKind", event.kind)),
    ...statusOf({ event, date }, provenance.accessed, slice.dataset),
    ...(link === null ? [] : [`URL:${link}`]),
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
}

function description({ event, date }: KnownDays, request: ExportRequest): string {
  const { slice, i18n } = request;
  const labelled = (label: string, value: string) => i18n.t("common.labelled", { label, value });
  const lines = [
    event.summary && i18n.text(event.summary),
    event.authority && labelled(i18n.t("details.authority"), termWords(slice.dataset, i18n, "authority", event.authority)),
    labelled(i18n.t("details.status"), termWords(slice.dataset, i18n, "status", event.status.value)),
    event.postponement && movedWords(event.postponement, slice.trust, i18n),
    labelled(i18n.t("table.dateBasis"), i18n.t(`common.basis.${date.reading.basis}`)),
    ...provenanceLines(request).slice(0, 1),
  ];
  return unmarked(lines.filter(Boolean).join("\n"));
}

/**
 * What was held is confirmed; so is a voting or feast day that was scheduled and lies before the day of the file, since nothing
 * in the record says otherwise. That day is the file's own stamp, for a dataset has none. A meeting that was announced stays tentative.
 */
function statusOf({ event, date }: KnownDays, accessed: Day, dataset: Dataset): readonly string[] {
  switch (dataset.term("status", event.status.value).outcome) {
    case "called-off":
      return ["STATUS:CANCELLED"];
    case "took-place":
      return ["STATUS:CONFIRMED"];
    case "expected":
      return [dataset.columns.book.calendar.has(event.kind) && date.edtf.to < accessed ? "STATUS:CONFIRMED" : "STATUS:TENTATIVE"];
    case "open":
      return ["STATUS:TENTATIVE"];
    default:
      return [];
  }
}

const compact = (day: Day): string => formatDay(day).replaceAll("-", "");

const text = (name: string, value: string): string => `${name}:${value.replace(/[\\;,]/g, "\\$&").replace(/\r\n|[\r\n]/g, "\\n")}`;

/** Lines of at most 75 octets, the break never inside a character. */
function fold(line: string): string {
  const encoder = new TextEncoder();
  let folded = "";
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > FOLD_OCTETS) {
      folded += "\r\n ";
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return `${folded}\r\n`;
}
