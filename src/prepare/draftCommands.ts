import { existsSync, readFileSync } from "node:fs";
import { basename, join, parse } from "node:path";
import { parseArgs } from "node:util";
import { draftOf } from "../draft/draft.ts";
import type { Candidate, Draft, DraftContext } from "../draft/types.ts";
import { must } from "../model/must.ts";
import { splitParagraphs } from "../model/text.ts";
import type { DatasetRows } from "../model/types.ts";
import { checkAlone } from "./check.ts";
import { type Command, command, readTexts, reportErrors, type Terminal } from "./commands.ts";
import { type Coding, codingOf, plainCodings } from "./draftCodings.ts";
import { readDraftRules } from "./draftRules.ts";
import { type Scores, scoreDraft, scoreLines, sumOf } from "./draftScore.ts";
import { prepareRecord } from "./prepare.ts";
import { writeWhole } from "./publish.ts";
import { recordCodes } from "./recordCodes.ts";
import { formatError } from "./recordError.ts";
import { readRecordFiles, readYamlFile } from "./recordFiles.ts";
import { fileSchemas } from "./recordSchema.ts";
import { partsOf, resolveRecord } from "./resolve.ts";
import { sha256 } from "./sha256.ts";
import { skeletonOf } from "./skeleton.ts";
import { readAs, textIn } from "./textFile.ts";
import type { TextFile } from "./verifyTexts.ts";

interface Asked {
  readonly rows: DatasetRows;
  readonly context: DraftContext;
}

/** The record and the rules, or undefined once their errors are told. */
function ask(terminal: Terminal): Asked | undefined {
  const prepared = prepareRecord(terminal.root);
  if (!prepared.ok) return void reportErrors(prepared, terminal);
  const read = readDraftRules(terminal.root);
  if (!read.ok) return void reportErrors(read, terminal);
  if (!read.rules) throw new Error("there is no data/draft: the rules of a draft stand there");
  const { places, actors } = prepared.rows;
  return { rows: prepared.rows, context: { rules: read.rules, places, actors } };
}

function oneFile(positionals: readonly string[]): string {
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new Error("name one text");
  return file;
}

/** Prints what the rules find in a text: noise, whether it is one of this record's, and each candidate with its rule. */
export const draftCommand: Command = command("npm run draft -- ARTICLE.txt", (args, terminal) => {
  const { positionals } = parseArgs({ args: [...args], allowPositionals: true, options: {} });
  const name = oneFile(positionals);
  const read = textIn(readFileSync(name), name);
  const asked = ask(terminal);
  if (!asked) return 1;
  for (const line of [...readAs(read, name), ...draftLines(draftOf(read.text, asked.context))]) terminal.out(line);
  return 0;
});

/** A draft as lines. */
export function draftLines({ noise, gate, page, candidates }: Draft): readonly string[] {
  const about = [page.country, page.authority, page.published?.edtf].filter((part) => part != null);
  return [
    ...noise.map(({ p, reason, why }) => `¶${p}  noise  ${reason}  ${why.en}`),
    `${gate.reason}  ${gate.why.en}${about.length > 0 ? `  ${about.join(" ")}` : ""}`,
    ...candidates.map((candidate) => {
      const { evidence, rule, grade } = candidate;
      return `¶${evidence.p} [${evidence.about.join(", ")}]  ${grade}  ${summary(candidate)}  ← ${rule.id}: ${rule.example}`;
    }),
  ];
}

function summary(candidate: Candidate): string {
  switch (candidate.kind) {
    case "directive": {
      const { act, strength, tier, words, measures, issuers, addressees } = candidate;
      const names = (list: readonly { readonly words: string }[]): string => list.map((one) => one.words).join(" / ") || "–";
      const coded = measures.map(({ id, site }) => (site === undefined ? id : `${id}:${site}`)).join(", ");
      return `${tier} ${strength} ${act ?? ""}  «${words}»  ${coded}  ${names(issuers)} → ${names(addressees)}`;
    }
    case "date":
      return `date ${candidate.edtf ?? "?"}  «${candidate.evidence.cue}»  ${candidate.why.en}`;
    case "place":
      return `place ${candidate.role}  «${candidate.name}»  ${candidate.readings.map(({ place, kind, country }) => place ?? `${country} ${kind}`).join(" or ")}`;
    case "actor":
      return `actor ${candidate.role}  ${[candidate.actor, candidate.office, candidate.name].filter(Boolean).join("  ")}`;
    case "figure":
      return `figure ${candidate.count}  ${candidate.of}`;
    default:
      return candidate satisfies never;
  }
}

