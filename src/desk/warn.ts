import { asFields, isFields } from "../model/fields.ts";
import { findWord, fold } from "../model/fold.ts";
import { memoOf } from "../model/memo.ts";
import { asText, listAt, mapsUnder, type Path, valueAt } from "../model/raw.ts";
import { sliceCodePoints } from "../model/text.ts";
import type { Text } from "../model/types.ts";
import type { RecordFile } from "../prepare/recordFiles.ts";
import { loadedIn } from "./loadedWords.ts";
import { textOf } from "./names.ts";

/** Something that no check can call wrong and that careless coding gets wrong: a second look is asked for, nothing is refused. */
export interface DeskWarning {
  readonly path: Path;
  /** A name that the text has not; the year of an election's name; an election of other years; a word that takes sides; a cue read otherwise elsewhere. */
  readonly kind: "foreign" | "voteYear" | "otherVote" | "loaded" | "otherwise";
  readonly word: Text;
  /** What stands in its place: a neutral word, or the strengths that the record gives such a cue. */
  readonly instead: readonly string[];
}

/** What of a report deserves a second look, beside the record's files that hold it and its text; null where its text is not there. */
export function warningsOf(files: readonly RecordFile[], name: string, paragraphs: readonly string[] | null): readonly DeskWarning[] {
  const own = files.find((file) => file.name === name);
  if (!own) return [];
  return [
    ...loaded(own),
    ...otherwise(own, files),
    ...otherVote(own, files),
    ...(paragraphs ? [...foreign(own, files, paragraphs), ...voteYear(own, files, paragraphs)] : []),
  ];
}

const same = (word: string): Text => ({ ar: word, en: word });

/** Keys of what is said in our own words of the report; a note may tell what is known from elsewhere, and a headline is its own. */
const TOLD: ReadonlySet<unknown> = new Set(["title", "summary", "what"]);
const isTold = (path: Path): boolean => TOLD.has(path.at(-1)) && path.join() !== "source,title";

const mapsOf = memoOf((file: RecordFile) => [...mapsUnder(file)]);

function loaded(file: RecordFile): readonly DeskWarning[] {
  return mapsOf(file)
    .filter(({ path }) => isTold(path))
    .flatMap(({ path, value }) => (["ar", "en"] as const).flatMap((lang) => loadedIn(asText(value[lang]), lang, path)))
    .map(({ path, word, instead }) => ({ kind: "loaded", path, word: same(word), instead: instead === null ? [] : [instead] }));
}

interface Named {
  readonly id: string;
  readonly name: Text;
  readonly isPerson: boolean;
  readonly spellings: readonly string[];
}

const nameIn = (names: unknown): Text => textOf(names) ?? same("");

const namedIn = memoOf((file: RecordFile): readonly Named[] =>
  listAt(file.value, []).flatMap((entry): Named[] => {
    const { id, names, aliases, kind } = asFields(entry);
    // The name of a body is often a word for any such body; a country is known from the gate.
    if (kind === "country" || (file.kind === "actors" && kind !== "person")) return [];
    const lists = (["ar", "en"] as const).flatMap((lang) => [valueAt(names, [lang]), ...listAt(aliases, [lang])]);
    const spellings = lists.map((one) => fold(asText(one))).filter((one) => one.length > 3);
    return [{ id: asText(id), name: nameIn(names), isPerson: kind === "person", spellings }];
  }),
);

/** A word or words of a folded text, from their beginning to their end. */
function holds(text: string, words: string): boolean {
  for (let at = findWord(text, words); at >= 0; at = findWord(text, words, at + 1)) {
    const after = text.charAt(at + words.length);
    if (after === "" || after === " ") return true;
  }
  return false;
}

/** Asks a text for words: folded once, and asked once for each. */
const textIn = memoOf((paragraphs: readonly string[]): ((words: string) => boolean) => {
  const text = fold(paragraphs.join(" \n "));
  const known = new Map<string, boolean>();
  return (words) => {
    const isThere = known.get(words) ?? holds(text, words);
    known.set(words, isThere);
    return isThere;
  };
});

