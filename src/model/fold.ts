/**
 * Folding for search: what Arabic writers vary is made one, one character in for at most one out, so that a match in the
 * folded text is located in the record's own wording. Rule: product.md "Search".
 */
const LETTER: Readonly<Record<string, string>> = {
  آ: "ا",
  أ: "ا",
  إ: "ا",
  ٱ: "ا",
  ؤ: "و",
  ئ: "ي",
  ى: "ي",
  ی: "ي",
  ک: "ك",
  گ: "ك",
  ڤ: "ف",
  پ: "ب",
  چ: "ج",
  ة: "ه",
  ۃ: "ه",
  "’": "'",
  "‘": "'",
  ʿ: "'",
  ʾ: "'",
  "–": "-",
  "—": "-",
};

const LETTERS = new Map(Object.entries(LETTER));
const DROPPED = /[\p{Mn}\p{Cf}ء\u0640]/u;
const BREAK = /[^\p{L}\p{N}]/u;

function foldCharacter(character: string): string {
  if (DROPPED.test(character)) return "";
  const code = character.codePointAt(0)!;
  if (code >= 0x660 && code <= 0x669) return String.fromCodePoint(code - 0x660 + 0x30);
  if (code >= 0x6f0 && code <= 0x6f9) return String.fromCodePoint(code - 0x6f0 + 0x30);
  const letter = LETTERS.get(character);
  if (letter !== undefined) return letter;
  const base = character
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase();
  return [...base][0] ?? "";
}

/** A folded text: words parted by single spaces, and for each of its characters the UTF-16 position in the original. */
export interface Folded {
  readonly text: string;
  readonly at: readonly number[];
}

/** Folds letters, marks and digits; punctuation and any white space become one space; «أبو زريبة», «أبوزريبة» and «بوزريبة» come out alike. */
export function foldWithPositions(raw: string): Folded {
  let text = "";
  const at: number[] = [];
  let position = 0;
  for (const character of raw) {
    const folded = BREAK.test(character) && !DROPPED.test(character) ? " " : foldCharacter(character);
    if (folded !== "" && !(folded === " " && (text === "" || text.endsWith(" ")))) {
      text += folded;
      for (let i = 0; i < folded.length; i++) at.push(position);
    }
    position += character.length;
  }
  return joinKunya(text.endsWith(" ") ? text.slice(0, -1) : text, at);
}

/** «ابو» and «بو» before a name are written together with it or apart, with alef or without. */
function joinKunya(text: string, at: readonly number[]): Folded {
  let out = "";
  const positions: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const wordStart = i === 0 || text[i - 1] === " ";
    if (wordStart && text.startsWith("ابو", i) && text.length > i + 4) continue;
    const afterKunya = text[i] === " " && /(^| )ا?بو$/.test(text.slice(Math.max(0, i - 4), i));
    if (afterKunya) continue;
    out += text[i];
    positions.push(at[i]!);
  }
  return { text: out, at: positions };
}

export const fold = (raw: string): string => foldWithPositions(raw).text;

/** The words of a query, folded; the article «ال» may be left out or added. */
export const queryWords = (query: string): readonly string[] => fold(query).split(" ").filter(Boolean).map(withoutArticle);

const withoutArticle = (word: string): string => (word.startsWith("ال") && word.length > 4 ? word.slice(2) : word);

/** First position at which a query word begins a word of a folded text, with «ال», «و», «ب», «ل», «ف», «ك» before it allowed; −1 where none. */
export function findWord(text: string, word: string, from = 0): number {
  for (let at = text.indexOf(word, from); at >= 0; at = text.indexOf(word, at + 1)) {
    const start = text.lastIndexOf(" ", at - 1) + 1;
    if (start === at || /^[وفبلك]{0,2}(ا?ل)?$/.test(text.slice(start, at))) return at;
  }
  return -1;
}

/** UTF-16 ranges [start, end) of a text that the query's words match, in order, for highlighting the unfolded wording. */
export function matches(raw: string, query: string): readonly (readonly [number, number])[] {
  const folded = foldWithPositions(raw);
  const ranges: [number, number][] = [];
  for (const word of queryWords(query)) {
    for (let at = findWord(folded.text, word); at >= 0; at = findWord(folded.text, word, at + word.length)) {
      ranges.push([folded.at[at]!, folded.at[at + word.length] ?? raw.length]);
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
