import { createHash } from "node:crypto";
import { rmSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import { codingsOf, passagesOf } from "../../../src/model/codings.ts";
import { must } from "../../../src/model/must.ts";
import { passageParts } from "../../../src/model/passageText.ts";
import { splitParagraphs } from "../../../src/model/text.ts";
import { readText } from "../../../src/model/textBytes.ts";
import { matchText } from "../../../src/model/textMatch.ts";
import { prepareRecord } from "../../../src/prepare/prepare.ts";
import { TEXTS, writeRecord } from "../../support/record.ts";

const root = writeRecord();
afterAll(() => rmSync(root, { recursive: true }));
const prepared = prepareRecord(root);
if (!prepared.ok) throw new Error("the small record has errors");
const { rows } = prepared;

const FIRST = TEXTS["first.txt"];
const sha256 = (bytes: Uint8Array): Promise<string> => Promise.resolve(createHash("sha256").update(bytes).digest("hex"));
const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const matched = (text: string) => matchText(utf8(text), text, rows.sources, sha256);

/** UTF-16, the low byte first or last. */
function utf16(text: string, littleEndian: boolean): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), littleEndian);
  return new Uint8Array(view.buffer);
}

/** Windows-1256, by what its decoder says of every byte. */
function windows1256(text: string): Uint8Array<ArrayBuffer> {
  const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  const letters = [...new TextDecoder("windows-1256").decode(bytes)];
  return Uint8Array.from([...text], (letter) => letters.indexOf(letter));
}

describe("a text from its bytes", () => {
  const ARABIC = "عقد الوزير اجتماعًا في 3 مايو 2022.\nووجّه بنشر القوات.";

  it.each([
    ["utf-8", utf8(ARABIC)],
    ["utf-16le", utf16(ARABIC, true)],
    ["utf-16le", utf16(`\uFEFF${ARABIC}`, true)],
    ["utf-16be", utf16(ARABIC, false)],
    ["windows-1256", windows1256(ARABIC)],
  ] as const)("is read as %s", (encoding, bytes) => {
    const read = readText(bytes);
    expect(read?.encoding).toBe(encoding);
    expect(splitParagraphs(read?.text ?? "")).toEqual(ARABIC.split("\n"));
  });

  it.each([
    ["a picture", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d])],
    ["bytes by chance", Uint8Array.from({ length: 300 }, (_, at) => (at * 151 + 7) % 256)],
  ])("is none in %s", (_what, bytes) => {
    expect(readText(bytes)).toBeUndefined();
  });
});

describe("a text beside the record", () => {
  it("is the very one, byte for byte", async () => {
    expect(await matched(FIRST)).toMatchObject({ source: "src-eg-first", isWhole: true, missing: [] });
  });

  it("is known by its paragraphs where it was changed, and the changed ones are named; noise is not missed", async () => {
    const paragraphs = splitParagraphs(FIRST);
    const changed = [paragraphs[0], paragraphs[1], `${paragraphs[2]} مضاف`, paragraphs[4]].join("\n");
    const match = must(await matched(changed), "match");
    expect(match).toMatchObject({ source: "src-eg-first", isWhole: false, missing: [3] });
    expect([...match.paragraphs.keys()]).toEqual([1, 2, 5]);
  });

  it("is known where a copy took or gave spaces at the ends of lines", async () => {
    const spaced = splitParagraphs(FIRST)
      .map((paragraph) => `  ${paragraph}\t`)
      .join("\r\n");
    expect(await matched(spaced)).toMatchObject({ source: "src-eg-first", isWhole: false, missing: [] });
  });

  it("of another report is that report's, and of none is nobody's", async () => {
    expect((await matched(TEXTS["second.txt"]))?.source).toBe("src-eg-second");
    expect(await matched("نص لا يعرفه أحد.")).toBeUndefined();
    const noise = must(splitParagraphs(FIRST)[3], "noise");
    expect(await matched(noise)).toBeUndefined();
  });
});

describe("a passage in its context", () => {
  const passages = passagesOf(codingsOf(rows)).filter(({ source }) => source === "src-eg-first");
  const partsOf = (cue: string, besideCase = false) => {
    const passage = must(
      passages.find(({ codings }) => codings.some(({ evidence }) => evidence.cue === cue)),
      cue,
    );
    return passageParts(passage, must(splitParagraphs(FIRST)[passage.p - 1], "paragraph"), besideCase);
  };

  it("has its cue marked, the words about it, and those around", () => {
    const parts = partsOf("ووجّه");
    expect(parts.filter(({ kind }) => kind === "cue").map(({ text }) => text)).toEqual(["ووجّه"]);
    expect(parts.find(({ kind }) => kind === "about")?.text).toContain("بنشر القوات حول أماكن الاقتراع");
    expect(parts.filter(({ kind }) => kind === "around")).not.toEqual([]);
  });

  it("gives the paragraph back, whole, where it is short", () => {
    for (const passage of passages.filter(({ masked }) => !masked)) {
      const paragraph = must(splitParagraphs(FIRST)[passage.p - 1], "paragraph");
      const text = passageParts(passage, paragraph, false)
        .map((part) => part.text)
        .join("");
      expect(paragraph).toContain(text.replace(/^… | …$/g, ""));
    }
  });

  it("of a child's case shows no letter of it, and nothing around it", () => {
    const masked = passages.filter((passage) => passage.masked);
    expect(masked.length).toBeGreaterThan(0);
    for (const passage of masked) {
      const parts = passageParts(passage, must(splitParagraphs(FIRST)[passage.p - 1], "paragraph"), true);
      expect(parts.map(({ text }) => text).join("")).not.toMatch(/[\p{L}\p{N}]/u);
      expect(parts.some(({ kind }) => kind === "around")).toBe(false);
    }
  });

  it("beside a child's case shows nothing around it", () => {
    expect(partsOf("ووجّه", true).some(({ kind }) => kind === "around")).toBe(false);
  });
});
