/**
 * Folding for search: what Arabic writers vary is made one, and every folded letter keeps its place in the record's own
 * wording, so that a match is highlighted there. Rule: product.md "Search".
 */
const LETTERS = new Map(
  Object.entries({ ٱ: "ا", ى: "ي", ی: "ي", ک: "ك", گ: "ك", ڤ: "ف", پ: "ب", چ: "ج", ة: "ه", ۃ: "ه" } satisfies Record<string, string>),
);

const SPACE = 0x20;
const DROPPED = /[\p{Mn}\p{Cf}ء\u0640'`‘’ʼʿʾ]/u;
const BREAK = /[^\p{L}\p{N}]/u;

const digit = (code: number): string | undefined => {
  const zero = code >= 0x06f0 ? 0x06f0 : 0x0660;
  return code >= zero && code <= zero + 9 ? String(code - zero) : undefined;
};

function foldSimple(character: string): string {
  if (DROPPED.test(character)) return "";
  if (BREAK.test(character)) return " ";
  return LETTERS.get(character) ?? digit(character.codePointAt(0)!) ?? character.toLowerCase();
}

/** Compatibility forms come apart first: a letter from its hamza or accent, a ligature into its letters. */
const foldCharacter = (character: string): string =>
  DROPPED.test(character) ? "" : Array.from(character.normalize("NFKD").toLowerCase(), foldSimple).join("");

const foldsOfPlane0: (string | undefined)[] = [];

function foldCode(code: number): string {
  if (code > 0xffff) return foldCharacter(String.fromCodePoint(code));
  foldsOfPlane0[code] ??= foldCharacter(String.fromCharCode(code));
  return foldsOfPlane0[code];
}

/** A folded text, words parted by single spaces; `at` holds each of its characters' UTF-16 position in the original, then that of its end. */
export interface Folded {
  readonly text: string;
  readonly at: readonly number[];
}

/** Folds letters, marks and digits; punctuation and any white space become one space; «أبو زريبة», «أبوزريبة» and «بوزريبة» come out alike. */
export function foldWithPositions(raw: string): Folded {
  let text = "";
  const at: number[] = [];
  for (let position = 0; position < raw.length; position++) {
    const code = raw.codePointAt(position)!;
    const folded = foldCode(code);
    if (folded !== "" && !(folded === " " && (text === "" || text.endsWith(" ")))) {
      text += folded;
      for (let i = 0; i < folded.length; i++) at.push(position);
    }
    if (code > 0xffff) position++;
  }
  if (text.endsWith(" ")) text = text.slice(0, -1);
  else at.push(raw.length);
  return joinKunya(text, at);
}

/** «ابو» or «بو» at the start of a word, after what may be written before it; then the space that parts it from the name. */
const KUNYA = /(?<![^ ])[وفبلك]{0,2}(?:ا?ل)?(ا?)بو( )?/dg;

/** «ابو» and «بو» before a name are written together with it or apart, with alef or without. */
function joinKunya(text: string, at: readonly number[]): Folded {
  let joined = "";
  const positions: number[] = [];
  let from = 0;
  const take = (to: number) => {
    joined += text.slice(from, to);
    for (let i = from; i < to; i++) positions.push(at[i]!);
    from = to;
  };
  for (const { indices } of text.matchAll(KUNYA)) {
    const [alef, space] = [indices![1]!, indices![2]];
    if (alef[0] < alef[1]) {
      take(alef[0]);
      joined += "ب";
      positions.push(at[alef[0]]!);
      from = alef[1] + 1;
    }
    if (space) {
      take(space[0]);
      from = space[1];
    }
  }
  take(text.length);
  positions.push(at[text.length]!);
  return { text: joined, at: positions };
}

/** What becomes of each UTF-16 unit: the unit it folds to, or one of the three below. */
const units = new Uint16Array(0x10000);
const UNKNOWN = 0;
const GONE = 1;
/** Several units, or half of a character: such a text takes the longer way. */
const MANY = 2;

function learn(code: number): number {
  const folded = code >= 0xd800 && code <= 0xdfff ? "\ufffd\ufffd" : foldCode(code);
  const unit = folded === "" ? GONE : folded.length > 1 ? MANY : folded.charCodeAt(0);
  units[code] = unit;
  return unit;
}

const decoder = new TextDecoder("utf-16le");
let buffer = new Uint16Array(1024);

/** The text of `foldWithPositions` alone, many times as fast: for wording that is folded by the hundred thousand. */
export function fold(raw: string): string {
  if (raw.length > buffer.length) buffer = new Uint16Array(2 * raw.length);
  let length = 0;
  for (let position = 0; position < raw.length; position++) {
    const code = raw.charCodeAt(position);
    const unit = units[code] === UNKNOWN ? learn(code) : units[code]!;
    if (unit === MANY) return foldWithPositions(raw).text;
    if (unit === GONE || (unit === SPACE && (length === 0 || buffer[length - 1] === SPACE))) continue;
    buffer[length++] = unit;
  }
  if (length > 0 && buffer[length - 1] === SPACE) length--;
  const text = decoder.decode(buffer.subarray(0, length));
  return text.includes("بو")
    ? joinKunya(
        text,
        Array.from({ length: length + 1 }, () => 0),
      ).text
    : text;
}

/** The words of a query, folded; the article «ال» may be left out or added. */
export const queryWords = (query: string): readonly string[] => fold(query).split(" ").filter(Boolean).map(withoutArticle);

const withoutArticle = (word: string): string => (word.startsWith("ال") && word.length > 4 ? word.slice(2) : word);

const PREFIX_MOST = 6;
const PREFIX = /[ \n][وفبلك]{0,2}(?:ا?ل){0,2}$/;

/** First position at which a query word begins a word of a folded text, or of several parted by line breaks, with «و», «ف», «ب», «ل», «ك» and «ال» before it allowed; −1 where none. */
export function findWord(text: string, word: string, from = 0): number {
  for (let at = text.indexOf(word, from); at >= 0; at = text.indexOf(word, at + 1)) {
    if (at === 0 || text.charCodeAt(at - 1) <= SPACE) return at;
    const before = at <= PREFIX_MOST ? ` ${text.slice(0, at)}` : text.slice(at - PREFIX_MOST - 1, at);
    if (PREFIX.test(before)) return at;
  }
  return -1;
}

/** UTF-16 ranges [start, end) of a text that the query's words match, in order, for highlighting the unfolded wording. */
export function matches(raw: string, query: string): readonly (readonly [number, number])[] {
  const folded = foldWithPositions(raw);
  const ranges: [number, number][] = [];
  for (const word of queryWords(query)) {
    for (let at = findWord(folded.text, word); at >= 0; at = findWord(folded.text, word, at + word.length)) {
      ranges.push([folded.at[at]!, folded.at[at + word.length]!]);
    }
  }
  ranges.sort((a, b) => a[0] - b[0]);
  return ranges.reduce<[number, number][]>((merged, range) => {
    const last = merged.at(-1);
    if (last && range[0] <= last[1]) last[1] = Math.max(last[1], range[1]);
    else merged.push([...range]);
    return merged;
  }, []);
}
