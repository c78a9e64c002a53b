import { type Address, currentPage, readAddress } from "./address.ts";

/** Which record to open: our own as it is now or as it was released, another's by address, or one that the reader gave. */
export type Wanted = { readonly from: "own" } | { readonly from: "release"; readonly name: string } | Foreign;
export type Foreign =
  | { readonly from: "url"; readonly url: URL }
  | {
      readonly from: "file";
      readonly key: string;
      readonly file: File;
      readonly beside: readonly File[] /** A table, which is looked at before it opens, and what the reader made of one. */;
      readonly isAgreed: boolean;
    };

/** True for an archive of a large record, which is opened with its head. */
export const isWording = ({ name }: File): boolean => /\.(columns|wording)\.zip$/.test(name);

export const isForeign = (wanted: Wanted): wanted is Foreign => wanted.from === "url" || wanted.from === "file";

/** What an entry of the history holds beside its address: a file, which no address can name, and where our own record was left. */
interface FileEntry {
  readonly file: string;
  readonly name: string;
  readonly back: string;
}
interface Entry {
  /** Null for the record that the entry's address names. */
  readonly record: FileEntry | null;
}

/** Where the reader is: one entry of the history. */
export interface Place {
  readonly key: string;
  readonly wanted: Wanted;
  readonly address: Address;
  /** The address of our own record in the view that was there; null where the current one is shown. */
  readonly back: string | null;
  /** The name of a file that was open here before the page was loaded anew, and is no longer. */
  readonly closed: string | null;
}

/** The files that the reader gave to this page, by key. */
export const given = new Map<string, Extract<Wanted, { from: "file" }>>();

const isEntry = (state: unknown): state is Entry => typeof state === "object" && state !== null && "record" in state;

function entry(): Entry | null {
  const state: unknown = window.history.state;
  return isEntry(state) ? state : null;
}

/** The file that the entry at hand is of; null where its address names the record. */
export const fileHere = (): FileEntry | null => entry()?.record ?? null;

/** Which record the entry at hand is of, as far as it can be told apart from its neighbours; null for one that is new. */
export function recordHere(): string | null {
  const here = entry();
  return here && (here.record?.file ?? window.location.search);
}

/** Reads the entry at hand. One that an edited address or a plain link has made belongs to the record that was shown before it. */
export function placeHere(before: Place | null): Place {
  if (entry() === null) stay(before);
  const record = fileHere();
  const file = record && given.get(record.file);
  if (record && !file) window.history.replaceState({ record: null } satisfies Entry, "", record.back);
  const { href } = window.location;
  const address = readAddress(href, document.documentElement.lang);
  if (record && file) return { key: file.key, wanted: file, address, back: record.back, closed: null };
  const shown = { ...named(address, href), address };
  return record
    ? { key: `${window.location.search} ${record.file}`, ...shown, closed: record.name }
    : { key: window.location.search, ...shown, closed: null };
}

function stay(before: Place | null): void {
  const isFile = before?.wanted.from === "file" && before.back !== null;
  const record = isFile ? { file: before.key, name: before.wanted.file.name, back: before.back } : null;
  window.history.replaceState({ record } satisfies Entry, "");
}

function named({ data, release }: Address, href: string): Pick<Place, "wanted" | "back"> {
  if (data) return { wanted: { from: "url", url: data }, back: currentPage(href, "") };
  if (release !== null) return { wanted: { from: "release", name: release }, back: currentPage(href, new URL(href).hash.slice(1)) };
  return { wanted: { from: "own" }, back: null };
}

/** Makes an entry for our own record at an address. False where the browser refuses, as some do to a page from a disk: the link has to be followed. */
export const enterOwn = (href: string): boolean => push({ record: null }, href);

/** False where the browser refuses. */
export function push(next: Entry, href: string): boolean {
  try {
    window.history.pushState(next, "", href);
    return true;
  } catch {
    return false;
  }
}
