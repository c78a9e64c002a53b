import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { parse, parseDocument, stringify } from "yaml";
import { memo } from "../../../src/model/memo.ts";
import { agreeCommand } from "../../../src/prepare/agreeCommand.ts";
import { random } from "../../support/random.ts";

const folder = mkdtempSync(join(tmpdir(), "ballotline-agree-"));
afterAll(() => rmSync(folder, { recursive: true }));

const OWN = readFileSync("data/sources/ly-2024-11-11-municipal-arrangements.yaml", "utf8");
const report = () => parse(OWN);
type Report = ReturnType<typeof report>;

const A = write("a.yaml", OWN);

function write(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

/** A second coder's file: the first one's, changed. */
function coderB(name: string, change: (report: Report) => void): string {
  const changed = report();
  change(changed);
  return write(name, stringify(changed, { aliasDuplicateObjects: false }));
}

function run(...args: readonly string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = agreeCommand(args, { root: process.cwd(), out: (line) => out.push(line), err: (line) => err.push(line) });
  return { code, out: out.join("\n"), err: err.join("\n") };
}

const TIERS = ["core", "soft", "context"];

/** Other tiers for some directives, drawn from a seed; one directive left out, one measure more. */
const seeded = coderB("b.yaml", ({ directives }) => {
  const { shuffled, pick } = random(41);
  for (const directive of shuffled(directives).slice(0, 3) as { tier: string }[])
    directive.tier = pick(TIERS.filter((tier) => tier !== directive.tier));
  directives.splice(
    directives.findIndex(({ id }: { id: string }) => id === "dir-ly-municipal-meeting-aims"),
    1,
  );
  directives[0].measures.push({ id: "domestic-coordination" });
});

describe("npm run agree", () => {
  it("finds a file in full agreement with itself under another name", () => {
    const { code, out, err } = run(A, write("same.yaml", OWN));
    expect([code, err]).toEqual([0, ""]);
    const { directives } = report();
    expect(out).toContain(
      `directives: ${directives.length} in both (${directives.length} by exactly the same words), 0 only in A, 0 only in B`,
    );
    expect(out).toMatch(
      new RegExp(`^directive\\.strength +ordinal +${directives.length}/${directives.length} alike {2}alpha 1\\.000 {2}95 % –$`, "m"),
    );
    expect(out).toContain("differences: 0, decided: 0");
    expect(out).not.toMatch(/only [AB] {2}/);
  });

  it("lists what only one coder found first, then agreement by field, then every difference with both values and lines", () => {
    const { code, out } = run(A, seeded);
    expect(code).toBe(0);
    const lines = out.split("\n");
    const indexOf = (start: string): number => lines.findIndex((line) => line.includes(start));
    expect(indexOf("only A  ¶4 [76, 169]  «يهدف إلى»  directive dir-ly-municipal-meeting-aims")).toBeGreaterThan(-1);
    expect(indexOf("only A  ")).toBeLessThan(indexOf("directive.strength"));
    expect(indexOf("directive.strength")).toBeLessThan(indexOf("directive.tier  A: "));
    const { directives } = report();
    const both = directives.length - 1;
    expect(out).toContain(`directives: ${both} units, fewer than 30: the intervals are wide; do not report these figures alone`);
    expect(out).toMatch(/^directive\.tier +ordinal +\d+\/\d+ alike {2}alpha 0\.\d{3} {2}95 % -?\d\.\d{3} to \d\.\d{3}$/m);
    expect(out).toMatch(new RegExp(`^directive\\.measures +set +${both - 1}/${both} alike`, "m"));
    const line = OWN.split("\n").findIndex(
      (text, i, all) => text.includes("measures:") && all.slice(0, i).join("\n").includes("dir-ly-municipal-disinformation"),
    );
    expect(out).toContain(`directive.measures  A: information-space ${A}:${line + 1}:`);
    expect(out).toContain(`B: domestic-coordination, information-space ${seeded}:`);
    expect(run(A, seeded).out).toBe(out);
  });

  it("says where alpha can say nothing, nearly all values being one", () => {
    const { out } = run(
      A,
      coderB("basis.yaml", ({ events }) => {
        const stated = events[0].actors.find(({ basis }: { basis: string }) => basis === "stated");
        Object.assign(stated, { basis: "inferred", note: { ar: "استنتاج", en: "Inferred" } });
      }),
    );
    expect(out).toMatch(
      /actor\.basis +nominal +12\/13 alike {2}alpha 0\.000 {2}95 % –\n {2}25 of 26 values are one and the same, so alpha can say nothing: read "12 of 13 alike"/,
    );
    expect(out).toMatch(/actor\.basis {2}A: stated \S+ {2}B: inferred \S+ {2}open$/m);
  });

  it.each<[string, () => readonly string[], string]>([
    ["one file", () => [A], "name two coders' files of one report"],
    ["three files", () => [A, seeded, A], "name two coders' files of one report"],
    ["one file twice", () => [A, A], "is named twice"],
    ["a file that is not there", () => [A, join(folder, "none.yaml")], "none.yaml"],
    ["a coder's file to keep decisions in", () => [A, seeded, "--decisions", seeded], "is a coder's file"],
  ])("refuses %s", (_, args, told) => {
    const { code, out, err } = run(...args());
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(told);
    expect(err).toContain("usage: npm run agree -- A.yaml B.yaml");
  });

  it.each<[string, string, string]>([
    ["what is no YAML", OWN.replace("source:", "source: ["), "not YAML"],
    ["what is no report", "- 1\n", "expected a map"],
    ["nothing", "", "expected a map"],
    ["a code that is none", OWN.replace("tier: context", "tier: contxt"), "not one of core, soft, context"],
    ["ends before starts", OWN.replace("about: [76, 169]", "about: [169, 76]"), "an end that is not after its start"],
    [
      "paragraphs that are not there",
      OWN.replace('{ p: 4, cue: "يهدف إلى"', '{ p: 99, cue: "يهدف إلى"'),
      "The report has paragraphs 1 to 11",
    ],
    ["letters that turn words", OWN.replace("الاجتماع", "الاجتماع\u202e"), "U+202E"],
    ["another text", OWN.replace(/sha256: 37da/, "sha256: 47da"), "Name two codings of one and the same text"],
    ["bytes that are no text", "\uFFFD", "not UTF-8 text"],
  ])("refuses %s, with file, line and remedy", (name, text, told) => {
    const bad = join(folder, "bad.yaml");
    writeFileSync(bad, text === "\uFFFD" ? Buffer.from([0xff, 0xfe, 0xc0]) : text);
    const { code, out, err } = run(A, bad);
    expect([name, code, out]).toEqual([name, 1, ""]);
    expect(err).toMatch(new RegExp(`^${bad}:\\d+:\\d+  `, "m"));
    expect(err).toContain(told);
  });
});

describe("decisions", () => {
  const kept = join(folder, "decisions.yaml");

  it("are kept with both values, and none is lost, nor what was noted beside it", () => {
    const first = run(A, seeded, "--decisions", kept);
    expect(first.code).toBe(0);
    expect(first.out).toContain("decided: 0");
    const written = parse(readFileSync(kept, "utf8"));
    expect(written.text).toBe(report().source.text.sha256);
    expect(written.decisions[0]).toEqual({
      kind: "directive",
      words: [{ p: 4, about: [76, 169] }],
      cue: "يهدف إلى",
      field: "coded",
      a: "dir-ly-municipal-meeting-aims",
      b: null,
      chosen: "?",
      reason: "",
      rule: "",
    });

    const document = parseDocument(readFileSync(kept, "utf8"));
    document.commentBefore = " settled on Tuesday";
    document.setIn(["decisions", 0, "chosen"], "dir-ly-municipal-meeting-aims");
    document.setIn(["decisions", 0, "reason"], `An aim is read, not counted: ${"so ".repeat(60)}it stays.`);
    document.setIn(["decisions", 0, "rule"], "data/README.md, Directives");
    writeFileSync(kept, String(document));
    const decided = readFileSync(kept, "utf8");

    const again = run(A, seeded, "--decisions", kept);
    expect(again.out).toContain("decided: dir-ly-municipal-meeting-aims, An aim is read");
    expect(again.out).toMatch(/decided: 1$/);
    expect(readFileSync(kept, "utf8")).toBe(decided);

    const more = coderB("more.yaml", ({ directives }) => {
      directives[5].checkable = directives[5].checkable === "no" ? "yes" : "no";
    });
    const { out } = run(A, more, "--decisions", kept);
    expect(out).toContain("no difference any longer; its decision is kept");
    const after = readFileSync(kept, "utf8");
    expect(after).toContain("# settled on Tuesday");
    const before = parse(decided).decisions;
    expect(parse(after).decisions.slice(0, before.length)).toEqual(before);
    expect(parse(after).decisions.slice(before.length)).toMatchObject([{ field: "checkable", chosen: "?" }]);
    expect(readdirSync(folder).filter((name) => name.endsWith(".part"))).toEqual([]);
  });

  const whole = memo(() => {
    const file = join(folder, "whole.yaml");
    run(A, seeded, "--decisions", file);
    return { file, text: readFileSync(file, "utf8") };
  });

  it("hold when the coders change places", () => {
    const { file, text } = whole();
    expect(run(seeded, A, "--decisions", file).code).toBe(0);
    expect(readFileSync(file, "utf8")).toBe(text);
  });

  it.each<[string, (text: string) => string, string]>([
    ["no YAML", (text) => `${text}  [`, "not YAML"],
    ["empty", () => "", "expected a map"],
    ["of another text", (text) => text.replace(/text: ..../, "text: 0000"), "Name the decisions of this one"],
    ["a choice without reason", (text) => text.replace('chosen: "?"', "chosen: context"), "Say why it holds"],
    ["a choice that is no code", (text) => text.replace(/(field: tier[^]*?chosen: )"\?"/, "$1contxt"), "not one of core, soft, context"],
    ["two choices for one value", (text) => text.replace(/(field: tier[^]*?chosen: )"\?"/, "$1[core, soft]"), "the field holds one value"],
    ["a choice between unit and none", (text) => text.replace('chosen: "?"', "chosen: maybe"), "null to drop it"],
    ["a decision on what is not compared", (text) => text.replace("field: tier", "field: what"), "not one of strength, tier"],
    ["a field that it does not have", (text) => text.replace("rule:", "rules:"), "an unknown key"],
    ["a coder's file", () => OWN, "an unknown key"],
  ])("refuse a file that is %s, and leave it as it is", (_, change, told) => {
    const good = join(folder, "good.yaml");
    const bad = change(whole().text);
    writeFileSync(good, bad);
    const { code, out, err } = run(A, seeded, "--decisions", good);
    expect([code, out]).toEqual([1, ""]);
    expect(err).toMatch(new RegExp(`^${good}:\\d+:\\d+  `, "m"));
    expect(err).toContain(told);
    expect(readFileSync(good, "utf8")).toBe(bad);
  });

  it("are written over no symbolic link", () => {
    const [link, to] = [join(folder, "link.yaml"), join(folder, "target.yaml")];
    symlinkSync(to, link);
    expect(run(A, seeded, "--decisions", link)).toMatchObject({ code: 2, err: expect.stringContaining("symbolic link") });
    expect(existsSync(to)).toBe(false);
  });
});
