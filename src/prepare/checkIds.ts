import { ID_KINDS, type IdKind } from "../model/ids.ts";
import { keyed } from "../model/keyed.ts";
import { memoOf } from "../model/memo.ts";
import { nearest } from "../model/nearest.ts";
import { mapsIn, mapsUnder, type Spot, valueAt } from "../model/raw.ts";
import { referencesIn } from "../model/references.ts";
import { errorAt, type RecordError } from "./recordError.ts";
import type { FileKind, RecordFile } from "./recordFiles.ts";

export type RecordSpot = Spot<RecordFile>;
export type Definitions = Readonly<Record<IdKind, ReadonlyMap<string, RecordSpot>>>;

const KINDS_IN: Readonly<Record<FileKind, readonly IdKind[]>> = {
  report: ["source", "event", "directive"],
  places: ["place"],
  actors: ["actor"],
  elections: ["election"],
  corrections: [],
  vocabulary: [],
  record: [],
  story: [],
  codebook: [],
};

/** The records of one kind that a file defines, whether or not they are well formed. */
export function recordsOf(file: RecordFile, kind: IdKind): readonly RecordSpot[] {
  if (!KINDS_IN[file.kind].includes(kind)) return [];
  if (kind === "source") return [...mapsUnder(file, ["source"])].slice(0, 1);
  return mapsIn(file, file.kind === "report" ? [`${kind}s`] : []);
}

/** The first record under each id. */
export function definitionsOf(files: readonly RecordFile[]): Definitions {
  const first = (kind: IdKind): ReadonlyMap<string, RecordSpot> => {
    const found = new Map<string, RecordSpot>();
    for (const [id, spot] of identified(files, kind)) if (!found.has(id)) found.set(id, spot);
    return found;
  };
  return keyed(ID_KINDS, first);
}

const identified = (files: readonly RecordFile[], kind: IdKind): readonly (readonly [string, RecordSpot])[] =>
  files
    .flatMap((file) => recordsOf(file, kind))
    .flatMap((spot) => (typeof spot.value["id"] === "string" ? [[spot.value["id"], spot] as const] : []));

/** Ids that stand twice, texts that stand under two sources, and references to records that there are not. */
export function checkIds(files: readonly RecordFile[], definitions: Definitions): readonly RecordError[] {
  const doubled = ID_KINDS.flatMap((kind) => identified(files, kind).flatMap(([id, spot]) => twice(spot, definitions[kind].get(id))));
  const untold = kindsBehindErrors(files);
  return [...doubled, ...sameTexts(files), ...files.flatMap((file) => unknownIds(file, definitions, untold))];
}

function twice(spot: RecordSpot, first: RecordSpot | undefined): RecordError[] {
  if (!first || first === spot || (first.file === spot.file && first.path.join() === spot.path.join())) return [];
  const { line, col } = first.file.locate([...first.path, "id"]);
  return [
    errorAt(
      spot.file,
      [...spot.path, "id"],
      "duplicate",
      `a duplicate id: ${first.file.name}:${line}:${col} has it`,
      "Give one of the two another id",
    ),
  ];
}

function sameTexts(files: readonly RecordFile[]): RecordError[] {
  const seen = new Map<unknown, string>();
  return files.flatMap((file) => {
    const hash = valueAt(file.value, ["source", "text", "sha256"]);
    const other = seen.get(hash);
    if (typeof hash !== "string" || other === undefined) {
      seen.set(hash, file.name);
      return [];
    }
    const message = `the text of ${other}: copies of one text are one source`;
    return [errorAt(file, ["source", "text", "sha256"], "copy", message, "Code it in that file and list the copy under copies:")];
  });
}

/** What a broken file defines cannot be told, so references to it are not held against the others. */
export const kindsBehindErrors = (files: readonly RecordFile[]): ReadonlySet<IdKind> =>
  new Set(files.filter((file) => file.broken).flatMap((file) => KINDS_IN[file.kind]));

const namedIn = memoOf((file: RecordFile) => [...referencesIn(file.value)]);

function unknownIds(file: RecordFile, definitions: Definitions, untold: ReadonlySet<IdKind>): RecordError[] {
  if (file.kind === "vocabulary") return [];
  return namedIn(file).flatMap(({ path, kind, id }) => {
    if (untold.has(kind) || definitions[kind].has(id)) return [];
    return [errorAt(file, path, "unknown", `an unknown ${kind}`, idRemedy(id, kind, [...definitions[kind].keys()]))];
  });
}

const MOST_NAMED = 5;

/** The id that was meant, or those that share most of their parts with it, or some of those there are. */
function idRemedy(id: string, kind: IdKind, known: readonly string[]): string {
  const near = nearest(id, known);
  if (near !== undefined) return `Did you mean ${near}?`;
  const parts = new Set(id.split("-").slice(1));
  const shared = (other: string): number => other.split("-").filter((part) => parts.has(part)).length;
  const ranked = known.toSorted((a, b) => shared(b) - shared(a)).slice(0, MOST_NAMED);
  const more = known.length > MOST_NAMED ? ", …" : "";
  return `Add the ${kind}${HOME.get(kind) ?? ""}, or name one there is${ranked.length > 0 ? `: ${ranked.join(", ")}${more}` : ""}`;
}

const HOME: ReadonlyMap<IdKind, string> = new Map([
  ["place", " to data/places.yaml"],
  ["actor", " to data/actors.yaml"],
  ["election", " to data/elections.yaml"],
]);
