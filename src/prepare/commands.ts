import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { codingsOf, passagesOf } from "../model/codings.ts";
import { shortHash } from "../model/digest.ts";
import { type Day, dayOf, formatDay, parseDay } from "../model/span.ts";
import { countCodePoints, findAll, splitParagraphs } from "../model/text.ts";
import { publicationError } from "./checkDates.ts";
import { printPassage } from "./passages.ts";
import { type Prepared, prepareRecord, staleFiles, writeFiles } from "./prepare.ts";
import { isPart } from "./publish.ts";
import { formatError, type RecordError } from "./recordError.ts";
import { addRelease, listReleases } from "./releases.ts";
import { sha256 } from "./sha256.ts";
import { readAs, textIn } from "./textFile.ts";
import { formatTextError, type TextFile, verifyTexts } from "./verifyTexts.ts";

/** Where a command runs and prints. */
export interface Terminal {
  readonly root: string;
  out(line: string): void;
  err(line: string): void;
}

/** 0 all is well, 1 an error, 2 wrong usage or a file that cannot be read or written. */
export type ExitCode = 0 | 1 | 2;

export type Command = (args: readonly string[], terminal: Terminal) => ExitCode;

/** A command that tells what it threw, and how it is called. */
export const command =
  (usage: string, run: Command): Command =>
  (args, terminal) => {
    try {
      return run(args, terminal);
    } catch (error) {
      terminal.err(reasonOf(error));
      terminal.err(`usage: ${usage}`);
      return 2;
    }
  };

/** Why a file could not be read, by the code of the system's error. */
const UNREADABLE: ReadonlyMap<unknown, string> = new Map([
  ["ENOENT", "no such file or folder"],
  ["EISDIR", "this is a folder"],
  ["ENOTDIR", "this is not a folder"],
  ["EACCES", "not permitted"],
]);

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const why = "code" in error && "path" in error && UNREADABLE.get(error.code);
  return why ? `cannot read ${String(error.path)}: ${why}` : error.message;
}

/** Writes the dataset and its schema; with --check only says whether they are those of the record, with --large in the large form whatever the size. */
export const dataCommand = command("npm run data [-- --check] [--large]", (args, terminal) => {
  const options = { check: { type: "boolean", default: false }, large: { type: "boolean" } } as const;
  const { values } = parseArgs({ args: [...args], options });
  const prepared = prepareRecord(terminal.root, values.large);
  if (!prepared.ok) return reportErrors(prepared, terminal);
  const unlisted = prepared.unlisted.map((name) => `${name} is in no list of releases: npm run release finishes it, or remove it`);
  if (values.check) return reportStale(staleFiles(terminal.root, prepared.files), terminal, unlisted);
  const { events, directives, sources, hash } = prepared.rows;
  tell(writeFiles(terminal.root, prepared.files), prepared.files, terminal);
  for (const line of unlisted) terminal.out(line);
  terminal.out(`${sources.length} reports, ${events.length} events, ${directives.length} directives  ${hash}`);
  return 0;
});

function tell(changed: readonly string[], files: ReadonlyMap<string, unknown>, terminal: Terminal): void {
  for (const name of changed) terminal.out(`${files.has(name) ? "wrote" : "removed"} ${name}`);
}

/** Tells every error; the exit code is that of an error. */
export function reportErrors({ errors }: { readonly errors: readonly RecordError[] }, terminal: Terminal): ExitCode {
  for (const error of errors) terminal.err(formatError(error));
  terminal.err(`errors: ${errors.length}`);
  return 1;
}

function reportStale(stale: readonly string[], terminal: Terminal, others: readonly string[] = []): ExitCode {
  const lines = [...stale.map((name) => `${name} is out of date: run npm run data`), ...others];
  for (const line of lines) terminal.err(line);
  return lines.length > 0 ? 1 : 0;
}

/** Publishes the prepared dataset for good, under its hash; --date is the day of the release, today where left out. */
export const releaseCommand = command("npm run release [-- --date YYYY-MM-DD]", (args, terminal) => {
  const { values } = parseArgs({ args: [...args], options: { date: { type: "string" } } });
  const date = values.date === undefined ? today() : parseDay(values.date);
  if (date === undefined) throw new Error(`--date must be a day as YYYY-MM-DD, not "${values.date}"`);
  const prepared = prepareRecord(terminal.root);
  if (!prepared.ok) return reportErrors(prepared, terminal);
  const stale = staleFiles(terminal.root, prepared.files).filter((name) => !isPart(name));
  return stale.length > 0 ? reportStale(stale, terminal) : release(prepared, formatDay(date), terminal);
});

