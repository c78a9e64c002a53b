import { DATED, PLACED, WITHHELD } from "../model/childRule.ts";
import { isFields } from "../model/fields.ts";
import { asText, mapsIn, mapsUnder } from "../model/raw.ts";
import type { Definitions, RecordSpot } from "./checkIds.ts";
import type { RecordCodes } from "./recordCodes.ts";
import { errorAt, type RecordError } from "./recordError.ts";
import type { RecordFile } from "./recordFiles.ts";

/** What tells more of a case that involves a child than the rule allows (`model/childRule.ts`), in reports and in corrections. */
export function checkCases(files: readonly RecordFile[], definitions: Definitions, { nationwide }: RecordCodes): readonly RecordError[] {
  const kindOf = (place: unknown): string | undefined => {
    const found = definitions.place.get(asText(place));
    return found && asText(found.value["kind"]);
  };
  const isCase = (id: unknown): boolean => definitions.event.get(asText(id))?.value["sensitive"] === "child";
  const reports = files.filter(({ kind }) => kind === "report");
  const coded = reports.flatMap((file) => [
    ...mapsIn(file, ["events"]).filter(({ value }) => isCase(value["id"])),
    ...mapsIn(file, ["reports"]).filter(({ value }) => isCase(value["event"])),
    ...mapsIn(file, ["directives"]).filter(({ value }) => isCase(value["event"])),
  ]);
  const ordered = reports.flatMap((file) => mapsIn(file, ["events"])).flatMap(({ file, path }) => [...mapsUnder(file, [...path, "order"])]);
  const corrections = files.filter(({ kind }) => kind === "corrections").flatMap((file) => mapsIn(file, []));
  const corrected = corrections.filter(({ value: { id } }) => isCase(id) || isCase(definitions.directive.get(asText(id))?.value["event"]));
  return [
    ...coded
      .flatMap(({ file, path }) => [...mapsUnder(file, path)])
      .flatMap((spot) => [...finePlace(spot, kindOf(spot.value["place"]), nationwide), ...outsideDate(spot), ...outsideOrder(spot)]),
    ...ordered.filter(({ value }) => isCase(value["event"])).flatMap(outsideOrder),
    ...corrected.flatMap((spot) => [
      ...told(spot, PLACED, "a place", (value) => nationwide.has(kindOf(value) ?? "")),
      ...toldDates(spot, datesOf(spot.value["id"], coded)),
    ]),
  ];
}

function finePlace({ file, path }: RecordSpot, kind: string | undefined, nationwide: ReadonlySet<string>): RecordError[] {
  if (kind === undefined || nationwide.has(kind)) return [];
  return [errorAt(file, [...path, "place"], "child", `a ${kind} in a case that involves a child`, "Name the country and no finer place")];
}

const FROM_OUTSIDE = new Set<unknown>(["timing", "instrument", "postponement"]);
const OWN_DATES = "Remove it: only what the report itself says may date the case";

function outsideDate({ file, path, value }: RecordSpot): RecordError[] {
  const reading = path.at(-1) === "outside" && Object.hasOwn(value, "edtf");
  if (!reading && !(FROM_OUTSIDE.has(path.at(-1)) && value["basis"] === "outside")) return [];
  return [errorAt(file, path, "child", "a date from outside in a case that involves a child", OWN_DATES, "key")];
}

function outsideOrder({ file, path, value }: RecordSpot): RecordError[] {
  if (path.at(-2) !== "order" || value["basis"] !== "outside") return [];
  return [errorAt(file, [...path, "basis"], "child", "an order from outside in a case that involves a child", OWN_DATES)];
}

/** The dates that stand in the record for an event. */
const datesOf = (id: unknown, coded: readonly RecordSpot[]): readonly unknown[] =>
  coded
    .filter(({ value }) => value["id"] === id || value["event"] === id)
    .flatMap(({ file, path }) => [...mapsUnder(file, [...path, "when"])])
    .map(({ value }) => value["edtf"]);

const toldDates = (spot: RecordSpot, dates: readonly unknown[]): RecordError[] =>
  told(spot, DATED, "a date", (value) => typeof value === "string" && dates.includes(value));

/** What a correction of one of the fields says it was and is, where that may not be told. */
function told(
  { file, path, value }: RecordSpot,
  fields: ReadonlySet<unknown>,
  what: string,
  may: (told: unknown) => boolean,
): RecordError[] {
  if (!fields.has(value["field"])) return [];
  const remedy = `Write { ar: "${WITHHELD.ar}", en: "${WITHHELD.en}" } instead`;
  return (["was", "now"] as const)
    .filter((key) => !(value[key] === undefined || value[key] === null || isWithheld(value[key]) || may(value[key])))
    .map((key) => errorAt(file, [...path, key], "child", `${what} of a case that involves a child`, remedy));
}

const isWithheld = (value: unknown): boolean => isFields(value) && value["ar"] === WITHHELD.ar && value["en"] === WITHHELD.en;
