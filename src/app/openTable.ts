import { type Guess, guessMapping } from "../import/guess.ts";
import { type Joined, joinTables } from "../import/join.ts";
import { type Mapping, type ReadSo, withGuesses } from "../import/mapping.ts";
import { holdToSize, readTable } from "../import/read.ts";
import { type Gazetteer, gazetteerOf } from "../import/rowPlaces.ts";
import { type Table, UnreadTable } from "../import/table.ts";
import { loadOwn } from "../load/load.ts";
import type { Dataset } from "../model/dataset.ts";
import { basemap } from "./basemap.ts";
import { ownFiles } from "./ownFiles.ts";

/** What files became, and what of the page they are read with. */
export interface Opened {
  readonly table: Table;
  /** The other files of which it is made. */
  readonly joined: readonly string[];
  /** Files that could not be joined to the others. */
  readonly apart: readonly string[];
  readonly guess: Guess;
  /** What a mapping that was given with them says. */
  readonly kept: KeptMapping | null;
  readonly gazetteer: Gazetteer;
  readonly term: Dataset["term"];
}

export interface UnreadFile {
  readonly error: UnreadTable;
  readonly name: string;
  readonly bytes: Uint8Array;
}

const parseXml = (text: string): Document => new DOMParser().parseFromString(text, "text/xml");
const NEVER = new AbortController().signal;

/** True for the file of a mapping. */
export const isMappingFile = ({ name }: File): boolean => /\.ya?ml$/i.test(name);

/** A mapping that was kept, with the columns that it names and the table lacks; or why it is none. */
export type KeptMapping = { readonly mapping: Mapping; readonly strange: readonly string[] } | { readonly bad: string };

async function mappingIn(file: File | undefined): Promise<Mapping | string | null> {
  if (!file) return null;
  const { BadMapping, readMapping } = await import("../import/mappingFile.ts");
  try {
    return readMapping(await file.text());
  } catch (error) {
    if (error instanceof BadMapping) return error.message;
    throw error;
  }
}

/** A kept mapping for a table; what it does not say is as it was guessed. */
function keptFor(given: Mapping | string | null, { columns }: Table, guessed: Mapping): KeptMapping | null {
  if (given === null) return null;
  if (typeof given === "string") return { bad: given };
  const strange = Object.keys(given.columns).filter((name) => !columns.includes(name));
  return { mapping: { ...withGuesses(given, guessed), file: guessed.file }, strange };
}

/** Reads one table, or several that are joined; a mapping may be among them. */
export async function openTables(file: File, beside: readonly File[], chosen: ReadSo): Promise<Opened | UnreadFile> {
  const given = await mappingIn(beside.find(isMappingFile));
  const so = { ...(given !== null && typeof given !== "string" ? given.file : {}), ...chosen };
  const read = await readAll([file, ...beside.filter((one) => !isMappingFile(one))], so);
  if ("error" in read) return read;
  const { known, mapping } = guessMapping(read.table);
  const guess = { known, mapping: { ...mapping, file: so } };
  const [map, own] = await Promise.all([
    basemap(),
    loadOwn(new URL("../data/dataset.json", document.baseURI).href, { signal: NEVER, open: ownFiles.open }),
  ]);
  const areas = Array.from(map.areas.values(), ({ code, names }) => ({ code, names: [names.ar, names.en] }));
  const kept = keptFor(given, read.table, guess.mapping);
  return { ...read, guess, kept, gazetteer: gazetteerOf(areas), term: own.dataset.term };
}

async function readAll(files: readonly File[], so: ReadSo): Promise<Joined | UnreadFile> {
  const tables: Table[] = [];
  let [name, bytes] = ["", new Uint8Array()];
  try {
    holdToSize(files.reduce((sum, { size }) => sum + size, 0));
    for (const file of files) {
      name = file.name;
      bytes = new Uint8Array(await file.arrayBuffer());
      tables.push(await readTable({ name, bytes }, { ...so, parseXml }));
    }
    return joinTables(tables);
  } catch (error) {
    if (error instanceof UnreadTable) return { error, name: name === "" ? (files[0]?.name ?? "") : name, bytes };
    throw error;
  }
}
