import type { Compiled } from "./compiled.ts";
import { actorIn, mentionOf, type Named, namedIn } from "./mentions.ts";
import { type Paragraph, type TokenRange, wordsAt } from "./page.ts";
import { asVerb } from "./phrases.ts";
import type { Mention } from "./types.ts";

interface Said {
  readonly paragraph: Paragraph;
  readonly range: TokenRange;
  /** Where they spoke last, which may be by a word that points back to where they are named. */
  readonly heard: Paragraph;
}

const MOST_LABEL_TOKENS = 8;

/** Who has spoken or acted on the page so far, in its order, so that «الوزير» and a verb without a subject find whom they mean. */
export class Speakers {
  readonly #said: Said[] = [];

  constructor(
    readonly tables: Compiled,
    readonly spelled: ReadonlyMap<string, string>,
  ) {}

  mention(paragraph: Paragraph, range: TokenRange, basis: Mention["basis"] = "stated"): Mention {
    return mentionOf(paragraph, range, basis, this.spelled);
  }

  /** Takes in the subjects of verbs between two tokens. */
  read(paragraph: Paragraph, [from, to]: TokenRange): void {
    if (from === 0) this.#readLabel(paragraph);
    for (let at = from; at < to; at++) {
      const verb = this.tables.introduces.at(paragraph.tokens, at, asVerb);
      const [subject] = verb ? namedIn(paragraph, [verb.next, Math.min(verb.next + 16, paragraph.tokens.length)], this.tables) : [];
      if (verb && subject && this.#isNext(paragraph, verb.next, subject.range[0]) && subject.kind !== "group" && !subject.joined)
        this.take(paragraph, subject);
    }
  }

  /** True where nothing but marks, and words like «اليوم», stands between a verb and its subject. */
  #isNext({ tokens }: Paragraph, verbEnd: number, start: number): boolean {
    return tokens.slice(verbEnd, start).every(({ kind, form }) => kind === "mark" || this.tables.between.has(form));
  }

  /** «فلان: …», as headlines have it. */
  #readLabel(paragraph: Paragraph): void {
    const colon = paragraph.tokens.slice(0, MOST_LABEL_TOKENS).findIndex(({ form }) => form === ":");
    if (colon <= 0) return;
    const words = wordsAt(paragraph, [0, colon]);
    if (actorIn(words, this.spelled) !== null || namedIn(paragraph, [0, colon], this.tables)[0]?.range[0] === 0)
      this.#said.push({ paragraph, range: [0, colon], heard: paragraph });
  }

  /** Makes a subject the one who speaks, and gives it with whom it points back to, if it does. */
  take(paragraph: Paragraph, { range, back }: Named): readonly Mention[] {
    const before = back ? this.#meant(paragraph, range) : undefined;
    this.#said.push({ ...(before ?? { paragraph, range }), heard: paragraph });
    return [this.mention(paragraph, range), ...(before ? [this.mention(before.paragraph, before.range, "inferred")] : [])];
  }

  /** Who spoke last; `near` where that was in this paragraph. */
  last(paragraph: Paragraph): { readonly issuers: readonly Mention[]; readonly near: boolean } {
    const said = this.#said.at(-1);
    if (!said) return { issuers: [], near: false };
    return { issuers: [this.mention(said.paragraph, said.range, "inferred")], near: said.heard === paragraph };
  }

  /** The last one whose office is that of the words («الوزير», «معاليه»), or the last of all. */
  #meant(paragraph: Paragraph, range: TokenRange): Said | undefined {
    const office = OFFICES.find(([sign]) => holds(paragraph, range, sign))?.[1];
    if (office === undefined) return this.#said.at(-1);
    return this.#said.findLast((said) => holds(said.paragraph, said.range, office));
  }
}

const holds = ({ tokens }: Paragraph, [from, to]: TokenRange, sign: string): boolean =>
  tokens.slice(from, to).some(({ form }) => form.includes(sign));

/** Words that point back, and what stands in the office that they mean. */
const OFFICES: readonly (readonly [string, string])[] = [
  ["وكيل", "وكيل"],
  ["معالي", "وزير"],
  ["وزير", "وزير"],
  ["وزاره", "وزاره"],
  ["مدير", "مدير"],
  ["محافظ", "محافظ"],
  ["رييس", "رييس"],
  ["رئيس", "رئيس"],
  ["متحدث", "متحدث"],
  ["بيان", "بيان"],
  ["مصدر", "مصدر"],
];