/** Names that the report's text has nowhere: in our words of it, and of a person who is said to be stated. */
function foreign(own: RecordFile, files: readonly RecordFile[], paragraphs: readonly string[]): readonly DeskWarning[] {
  const isInText = textIn(paragraphs);
  const named = files.filter(({ kind }) => kind === "places" || kind === "actors").flatMap(namedIn);
  const coded = new Set(mapsOf(own).flatMap(({ value }) => [value["place"], value["actor"]].map(asText)));
  const absent = named.filter(({ id, spellings }) => !coded.has(id) && !spellings.some(isInText));
  return mapsOf(own).flatMap(({ path, value }): readonly DeskWarning[] => {
    if (isTold(path)) {
      const words = fold(`${asText(value["ar"])} \n ${asText(value["en"])}`);
      return absent
        .filter(({ spellings }) => spellings.some((one) => holds(words, one)))
        .map(({ name }) => ({ kind: "foreign", path, word: name, instead: [] }));
    }
    const person = value["basis"] === "stated" ? named.find(({ id, isPerson }) => isPerson && id === value["actor"]) : undefined;
    const isNamed = person?.spellings.some((one) => one.split(" ").some((word) => word.length > 3 && isInText(word)));
    return person && !isNamed ? [{ kind: "foreign", path: [...path, "actor"], word: person.name, instead: [] }] : [];
  });
}

const YEAR = /^(?:عام |سنه )?\d{4}(?: ?م)?$/u;
/** What stands between an election's words and the year in its name. */
const VOTE = /(?:انتخابات|استفتاء)(?: ال\p{L}+){0,4}(?: ل?(?:عام|سنه|العام))?$/u;
const VOTE_EN = /(?:election|elections|referendum|vote)$|^(?: \p{L}+){0,4} (?:election|referendum)/u;

/** Days that stand on the year in an election's name. */
function voteYear(own: RecordFile, files: readonly RecordFile[], paragraphs: readonly string[]): readonly DeskWarning[] {
  const names = files
    .filter(({ kind }) => kind === "elections")
    .flatMap(namedIn)
    .flatMap(({ spellings }) => spellings);
  return mapsOf(own).flatMap(({ path, value }): DeskWarning[] => {
    if (typeof value["edtf"] !== "string") return [];
    const piece = listAt(value, ["evidence"]).find((one) => isInName(one, paragraphs, names));
    return piece === undefined
      ? []
      : [{ kind: "voteYear", path: [...path, "edtf"], word: same(asText(valueAt(piece, ["cue"]))), instead: [] }];
  });
}

function isInName(piece: unknown, paragraphs: readonly string[], names: readonly string[]): boolean {
  const { p, cue, chars } = asFields(piece);
  const [start, end] = Array.isArray(chars) ? (chars as readonly unknown[]) : [];
  const paragraph = typeof p === "number" ? paragraphs[p - 1] : undefined;
  if (paragraph === undefined || typeof start !== "number" || typeof end !== "number") return false;
  const said = fold(asText(cue));
  if (names.includes(said)) return true;
  if (!YEAR.test(said)) return false;
  const before = fold(sliceCodePoints(paragraph, Math.max(0, start - 80), start));
  const after = ` ${fold(sliceCodePoints(paragraph, end, end + 80))}`;
  return VOTE.test(before) || VOTE_EN.test(before) || VOTE_EN.test(after);
}

const yearsIn = (value: unknown): readonly number[] =>
  Object.values(asFields(value)).flatMap((reading) =>
    (asText(valueAt(reading, ["edtf"])).match(/\d{4}(?=-|$|\/|\.|\]|[?~])/gu) ?? []).map(Number),
  );

