import { type DatedText, type FarDate, farDates } from "../model/farDates.ts";
import { memoOf } from "../model/memo.ts";
import { must } from "../model/must.ts";
import { asText, mapsUnder, type Path, valueAt } from "../model/raw.ts";
import type { DatasetRows } from "../model/types.ts";
import { type Advice, errorAt, type RecordError } from "./recordError.ts";
import type { RecordFile } from "./recordFiles.ts";

interface Dated extends DatedText {
  readonly file: RecordFile;
  readonly path: Path;
}

/** Dates of another century or calendar, and dates outside what the record says that it covers. */
export function checkDates(files: readonly RecordFile[]): readonly RecordError[] {
  const dates = files.filter(({ kind }) => kind !== "vocabulary").flatMap(datesIn);
  const covers = valueAt(files.find(({ kind }) => kind === "record")?.value, ["covers"]);
  const far = farDates(dates, { from: asText(valueAt(covers, ["from"])), to: asText(valueAt(covers, ["to"])) });
  return [...far].map(([index, date]) => {
    const { file, path } = must(dates[index], "date");
    return errorAt(file, path, ...farWords(date));
  });
}

/** Keys of days that no report tells of: when something was fetched, decreed or put right. */
const DAYS = ["retrieved", "date"] as const;

const datesIn = memoOf((file: RecordFile): readonly Dated[] =>
  [...mapsUnder(file)].flatMap(({ path, value }): Dated[] =>
    ["edtf", ...DAYS].flatMap((key): Dated[] => {
      const edtf = value[key];
      const told = key === "edtf" && !path.includes("published");
      return typeof edtf === "string" ? [{ file, path: [...path, key], edtf, told }] : [];
    }),
  ),
);

function farWords({ year, hijri, from, among }: FarDate): Advice {
  const years = among ? ` (${among.join(" to ")})` : "";
  if (hijri)
    return [
      "hijri",
      `${year} looks like a year of the Hijri calendar: ${[...new Set(hijri)].join(" and ")}${years && `, as the record's other dates${years}`}`,
      "Write the day of the Gregorian calendar",
    ];
  if (from === "covers")
    return ["far", `a date in ${year}, outside what the record covers${years}`, "Correct the date, or covers: in data/record.yaml"];
  return [
    "far",
    `the year ${year}, a lifetime or more from the record's other dates${years}`,
    "Correct the year, or say in data/record.yaml what the record covers: covers: { from: …, to: … }",
  ];
}

/** What is wrong with a day on which something is to be published, beside the dates of the dataset; undefined where nothing is. */
export function publicationError({ covers, ...rows }: DatasetRows, day: string): Advice | undefined {
  const dates = [...mapsUnder({ value: rows })].flatMap(({ path, value }): DatedText[] =>
    typeof value["edtf"] === "string" ? [{ edtf: value["edtf"], told: !path.includes("published") }] : [],
  );
  const far = farDates([...dates, { edtf: day, told: false }], covers).get(dates.length);
  return far && farWords(far);
}
