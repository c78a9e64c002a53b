import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type DraftRules, draftRulesSchema } from "../draft/rules.ts";
import { yamlErrors } from "./check.ts";
import type { RecordError } from "./recordError.ts";
import { readYaml, type YamlFile } from "./yamlFile.ts";

const FOLDER = "data/draft";
/** Rules for the verbs' frames, one file an act; every other file is named for its own part. */
const FRAME_FILES: ReadonlySet<string> = new Set(["order", "demand", "call", "pledge", "need", "report"]);

export type ReadRules =
  | { readonly ok: true; readonly rules: DraftRules | undefined }
  | { readonly ok: false; readonly errors: readonly RecordError[] };

/** The rules of `root`/data/draft, none where there is no such folder, or every error in them. */
export function readDraftRules(root: string): ReadRules {
  if (!existsSync(join(root, FOLDER))) return { ok: true, rules: undefined };
  const files = readdirSync(join(root, FOLDER))
    .filter((name) => /^[^.].*\.yaml$/.test(name))
    .sort()
    .map(
      (name) => [name.slice(0, -".yaml".length), readYaml(`${FOLDER}/${name}`, readFileSync(join(root, FOLDER, name), "utf8"))] as const,
    );
  const broken = files.flatMap(([, file]) => yamlErrors(file));
  const parsed = draftRulesSchema.safeParse(joined(files));
  if (parsed.success && broken.length === 0) return { ok: true, rules: parsed.data };
  return { ok: false, errors: broken.length > 0 ? broken : (parsed.error?.issues ?? []).map((issue) => errorOf(files, issue)) };
}

type Files = readonly (readonly [name: string, file: YamlFile])[];

const isFrames = ([name]: Files[number]): boolean => FRAME_FILES.has(name);
const listIn = (file: YamlFile): readonly unknown[] => (Array.isArray(file.value) ? file.value : []);

function joined(files: Files): Record<string, unknown> {
  const frames = files.filter(isFrames).flatMap(([, file]) => listIn(file));
  return { ...Object.fromEntries(files.filter((file) => !isFrames(file)).map(([name, file]) => [name, file.value])), frames };
}

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

function errorOf(files: Files, { path, message }: Issue): RecordError {
  const [file, inFile] = fileOf(files, path);
  const steps = inFile.filter((step) => typeof step !== "symbol");
  const position = file?.locate(steps) ?? { line: 1, col: 1 };
  return {
    file: file?.name ?? FOLDER,
    ...position,
    path: steps,
    field: path.join("."),
    value: "(rule)",
    kind: "other",
    message,
    remedy: "See data/README.md",
  };
}

/** The file that holds what stands at a path of all rules together, and the path in it. */
function fileOf(files: Files, [part, ...rest]: readonly PropertyKey[]): readonly [YamlFile | undefined, readonly PropertyKey[]] {
  if (part !== "frames") return [files.find(([name]) => name === part)?.[1], rest];
  let at = Number(rest[0]);
  for (const [, file] of files.filter(isFrames)) {
    const { length } = listIn(file);
    if (at < length) return [file, [at, ...rest.slice(1)]];
    at -= length;
  }
  return [undefined, rest];
}

/** The rules as the page fetches them: a part to a line. */
export const draftFile = (rules: DraftRules | undefined): readonly (readonly [string, string])[] =>
  rules
    ? [
        [
          "public/data/draft.json",
          `{\n${Object.entries(rules)
            .map(([part, value]) => `${JSON.stringify(part)}: ${JSON.stringify(value)}`)
            .join(",\n")}\n}\n`,
        ],
      ]
    : [];
