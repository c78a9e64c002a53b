import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { loadRelease } from "../../../src/load/release.ts";
import { shortHash } from "../../../src/model/digest.ts";
import { dataCommand, type ExitCode, releaseCommand } from "../../../src/prepare/commands.ts";
import { writeWhole } from "../../../src/prepare/publish.ts";
import { listReleases, RELEASES_FILE, releaseFile } from "../../../src/prepare/releases.ts";
import { type Fault, onFailingDisk } from "../../support/failingDisk.ts";
import { SMALL_RECORD, writeRecord } from "../../support/record.ts";
import { serve } from "../load/server.ts";

const roots: string[] = [];
afterAll(() => {
  for (const root of roots) rmSync(root, { recursive: true });
});

interface Ran {
  readonly code: ExitCode;
  readonly out: readonly string[];
  readonly err: readonly string[];
}
type Command = (root: string) => Ran;

const command =
  (run: typeof dataCommand, ...args: string[]): Command =>
  (root) => {
    const [out, err]: [string[], string[]] = [[], []];
    const code = run(args, { root, out: (line) => void out.push(line), err: (line) => void err.push(line) });
    return { code, out, err };
  };
const data = command(dataCommand);
const check = command(dataCommand, "--check");
const checkLarge = command(dataCommand, "--check", "--large");
const large = command(dataCommand, "--large");
const release = (date: string): Command => command(releaseCommand, "--date", date);

function done(root: string, ...commands: readonly Command[]): string {
  for (const one of commands) expect(one(root)).toMatchObject({ code: 0, err: [] });
  return root;
}

/** Copies of what is made once. */
function copiesOf(make: () => string): () => string {
  let made: string | undefined;
  return () => copyOf((made ??= make()));
}

const fresh = copiesOf(() => {
  const root = writeRecord(SMALL_RECORD);
  roots.push(root);
  return root;
});
const prepared = copiesOf(() => done(fresh(), data));
const inColumns = copiesOf(() => done(fresh(), large));
const once = copiesOf(() => done(prepared(), release("2025-01-02")));

function retitled(root: string): string {
  writeFileSync(join(root, "data/record.yaml"), "title: { ar: آخر, en: Other }\n");
  return root;
}

/** A project with two releases. */
const twice = copiesOf(() => done(retitled(once()), data, release("2025-01-03")));

const REPORT = "data/sources/a-first.yaml";

function withdrawn(root: string): string {
  const report = readFileSync(join(root, REPORT), "utf8");
  const [from, to] = [report.indexOf("  - id: dir-eg-vigilance"), report.indexOf("  - id: dir-eg-case")];
  writeFileSync(join(root, REPORT), report.slice(0, from) + report.slice(to));
  const why = `{ ar: "خطأ", en: "A mistake" }`;
  writeFileSync(join(root, "data/corrections.yaml"), `- { date: 2025-02-02, id: dir-eg-vigilance, withdrawn: true, why: ${why} }\n`);
  return root;
}

function copyOf(root: string): string {
  const copy = mkdtempSync(join(tmpdir(), "ballotline-atomic-"));
  roots.push(copy);
  cpSync(root, copy, { recursive: true });
  return copy;
}

/** Every file below public/, by its path, with what it holds. */
function published(root: string): Readonly<Record<string, string>> {
  const folder = join(root, "public");
  if (!existsSync(folder)) return {};
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(files.sort().map((path) => [path.slice(root.length + 1), readFileSync(path, "latin1")]));
}

const same = (one: string, other: string): boolean => JSON.stringify(published(one)) === JSON.stringify(published(other));

const withoutParts = (files: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(files).filter(([name]) => !name.endsWith(".part")));

/** Every file is that of before or that of after, and each listed release opens as a reader opens it. */
async function expectWhole(root: string, before: string, after: string): Promise<void> {
  const files = withoutParts(published(root));
  const [old, young] = [published(before), published(after)];
  const pieces = Object.entries(files).filter(([name, text]) => name !== RELEASES_FILE && text !== old[name] && text !== young[name]);
  expect(pieces).toEqual([]);
  const site = await serve(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name.replace("public/", ""), Buffer.from(text, "latin1")])),
  );
  for (const { hash } of listReleases(root)) {
    const { dataset } = await loadRelease(site, shortHash(hash), { signal: new AbortController().signal });
    expect(dataset.hash).toBe(hash);
  }
  const main = files["public/data/dataset.json"];
  const { hash, columns, wording } = JSON.parse(main ?? "{}") as { hash?: string; columns?: string; wording?: string };
  const archives = [columns, wording].filter((name) => name !== undefined);
  expect(archives.map((name) => [name.includes(hash!.slice(0, 12)), files[`public/data/${name}`]?.slice(0, 2)])).toEqual(
    archives.map(() => [true, "PK"]),
  );
}

const PREPARE: ReadonlySet<Command> = new Set([data, large]);