/** Events that name an election of other years, and readings of an event of other years: a text returns, with another vote in it. */
function otherVote(own: RecordFile, files: readonly RecordFile[]): readonly DeskWarning[] {
  const events = new Map(
    files
      .filter(({ kind }) => kind === "report")
      .flatMap(({ value }) => listAt(value, ["events"]).filter(isFields))
      .map((event) => [event["id"], event]),
  );
  const elections = files.filter(({ kind }) => kind === "elections").flatMap(({ value }) => listAt(value, []).filter(isFields));
  const ofVotes = listAt(own.value, ["events"]).flatMap((event, at): DeskWarning[] => {
    const election = elections.find(({ id }) => id === valueAt(event, ["election", "id"]));
    const polls = listAt(election, ["rounds"]).flatMap((round) => ["inside", "abroad"].map((key) => events.get(valueAt(round, [key]))));
    if (!election || !areApart([event], polls)) return [];
    return [{ kind: "otherVote", path: ["events", at, "election", "id"], word: nameIn(election["names"]), instead: [] }];
  });
  const ofReadings = listAt(own.value, ["reports"]).flatMap((reading, at): DeskWarning[] => {
    const event = events.get(valueAt(reading, ["event"]));
    if (!event || !areApart([reading], [event])) return [];
    return [{ kind: "otherVote", path: ["reports", at, "event"], word: nameIn(event["title"]), instead: [] }];
  });
  return [...ofVotes, ...ofReadings];
}

/** True where both have years and none of the one is, or lies beside, one of the other. */
function areApart(some: readonly unknown[], others: readonly unknown[]): boolean {
  const [years, all] = [some, others].map((dated) => dated.flatMap((one) => yearsIn(valueAt(one, ["when"]))));
  if (!years?.length || !all?.length) return false;
  return !years.some((year) => all.some((other) => Math.abs(year - other) <= 1));
}

/** Who speaks, between a verb and what it governs. */
const SPEAKER: ReadonlySet<string> = new Set(["الوزير", "وزير", "الداخليه", "سيادته", "معاليه", "كما"]);

/** The frame of the cue that decides a directive: its verb, and the preposition or the word after it. «ووجه الوزير بنشر» is «وجه ب», «وجه الشكر» is another. */
function frameOf(directive: unknown): string {
  const words = fold(asText(valueAt(directive, ["evidence", 0, "cue"]))).split(" ");
  const [verb = "", next = ""] = words.filter((word) => !SPEAKER.has(word.replace(/^و(?=\p{L}{4})/u, "")));
  return `${verb.replace(/^و(?=\p{L}{3})/u, "")} ${next.replace(/^([بل])\p{L}{3,}$/u, "$1")}`.trim();
}

/** Strengths that directives of a file have, by the frame of their cue. */
const strengthsIn = memoOf((file: RecordFile): readonly (readonly [frame: string, strength: string])[] =>
  listAt(file.value, ["directives"]).flatMap((one) => {
    const frame = frameOf(one);
    const strength = asText(valueAt(one, ["strength"]));
    return frame && strength ? [[frame, strength] as const] : [];
  }),
);

/** Directives whose frame the record reads otherwise wherever else it meets it. */
function otherwise(own: RecordFile, files: readonly RecordFile[]): readonly DeskWarning[] {
  const read = new Map<string, Set<string>>();
  for (const file of files.filter(({ kind, name }) => kind === "report" && name !== own.name))
    for (const [frame, strength] of strengthsIn(file)) read.set(frame, (read.get(frame) ?? new Set()).add(strength));
  return listAt(own.value, ["directives"]).flatMap((one, at): DeskWarning[] => {
    const cue = asText(valueAt(one, ["evidence", 0, "cue"]));
    const elsewhere = read.get(frameOf(one));
    const strength = asText(valueAt(one, ["strength"]));
    // A note tells the other reading.
    if (!elsewhere || strength === "" || elsewhere.has(strength) || isFields(valueAt(one, ["note"]))) return [];
    return [{ kind: "otherwise", path: ["directives", at, "strength"], word: same(cue), instead: [...elsewhere] }];
  });
}
