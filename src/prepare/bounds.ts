import { parse } from "edtf";
import { type Edtf, readEdtf } from "../model/edtf.ts";
import { hijriYears } from "../model/farDates.ts";
import { type Day, formatDay } from "../model/span.ts";
import type { Advice } from "./recordError.ts";

/** Four civil days as the dataset writes them: inclusive, null where open. */
export interface Bounds {
  readonly from: string | null;
  readonly latestStart: string | null;
  readonly earliestEnd: string | null;
  readonly to: string | null;
}

const written = (day: Day): string | null => (Number.isFinite(day) ? formatDay(day) : null);

export const boundsOf = ({ from, latestStart, earliestEnd, to }: Edtf): Bounds => ({
  from: written(from),
  latestStart: written(latestStart),
  earliestEnd: written(earliestEnd),
  to: written(to),
});

/** What is wrong with an EDTF string and what to do, or undefined where it is one that the record allows. */
export function edtfError(raw: string): Advice | undefined {
  const known = readEdtf(raw) !== undefined;
  if (known && isStandard(raw)) return undefined;
  if (!known && endsBeforeStart(raw)) return ["date", "an end before its start", "Swap the two or correct one of them"];
  const hijri = /^\d{4}-\d\d-\d\d$/.test(raw) ? hijriYears(Number(raw.slice(0, 4))) : null;
  if (hijri)
    return [
      "hijri",
      `a day of the Hijri calendar, it seems: ${[...new Set(hijri)].join(" and ")}`,
      "Write the day of the Gregorian calendar",
    ];
  return [
    "date",
    "not a date the record can hold",
    "Write a date, month or year (with ? or ~), a/b with open ends, or [a..b], [..b], [a..]",
  ];
}

/** The package only judges: its bounds of a set are not ours. */
function isStandard(raw: string): boolean {
  try {
    parse(raw);
    return true;
  } catch {
    return false;
  }
}

function endsBeforeStart(raw: string): boolean {
  const [, start = "", end = ""] = /^\[?([-\d?~]+)(?:\/|\.\.)([-\d?~]+)\]?$/.exec(raw) ?? [];
  return readEdtf(start) !== undefined && readEdtf(end) !== undefined;
}
