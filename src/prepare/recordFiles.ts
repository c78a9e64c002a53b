import { type Dirent, lstatSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { nearest } from "../model/nearest.ts";
import { readYaml, type YamlFile } from "./yamlFile.ts";

export type FileKind = "report" | "corrections" | "places" | "actors" | "elections" | "vocabulary" | "record" | "story" | "codebook";

export interface RecordFile extends YamlFile {
  readonly kind: FileKind;
}

const REGISTRIES = ["actors", "corrections", "elections", "places", "record", "vocabulary"] as const;
/** A record may do without. */
const OPTIONAL = ["codebook", "story"] as const;
const DATA = "data";
const SOURCES = `${DATA}/sources`;
/** What else may lie in data/ beside the registries. */
const OTHERS = ["basemap", "draft", "schema", "sources", "README.md"];
/** What file managers leave, and git needs, in any folder. */
const LEFT_BY_SYSTEMS: ReadonlySet<string> = new Set([".DS_Store", "Thumbs.db", "desktop.ini", ".gitkeep"]);
/** What editors keep beside a file while it is open: NAME~, .NAME.swp, #NAME#, .#NAME. */
const KEPT_BY_EDITORS = /^(?:(.+)~|\.(.+)\.sw[a-p]|#(.+)#|\.#(.+))$/;

/** Every file of the record below `root`/data, in the order of their names; whatever else lies there, as a file with an error. Throws when there is no such folder or a file cannot be read. */
export function readRecordFiles(root: string): readonly RecordFile[] {
  const registries = REGISTRIES.map((kind) => readRegistry(root, kind));
  const others = OPTIONAL.map((kind) => readRecordFile(root, kind)).filter((file) => file !== undefined);
  return [...registries, ...others, ...readReports(root), ...strays(root)];
}

function readRegistry(root: string, kind: (typeof REGISTRIES)[number]): RecordFile {
  const missing = ["the file is missing", "Bring it back: no record is whole without it"] as const;
  return readRecordFile(root, kind) ?? { ...fileWithError(`${DATA}/${kind}.yaml`, ...missing), kind };
}

/** The one file of a kind below `root`/data; undefined where there is none. */
export function readRecordFile(root: string, kind: (typeof REGISTRIES | typeof OPTIONAL)[number]): RecordFile | undefined {
  const name = `${DATA}/${kind}.yaml`;
  const found = lstatSync(join(root, name), { throwIfNoEntry: false });
  if (!found) return undefined;
  return { ...(found.isFile() ? read(root, name) : fileWithError(name, ...oddKind(found))), kind };
}

function readReports(root: string): readonly RecordFile[] {
  const entries = entriesOf(root, SOURCES);
  const seen = new Map<string, string>();
  return entries.map((entry): RecordFile => {
    const name = `${SOURCES}/${entry.name}`;
    const twin = seen.get(folded(entry.name));
    seen.set(folded(entry.name), entry.name);
    const error = twin === undefined ? reportError(entry) : twinError(twin);
    return { ...(error ? fileWithError(name, ...error) : read(root, name)), kind: "report" };
  });
}

type FileError = readonly [message: string, remedy: string];
type Kind = Pick<Dirent, "isFile" | "isDirectory" | "isSymbolicLink">;

function reportError(entry: Dirent): FileError | undefined {
  if (!entry.isFile()) return oddKind(entry);
  if (/^[^.].*\.ya?ml$/.test(entry.name)) return undefined;
  if (entry.name.startsWith(".")) return ["a hidden file, which is not read", "Take the dot away, or remove the file"];
  const remedy = /ya?ml/i.test(entry.name) ? "End its name in .yaml" : "Only reports lie here, as YAML: move it elsewhere";
  return ["not read: its name does not end in .yaml", remedy];
}

function oddKind(entry: Kind): FileError {
  if (entry.isSymbolicLink()) return ["a symbolic link, which is not followed", "Put the file itself there"];
  if (entry.isDirectory()) return ["a folder, which is not read", `Move its reports into ${SOURCES} itself`];
  return ["not an ordinary file", "Remove it"];
}

/** Two names that differ in case or in the form of their letters are one file on some machines. */
const folded = (name: string): string => name.normalize("NFC").toLowerCase();
const twinError = (twin: string): FileError => [`the same name as ${twin} on many machines`, "Give one of the two another name"];

function strays(root: string): readonly RecordFile[] {
  const known = [...[...REGISTRIES, ...OPTIONAL].map((kind) => `${kind}.yaml`), ...OTHERS];
  return entriesOf(root, DATA)
    .filter(({ name }) => !known.includes(name))
    .map(({ name }): RecordFile => {
      const near = nearest(name.toLowerCase(), known);
      const places = `A report belongs into ${SOURCES}; beside it stand ${REGISTRIES.map((kind) => `${kind}.yaml`).join(", ")}`;
      return {
        ...fileWithError(`${DATA}/${name}`, "not a file of the record", near ? `Did you mean ${near}? ${places}` : places),
        kind: "report",
      };
    });
}

/** What lies in a folder, sorted by name, without what systems and editors leave beside the files that they opened. */
function entriesOf(root: string, folder: string): readonly Dirent[] {
  const entries = readdirSync(join(root, folder), { withFileTypes: true });
  const names = new Set(entries.map(({ name }) => name));
  const isLeft = ({ name }: Dirent): boolean => {
    const original = KEPT_BY_EDITORS.exec(name)?.slice(1).find(Boolean);
    return LEFT_BY_SYSTEMS.has(name) || (original !== undefined && names.has(original));
  };
  return entries.filter((entry) => !isLeft(entry)).sort((a, b) => (a.name < b.name ? -1 : 1));
}

const fileWithError = (name: string, message: string, remedy: string): YamlFile => ({
  ...readYaml(name, ""),
  errors: [{ line: 1, col: 1, message, remedy }],
  broken: true,
});

const read = (root: string, name: string): YamlFile => readYamlFile(join(root, name), name);

/** The YAML file at a path, under a name. Throws where it cannot be read from disk. */
export function readYamlFile(path: string, name = path): YamlFile {
  const bytes = readFileSync(path);
  try {
    return readYaml(name, new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return fileWithError(name, "not UTF-8 text", "Save the file as UTF-8");
  }
}
