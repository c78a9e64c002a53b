import { rmSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
import { prepareRecord } from "../../../src/prepare/prepare.ts";
import type { RecordError } from "../../../src/prepare/recordError.ts";
import { type Files, SMALL_RECORD, writeRecord } from "../../support/record.ts";

const FILE = "data/corrections.yaml";
const WHY = "why: { ar: خطأ في النقل, en: A slip of ours }";
const DATE = `- date: 2025-01-31
  id: ev-eg-meeting
  field: when
  was: "2022-05-01"
  now: "2022-05-02"
  ${WHY}
`;
const TITLE = `- date: 2025-02-01
  id: ev-eg-meeting
  field: title
  was: { ar: لقاء, en: Encounter }
  now: { ar: اجتماع, en: Meeting }
  ${WHY}
`;
const GONE = `- { date: 2024-12-24, id: dir-eg-gone, withdrawn: true, ${WHY} }
`;
const GOOD = DATE + TITLE + GONE;

const roots: string[] = [];
afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true });
});

function prepared(files: Files) {
  const root = writeRecord({ ...SMALL_RECORD, ...files });
  roots.push(root);
  return prepareRecord(root);
}

function errorsIn(corrections: string): readonly RecordError[] {
  const found = prepared({ [FILE]: corrections });
  return found.ok ? [] : found.errors;
}

describe("a record's corrections", () => {
  it("stand in the dataset, the newest first, what was left out as null", () => {
    const found = prepared({ [FILE]: GOOD });
    if (!found.ok) throw new Error(JSON.stringify(found.errors));
    expect(found.rows.corrections).toEqual([
      expect.objectContaining({ date: "2025-02-01", field: "title", withdrawn: false, was: { ar: "لقاء", en: "Encounter" } }),
      expect.objectContaining({ date: "2025-01-31", id: "ev-eg-meeting", field: "when", was: "2022-05-01", now: "2022-05-02" }),
      {
        date: "2024-12-24",
        id: "dir-eg-gone",
        field: null,
        withdrawn: true,
        was: null,
        now: null,
        why: { ar: "خطأ في النقل", en: "A slip of ours" },
      },
    ]);
  });

  it("change the dataset's hash, as they are part of what is published", () => {
    const [without, withThem] = [prepared({}), prepared({ [FILE]: GOOD })];
    expect(without.ok && withThem.ok && without.rows.hash !== withThem.rows.hash).toBe(true);
  });

  it("may concern an item that was withdrawn later", () => {
    const first = `- { date: 2024-11-01, id: dir-eg-gone, field: what, was: { ar: أ, en: A }, now: { ar: ب, en: B }, ${WHY} }\n`;
    expect(errorsIn(GOOD + first)).toEqual([]);
  });

  it("may add what was missing, or take a value away", () => {
    const was = `- { date: 2024-11-01, id: ev-eg-meeting, field: mode, was: video, ${WHY} }\n`;
    const now = `- { date: 2024-11-02, id: ev-eg-meeting, field: mode, now: in-person, ${WHY} }\n`;
    expect(errorsIn(was + now)).toEqual([]);
  });

  it("are told where they point at a report that cannot be read, and only the report is", () => {
    const broken = { "data/sources/a-first.yaml": "source: [\n" };
    const found = prepared({ [FILE]: GOOD, ...broken });
    expect(found.ok ? [] : found.errors.filter(({ file }) => file === FILE)).toEqual([]);
  });
});

/** `find` is exchanged for `put`, and the error reported at ⌖. */
type Slip = readonly [what: string, find: string, put: string, field: string, problem: string, remedy: string];

