import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type DraftRules, draftRulesSchema } from "../draft/rules.ts";
import type { RecordError } from "./recordError.ts";
import { readYaml, type YamlFile } from "./yamlFile.ts";

const FOLDER = "data/draft";
type ReadRules =
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
  const broken = files.flatMap(([, file]) => file.errors.map((error) => ({ file: file.name, field: "file", value: "(whole)", ...error })));
  const parsed = draftRulesSchema.safeParse(joined(files));
  if (parsed.success && broken.length === 0) return { ok: true, rules: parsed.data };
  return { ok: false, errors: broken.length > 0 ? broken : (parsed.error?.issues ?? []).map((issue) => errorOf(files, issue)) };
}

type Files = readonly (readonly [name: string, file: YamlFile])[];

const joined = (files: Files): Record<string, unknown> => Object.fromEntries(files.map(([name, file]) => [name, file.value]));

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

function errorOf(files: Files, { path, message }: Issue): RecordError {
  const [part, ...inFile] = path.filter((step) => typeof step !== "symbol");
  const file = files.find(([name]) => name === part)?.[1];
  const position = file?.locate(inFile) ?? { line: 1, col: 1 };
  return { file: file?.name ?? FOLDER, ...position, field: path.join("."), value: "(rule)", message, remedy: "See data/README.md" };
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