/** What a command does to a project that stands ready for it. */
const RUNS: readonly { readonly what: string; readonly ready: () => string; readonly run: Command; readonly ask?: Command }[] = [
  { what: "the first dataset", ready: fresh, run: data },
  { what: "another dataset", ready: () => retitled(prepared()), run: data },
  { what: "another dataset in columns", ready: () => retitled(inColumns()), run: large, ask: checkLarge },
  { what: "rows after columns", ready: inColumns, run: data },
  { what: "the first release", ready: prepared, run: release("2025-01-02") },
  { what: "another release", ready: () => done(retitled(once()), data), run: release("2025-01-03") },
  { what: "a withdrawal from two releases", ready: () => withdrawn(twice()), run: data },
];

describe.each(RUNS)("$what, cut short", ({ ready, run, ask = check }) => {
  const before = ready();
  const after = copyOf(before);
  const { changes, error } = onFailingDisk(Number.POSITIVE_INFINITY, "kill", () => run(after));

  it("takes more than one change of the disk", async () => {
    expect(error).toBeUndefined();
    expect(changes).toBeGreaterThan(2);
    expect(published(after)).not.toEqual(published(before));
    expect(ask(after)).toMatchObject({ code: 0, err: [] });
    await expectWhole(after, before, after);
  });

  it.each<Fault>(["kill", "full"])("leaves the old or the new, and the next run heals it: %s", async (fault) => {
    const states = new Set<string>();
    for (let most = 0; most < changes; most++) {
      const root = copyOf(before);
      const ran = onFailingDisk(most, fault, () => run(root));
      if (ran.changes <= most) break;
      expect(fault === "kill" || same(root, before), "a full disk has changed something").toBe(true);
      const state = JSON.stringify(published(root));
      if (states.has(state)) continue;
      states.add(state);
      await expectWhole(root, before, after);
      const isDone = same(root, after);
      expect(isDone || !PREPARE.has(run) || ask(root).code === 1, "what is not done is not told").toBe(true);
      if (!isDone) done(root, run);
      expect(published(root)).toEqual(published(after));
    }
  });
});

describe("a project whose run is cut short", () => {
  it("heals when the process itself is killed between two renames", () => {
    const before = withdrawn(twice());
    const after = copyOf(before);
    done(after, data);
    const args = ["--import", "tsx", "--import", resolve("test/support/killAt.ts"), resolve("src/prepare/data.ts")];
    // A folder outside the project knows no packages.
    const loader = import.meta.resolve("tsx");
    const { signal } = spawnSync(process.execPath, args.with(1, loader), { cwd: before, env: { ...process.env, KILL_AT: "2" } });
    expect(signal).toBe("SIGKILL");
    expect(Object.keys(published(before)).some((name) => name.endsWith(".part"))).toBe(true);
    done(before, data, check);
    expect(published(before)).toEqual(published(after));
  }, 60_000);

  it("finds a list of before a withdrawal untrue, and heals once the releases are those of before, too", () => {
    const before = withdrawn(twice());
    const root = done(copyOf(before), data);
    const healed = published(root);
    cpSync(join(before, RELEASES_FILE), join(root, RELEASES_FILE));
    const told = expect.stringMatching(/neither what the list names.*git checkout/);
    for (const one of [check, data]) expect(one(root)).toMatchObject({ code: 1, err: [told, told, "errors: 2"] });
    cpSync(join(before, "public/v"), join(root, "public/v"), { recursive: true });
    done(root, data, check);
    expect(published(root)).toEqual(healed);
  });
});

