import { type IdKind, kindOfId } from "../model/ids.ts";
import { nearest } from "../model/nearest.ts";
import { asText, mapsIn } from "../model/raw.ts";
import { SETS } from "../model/vocabulary.ts";
import { readFragment, writeFragment } from "../view/url.ts";
import { NONE, type View } from "../view/view.ts";
import { type Definitions, kindsBehindErrors, type RecordSpot } from "./checkIds.ts";
import type { RecordCodes } from "./recordCodes.ts";
import { errorAt, type RecordError } from "./recordError.ts";
import type { RecordFile } from "./recordFiles.ts";

interface Known {
  readonly definitions: Definitions;
  /** Kinds of records of which a file could not be read. */
  readonly untold: ReadonlySet<IdKind>;
  /** Ids that corrections say are withdrawn. */
  readonly gone: ReadonlySet<string>;
  readonly codes: readonly string[];
}

/** Steps of the tour whose view cannot be read, or names what the record does not hold, has withdrawn or keeps back. */
export function checkStory(files: readonly RecordFile[], definitions: Definitions, codes: RecordCodes): readonly RecordError[] {
  const known: Known = {
    definitions,
    untold: kindsBehindErrors(files),
    gone: withdrawnIds(files),
    codes: [NONE, ...SETS.flatMap((set) => codes.of(set))],
  };
  const steps = files.filter(({ kind, broken }) => kind === "story" && !broken).flatMap((file) => mapsIn(file, []));
  return steps.flatMap((step) => checkView(step, known));
}

const withdrawnIds = (files: readonly RecordFile[]): ReadonlySet<string> =>
  new Set(
    files
      .filter(({ kind }) => kind === "corrections")
      .flatMap((file) => mapsIn(file, []))
      .flatMap(({ value }) => (value["withdrawn"] === true ? [asText(value["id"])] : [])),
  );

function checkView({ file, path, value }: RecordSpot, known: Known): readonly RecordError[] {
  const fragment = value["view"];
  if (typeof fragment !== "string") return [];
  const at = (message: string, remedy: string): RecordError => errorAt(file, [...path, "view"], "other", message, remedy);
  const { view, ignored, cited } = readFragment(fragment);
  if (fragment.startsWith("#")) return [at("begins with #", "Leave the # out")];
  if (ignored.length > 0) return [at(`cannot be read: ${ignored.join(", ")}`, "Copy what stands behind the # in the address of the view")];
  if (cited !== null || view.step !== null) return [at("a link and not a view", "Leave step= and cited= out")];
  const wrong = namesIn(view).map((name) => nameError(name, known, at));
  const found = wrong.find((error) => error !== undefined);
  if (found) return [found];
  const written = writeFragment(view);
  return written === fragment ? [] : [at("not as the page writes it", `Write ${JSON.stringify(written)}`)];
}

/** Every id and code that a view names. */
function namesIn({ selection, cell, pair, filters: { facets } }: View): readonly string[] {
  const chosen = selection.kind === "none" ? [] : [selection.id];
  return [...chosen, ...(cell ?? []), ...(pair ?? []), ...Object.values(facets).flatMap(({ values }) => values)];
}

type At = (message: string, remedy: string) => RecordError;

function nameError(name: string, { definitions, untold, gone, codes }: Known, at: At): RecordError | undefined {
  const kind = kindOfId(name);
  if (kind === undefined) return codes.includes(name) ? undefined : at(`${name} is not a code of the record`, remedyFor(name, codes));
  if (gone.has(name)) return at(`${name} was withdrawn`, "Show something else, or take the step out");
  const spot = definitions[kind].get(name);
  if (!spot) return untold.has(kind) ? undefined : at(`${name} is an unknown ${kind}`, remedyFor(name, [...definitions[kind].keys()]));
  return isSensitive(spot, definitions) ? at(`${name} is a case that involves a child`, "Show something else") : undefined;
}

/** An event that says so, and a directive given at one. */
function isSensitive({ value }: RecordSpot, definitions: Definitions): boolean {
  const event = definitions.event.get(asText(value["event"]));
  return (value["sensitive"] ?? event?.value["sensitive"] ?? null) !== null;
}

function remedyFor(name: string, known: readonly string[]): string {
  const near = nearest(name, known);
  return near === undefined ? "Name one there is" : `Did you mean ${near}?`;
}
