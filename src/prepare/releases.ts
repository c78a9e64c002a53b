import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import canonicalize from "canonicalize";
import { z } from "zod";
import { shortHash } from "../model/digest.ts";
import { isFields, jsonOf } from "../model/fields.ts";
import { canonicalPieces } from "../model/hash.ts";
import type { RawDataset } from "../model/migrations.ts";
import { isReleaseName, type Release, readReleases } from "../model/release.ts";
import { storyRefSchema } from "../model/schema.ts";
import type { Correction, DatasetRows } from "../model/types.ts";
import { refuseLinks, type Step } from "./publish.ts";
import { type RecordError, wholeFile } from "./recordError.ts";
import { sha256 } from "./sha256.ts";
import { redacted } from "./tombstones.ts";
import { writeDataset } from "./write.ts";

const FOLDER = "public/v";
export const RELEASES_FILE = `${FOLDER}/releases.json`;

const folderOf = ({ hash }: Pick<Release, "hash">): string => `${FOLDER}/${shortHash(hash)}`;
export const releaseFile = (release: Pick<Release, "hash">): string => `${folderOf(release)}/dataset.json`;

/** The folders of what the project at `root` has released, by their paths. */
export const releaseFolders = (root: string): readonly string[] =>
  existsSync(join(root, FOLDER))
    ? readdirSync(join(root, FOLDER))
        .filter(isReleaseName)
        .sort()
        .map((name) => `${FOLDER}/${name}`)
    : [];

/** The releases of the project at `root`, oldest first; none where nothing was released. Throws where the list is not one, or is a symbolic link. */
export function listReleases(root: string): readonly Release[] {
  refuseLinks(root, RELEASES_FILE);
  const path = join(root, RELEASES_FILE);
  if (!existsSync(path)) return [];
  const releases = readReleases(readFileSync(path, "utf8"));
  if (!releases) throw new Error(`${RELEASES_FILE} is not a list of releases: bring back the one that was committed`);
  return releases;
}

/** The list as JSON, a release to a line. */
const writeReleases = (releases: readonly Release[]): string =>
  `{\n"releases": [\n${releases.map((release) => canonicalize(release)).join(",\n")}\n]\n}\n`;

type Added = { readonly ok: true; readonly files: ReadonlyMap<string, string> } | { readonly ok: false; readonly why: string };

/** The files of one more release, by their paths: its story, its dataset in row form, and the list with it at the end; or why there can be none. */
export function addRelease(releases: readonly Release[], rows: DatasetRows, story: string | undefined, date: string): Added {
  const last = releases.at(-1);
  const same = releases.find(({ hash }) => shortHash(hash) === shortHash(rows.hash));
  if (same) return { ok: false, why: `nothing to release: this dataset was released on ${same.date} as ${shortHash(same.hash)}` };
  if (last && date < last.date)
    return { ok: false, why: `${date} is before the last release, of ${last.date}: give that day or a later one` };
  const text = writeDataset(rows);
  const list = writeReleases([...releases, entryOf(rows, date, text)]);
  const beside = rows.story && story !== undefined ? [[`${folderOf(rows)}/${rows.story.file}`, story] as const] : [];
  const files = [...beside, [releaseFile(rows), text] as const, [RELEASES_FILE, list] as const];
  return { ok: true, files: new Map(files) };
}

/** What is published of releases, as it has to be: their datasets without what was withdrawn since, then the list, which is computed from their bytes. */
interface Releases {
  readonly files: ReadonlyMap<string, string>;
  /** Releases whose bytes are gone or are not theirs. */
  readonly errors: readonly RecordError[];
  /** Datasets that no list names: a release that was cut short, or a line that was lost. */
  readonly unlisted: readonly string[];
}

/** What is to be published of the releases of the project at `root` while `corrections` stand. Throws where the list is not one. */
export function publishedReleases(root: string, corrections: readonly Correction[]): Releases {
  const files = new Map<string, string>();
  const errors: RecordError[] = [];
  const listed = listReleases(root);
  const list = listed.map((release) => {
    const name = releaseFile(release);
    const held = hold(root, release);
    if (typeof held === "string") {
      errors.push(wholeFile(name, held, "Bring it back as it was committed: git checkout -- public/v"));
      return release;
    }
    const text = servedText(held, corrections);
    const story = heldStory(root, name, text);
    if (story === "lost") {
      errors.push(wholeFile(name, "its story is missing or damaged", "Bring it back as it was committed: git checkout -- public/v"));
      return release;
    }
    if (story) files.set(...story);
    files.set(name, text);
    return { ...entryOf(datasetIn(name, text), release.date, text), hash: release.hash, schema: release.schema };
  });
  const unlisted = unlistedReleases(root, listed);
  for (const name of unlisted) {
    const text = servedText(read(root, name), corrections);
    const story = heldStory(root, name, text);
    if (story && story !== "lost") files.set(...story);
    files.set(name, text);
  }
  if (listed.length > 0) files.set(RELEASES_FILE, writeReleases(list));
  return { files, errors, unlisted };
}

