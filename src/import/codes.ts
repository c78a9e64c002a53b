/** A short hash of a text, the same wherever it is computed. */
export function shortKey(text: string): string {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36).padStart(11, "0");
}

const LONGEST = 36;

/** Latin letters and digits of a text with hyphens between them; empty where a text in another script, or a long one, has too few to tell it by. */
function slugOf(text: string): string {
  const slug = text
    .normalize("NFKD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  const others = /[^\p{ASCII}\p{Mn}]/u.test(text.normalize("NFKD"));
  return others || slug.length > LONGEST ? "" : slug;
}

/** Gives each text a code of its own, readable where its letters allow that, and the same each time. */
export class Codes {
  readonly #codes = new Map<string, string>();
  readonly #taken = new Set<string>();
  readonly #prefix: string;

  constructor(prefix = "") {
    this.#prefix = prefix;
  }

  of(text: string): string {
    const known = this.#codes.get(text);
    if (known !== undefined) return known;
    const code = this.once(text);
    this.#codes.set(text, code);
    return code;
  }

  /** The code of a text that is met once, and not kept. */
  once(text: string): string {
    const slug = slugOf(text);
    const free = slug !== "" && !this.#taken.has(slug) ? slug : `x${shortKey(text)}`;
    this.#taken.add(free);
    return `${this.#prefix}${free}`;
  }

  /** The texts that have a code, in the order in which they were met. */
  get all(): readonly (readonly [text: string, code: string])[] {
    return [...this.#codes];
  }
}
