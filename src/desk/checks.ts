import { asFields, type Fields, isFields } from "../model/fields.ts";
import { asText, listAt, type Path, valueAt } from "../model/raw.ts";
import { checkRecord } from "../prepare/check.ts";
import { cueError } from "../prepare/checkCue.ts";
import type { ErrorKind } from "../prepare/recordError.ts";
import type { FileKind, RecordFile } from "../prepare/recordFiles.ts";
import type { Answers } from "./deskState.ts";
import { noiseOf, type Registry } from "./deskState.ts";
import { marksOf } from "./marks.ts";
import type { OpenRecord } from "./record.ts";
import { pathKey } from "./value.ts";

/** Something that is wrong or still lacking, at its field. */
export interface DeskError {
  /** From the report's root, or with `added` before it from a registry's new entries. */
  readonly path: Path;
  readonly kind: ErrorKind;
  readonly message: string;
  readonly remedy: string;
}

const REGISTRIES: readonly Registry[] = ["places", "actors", "elections"];

/** A file of the record that was not read from disk. */
export const fileOf = (name: string, kind: FileKind, value: unknown): RecordFile => ({
  name,
  kind,
  value,
  errors: [],
  broken: false,
  locate: () => ({ line: 1, col: 1 }),
});

/** The name of a report's file: the one that was opened, else after its id. */
export const reportName = (report: Fields, opened: { readonly name: string } | null): string =>
  opened?.name ?? `data/sources/${asText(valueAt(report, ["source", "id"])).replace(/^src-/, "") || "new"}.yaml`;

/** The record with what the desk holds in it. */
export function filesWith(record: OpenRecord, name: string, { report, added }: Answers): readonly RecordFile[] {
  const others = record.files
    .filter((file) => file.name !== name)
    .map((file) => {
      const registry = REGISTRIES.find((kind) => kind === file.kind);
      const more = registry ? added[registry] : [];
      return more.length > 0 ? fileOf(file.name, file.kind, [...listAt(file.value, []), ...more]) : file;
    });
  return [...others, fileOf(name, "report", report)];
}

/** Every error of the report on the desk and of what it adds to the registries, by the record's own checks, and of cues against the text. */
export function checkDesk(record: OpenRecord, name: string, answers: Answers, paragraphs: readonly string[] | null): readonly DeskError[] {
  const { codes, schemas, basemap } = record;
  const found = checkRecord(filesWith(record, name, answers), { codes, schemas, basemap });
  const own = found.flatMap(({ file, path, kind, message, remedy }): DeskError[] => {
    if (file === name) return [{ path, kind, message, remedy }];
    const added = addedPath(record, file, path);
    return added ? [{ path: added, kind, message, remedy }] : [];
  });
  return [...own, ...(paragraphs ? cueErrors(answers.report, paragraphs) : [])];
}

function addedPath(record: OpenRecord, name: string, [at, ...rest]: Path): Path | null {
  const file = record.files.find((one) => one.name === name);
  const registry = REGISTRIES.find((kind) => kind === file?.kind);
  const before = listAt(file?.value, []).length;
  return registry && typeof at === "number" && at >= before ? ["added", registry, at - before, ...rest] : null;
}

function cueErrors(report: Fields, paragraphs: readonly string[]): readonly DeskError[] {
  return marksOf(report, { card: null, errors: [] }).flatMap(({ path, p, chars, about }) => {
    const paragraph = paragraphs[p - 1];
    const error = paragraph ? cueError({ cue: asText(asFields(valueAt(report, path))["cue"]), chars, about }, paragraph) : undefined;
    return error ? [{ path, kind: error[0], message: error[1], remedy: error[2] }] : [];
  });
}

/** What has to be answered for: a directive, an event's own sentence, or a paragraph read without a directive. */
export interface Statement {
  readonly kind: "event" | "directive" | "paragraph";
  /** The record; null for a paragraph. */
  readonly path: Path | null;
  readonly p: number;
  readonly state: "done" | "asked" | "open" | "nothing";
}

/** Every statement of a report in the order of its text. */
export function statementsOf(answers: Answers, paragraphs: number, errors: readonly DeskError[]): readonly Statement[] {
  const wrong = new Set(errors.map(({ path }) => pathKey(path.slice(0, 2))));
  const coded = (["events", "directives"] as const).flatMap((list) =>
    listAt(answers.report, [list]).flatMap((item, at): Statement[] => {
      const p = isFields(item) ? valueAt(item, ["evidence", 0, "p"]) : undefined;
      const state = wrong.has(pathKey([list, at])) ? "asked" : "done";
      return [{ kind: list === "events" ? "event" : "directive", path: [list, at], p: typeof p === "number" ? p : 0, state }];
    }),
  );
  const withDirective = new Set(coded.filter(({ kind }) => kind === "directive").map(({ p }) => p));
  const noise = noiseOf(answers);
  const read = Array.from({ length: paragraphs }, (_, at) => at + 1).filter((p) => !noise.includes(p) && !withDirective.has(p));
  const empty = read.map((p): Statement => ({ kind: "paragraph", path: null, p, state: answers.nothing.includes(p) ? "nothing" : "open" }));
  return [...coded, ...empty].sort((a, b) => a.p - b.p);
}

export const isAnswered = ({ state }: Statement): boolean => state === "done" || state === "nothing";
