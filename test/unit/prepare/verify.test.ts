import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { codingsOf, passagesOf } from "../../../src/model/codings.ts";
import { splitParagraphs } from "../../../src/model/text.ts";
import type { DatasetRows } from "../../../src/model/types.ts";
import { type ExitCode, readTexts, textCommand, verifyCommand } from "../../../src/prepare/commands.ts";
import { printPassage } from "../../../src/prepare/passages.ts";
import { prepareRecord } from "../../../src/prepare/prepare.ts";
import { formatTextError, verifyTexts } from "../../../src/prepare/verifyTexts.ts";
import { type Files, SMALL_RECORD, TEXTS, textFiles, writeRecord } from "../../support/record.ts";

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

function rootOf(files: Files): string {
  const root = writeRecord(files);
  folders.push(root);
  return root;
}

function folderOf(texts: Files): string {
  const folder = mkdtempSync(join(tmpdir(), "ballotline-texts-"));
  folders.push(folder);
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, name), text);
  return folder;
}

function rowsOf(root: string): DatasetRows {
  const prepared = prepareRecord(root);
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.errors, null, 1));
  return prepared.rows;
}

const root = rootOf(SMALL_RECORD);
const rows = rowsOf(root);
const FIRST = "data/sources/a-first.yaml";
const rowsWith = (find: string, put: string): DatasetRows => {
  const text = SMALL_RECORD[FIRST]!;
  if (!text.includes(find)) throw new Error(find);
  return rowsOf(rootOf({ ...SMALL_RECORD, [FIRST]: text.replace(find, put) }));
};

describe("the record held against its texts", () => {
  it("agrees, whatever the files are called", () => {
    const renamed = textFiles({ "x.txt": TEXTS["second.txt"], "y.txt": TEXTS["first.txt"], "other.txt": "شيء آخر" });
    expect(verifyTexts(rows, renamed)).toMatchObject({ errors: [], checked: { sources: 2, paragraphs: 7, evidence: 25 } });
  });

  it("misses a text that is not there", () => {
    const { errors, checked } = verifyTexts(rows, textFiles({ "second.txt": TEXTS["second.txt"] }));
    expect(errors).toMatchObject([{ source: "src-eg-first", message: "no file in the folder is this text" }]);
    expect(checked.sources).toBe(1);
  });

  it("knows a text that has changed, and which paragraphs did", () => {
    const changed = { ...TEXTS, "first.txt": TEXTS["first.txt"].replace("3 مايو", "4 مايو") };
    const [error, ...others] = verifyTexts(rows, textFiles(changed)).errors;
    expect(others).toEqual([]);
    expect(error?.message).toBe("the text has changed in first.txt; paragraphs 2 differ");
  });

  it("knows a text of which only the bytes between paragraphs changed", () => {
    const changed = { ...TEXTS, "first.txt": TEXTS["first.txt"].replace("\uFEFF", "") };
    expect(verifyTexts(rows, textFiles(changed)).errors[0]?.message).toBe("the text has changed in first.txt; its paragraphs do not");
  });

  it("finds a cue that is not what stands there", () => {
    const { errors } = verifyTexts(rowsWith('cue: "ووجّه"', 'cue: "ووجَّ"'.replace("َ", "ه")), textFiles());
    expect(errors.map(formatTextError)).toEqual([
      'src-eg-first  dir-eg-forces  "ووجهّ"  ¶3: at [20, 25] stands "ووجّه"  Let npm run text -- FILE --find find the cue',
    ]);
  });

  it("finds words that run past their paragraph", () => {
    const { errors } = verifyTexts(rowsWith("about: [26, 56]", "about: [26, 560]"), textFiles());
    expect(errors).toMatchObject([{ field: "dir-eg-forces", message: "¶3: about: [26, 560] runs past the paragraph" }]);
  });

  it("finds a paragraph's hash that is not its own", () => {
    const [hash = ""] = rows.sources[0]!.text!.paragraphSha256;
    const { errors } = verifyTexts(rowsWith(hash, "a".repeat(64)), textFiles());
    expect(errors).toMatchObject([{ field: "src-eg-first.text.paragraphSha256[0]", message: "not the paragraph's hash" }]);
  });

  it("finds paragraphs too many and noise beyond the text", () => {
    const { errors } = verifyTexts(rowsWith("noise: [4]", "noise: [4, 9]"), textFiles());
    expect(errors).toMatchObject([{ field: "src-eg-first.text.noise", value: "9", message: "not a paragraph of the text" }]);
    const [hash = ""] = rows.sources[0]!.text!.paragraphSha256;
    const longer = verifyTexts(rowsWith(hash, `${hash}, ${"a".repeat(64)}`), textFiles()).errors;
    expect(longer.map(({ message }) => message)).toContain("not the 5 paragraphs of the text");
  });
});

