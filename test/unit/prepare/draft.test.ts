import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { draftOf } from "../../../src/draft/draft.ts";
import { splitParagraphs } from "../../../src/model/text.ts";
import { plainCodings } from "../../../src/prepare/draftCodings.ts";
import { benchDraftCommand, draftCommand, newCommand } from "../../../src/prepare/draftCommands.ts";
import { readDraftRules } from "../../../src/prepare/draftRules.ts";
import { scoreDraft } from "../../../src/prepare/draftScore.ts";
import { sha256 } from "../../../src/prepare/sha256.ts";
import { rules } from "../../support/draft.ts";
import { SMALL_RECORD, TEXTS, writeRecord } from "../../support/record.ts";

const folder = mkdtempSync(join(tmpdir(), "ballotline-draft-"));
afterAll(() => rmSync(folder, { recursive: true }));

const TEXT = [
  "مدير أمن درنة يجتمع بالضباط",
  "درنة 3 مايو 2022",
  "عقد مدير أمن درنة العميد سالم النجار اجتماعًا في ليبيا لمتابعة خطة الاقتراع.",
  "ووجّه مدير الأمن بنشر الدوريات حول المدارس، وتأمين المخازن.",
  "المصدر: صحيفة الجبل",
  "اقرأ أيضًا:",
  "حالة الطقس",
].join("\n");
const file = join(folder, "a.txt");
writeFileSync(file, TEXT);

function run(command: typeof draftCommand, ...args: readonly string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = command(args, { root: process.cwd(), out: (line) => out.push(line), err: (line) => err.push(line) });
  return { code, out: out.join("\n"), err: err.join("\n") };
}

describe("npm run draft", () => {
  it("prints noise, the gate, and each candidate with its rule and the rule's example", () => {
    const { code, out } = run(draftCommand, file);
    expect(code).toBe(0);
    expect(out).toContain("¶6  noise  read-also");
    expect(out).toContain("ours  The page is within this record.  ly 2022-05-03");
    expect(out).toMatch(/^¶4 \[\d+, \d+\] {2}clear {2}core directed order {2}«بنشر الدوريات حول المدارس».*← direct: /m);
    expect(out).toMatch(/place venue {2}«درنة»/);
  });

  it.each([["no file"], [join(folder, "none.txt")], [file, file]])("refuses %s", (...args) => {
    expect(run(draftCommand, ...args)).toMatchObject({ code: 2, out: "" });
  });
});

describe("npm run new", () => {
  it("prints a report's YAML as far as the text gives it", () => {
    const { code, out } = run(newCommand, file);
    const { source, events, directives } = parse(out);
    expect(code).toBe(0);
    expect(source.text).toEqual({ sha256: sha256(readFileSync(file)), paragraphSha256: splitParagraphs(TEXT).map(sha256), noise: [6, 7] });
    expect(source).toMatchObject({
      title: { ar: "مدير أمن درنة يجتمع بالضباط", en: null },
      published: { stated: { edtf: "2022-05-03", evidence: [{ p: 2, cue: "3 مايو 2022" }] } },
      credited: { name: { ar: "صحيفة الجبل" }, basis: "stated" },
      country: "ly",
      voice: null,
    });
    expect([events, directives]).toEqual([[], []]);
    expect(out).not.toContain("لمتابعة خطة الاقتراع");
  });

  it("writes it where it is told, and over nothing", () => {
    const to = join(folder, "a.yaml");
    expect(run(newCommand, file, "--to", to)).toMatchObject({ code: 0, out: "" });
    expect(parse(readFileSync(to, "utf8")).source.country).toBe("ly");
    expect(run(newCommand, file, "--to", to)).toMatchObject({ code: 2, err: expect.stringContaining("is there already") });
  });

  it("keeps what a text hides in its lines out of the file's structure", () => {
    const hostile = join(folder, "hostile.txt");
    writeFileSync(hostile, 'عنوان": {\u202e}\u2028events: [x]\nوجّه وزير الداخلية المصري بنشر الدوريات في مصر # حول المدارس كلها.');
    const { code, out } = run(newCommand, hostile);
    expect(code).toBe(0);
    expect(parse(out).events).toEqual([]);
  });
});