// biome-ignore format: a table, a line to each kind of error
const SLIPS: readonly Slip[] = [
  ["a day that is none", "date: 2025-01-31", "date: ⌖2025-02-30", "corrections[0].date", "not in the form of a day", "YYYY-MM-DD"],
  ["no day", "- date: 2025-01-31\n  id", "- ⌖id", "corrections[0].date", "missing", "Add date:"],
  ["an unknown id", "2025-01-31\n  id: ev-eg-meeting", "2025-01-31\n  id: ⌖ev-eg-meting", "corrections[0].id", "an unknown event", "Did you mean ev-eg-meeting?"],
  ["an id of nothing near", "2025-01-31\n  id: ev-eg-meeting", "2025-01-31\n  id: ⌖pl-xx-y-zzzzzzzzzzzzzz", "corrections[0].id", "an unknown place", "withdraw it"],
  ["an id of no kind", "2025-01-31\n  id: ev-eg-meeting", "2025-01-31\n  id: ⌖meeting", "corrections[0].id", "not the id of a source", "Correct it"],
  ["an unknown field", "field: when", "field: ⌖wen", "corrections[0].field", "an unknown field", "Did you mean when?"],
  ["the id as a field", "field: when", "field: ⌖id", "corrections[0].field", "an unknown field", "kind"],
  ["no field", "  field: when\n", "", "corrections[0].field", "missing", "withdrawn: true"],
  ["neither was nor now", '  was: "2022-05-01"\n  now: "2022-05-02"\n', "", "corrections[0].was", "neither what was nor what is", "Add was:"],
  ["a missing language", "was: { ar: لقاء, en: Encounter }", "was: ⌖{ ar: لقاء }", "corrections[1].was.en", "the English is missing", "both languages"],
  ["words in one language", "was: { ar: لقاء, en: Encounter }", "was: ⌖An encounter", "corrections[1].was", "words in one language only", "Correct it"],
  ["a field of nothing near", "field: when", "field: ⌖xxxxxxxxxxxx", "corrections[0].field", "an unknown field", "Use one of kind, status"],
  ["a value without quotes", 'was: "2022-05-01"', "was: ⌖2022", "corrections[0].was", "expected", "Write"],
  ["a withdrawn item that still stands", "id: dir-eg-gone", "id: ⌖dir-eg-forces", "corrections[2].id", "still in the record: data/sources/a-first.yaml:", "Take it out there"],
  ["a field for a withdrawn item", "withdrawn: true", "withdrawn: true, field: ⌖what", "corrections[2].field", "withdrawn whole", "Remove field:"],
  ["an unknown key", "field: when", "⌖feild: when\n  field: when", "corrections[0].feild", "an unknown key", "spelling"],
  ["one correction twice", "2025-02-01\n  id: ev-eg-meeting\n  field: title\n", "2025-01-31\n  id: ⌖ev-eg-meeting\n  field: when\n", "corrections[1].id", "a duplicate of the correction at line 1, column 3", "Keep one"],
  ["one withdrawal twice", "- { date: 2024-12-24,", "- { date: 2024-12-23, id: dir-eg-gone, withdrawn: true, why: { ar: أ, en: A } }\n- { date: 2024-12-24,", "corrections[3].id", "a duplicate", "Keep one"],
];

describe("an error in the corrections is found at its line and column, and alone", () => {
  it.each(SLIPS.map((slip) => [slip[0], slip] as const))("%s", (what, [, find, put, field, message, remedy]) => {
    if (GOOD.split(find).length !== 2) throw new Error(`${what}: ${find} does not stand once`);
    const marked = GOOD.replace(find, put);
    const found = errorsIn(marked.replace("⌖", ""));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      file: FILE,
      field,
      message: expect.stringContaining(message),
      remedy: expect.stringContaining(remedy),
    });
    if (!marked.includes("⌖")) return;
    const before = marked.slice(0, marked.indexOf("⌖")).split("\n");
    expect([found[0]?.line, found[0]?.col]).toEqual([before.length, before.at(-1)!.length + 1]);
  });
});

describe("the contact for corrections and replies", () => {
  const contactOf = (contact: string) => prepared({ "data/record.yaml": `title: { ar: عنوان, en: Title }\n${contact}` });

  it.each([
    ["a page", "contact: { url: 'https://example.org/write?to=desk' }", "https://example.org/write?to=desk"],
    ["a mail address", "contact: { mailto: desk@example.org }", "mailto:desk@example.org"],
    ["none", "", null],
    ["none, said so", "contact: null", null],
  ])("may be %s", (_what, yaml, contact) => {
    const found = contactOf(yaml);
    expect(found.ok && found.rows.contact).toBe(contact);
  });

  it.each([
    ["a script", "url: 'javascript:alert(1)'", "record.contact.url", "https://"],
    ["a page by plain http", "url: 'http://example.org/'", "record.contact.url", "https://"],
    ["a page behind a name and password", "url: 'https://a:b@example.org/'", "record.contact.url", "https://"],
    ["a mail address with a ready text", "mailto: 'desk@example.org?body=x'", "record.contact.mailto", "name@host"],
    ["two mail addresses", "mailto: 'a@example.org,b@example.org'", "record.contact.mailto", "name@host"],
    ["two ways at once", "mailto: a@example.org, url: 'https://example.org/'", "record.contact", "only one"],
    ["words", "mailto: the desk", "record.contact.mailto", "name@host"],
  ])("may not be %s", (_what, yaml, field, message) => {
    const found = contactOf(`contact: { ${yaml} }`);
    expect(found.ok ? [] : found.errors).toMatchObject([
      { file: "data/record.yaml", line: 2, field, message: expect.stringContaining(message) },
    ]);
  });
});