describe("the list of releases", () => {
  const first = (root: string): string => join(root, releaseFile(listReleases(root)[0]!));

  const withdrawnFromTwo = copiesOf(() => done(withdrawn(twice()), data));
  /** A withdrawal that was cut short when the first release was replaced and the list names both. */
  const cutShort = copiesOf(() => {
    const root = withdrawn(twice());
    const isReplaced = (): boolean => readFileSync(first(root), "utf8").includes('"withdrawn":');
    for (let most = 1; !isReplaced(); most++) onFailingDisk(most, "kill", () => data(root));
    return root;
  });

  it.each([
    ["a sha256", (list: string) => list.replace(/"sha256":"\w{8}/, '"sha256":"00000000')],
    ["a count of events", (list: string) => list.replace('"events":3', '"events":4')],
    ["a count of reports", (list: string) => list.replace('"sources":2', '"sources":3')],
    ["its form alone", (list: string) => JSON.stringify(JSON.parse(list))],
  ])("that differs from the bytes that it lists in %s is stale, and is computed from them", (_what, spoil) => {
    const root = twice();
    const list = readFileSync(join(root, RELEASES_FILE), "utf8");
    writeFileSync(join(root, RELEASES_FILE), spoil(list));
    expect(check(root)).toMatchObject({ code: 1, err: [expect.stringContaining(RELEASES_FILE)] });
    done(root, data, check);
    expect(readFileSync(join(root, RELEASES_FILE), "utf8")).toBe(list);
  });

  it.each([
    ["is cut short", (text: string) => text.slice(0, 500), "or a piece of it"],
    ["is another", (text: string) => text.replace(/"hash": "\w{8}/, '"hash": "00000000'), "not the release"],
    ["is changed", (text: string) => text.replace("Vigilance", "Negligence"), "neither what the list names nor what its hash says"],
    ["pretends a withdrawal", (text: string) => text.replace("{\n", '{\n"withdrawn": [],\n'), "neither what the list names"],
  ])("is never made to fit a dataset that %s", (_what, spoil, message) => {
    const root = twice();
    writeFileSync(first(root), spoil(readFileSync(first(root), "utf8")));
    const before = published(root);
    for (const one of [data, check, release("2025-05-05")])
      expect(one(root)).toMatchObject({ code: 1, err: [expect.stringMatching(new RegExp(`${message}.*git checkout`)), "errors: 1"] });
    expect(published(root)).toEqual(before);
  });

  it.each([
    ["a title", (text: string) => text.replace(/"title": \{.*\}/, '"title": {"ar":"آخر","en":"Forged"}')],
    ["words of a directive", (text: string) => text.replace("Deploy forces", "Withdraw forces")],
    ["the day of a withdrawal", (text: string) => text.replaceAll("2025-02-02", "2025-02-03")],
    ["the form alone", (text: string) => JSON.stringify(JSON.parse(text))],
  ])("is never made to fit a release that holds a withdrawal and differs in %s", (_what, spoil) => {
    expect(listReleases(cutShort()).filter(({ next }) => next !== undefined)).toHaveLength(2);
    for (const root of [withdrawnFromTwo(), cutShort()]) {
      const text = readFileSync(first(root), "utf8");
      expect(spoil(text)).not.toBe(text);
      expect(text).toContain('"withdrawn":"2025-02-02"');
      writeFileSync(first(root), spoil(text));
      const before = published(root);
      const told = expect.stringMatching(/neither what the list names nor what its hash says.*git checkout/);
      for (const one of [data, check, release("2025-05-05")]) expect(one(root)).toMatchObject({ code: 1, err: [told, "errors: 1"] });
      expect(published(root)).toEqual(before);
    }
  });

  it("says which dataset is missing", () => {
    const root = twice();
    rmSync(first(root));
    expect(check(root)).toMatchObject({ code: 1, err: [expect.stringMatching(/the file is missing.*git checkout/), "errors: 1"] });
  });

  it("tells of a dataset that it does not name, which loses nothing but what is withdrawn", () => {
    const root = twice();
    const orphan = releaseFile(listReleases(root)[0]!);
    const text = published(root)[orphan];
    writeFileSync(join(root, RELEASES_FILE), JSON.stringify({ releases: listReleases(root).slice(1) }));
    const told = expect.stringContaining(`${orphan} is in no list`);
    expect(check(root)).toMatchObject({ code: 1, err: [expect.stringContaining(RELEASES_FILE), told] });
    expect(data(root).out).toContainEqual(told);
    expect(published(root)[orphan]).toBe(text);
    expect(data(withdrawn(root)).code).toBe(0);
    expect([text?.includes("Vigilance"), published(root)[orphan]?.includes('"en":"Vigilance"')]).toEqual([true, false]);
  });
});

describe("a symbolic link", () => {
  function outside(): string {
    const folder = mkdtempSync(join(tmpdir(), "ballotline-outside-"));
    roots.push(folder);
    writeFileSync(join(folder, "kept"), '{"releases":[]}');
    return folder;
  }

  it.each([["public/data/dataset.json"], ["public/data/dataset.schema.json"], [RELEASES_FILE]])(
    "in the place of %s is refused, not followed",
    (name) => {
      const root = retitled(twice());
      const target = join(outside(), "kept");
      rmSync(join(root, name));
      symlinkSync(target, join(root, name));
      const told = [expect.stringContaining(`${name} is a symbolic link`), expect.any(String)];
      for (const one of [data, check]) expect(one(root)).toMatchObject({ code: 2, err: told });
      expect(readFileSync(target, "utf8")).toBe('{"releases":[]}');
    },
  );

  it("in the place of a folder is refused, too", () => {
    const root = fresh();
    const folder = outside();
    symlinkSync(folder, join(root, "public"));
    expect(data(root)).toMatchObject({ code: 2, err: [expect.stringContaining("public is a symbolic link"), expect.any(String)] });
    expect(readdirSync(folder)).toEqual(["kept"]);
  });

  it("is refused by whatever writes one file, which else is written whole", () => {
    const folder = outside();
    const kept = join(folder, "kept");
    symlinkSync(kept, join(folder, "link"));
    expect(() => writeWhole(join(folder, "link"), "new")).toThrow("link is a symbolic link");
    const { error } = onFailingDisk(1, "full", () => writeWhole(kept, "new"));
    expect(String(error)).toMatch(/kept could not be written: ENOSPC/);
    expect(readFileSync(kept, "utf8")).toBe('{"releases":[]}');
    expect(readdirSync(folder).sort()).toEqual(["kept", "link"]);
    writeWhole(kept, "new");
    expect(readFileSync(kept, "utf8")).toBe("new");
  });
});
