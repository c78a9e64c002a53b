import { latinDigits } from "../model/digits.ts";

/**
 * Undoes what mail and messengers do to links. Nothing here touches a link as url.ts writes it: there `=` and `&` stand only
 * between keys and values, codes are lower-case letters, digits and `-`, and a text that could be taken for a mangled one
 * says where it ends.
 */

/** `&amp;`, `&#38;` and `&#x26;`, however often they were escaped. */
const ENTITY = /&(?:(?:amp|#0*38|#x0*26)(?:;|%3B))+/gi;
/** Another sign than `&` before a key, or that encoded; or else the address of a record that somebody wrote as it is: what that holds is all its own. */
const OTHER_AND = /data=[^&%=]*[:?][^&]*|(?:[#;?؛]|%(?:25)*(?:23|3B|D8%(?:25)*9B)|%(?:25)*26(?:amp(?:;|%(?:25)*3B))*)(?=([a-z]{1,20})=)/gi;
const ENCODED_IS = /%(?:25)*3D/i;

/** Marks that nobody sees: soft hyphens, joiners, directions, byte order. */
const UNSEEN = String.raw`\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff`;
const QUOTES = String.raw`<>"'«»“”„‘’‹›*\x60`;
/** What a sentence, a bracket, quotes or emphasis around a link leave at its end. */
const TAIL = new RegExp(String.raw`[\s${UNSEEN}${QUOTES}.,;:!?()[\]{}،؛؟۔…_~|]`);
/** The same of a text or a code, at whose end a slash says nothing. */
const TAIL_OR_SLASH = new RegExp(`${TAIL.source}|/`);
/** What brackets and quotes leave at the beginning of a link or a value. */
const HEAD = new RegExp(String.raw`^[\s${UNSEEN}${QUOTES}([{]+`);
/** With `=`, which is left of a soft line break where the address bar has dropped the new line. */
const BREAKS = new RegExp(String.raw`[\s${UNSEEN}=]`, "g");
const HYPHENS = /[‐‑‒–—−]/g;
const ENCODED_TEXT = /^(?:[^%]|%[0-9a-f]{2})+$/i;

const MOST_ENCODINGS = 3;

function decoded(raw: string): string {
  try {
    return decodeURIComponent(raw);
  } catch {
    return raw;
  }
}

function decodedWhile(raw: string, isEncoded: (text: string) => boolean): string {
  let text = raw;
  for (let times = 0; times < MOST_ENCODINGS && isEncoded(text); times++) text = decoded(text);
  return text;
}

/** Without what the words around a link have left at its end. */
function withoutTail(raw: string, tail = TAIL_OR_SLASH): string {
  let end = raw.length;
  while (end > 0 && tail.test(raw.charAt(end - 1))) end--;
  return raw.slice(0, end);
}

/** The same of an address: a bracket that it opens itself is its own, as in `a_(b)`. */
export function addressWithoutTail(raw: string): string {
  const bare = withoutTail(raw, TAIL);
  const open = (opening: string, closing: string): number => bare.split(opening).length - bare.split(closing).length;
  const left = new Map([
    [")", open("(", ")")],
    ["]", open("[", "]")],
  ]);
  let end = bare.length;
  const count = (): number => left.get(raw.charAt(end)) ?? 0;
  for (; count() > 0; end++) left.set(raw.charAt(end), count() - 1);
  return raw.slice(0, end);
}

const LEAD = new RegExp(`^(?:[#?=]|${HEAD.source.slice(1)})+`);
const withoutHead = (raw: string): string => raw.replace(HEAD, "");

/** An address that stands between brackets or quotes, without them. */
export function unquotedAddress(raw: string): string {
  const bare = withoutHead(raw);
  return bare === raw ? raw : addressWithoutTail(bare);
}

const isEncodedPair = (part: string): boolean => !part.includes("=") && ENCODED_IS.test(part);
const withAnds = (raw: string): string => raw.replace(LEAD, "").replace(ENTITY, "&");

/** What pages and frames know in a query. */
const QUERY_KEYS: ReadonlySet<string> = new Set(["lang", "v", "data", "hash", "embed", "height", "controls", "theme", "share"]);

/** Keys and values of a fragment or a query, in their order, as they were before their separators were escaped or encoded; `keys` are those that it may have. */
export function separated(raw: string, keys = QUERY_KEYS): URLSearchParams {
  // A soft line break within a key; those within values go with their other breaks.
  const unbroken = raw.replace(/=\r?\n(?=[^&=]*=)/g, "");
  const whole = withAnds(decodedWhile(withAnds(unbroken), isEncodedPair));
  const parts = whole.replace(OTHER_AND, (found, key: string) => (keys.has(key) ? "&" : found)).split("&");
  return new URLSearchParams(parts.map((part) => decodedWhile(part, isEncodedPair)).join("&"));
}

/** A key, code, date or number as it was: no letter of one can be meant otherwise. */
export const plainCode = (raw: string): string => plainly(raw, TAIL_OR_SLASH);

/** The same of dates: an interval without an end closes with a slash, after which nothing but a whole one can have another. */
export const plainDates = (raw: string): string => plainly(raw, TAIL).replace(/(\/[^/,]+)\/$/, "$1");

function plainly(raw: string, tail: RegExp): string {
  const text = decodedWhile(raw, (part) => part.includes("%")).replace(/[#?].*/s, "");
  return latinDigits(withoutHead(withoutTail(text, tail)))
    .replace(BREAKS, "")
    .replace(HYPHENS, "-")
    .replaceAll("،", ",")
    .replaceAll("٫", ".")
    .replace(/^3D(?=.)/, "");
}

const SEAL = "%";

/** A text as it was, once the address is decoded: encoded twice, or followed by the end of a sentence, it is neither. */
export function plainText(raw: string): string {
  let text = withoutTail(raw);
  for (let times = 0; times < MOST_ENCODINGS; times++) {
    const unsealed = text.slice(0, -SEAL.length);
    if (text.endsWith(SEAL) && text.length <= MOST_SEALED && plainText(unsealed) !== unsealed) return unsealed;
    if (!text.includes("%") || !ENCODED_TEXT.test(text) || decoded(text) === text) return text;
    text = withoutTail(decoded(text));
  }
  return text;
}

const MOST_SEALED = 1000;

/** A text in a form that plainText reads as the same: one that would be taken for mangled says where it ends. */
export const sealedText = (text: string): string => (plainText(text) === text ? text : text + SEAL);