/**
 * The bytes of a release, or what is wrong with them. They are its own where the list names them, or where its hash is theirs,
 * which a withdrawal takes from them for good: of those that hold one, the list alone knows.
 */
function hold(root: string, release: Release): string | Held {
  const name = releaseFile(release);
  if (!existsSync(join(root, name))) return "the file is missing, and the list of releases names it";
  const held = read(root, name);
  const digest = sha256(held.text);
  if (digest === release.sha256 || digest === release.next) return held;
  if (held.raw?.["hash"] !== release.hash) return `not the release ${shortHash(release.hash)}, or a piece of it`;
  const own = sha256([...canonicalPieces(held.raw)].join("")) === release.hash;
  return own ? held : "neither what the list names nor what its hash says";
}

interface Held {
  readonly text: string;
  readonly raw: RawDataset | undefined;
}

function read(root: string, name: string): Held {
  refuseLinks(root, name);
  const text = readFileSync(join(root, name), "utf8");
  const raw = jsonOf(text);
  return { text, raw: isFields(raw) ? raw : undefined };
}

function servedText({ text, raw }: Held, corrections: readonly Correction[]): string {
  const left = raw && corrections.some(({ withdrawn }) => withdrawn) ? redacted(raw, corrections) : undefined;
  return left ? writeDataset(left) : text;
}

/** The story that lies beside a released dataset, as the dataset names it: none where it names none. */
function heldStory(root: string, dataset: string, text: string): readonly [name: string, text: string] | "lost" | undefined {
  const raw = jsonOf(text);
  const ref = storyRefSchema.safeParse(isFields(raw) ? raw["story"] : undefined).data;
  if (!ref) return undefined;
  const name = `${dataset.slice(0, dataset.lastIndexOf("/"))}/${ref.file}`;
  if (!existsSync(join(root, name))) return "lost";
  const story = read(root, name).text;
  return sha256(story) === ref.sha256 ? [name, story] : "lost";
}

function unlistedReleases(root: string, listed: readonly Release[]): readonly string[] {
  const known = new Set(listed.map(releaseFile));
  const names = releaseFolders(root).map((folder) => `${folder}/dataset.json`);
  return names.filter((name) => !known.has(name) && existsSync(join(root, name)));
}

/**
 * The list for as long as datasets of releases are being replaced: it names what each was and what it is to be, so that a reader
 * finds it true whichever of the two is there. Undefined where none is replaced.
 */
export function listMeanwhile(root: string, files: ReadonlyMap<string, string | Uint8Array>): Step | undefined {
  const meanwhile = listReleases(root).map((release): Release => {
    const name = releaseFile(release);
    const after = files.get(name);
    if (after === undefined || !existsSync(join(root, name))) return release;
    const { next: _before, ...rest } = release;
    const [now, next] = [sha256(readFileSync(join(root, name))), sha256(after)];
    return now === next ? { ...rest, sha256: now } : { ...rest, sha256: now, next };
  });
  return meanwhile.some(({ next }) => next !== undefined) ? [RELEASES_FILE, writeReleases(meanwhile)] : undefined;
}

/** A dataset in row form of whatever version, as far as the list tells of it. Throws where the text is none. */
function datasetIn(name: string, text: string): Counted {
  const { data } = counted.safeParse(jsonOf(text));
  if (data) return data;
  throw new Error(`${name} is no dataset: bring it back as it was committed`);
}

const rows = z.array(z.unknown()).readonly();
const counted = z.object({ hash: z.string(), schema: z.string(), sources: rows, events: rows, directives: rows });
type Counted = z.infer<typeof counted>;

const entryOf = ({ hash, schema, sources, events, directives }: Counted, date: string, text: string): Release => ({
  hash,
  date,
  sources: sources.length,
  events: events.length,
  directives: directives.length,
  schema,
  sha256: sha256(text),
});