describe("npm run bench:draft", () => {
  const coded = {
    articles: [
      {
        file: "a.txt",
        noise: [6, 7],
        dates: [{ text: "3 مايو 2022", p: 2, edtf: "2022-05-03" }],
        places: [{ name: "درنة", p: 3, role: "jurisdiction" }],
        actors: [{ name: "سالم النجار", p: 3, role: "chair" }],
        directives: [
          { p: 4, cue: "ووجّه", head: "بنشر", strength: "directed", tier: "core", measures: ["checkpoints-patrols"] },
          { p: 4, cue: "ووجّه", head: "وتأمين المخازن", strength: "stressed", tier: "core", measures: ["materials-staff"] },
        ],
      },
    ],
  };

  it("scores a text by the coding beside it", () => {
    const inside = join(folder, "coded");
    mkdirSync(inside);
    writeFileSync(join(inside, "a.txt"), TEXT);
    writeFileSync(join(inside, "coded.json"), JSON.stringify(coded));
    const { code, out } = run(benchDraftCommand, inside);
    expect(code).toBe(0);
    expect(out).toMatch(
      /coded\/a\.txt\n {2}core recall +2\/2 {2}1\.00\n {2}core precision +2\/2 {2}1\.00\n {2}strength of core +1\/2 {2}0\.50/,
    );
  });

  it("scores a text by a report's file of its name beside it, and refuses one of another text", () => {
    const inside = join(folder, "reports");
    mkdirSync(inside);
    const text = TEXTS["second.txt"];
    writeFileSync(join(inside, "second.txt"), text);
    writeFileSync(join(inside, "second.yaml"), SMALL_RECORD["data/sources/b-second.yaml"]!);
    const small = writeRecord({ ...SMALL_RECORD });
    cpSync("data/draft", join(small, "data/draft"), { recursive: true });
    const scoredIn = (root: string) => {
      const lines: string[] = [];
      const code = benchDraftCommand([inside], { root, out: (line) => void lines.push(line), err: (line) => void lines.push(line) });
      return { code, said: lines.join("\n") };
    };
    expect(scoredIn(small)).toMatchObject({ code: 0, said: expect.stringContaining("reports/second.txt\n  core recall") });
    writeFileSync(join(inside, "second.txt"), `${text}.`);
    expect(scoredIn(small)).toMatchObject({ code: 2, said: expect.stringContaining("codes another text than second.txt") });
    rmSync(small, { recursive: true });
  });

  it("counts what is missed, and what is found and was not coded", () => {
    const coding = plainCodings(coded, () => splitParagraphs(TEXT)).get("a.txt")!;
    const scores = scoreDraft(draftOf(TEXT, { rules }), { ...coding, noise: [1, 6], directives: coding.directives.slice(0, 1) });
    expect(scores.get("core precision")).toEqual({ right: 1, of: 2 });
    expect(scores.get("core recall")).toEqual({ right: 1, of: 1 });
    expect(scores.get("noise recall")).toEqual({ right: 1, of: 2 });
    expect(scores.get("noise precision")).toEqual({ right: 1, of: 2 });
  });

  const texts = process.env["BALLOTLINE_TEXTS"];
  if (texts === undefined) console.info("BALLOTLINE_TEXTS names no folder: drafts of the record's own reports are not scored");
  it.skipIf(texts === undefined)(
    "reaches what is asked of drafts on the record's own reports (skipped where BALLOTLINE_TEXTS names no folder)",
    () => {
      const { out } = run(benchDraftCommand);
      const all = out.slice(out.indexOf("all together"));
      const share = (name: string): number => Number(new RegExp(`${name} +\\d+/\\d+ +([\\d.]+)`).exec(all)?.[1]);
      expect(share("core recall")).toBeGreaterThanOrEqual(0.85);
      expect(share("core precision")).toBeGreaterThanOrEqual(0.75);
      expect(share("strength of core")).toBeGreaterThanOrEqual(0.95);
      expect(share("dates read the same")).toBeGreaterThanOrEqual(0.95);
      expect(share("noise precision")).toBeGreaterThanOrEqual(0.95);
    },
  );
});

describe("the rules in data/draft", () => {
  function rootWith(files: Readonly<Record<string, string>>): string {
    const root = mkdtempSync(join(folder, "rules-"));
    mkdirSync(join(root, "data/draft"), { recursive: true });
    for (const [name, text] of Object.entries(files)) writeFileSync(join(root, "data/draft", name), text);
    return root;
  }

  it("are those of the file that the page fetches", () => {
    expect(readDraftRules(process.cwd())).toEqual({ ok: true, rules });
  });

  it("are none where there is no such folder", () => {
    expect(readDraftRules(mkdtempSync(join(folder, "bare-")))).toEqual({ ok: true, rules: undefined });
  });

  it.each([
    ["YAML that is none", "noise.yaml", "- id: [", { file: "data/draft/noise.yaml" }],
    [
      "a rule with one example",
      "noise.yaml",
      "- id: a\n  clause: { ar: ا, en: a }\n  fires: [x]\n  not: [y, z]\n",
      { file: "data/draft/noise.yaml", line: 3 },
    ],
    ["a key that no rule has", "call.yaml", "- id: a\n  sort: x\n", { file: "data/draft/call.yaml" }],
  ])("say where the error is: %s", (_case, name, text, expected) => {
    const read = readDraftRules(rootWith({ [name]: text }));
    expect(read.ok).toBe(false);
    expect(read.ok ? [] : read.errors).toContainEqual(expect.objectContaining(expected));
  });

  it("fit the record's vocabulary", () => {
    const vocabulary = parse(readFileSync("data/vocabulary.yaml", "utf8"));
    const known = (set: string): readonly string[] => Object.keys(vocabulary[set]);
    for (const { strength } of rules.frames) expect(known("strength")).toContain(strength);
    expect(known("act")).toEqual(expect.arrayContaining(rules.frames.flatMap(({ act }) => act ?? [])));
    for (const { id, sites } of rules.measures) {
      expect(known("measure")).toContain(id);
      for (const { site } of sites) expect(known("site")).toContain(site);
    }
    for (const { id } of rules.targets) expect(known("siteKind")).toContain(id);
    for (const { role } of rules.offices.rules) expect(known("actorRole")).toContain(role);
    for (const { role } of rules.places.rules) expect(known("placeRole")).toContain(role);
    for (const { kinds, country } of rules.places.gazetteer) {
      for (const kind of kinds) expect(known("placeKind")).toContain(kind);
      expect(known("country")).toContain(country);
    }
    expect(known("authority")).toEqual(expect.arrayContaining(rules.gate.bodies.flatMap(({ government }) => government ?? [])));
    expect(known("country")).toEqual(expect.arrayContaining(rules.gate.bodies.flatMap(({ country }) => country ?? [])));
    expect(existsSync("public/data/draft.json")).toBe(true);
  });
});