describe("a passage beside its coding", () => {
  const { paragraphs } = verifyTexts(rows, textFiles());
  const printed = passagesOf(codingsOf(rows)).map((passage) =>
    printPassage(passage, paragraphs.get(passage.source)![passage.p - 1]!).join("\n"),
  );
  const about = (field: string): string => printed.filter((block) => block.includes(field)).join("\n\n");

  it("shows the words with their cue marked and what is coded from them", () => {
    expect(about("src-eg-first.published.stated")).toBe(
      'src-eg-first ¶2 [11, 22]\n  ⟦3 مايو 2022⟧\n    src-eg-first.published.stated  "2022-05-03"',
    );
  });

  it("shows a cue that governs the words from before them", () => {
    expect(about("dir-eg-forces  order, directed, core: Deploy forces")).toContain("⟦ووجّه⟧ … بنشر القوات حول أماكن الاقتراع");
  });

  it("stands once for all that is coded from it", () => {
    expect(about("ev-eg-meeting.election")).toContain("dir-eg-forces.targets[0]");
  });

  it("is masked but for the cue where a case involves a child", () => {
    const cases = about("ev-eg-case  arrest");
    expect(cases).toBe("src-eg-first ¶5 [0, 36] masked\n  ⟦ضُبط⟧ ▒▒▒ ▒▒ ▒▒▒▒ ▒▒▒ ▒▒▒ ▒▒▒▒ ▒▒▒▒▒▒\n    ev-eg-case  arrest: An arrest");
    expect(about("dir-eg-case")).toContain("masked");
    expect(printed.join("\n")).not.toContain("طفل");
  });

  it("is masked wherever another coding rests on the same words", () => {
    const other = rowsWith("event: ev-eg-case\n    serves: null", "event: ev-eg-meeting\n    serves: null");
    const passage = passagesOf(codingsOf(other)).find(({ codings }) => codings.some(({ field }) => field === "dir-eg-case"));
    expect(passage?.masked).toBe(true);
  });
});

interface Run {
  code: ExitCode;
  out: string[];
  err: string[];
}

function run(command: typeof verifyCommand, ...args: string[]): Run {
  const [out, err]: [string[], string[]] = [[], []];
  const code = command(args, { root, out: (line) => void out.push(line), err: (line) => void err.push(line) });
  return { code, out, err };
}

describe("npm run verify", () => {
  it("prints the passages and the totals", () => {
    const { code, out, err } = run(verifyCommand, folderOf(TEXTS));
    expect([code, err, out.at(-1)]).toEqual([0, [], "texts: 2, paragraphs: 7, evidence: 25, errors: 0"]);
    expect(out).toContain("  ⟦3 مايو 2022⟧");
  });

  it("prints only errors and totals with --quiet", () => {
    const { code, out, err } = run(verifyCommand, folderOf({ "second.txt": TEXTS["second.txt"] }), "--quiet");
    expect([code, out.length, err.length]).toEqual([1, 1, 1]);
  });

  it.each([[[]], [["a", "b"]], [["/no/such/folder"]], [["--loud", "."]]])("tells wrong usage %j by its exit code", (args) => {
    expect(run(verifyCommand, ...args).code).toBe(2);
  });
});

