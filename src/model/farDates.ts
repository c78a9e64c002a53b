import { readEdtf } from "./edtf.ts";
import { groupsOf, largestOf } from "./groups.ts";
import { FAR_YEARS, isLikely, NEAR } from "./likelyYears.ts";
import { type Day, parseDay } from "./span.ts";
import type { Covers } from "./types.ts";

export interface DatedText {
  /** EDTF or a civil day; what is neither is passed over. */
  readonly edtf: string;
  /** True for a date that the record tells of, which has to lie in what it covers; false for when something was published, fetched or put right. */
  readonly told: boolean;
}

export interface FarDate {
  /** As it is written. */
  readonly year: number;
  /** The Gregorian years, first and last, of the Hijri year that it looks like; null where it looks like none. */
  readonly hijri: readonly [number, number] | null;
  /** Outside what the record covers, or far from its other dates. */
  readonly from: "covers" | "others";
  /** The years in which it should lie, first and last; null where there are no other dates. */
  readonly among: readonly [number, number] | null;
}

/** No report was printed in these years of our calendar; those of the Hijri calendar are 1882 to 2077. */
const HIJRI: readonly [number, number] = [1300, 1500];

/** The dates that cannot be right, by their position: outside `covers`, centuries from all others, or in a year of the Hijri calendar. */
export function farDates(dates: readonly DatedText[], covers?: Covers): ReadonlyMap<number, FarDate> {
  const parts = dates.flatMap(({ edtf, told }, index) => partsOf(edtf).map((part) => ({ ...part, told, index })));
  const span = covers && daysOf(covers);
  const years = parts.map(({ year }) => year).filter((year) => !isHijri(year));
  const others = mainYears(years.filter(isLikely)) ?? mainYears(years);
  const found = new Map<number, FarDate>();
  for (const { index, told, ...part } of parts) {
    const far = found.has(index) ? undefined : farPart(part, told, span, others);
    if (far) found.set(index, far);
  }
  return found;
}

interface Part {
  readonly year: number;
  readonly first: Day;
  readonly last: Day;
}

interface Days extends Omit<Part, "year"> {
  readonly years: Years;
}

type Years = readonly [number, number];

function farPart(part: Part, told: boolean, covers: Days | undefined, others: Years | null): FarDate | undefined {
  const { year } = part;
  const isOutside = covers !== undefined && (part.last < covers.first || part.first > covers.last);
  if (covers && !isOutside) return undefined;
  if (covers && told) return { year, hijri: hijriYears(year), from: "covers", among: covers.years };
  const among = covers ? hull(covers.years, others) : others;
  if (isHijri(year)) return { year, hijri: hijriYears(year), from: "others", among };
  if (!among || (year >= among[0] - FAR_YEARS && year <= among[1] + FAR_YEARS)) return undefined;
  return { year, hijri: null, from: "others", among };
}

const hull = (a: Years, b: Years | null): Years => (b ? [Math.min(a[0], b[0]), Math.max(a[1], b[1])] : a);

/** The dates, months or years that an EDTF string names: one, or its two ends. */
function partsOf(edtf: string): readonly Part[] {
  if (edtf.length > 60) return [];
  return [...edtf.matchAll(/\d{4}(?:-\d\d(?:-\d\d)?)?/g)].flatMap(([raw]) => {
    const span = readEdtf(raw);
    return span ? [{ year: Number(raw.slice(0, 4)), first: span.from, last: span.to }] : [];
  });
}

function daysOf({ from, to }: Covers): Days | undefined {
  const [first, last] = [parseDay(from), parseDay(to)];
  if (first === undefined || last === undefined || first > last) return undefined;
  return { first, last, years: [Number(from.slice(0, 4)), Number(to.slice(0, 4))] };
}

/** The first and last year of the largest group of dates that no gap of more than FAR_YEARS parts. */
function mainYears(years: readonly number[]): Years | null {
  const ordered = years.toSorted((a, b) => a - b).map((year) => ({ from: year, to: year }));
  const main = largestOf(groupsOf(ordered, FAR_YEARS), NEAR);
  return main ? [main.from, main.to] : null;
}

/** True for a year that a press report can only have from the Hijri calendar. */
const isHijri = (year: number): boolean => year >= HIJRI[0] && year <= HIJRI[1];

/** The Gregorian years in which a Hijri year begins and ends, or null for a year that looks like none. */
export function hijriYears(year: number): Years | null {
  if (!isHijri(year)) return null;
  const start = (hijri: number): number => 621.5774 + hijri * 0.970224;
  return [Math.floor(start(year)), Math.floor(start(year + 1) - 1 / 365)];
}