/** Prints the YAML of a new report as far as its text gives it, or writes it where --to says. */
export const newCommand: Command = command("npm run new -- FILE [--to data/sources/NAME.yaml]", (args, terminal) => {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { to: { type: "string" } } });
  const name = oneFile(positionals);
  const bytes = readFileSync(name);
  const read = textIn(bytes, name);
  const asked = ask(terminal);
  if (!asked) return 1;
  const hash = sha256(bytes);
  const known = asked.rows.sources.find((source) => source.text?.sha256 === hash);
  if (known) throw new Error(`the record has this text: ${known.id}`);
  const lines = [...skeletonOf(draftOf(read.text, asked.context), hash), ...readAs(read, basename(name))];
  if (values.to === undefined) for (const line of lines) terminal.out(line);
  else if (existsSync(values.to)) throw new Error(`${values.to} is there already`);
  else writeWhole(values.to, `${lines.join("\n")}\n`);
  return 0;
});

/** Scores drafts of the record's own reports (texts in the folder that BALLOTLINE_TEXTS names) and of a folder's texts that have codings beside them. */
export const benchDraftCommand: Command = command("npm run bench:draft -- [FOLDER]", (args, terminal) => {
  const { positionals } = parseArgs({ args: [...args], allowPositionals: true, options: {} });
  const asked = ask(terminal);
  if (!asked) return 1;
  const own = process.env["BALLOTLINE_TEXTS"];
  if (own === undefined) terminal.out("BALLOTLINE_TEXTS names no folder: the record's own reports are not scored");
  const scored = [
    ...(own === undefined ? [] : ownScores(readTexts(own), asked)),
    ...positionals.flatMap((folder) => folderScores(folder, asked, terminal.root)),
  ];
  for (const { name, scores } of scored) for (const line of [name, ...scoreLines(scores)]) terminal.out(line);
  if (scored.length > 1) for (const line of ["all together", ...scoreLines(sumOf(scored.map(({ scores }) => scores)))]) terminal.out(line);
  return 0;
});

interface Scored {
  readonly name: string;
  readonly scores: Scores;
}

const scored = (name: string, text: TextFile, coding: Coding, { context }: Asked): Scored => ({
  name,
  scores: scoreDraft(draftOf(textIn(text.bytes, text.name).text, context), coding),
});

function ownScores(texts: readonly TextFile[], asked: Asked): readonly Scored[] {
  return asked.rows.sources.flatMap((source) => {
    const text = texts.find(({ bytes }) => sha256(bytes) === source.text?.sha256);
    return text ? [scored(source.id, text, codingOf(source, asked.rows), asked)] : [];
  });
}

const CODED = "coded.json";

/** The texts of a folder that have a coding beside them: a report's file of the same name, or an entry of coded.json. */
function folderScores(folder: string, asked: Asked, root: string): readonly Scored[] {
  const files = readTexts(folder);
  const reports = files.flatMap((text) => {
    const beside = files.find(({ name }) => name === `${parse(text.name).name}.yaml`);
    return beside && beside !== text
      ? [scored(nameIn(folder, text), text, reportCoding(join(folder, beside.name), text, root), asked)]
      : [];
  });
  return files.some(({ name }) => name === CODED) ? [...reports, ...plainScores(folder, files, asked)] : reports;
}

const nameIn = (folder: string, { name }: TextFile): string => `${basename(folder)}/${name}`;

/** What a report's file has coded of a text. Throws where it is of another text, or has errors. */
function reportCoding(path: string, text: TextFile, root: string): Coding {
  const files = readRecordFiles(root);
  const schemas = fileSchemas(recordCodes(files).of);
  const file = { ...readYamlFile(path), kind: "report" } as const;
  const [error] = checkAlone(file, schemas);
  if (error) throw new Error(formatError(error));
  const { source, ...rest } = schemas.report.parse(file.value);
  if (source.text.sha256 !== sha256(text.bytes)) throw new Error(`${path} codes another text than ${text.name}`);
  const rows = resolveRecord({ ...partsOf(files, schemas), reports: [{ source, ...rest }] });
  return codingOf(must(rows.sources[0], "source"), rows);
}

function plainScores(folder: string, files: readonly TextFile[], asked: Asked): readonly Scored[] {
  const texts = new Map(files.map((file) => [file.name, file]));
  const file: unknown = JSON.parse(readFileSync(join(folder, CODED), "utf8"));
  const codings = plainCodings(file, (name) => {
    const text = texts.get(name);
    return text && splitParagraphs(textIn(text.bytes, name).text);
  });
  return [...codings].flatMap(([name, coding]) => {
    const text = texts.get(name);
    return text ? [scored(nameIn(folder, text), text, coding, asked)] : [];
  });
}
