import { shortHash } from "../model/digest.ts";
import { CITED } from "./url.ts";

/** A count as it was cited: certain, possible, of how many. */
export interface CitedCount {
  readonly sure: number;
  readonly possible: number;
  readonly total: number;
}

/** What a citation of a view says that the view gave, and by which dataset. */
export interface CitedNumbers {
  /** The name of the dataset, as of a release. */
  readonly name: string;
  readonly events: CitedCount;
  readonly directives: CitedCount;
}

const COUNT = String.raw`(\d{1,9})(?:-(\d{1,9}))?/(\d{1,9})`;
const FORM = new RegExp(`^([0-9a-f]{12}):${COUNT},${COUNT}$`);

const writeCount = ({ sure, possible, total }: CitedCount): string => `${sure === possible ? sure : `${sure}-${possible}`}/${total}`;

/** "0123456789ab:9-11/11,28/36": the dataset, then events and directives. */
export const writeCited = ({ name, events, directives }: CitedNumbers): string => `${name}:${writeCount(events)},${writeCount(directives)}`;

/** The numbers of a link; undefined where they cannot be meant. */
export function readCited(raw: string): CitedNumbers | undefined {
  const [, name, ...parts] = FORM.exec(raw) ?? [];
  const events = readCount(parts.slice(0, 3));
  const directives = readCount(parts.slice(3));
  return name !== undefined && events && directives ? { name, events, directives } : undefined;
}

function readCount([low, high = low, all]: readonly (string | undefined)[]): CitedCount | undefined {
  const [sure, possible, total] = [Number(low), Number(high), Number(all)];
  return sure <= possible && possible <= total ? { sure, possible, total } : undefined;
}

export const sameCount = (a: CitedCount, b: CitedCount): boolean => a.sure === b.sure && a.possible === b.possible && a.total === b.total;

/** An address that opens the release of a dataset, whatever is current when it is followed. */
export function pinnedLink(address: string, hash: string): string {
  const url = new URL(address);
  url.searchParams.set("v", shortHash(hash));
  return url.href;
}

/** The link by which a view is cited: its permalink with the numbers. */
export function citedLink(permalink: string, hash: string, counts: Omit<CitedNumbers, "name">): string {
  const url = new URL(permalink);
  const name = shortHash(hash);
  const view = url.hash.slice(1);
  url.hash = `${view === "" ? "" : `${view}&`}${CITED}=${writeCited({ name, ...counts })}`;
  return url.href;
}