function release({ rows, files }: Extract<Prepared, { ok: true }>, date: string, terminal: Terminal): ExitCode {
  const error = publicationError(rows, date);
  if (error) throw new Error(`--date ${date}: ${error.slice(1).join(". ")}`);
  const story = rows.story && files.get(`public/data/${rows.story.file}`);
  const added = addRelease(listReleases(terminal.root), rows, typeof story === "string" ? story : undefined, date);
  if (!added.ok) {
    terminal.err(added.why);
    return 1;
  }
  const others = [...files].filter(([name]) => !added.files.has(name));
  tell(writeFiles(terminal.root, new Map([...others, ...added.files])), added.files, terminal);
  terminal.out(`released ${shortHash(rows.hash)} of ${date}: commit public/v with the record`);
  return 0;
}

/** The civil day on which this machine's clock stands. */
function today(): Day {
  const now = new Date();
  return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

/** Holds the record against a folder of texts and prints each passage beside its coding. */
export const verifyCommand = command("npm run verify -- DIR [--quiet]", (args, terminal) => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { quiet: { type: "boolean", default: false } },
  });
  const [folder] = positionals;
  if (folder === undefined || positionals.length > 1) throw new Error("give one folder of texts, as in npm run verify -- texts");
  const texts = readTexts(folder);
  const prepared = prepareRecord(terminal.root);
  if (!prepared.ok) return reportErrors(prepared, terminal);
  const { errors, checked, paragraphs, read } = verifyTexts(prepared.rows, texts);
  for (const line of read) terminal.out(line);
  const passages = values.quiet ? [] : passagesOf(codingsOf(prepared.rows));
  for (const passage of passages) {
    const paragraph = paragraphs.get(passage.source)?.[passage.p - 1];
    if (paragraph !== undefined) for (const line of printPassage(passage, paragraph)) terminal.out(line);
  }
  for (const error of errors) terminal.err(formatTextError(error));
  terminal.out(`texts: ${checked.sources}, paragraphs: ${checked.paragraphs}, evidence: ${checked.evidence}, errors: ${errors.length}`);
  return errors.length > 0 ? 1 : 0;
});

/** The files of a folder, not of those inside it. */
export const readTexts = (folder: string): readonly TextFile[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => ({ name, bytes: readFileSync(join(folder, name)) }));

/** What a coder needs of a text: its hashes as YAML and its paragraphs by number, or where words stand in it. */
export const textCommand = command('npm run text -- FILE [--find "words"]', (args, terminal) => {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { find: { type: "string" } } });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new Error("give one text file, as in npm run text -- texts/new.txt");
  const bytes = readFileSync(file);
  const read = textIn(bytes, file);
  const paragraphs = splitParagraphs(read.text);
  const lines = values.find === undefined ? textBlock(bytes, paragraphs) : occurrences(paragraphs, values.find);
  for (const line of readAs(read, file)) terminal.out(line);
  for (const line of lines) terminal.out(line);
  if (lines.length === 0) terminal.err("not found: copy the words exactly as they stand in the text");
  return lines.length > 0 ? 0 : 1;
});

const textBlock = (bytes: Uint8Array, paragraphs: readonly string[]): readonly string[] => [
  "  text:",
  `    sha256: ${sha256(bytes)}`,
  "    paragraphSha256:",
  ...paragraphs.map((paragraph) => `      - ${sha256(paragraph)}`),
  "    noise: []",
  ...paragraphs.map((paragraph, i) => `¶${i + 1} [0, ${countCodePoints(paragraph)}]  ${paragraph}`),
];

const occurrences = (paragraphs: readonly string[], words: string): readonly string[] =>
  paragraphs.flatMap((paragraph, i) =>
    findAll(paragraph, words).map(([start, end]) => {
      const range = `[${start}, ${end}]`;
      return `{ p: ${i + 1}, cue: ${JSON.stringify(words)}, chars: ${range}, about: ${range} }`;
    }),
  );
