import { type Edtf, readEdtf } from "./edtf.ts";
import { widthInDays } from "./span.ts";
import type { DateReading, When } from "./types.ts";
import { type Basis, FIXED } from "./vocabulary.ts";

export type BasedReading = DateReading & { readonly basis: Basis };

/** The date that a page shows: the reading taken, its bounds, and the readings that contradict the best-grounded one. */
export interface ShownDate {
  readonly reading: BasedReading;
  readonly edtf: Edtf;
  readonly conflicts: readonly BasedReading[];
}

/** True when a reader who trusts as far as `trust` uses a value of this basis. */
export const isTrusted = (basis: Basis, trust: Basis): boolean => FIXED.basis.indexOf(basis) <= FIXED.basis.indexOf(trust);

/** Every reading, best-grounded first. */
export function readings(when: When): readonly BasedReading[] {
  return FIXED.basis.flatMap((basis) => {
    const main = when[basis];
    return [...(main ? [{ ...main, basis }] : []), ...(when.also ?? []).filter((reading) => reading.basis === basis)];
  });
}

/** Fields of a record that hold dates. */
export interface WithDates {
  readonly when?: When | undefined;
  readonly published?: When;
  readonly postponement?: { readonly was: When; readonly now: When } | null | undefined;
  readonly timing?: { readonly when?: When | undefined } | null;
  readonly followUps?: readonly { readonly when: When }[];
}

/** Every date that a record of any table gives, with its path; most have one alone. */
export function datesIn({ when, published, postponement, timing, followUps }: WithDates): readonly (readonly [path: string, when: When])[] {
  const dates: readonly (readonly [string, When | undefined])[] = [
    ["when", when],
    ["published", published],
    ["postponement.was", postponement?.was],
    ["postponement.now", postponement?.now],
    ["timing.when", timing?.when],
    ...(followUps ?? []).map((entry, at) => [`followUps.${at}.when`, entry.when] as const),
  ];
  return dates.flatMap(([path, date]) => (date ? [[path, date] as const] : []));
}

const cache = new Map<string, Edtf | undefined>();

/** The bounds of an EDTF string, read once. */
export function edtfOf(raw: string): Edtf | undefined {
  if (!cache.has(raw)) {
    if (cache.size > 100_000) cache.clear();
    cache.set(raw, readEdtf(raw));
  }
  return cache.get(raw);
}

const agree = (a: Edtf, b: Edtf): boolean => a.from <= b.to && b.from <= a.to;

/** Among the trusted readings, the narrowest that agrees with the best-grounded; undefined where no date may be shown. Rule: record.md "When". */
export function shownDate(when: When, trust: Basis): ShownDate | undefined {
  const trusted = readings(when).flatMap((reading) => {
    const edtf = isTrusted(reading.basis, trust) ? edtfOf(reading.edtf) : undefined;
    return edtf ? [{ reading, edtf }] : [];
  });
  const shown = narrowestAgreeing(trusted);
  const [best] = trusted;
  return shown && best && { ...shown, conflicts: trusted.filter(({ edtf }) => !agree(edtf, best.edtf)).map(({ reading }) => reading) };
}

/** Among dates, best-grounded first, the narrowest of those that agree with the first. */
export function narrowestAgreeing<T extends { readonly edtf: Edtf }>(dates: readonly T[]): T | undefined {
  const [best] = dates;
  return best && dates.filter(({ edtf }) => agree(edtf, best.edtf)).reduce(narrower);
}

const narrower = <T extends { readonly edtf: Edtf }>(a: T, b: T): T => (widthInDays(b.edtf) < widthInDays(a.edtf) ? b : a);
