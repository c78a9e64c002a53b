import { existsSync, readFileSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { agreementOn } from "../agree/agreement.ts";
import { comparisonOf } from "../agree/comparison.ts";
import { KINDS } from "../agree/units.ts";
import { agreementLines, countLine, differenceLine, type Files, spentLine } from "./agreeLines.ts";
import { checkAlone } from "./check.ts";
import { type Command, command, reportErrors } from "./commands.ts";
import { openDecisions, readDecisions, withOpen } from "./decisionsFile.ts";
import { writeWhole } from "./publish.ts";
import { recordCodes } from "./recordCodes.ts";
import { errorAt, type RecordError } from "./recordError.ts";
import { type RecordFile, readYamlFile } from "./recordFiles.ts";
import { type CodesOf, fileSchemas, type ReportFile } from "./recordSchema.ts";

/** Two codings of one report, or what is wrong with their files. */
type Codings =
  | { readonly ok: true; readonly files: Files; readonly a: ReportFile; readonly b: ReportFile; readonly codesOf: CodesOf }
  | { readonly ok: false; readonly errors: readonly RecordError[] };

const VOCABULARY = "data/vocabulary.yaml";

function readCodings(root: string, pathA: string, pathB: string): Codings {
  const vocabulary: RecordFile = { ...readYamlFile(join(root, VOCABULARY), VOCABULARY), kind: "vocabulary" };
  const codes = recordCodes([vocabulary]);
  const schemas = fileSchemas(codes.of);
  const fileOf = (path: string): RecordFile => ({ ...readYamlFile(path), kind: "report" });
  const files = { a: fileOf(pathA), b: fileOf(pathB) };
  const errors = [vocabulary, files.a, files.b].flatMap((file) => checkAlone(file, schemas));
  if (errors.length > 0) return { ok: false, errors };
  const [a, b] = [schemas.report.parse(files.a.value), schemas.report.parse(files.b.value)];
  if (a.source.text.sha256 !== b.source.text.sha256) {
    const message = `another text than that of ${pathA}`;
    return {
      ok: false,
      errors: [errorAt(files.b, ["source", "text", "sha256"], "other", message, "Name two codings of one and the same text")],
    };
  }
  return { ok: true, files, a, b, codesOf: codes.of };
}

/** Prints how far two coders' files of one report agree, and in what they differ; with --decisions keeps what is decided on it. */
export const agreeCommand: Command = command("npm run agree -- A.yaml B.yaml [--decisions FILE.yaml]", (args, terminal) => {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { decisions: { type: "string" } } });
  const [pathA, pathB] = positionals;
  if (pathA === undefined || pathB === undefined || positionals.length > 2) throw new Error("name two coders' files of one report");
  const kept = values.decisions;
  if (sameFile(pathA, pathB)) throw new Error(`${pathA} is named twice: name two coders' files`);
  if (kept !== undefined && (sameFile(kept, pathA) || sameFile(kept, pathB)))
    throw new Error(`${kept} is a coder's file: keep decisions in another`);
  const codings = readCodings(terminal.root, pathA, pathB);
  if (!codings.ok) return reportErrors(codings, terminal);
  const { files, a, b, codesOf } = codings;
  const text = a.source.text.sha256;
  const read =
    kept === undefined || !existsSync(kept)
      ? openDecisions(text)
      : readDecisions({ ...readYamlFile(kept), kind: "report" }, readFileSync(kept, "utf8"), text, codesOf);
  if (!read.ok) return reportErrors(read, terminal);
  const { matched, settled, alone, spent } = comparisonOf(a, b, read.decisions);
  const open = settled.filter(({ decision }) => decision === undefined).map(({ difference }) => difference);
  if (kept !== undefined && open.length > 0) writeWhole(kept, withOpen(read.document, open));
  const lines = settled.map((one) => differenceLine(one, files));
  for (const line of [
    ...KINDS.map((kind) => countLine(kind, matched)),
    ...lines.slice(0, alone),
    ...KINDS.flatMap((kind) => agreementLines(kind, agreementOn(kind, matched.pairs, codesOf))),
    ...lines.slice(alone),
    ...spent.map(spentLine),
  ])
    terminal.out(line);
  const decided = settled.filter(({ decision }) => decision?.chosen !== undefined);
  terminal.out(`differences: ${settled.length}, decided: ${decided.length}`);
  return 0;
});

const sameFile = (one: string, other: string): boolean =>
  one === other || (existsSync(one) && existsSync(other) && realpathSync(one) === realpathSync(other));