describe("npm run text", () => {
  const file = join(folderOf(TEXTS), "first.txt");

  it("prints the block that the record holds, and the paragraphs by number", () => {
    const { code, out } = run(textCommand, file);
    const { sha256, paragraphSha256 } = rows.sources[0]!.text!;
    expect(code).toBe(0);
    expect(out.slice(0, 8)).toEqual([
      "  text:",
      `    sha256: ${sha256}`,
      "    paragraphSha256:",
      ...paragraphSha256.map((hash) => `      - ${hash}`),
    ]);
    expect(out).toContain("¶2 [0, 22]  القاهرة في 3 مايو 2022");
  });

  it("prints each place of the words as evidence", () => {
    expect(run(textCommand, file, "--find", "الأمن")).toMatchObject({
      code: 0,
      out: ['{ p: 1, cue: "الأمن", chars: [18, 23], about: [18, 23] }'],
    });
  });

  it("says when the words are not there", () => {
    expect(run(textCommand, file, "--find", "الامن")).toMatchObject({ code: 1, out: [], err: [expect.stringContaining("not found")] });
  });

  it("tells a file that is no text by its exit code", () => {
    const latin = join(folderOf({}), "latin.txt");
    writeFileSync(latin, new Uint8Array([0xff, 0xfe, 0x41]));
    expect([run(textCommand, latin).code, run(textCommand).code, run(textCommand, "/no/such/file").code]).toEqual([2, 2, 2]);
  });
});

describe("texts in other encodings", () => {
  const SECOND = TEXTS["second.txt"];
  const utf16 = Buffer.from(`\ufeff${SECOND}`, "utf16le");
  /** The letters of the Arabic block that the text has, as Windows-1256 writes them. */
  const windows1256 = Uint8Array.from(SECOND, (letter) => byteOf(letter));

  function byteOf(letter: string): number {
    const decoder = new TextDecoder("windows-1256");
    return Array.from({ length: 256 }, (_, byte) => byte).find((byte) => decoder.decode(Uint8Array.of(byte)) === letter)!;
  }

  const sha = (bytes: Uint8Array | string): string => createHash("sha256").update(bytes).digest("hex");

  it.each([
    ["UTF-16", utf16],
    ["Windows-1256", windows1256],
  ])("are read by npm run text, which says so: %s", (name, bytes) => {
    const path = join(folderOf({}), "other.txt");
    writeFileSync(path, bytes);
    const { code, out } = run(textCommand, path);
    expect([code, out[0]]).toEqual([0, `# ${path}: read as ${name}`]);
    expect(out).toContain(`    sha256: ${sha(bytes)}`);
    expect(out).toContain(`      - ${sha(splitParagraphs(SECOND)[0]!)}`);
  });

  it.each([
    ["UTF-16", utf16],
    ["Windows-1256", windows1256],
  ])("are held against the record by npm run verify, which says so: %s", (name, bytes) => {
    const report = SMALL_RECORD["data/sources/b-second.yaml"]!;
    const other = rootOf({ ...SMALL_RECORD, "data/sources/b-second.yaml": report.replace(sha(SECOND), sha(bytes)) });
    const texts = folderOf({ "first.txt": TEXTS["first.txt"] });
    writeFileSync(join(texts, "second.txt"), bytes);
    const out: string[] = [];
    expect(verifyCommand([texts, "--quiet"], { root: other, out: (line) => void out.push(line), err: (line) => void out.push(line) })).toBe(
      0,
    );
    expect(out).toEqual([`# second.txt: read as ${name}`, "texts: 2, paragraphs: 7, evidence: 25, errors: 0"]);
  });
});

const folder = process.env["BALLOTLINE_TEXTS"];
if (folder === undefined) console.info("BALLOTLINE_TEXTS names no folder: the record is not held against the texts of its reports");

describe("the record of this repository", () => {
  it.skipIf(folder === undefined)("agrees with the texts of its reports (skipped where BALLOTLINE_TEXTS names no folder)", () => {
    const own = rowsOf(resolve("."));
    const { errors, checked } = verifyTexts(own, readTexts(resolve(folder ?? "")));
    expect(errors.map(formatTextError)).toEqual([]);
    expect(checked).toMatchObject({ sources: own.sources.length, evidence: codingsOf(own).length });
  });
});
