import { type Dirent, existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readYaml, type YamlFile } from "./yamlFile.ts";

export type FileKind = "report" | "corrections" | "places" | "actors" | "elections" | "vocabulary" | "record";

export interface RecordFile extends YamlFile {
  readonly kind: FileKind;
}

const REGISTRIES = ["actors", "corrections", "elections", "places", "record", "vocabulary"] as const;
const DATA = "data";

/** Every YAML file of the record below `root`/data, in the order of their names. Throws when there is no such folder or a file cannot be read. */
export function readRecordFiles(root: string): readonly RecordFile[] {
  const registries = REGISTRIES.map((kind) => readRegistry(root, kind));
  const names = yamlNames(join(root, DATA, "sources")).map((name) => `${DATA}/sources/${name}`);
  return [...registries, ...names.map((name): RecordFile => ({ ...read(root, name), kind: "report" })), ...strays(root)];
}

function readRegistry(root: string, kind: (typeof REGISTRIES)[number]): RecordFile {
  const name = `${DATA}/${kind}.yaml`;
  if (existsSync(join(root, name))) return { ...read(root, name), kind };
  return { ...misplaced(name, "the file is missing", "Bring it back: no record is whole without it"), kind };
}

function strays(root: string): RecordFile[] {
  const known = new Set<string>(REGISTRIES.map((kind) => `${kind}.yaml`));
  const names = yamlNames(join(root, DATA)).filter((name) => !known.has(name));
  const problem = "not a file of the record";
  const remedy = `Put a report into ${DATA}/sources; beside it stand ${[...known].join(", ")}`;
  return names.map((name): RecordFile => ({ ...misplaced(`${DATA}/${name}`, problem, remedy), kind: "report" }));
}

function misplaced(name: string, problem: string, remedy: string): YamlFile {
  return { ...readYaml(name, ""), faults: [{ line: 1, col: 1, problem, remedy }], broken: true };
}

function yamlNames(folder: string): string[] {
  const isYaml = (entry: Dirent): boolean => entry.isFile() && /\.ya?ml$/.test(entry.name);
  return readdirSync(folder, { withFileTypes: true })
    .filter(isYaml)
    .map(({ name }) => name)
    .sort();
}

function read(root: string, name: string): YamlFile {
  const bytes = readFileSync(join(root, name));
  try {
    return readYaml(name, new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return misplaced(name, "not UTF-8 text", "Save the file as UTF-8");
  }
}
