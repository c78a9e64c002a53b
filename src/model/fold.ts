import { outside } from "./cells.ts";

/**
 * Folding for search: what Arabic writers vary is made one, and every folded letter keeps its place in the record's own
 * wording, so that a match is highlighted there. Rule: product.md "Search".
 */
const LETTERS = new Map(
  Object.entries({
    ٱ: "ا",
    ى: "ي",
    ی: "ي",
    ے: "ي",
    ک: "ك",
    ڪ: "ك",
    گ: "ك",
    ڤ: "ف",
    پ: "ب",
    چ: "ج",
    ة: "ه",
    ۃ: "ه",
    ہ: "ه",
    ە: "ه",
    ؤ: "ئ",
  } satisfies Record<string, string>),
);

const SPACE = 0x20;
const DROPPED = /[\p{Mn}\p{Cf}\u0640'`‘’ʼʿʾ]/u;
const BREAK = /[^\p{L}\p{N}]/u;

const digit = (code: number): string | undefined => {
  const zero = code >= 0x06f0 ? 0x06f0 : 0x0660;
  return code >= zero && code <= zero + 9 ? String(code - zero) : undefined;
};

function foldSimple(character: string): string {
  if (DROPPED.test(character)) return "";
  if (BREAK.test(character)) return " ";
  return LETTERS.get(character) ?? digit(character.codePointAt(0) ?? SPACE) ?? character.toLowerCase();
}

/** Hamza over «و» or «ي» stays a letter: both are one with the hamza that stands alone. */
const isSeated = (character: string): boolean => character === "ؤ" || character === "ئ";

/** Compatibility forms come apart first: alef from its hamza, a letter from its accent, a ligature into its letters. */
function foldCharacter(character: string): string {
  if (DROPPED.test(character)) return "";
  const letters = Array.from(character.normalize("NFKC"), (letter) => (isSeated(letter) ? letter : letter.normalize("NFKD")));
  return Array.from(letters.join("").toLowerCase(), foldSimple).join("");
}

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

const HAMZA_ABOVE = 0x0654;
const SEATS = new Set(Array.from("ويىیے", (letter) => letter.charCodeAt(0)));

/** True where «و» or «ي» bears the hamza that follows it as a mark of its own. */
const bearsHamza = (raw: string, position: number, code: number): boolean =>
  raw.charCodeAt(position + 1) === HAMZA_ABOVE && SEATS.has(code);

/** Folds letters, marks and digits; punctuation and any white space become one space; «أبو زريبة», «أبوزريبة» and «بوزريبة» come out alike. */
export function foldWithPositions(raw: string): Folded {
  let text = "";
  const at: number[] = [];
  // To ask a growing text how it ends would copy it at every space.
  let parted = true;
  for (let position = 0; position < raw.length; position++) {
    const code = raw.codePointAt(position) ?? outside();
    const folded = bearsHamza(raw, position, code) ? "ئ" : foldCode(code);
    if (folded !== "" && !(folded === " " && parted)) {
      text += folded;
      for (let i = 0; i < folded.length; i++) at.push(position);
      parted = folded.endsWith(" ");
    }
    if (code > 0xffff) position++;
  }
  if (parted && text !== "") text = text.slice(0, -1);
  else at.push(raw.length);
  const seated = rewritten({ text, at }, hamzas(text));
  return rewritten(seated, kunyas(seated.text));
}

/** A hamza by itself, or after «ي» on whatever seat. */
const HAMZA = /(?<!ي)ي+[ءئ]|ء/g;

/** What takes the place of a hamza that HAMZA finds: at the end of a word a bare one may be left out, elsewhere its seat is one. */
function hamzaAt(found: string, index: number, text: string): string {
  const after = text.charCodeAt(index + found.length);
  const ends = Number.isNaN(after) || after === SPACE;
  return found === "ء" && ends && index > 0 && text.charCodeAt(index - 1) !== SPACE ? "" : "ئ";
}

/** Folded characters from `from` to, and without, `to` give way to at most one, which stands where they began. */
interface Edit {
  readonly from: number;
  readonly to: number;
  readonly put: string;
}

function* hamzas(text: string): Generator<Edit> {
  for (const { 0: found, index } of text.matchAll(HAMZA)) {
    yield { from: index, to: index + found.length, put: hamzaAt(found, index, text) };
  }
}

/** «ابو» or «بو» at the start of a word, after what may be written before it; then the space that parts it from the name. */
const KUNYA = /(?<![^ ])[وفبلك]{0,2}(?:ا?ل)?(ا?)بو( )?/dg;

/** «ابو» and «بو» before a name are written together with it or apart, with alef or without. */
function* kunyas(text: string): Generator<Edit> {
  for (const { indices } of text.matchAll(KUNYA)) {
    const [, alef, space] = indices ?? [];
    if (alef && alef[0] < alef[1]) yield { from: alef[0], to: alef[1] + 1, put: "ب" };
    if (space) yield { from: space[0], to: space[1], put: "" };
  }
}

function rewritten({ text, at }: Folded, edits: Iterable<Edit>): Folded {
  let whole = "";
  const positions: number[] = [];
  let from = 0;
  const take = (to: number) => {
    whole += text.slice(from, to);
    for (const position of at.slice(from, to)) positions.push(position);
  };
  for (const edit of edits) {
    take(edit.from);
    whole += edit.put;
    if (edit.put !== "") positions.push(...at.slice(edit.from, edit.from + 1));
    from = edit.to;
  }
  take(text.length);
  positions.push(...at.slice(text.length));
  return { text: whole, at: positions };
}

/** What becomes of each UTF-16 unit: the unit it folds to, or one of the two below; 0 where that is not known yet. */
const units = new Uint16Array(0x10000);
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
    const unit = units[code] || learn(code);
    if (unit === MANY || code === HAMZA_ABOVE) return foldWithPositions(raw).text;
    if (unit === GONE || (unit === SPACE && (length === 0 || buffer[length - 1] === SPACE))) continue;
    buffer[length++] = unit;
  }
  if (length > 0 && buffer[length - 1] === SPACE) length--;
  const text = decoder.decode(buffer.subarray(0, length));
  const seated = text.replace(HAMZA, hamzaAt);
  return seated.includes("بو") ? rewritten({ text: seated, at: [] }, kunyas(seated)).text : seated;
}

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

/** True where a folded text holds a whole word, alone or after the article. */
export function hasWhole(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const start = text.startsWith("ال", at - 2) ? at - 2 : at;
    const begins = at === 0 || text.charCodeAt(at - 1) <= SPACE || start === 0 || (start < at && text.charCodeAt(start - 1) <= SPACE);
    const ends = at + word.length === text.length || text.charCodeAt(at + word.length) <= SPACE;
    if (begins && ends) return true;
  }
  return false;
}
