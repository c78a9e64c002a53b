import type { Correction } from "./types.ts";

/** A code, date, id or address: one run of visible ASCII, the same in every language. */
export const BARE_VALUE = /^[!-~]{1,500}$/;

/** True for an address that readers can write to: a page by https, or one mail address without further fields. */
export function isContact(raw: string): boolean {
  if (!URL.canParse(raw)) return false;
  const { protocol, pathname, search, hash, username } = new URL(raw);
  if (protocol === "mailto:") return /^[^\s@,?]+@[^\s@,?]+$/.test(pathname) && search === "" && hash === "";
  return protocol === "https:" && username === "";
}

/** Corrections in the order in which they are told: the newest first, those of a day by what they concern. */
export const newestFirst = (corrections: readonly Correction[]): readonly Correction[] =>
  corrections.toSorted((a, b) => compare(b.date, a.date) || compare(a.id, b.id) || compare(a.field ?? "", b.field ?? ""));

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** How an item was taken out of the record, where it was. */
export const withdrawalOf = (corrections: readonly Correction[], id: string): Correction | undefined =>
  corrections.find((correction) => correction.withdrawn && correction.id === id);

/** A name for one correction that no other has: it stands in addresses. */
export const correctionKey = ({ date, id, field }: Correction): string => `${date}-${id}${field === null ? "" : `-${field}`}`;
