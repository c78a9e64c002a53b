import { type Guess, guessMapping } from "../import/guess.ts";
import { joinTables } from "../import/join.ts";
import type { Mapping } from "../import/mapping.ts";
import { holdToSize, readTable } from "../import/read.ts";
import { type Gazetteer, gazetteerOf } from "../import/rowPlaces.ts";
import { type Table, UnreadTable } from "../import/table.ts";
import type { ReadSo } from "../intake/Intake.tsx";
import { loadOwn } from "../load/load.ts";
import type { Dataset } from "../model/dataset.ts";
import { basemap } from "./basemap.ts";
import { ownFiles } from "./ownFiles.ts";

/** What files became, and what of the page they are read with. */
export interface Opened {
  readonly table: Table;
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

const isMappingFile = ({ name }: File): boolean => /\.ya?ml$/i.test(name);

/** A mapping from its file, with the columns that it names and the table lacks; or why it is none. */
export type KeptMapping = { readonly mapping: Mapping; readonly strange: readonly string[] } | { readonly bad: string };

/** Reads a mapping that was kept, for a table; what it does not say is as it was guessed. */
export async function keptMapping(file: File, { table, guess }: Pick<Opened, "table" | "guess">): Promise<KeptMapping> {
  const { BadMapping, readMapping } = await import("../import/mappingFile.ts");
  try {
    const next = readMapping(await file.text());
    const strange = Object.keys(next.columns).filter((name) => !table.columns.includes(name));
    return { mapping: { ...next, columns: { ...guess.mapping.columns, ...next.columns } }, strange };
  } catch (error) {
    if (error instanceof BadMapping) return { bad: error.message };
    throw error;
  }
}

/** Reads one table, or several that are joined; a mapping may be among them. */
export async function openTables(file: File, beside: readonly File[], so: ReadSo): Promise<Opened | UnreadFile> {
  const read = await readAll([file, ...beside.filter((one) => !isMappingFile(one))], so);
  if ("error" in read) return read;
  const guess = guessMapping(read.table);
  const mappingFile = beside.find(isMappingFile);
  const kept = mappingFile ? await keptMapping(mappingFile, { table: read.table, guess }) : null;
  const [map, own] = await Promise.all([
    basemap(),
    loadOwn(new URL("../data/dataset.json", document.baseURI).href, { signal: NEVER, open: ownFiles.open }),
  ]);
  const areas = Array.from(map.areas.values(), ({ code, names }) => ({ code, names: [names.ar, names.en] }));
  return { ...read, guess, kept, gazetteer: gazetteerOf(areas), term: own.dataset.term };
}

async function readAll(files: readonly File[], so: ReadSo): Promise<Pick<Opened, "table" | "apart"> | UnreadFile> {
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
