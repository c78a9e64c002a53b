import { type DatedText, type FarDate, farDates } from "../model/farDates.ts";
import { asFields } from "../model/fields.ts";
import { countryBox, locationError, MOST_LATITUDE, MOST_LONGITUDE } from "../model/location.ts";
import { must } from "../model/must.ts";
import { datesIn, readings } from "../model/reading.ts";
import { parseDay } from "../model/span.ts";
import type { Covers, DatasetRows, Directive, ElectionEvent, LonLat, Place, Source } from "../model/types.ts";
import type { ErrorLog } from "./errorLog.ts";
import type { NoticeKind } from "./errors.ts";

/** Notes places that lie far outside their country, or beyond the map: they are shown all the same. */
export const noteFarPlaces = (places: readonly (Place | null)[], log: ErrorLog): void =>
  places.forEach((place) => place && noteFarPlace(place, log));

function noteFarPlace({ id, country, point, anchor }: Pick<Place, "id" | "country" | "point" | "anchor">, log: ErrorLog): void {
  for (const [field, at] of [
    ["point.at", point?.at],
    ["anchor.at", anchor?.at],
  ] as const) {
    const notice = at && farPlace(at, country);
    if (notice) log.note({ ...notice, field, value: at.join(", ") }, id);
  }
}

function farPlace(at: LonLat, country: string | null): { readonly kind: NoticeKind; readonly expected: string } | undefined {
  const box = country === null ? undefined : countryBox(country);
  const expected = box ? `${box[0]} … ${box[2]}, ${box[1]} … ${box[3]}` : "";
  switch (locationError(at, country)) {
    case undefined:
      return undefined;
    case "swapped":
      return { kind: "swapped", expected };
    case "far":
      return { kind: "farPlace", expected };
    case "latitude":
    case "longitude":
      return { kind: "beyondMap", expected: `± ${MOST_LONGITUDE}, ± ${MOST_LATITUDE}` };
  }
}

interface Dated extends DatedText {
  readonly record: string;
  readonly field: string;
}

/** What a source says of itself is when it was published. */
const datedIn = (row: Source | ElectionEvent | Directive): readonly Dated[] =>
  datesIn(row).flatMap(([field, when]) =>
    readings(when).map(({ basis, edtf }) => ({ edtf, told: field !== "published", record: row.id, field: `${field}.${basis}.edtf` })),
  );

/** Notes the dates of a record that are centuries from the others, or of the Hijri calendar: they are shown as they are written. */
export const noteFarDates = ({ events, directives, sources }: DatasetRows, covers: unknown, log: ErrorLog): void =>
  noteFar([...events, ...directives, ...sources].flatMap(datedIn), covers, log);

/** The same of a columnar file, where each date stands once. */
export const noteFarDatesOnce = (dates: readonly string[], covers: unknown, log: ErrorLog): void =>
  noteFar(
    dates.map((edtf) => ({ edtf, told: true, record: edtf, field: "dates" })),
    covers,
    log,
  );

function noteFar(dates: readonly Dated[], covers: unknown, log: ErrorLog): void {
  for (const [at, far] of farDates(dates, coversIn(covers))) {
    const { record, field, edtf } = must(dates[at], "dates");
    log.note({ kind: far.hijri ? "hijri" : "farDate", field, value: edtf, expected: yearsOf(far) }, record);
  }
}

function yearsOf({ hijri, among }: FarDate): string {
  const [first, last] = hijri ?? among ?? [null, null];
  return first === null ? "" : first === last ? String(first) : `${first}–${last}`;
}

function coversIn(raw: unknown): Covers | undefined {
  const { from, to } = asFields(raw);
  return typeof from === "string" && typeof to === "string" && parseDay(from) !== undefined && parseDay(to) !== undefined
    ? { from, to }
    : undefined;
}
