import type { I18n } from "../i18n/translator.ts";
import { type Fields, isFields } from "../model/fields.ts";
import { asText, listAt, type Path, valueAt } from "../model/raw.ts";
import { readYaml } from "../prepare/yamlFile.ts";
import { type Answers, answered, type Desk, EMPTY, focused, type Gate, goingTo, NO_ANSWERS, rootOf } from "./deskState.ts";
import type { DeskText } from "./deskText.ts";
import { marksOf } from "./marks.ts";
import { textOf } from "./names.ts";
import type { OpenRecord } from "./record.ts";

/** A report's file on the desk, without its text; or what is wrong with it. */
export function openReport(name: string, yaml: string): Desk | string {
  const { value, errors } = readYaml(name, yaml);
  const [error] = errors;
  if (error) return `${error.line}:${error.col} ${error.message}`;
  if (!isFields(value) || !isFields(value["source"])) return "source";
  const paragraphs = listAt(value, ["source", "text", "paragraphSha256"]).length;
  const answers = { ...NO_ANSWERS, report: value };
  const now: Answers = { ...answers, nothing: withoutDirective(answers, paragraphs), gate: gateOf(value) };
  return { ...EMPTY, opened: { name, yaml }, now };
}

/** Whoever coded a report answered for every paragraph in which it has no directive. */
function withoutDirective({ report }: Answers, paragraphs: number): readonly number[] {
  const marks = marksOf(report, { card: null, errors: [] }).filter(({ path }) => path[0] === "directives" && path[2] === "evidence");
  const held = new Set(marks.map(({ p }) => p));
  return Array.from({ length: paragraphs }, (_, at) => at + 1).filter((p) => !held.has(p));
}

const gateOf = (report: unknown): Gate => ({
  language: "ar",
  authority: asText(valueAt(report, ["events", 0, "authority"])) || null,
  election: asText(valueAt(report, ["events", 0, "election", "id"])) || null,
  refused: null,
  passed: true,
});

export interface Placed {
  readonly desk: Desk;
  /** How many of the report's own paragraphs the text lacks. */
  readonly missing: number;
}

/** An open report with its text beside it, each paragraph where the report counts it; null where the text has none of them. */
export function withTextBeside(desk: Desk, text: DeskText): Placed | null {
  const hashes = listAt(desk.now.report, ["source", "text", "paragraphSha256"]);
  if (asText(valueAt(desk.now.report, ["source", "text", "sha256"])) === text.sha256) return { desk: { ...desk, text }, missing: 0 };
  const byHash = new Map(text.paragraphSha256.map((hash, at) => [hash, text.paragraphs[at] ?? ""]));
  const paragraphs = hashes.map((hash) => byHash.get(asText(hash)) ?? "");
  const missing = paragraphs.filter((one) => one === "").length;
  return missing === paragraphs.length ? null : { desk: { ...desk, text: { ...text, paragraphs } }, missing };
}

/** Reports of the record that hold a text, or paragraphs of it; those with most of it first. */
export function seenIn(record: OpenRecord, text: DeskText, i18n: I18n): readonly Seen[] {
  const own = new Set(text.paragraphSha256);
  return record.files
    .filter(({ kind }) => kind === "report")
    .map(({ name, value }): Seen => {
      const shared = listAt(value, ["source", "text", "paragraphSha256"]).filter((hash) => own.has(asText(hash))).length;
      return { name, title: titleOf(value, i18n), shared, whole: valueAt(value, ["source", "text", "sha256"]) === text.sha256 };
    })
    .filter(({ shared, whole }) => whole || shared > 0)
    .sort((a, b) => Number(b.whole) - Number(a.whole) || b.shared - a.shared);
}

export interface Seen {
  readonly name: string;
  readonly title: string;
  readonly shared: number;
  readonly whole: boolean;
}

/** What a report is called in a list: by its headline; one without by what it tells of. */
export function titleOf(report: unknown, i18n: I18n): string {
  const words = (path: Path): string => i18n.text(textOf(valueAt(report, path))) ?? "";
  const told = words(["events", 0, "title"]);
  return words(["source", "title"]) || (told ? i18n.t("desk.untitledOn", { event: told }) : i18n.t("details.untitled"));
}

type List = "events" | "directives" | "reports";

/** An id for a new record that the report has not yet; none where the report has no id of its own to make it of. */
export function freeId({ now }: Desk, list: List): string | null {
  const stem = asText(valueAt(now.report, ["source", "id"])).replace(/^src-/, "");
  if (stem === "" || list === "reports") return null;
  const items = listAt(now.report, [list]);
  const taken = new Set(items.map((item) => valueAt(item, ["id"])));
  let number = items.length + 1;
  while (taken.has(idOf(number))) number++;
  return idOf(number);

  function idOf(at: number): string {
    return `${list === "events" ? "ev" : "dir"}-${stem}-${at}`;
  }
}

/** Begins a record of the report with what the desk knows already, and opens it; a directive stands where its words do among the others. */
export function begun(desk: Desk, list: List, fields: Fields = {}): Desk {
  const items = listAt(rootOf(desk.now), [list]);
  const at = list === "directives" ? placeOf(items, fields) : items.length;
  const card: Path = [list, at];
  const item = { ...headOf(desk, list), ...fields };
  const report = { ...desk.now.report, [list]: items.toSpliced(at, 0, item) };
  return goingTo({ ...focused(answered(desk, { ...desk.now, report }), card) }, card);
}

/** Before the first whose words stand further on; at the end without words. */
function placeOf(items: readonly unknown[], fields: Fields): number {
  const own = wordsAt(fields);
  const next = own ? items.findIndex((item) => isAfter(wordsAt(item), own)) : -1;
  return next < 0 ? items.length : next;
}

const wordsAt = (item: unknown): readonly [number, number] | null => {
  const [p, start] = [valueAt(item, ["evidence", 0, "p"]), valueAt(item, ["evidence", 0, "about", 0])];
  return typeof p === "number" && typeof start === "number" ? [p, start] : null;
};
const isAfter = (words: readonly [number, number] | null, [p, start]: readonly [number, number]): boolean =>
  words !== null && (words[0] > p || (words[0] === p && words[1] > start));

/** What the gate's answers say of a record. */
function headOf(desk: Desk, list: List): Fields {
  const { authority, election } = desk.now.gate;
  const country = asText(valueAt(desk.now.report, ["source", "country"]));
  const event = valueAt(desk.now.report, ["events", 0, "id"]);
  const id = freeId(desk, list);
  if (list === "reports") return {};
  const own = { ...(id ? { id } : {}), ...(authority === undefined ? {} : { authority }) };
  if (list === "events")
    return { ...own, ...(country ? { country } : {}), ...(election ? { election: { id: election, basis: "stated" } } : {}) };
  return { ...own, ...(typeof event === "string" ? { event } : {}), ...(election === null ? { serves: null } : {}) };
}
