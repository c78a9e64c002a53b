import { memoOf } from "../model/memo.ts";
import { type Compiled, compile } from "./compiled.ts";
import type { Paragraph } from "./page.ts";
import { asVerb, Phrases } from "./phrases.ts";
import type { DraftRules } from "./rules.ts";
import type { Stem, Token } from "./tokens.ts";
import type { DraftContext, Gate } from "./types.ts";

/** What speaks for a page and against it. */
interface Signs {
  words: number;
  arabic: number;
  readonly bodies: Map<string, number>;
  readonly governments: Map<string, number>;
  readonly ours: Map<string, number>;
  readonly others: Map<number, number>;
  /** Bodies that an adjective of another country follows. */
  foreignBodies: number;
  acts: number;
  /** True while somebody speaks whose word is none of the record’s. */
  strange: boolean;
}

export interface Judged {
  readonly gate: Gate;
  readonly country: string | null;
  readonly authority: string | null;
}

const FEWEST_WORDS = 8;

/** Whether a page is one of the record's, judged by its paragraphs without the noise. */
export function judge(paragraphs: readonly Paragraph[], { rules, actors = [], places = [] }: DraftContext): Judged {
  const tables = compile(rules);
  const signs = empty();
  for (const paragraph of paragraphs) readSigns(paragraph, tables, signs);
  for (const { country, names, aliases } of [...actors, ...places]) {
    if (!country) continue;
    const forms = [names.ar ?? "", ...(aliases?.ar ?? [])];
    if (forms.some((name) => name !== "" && paragraphs.some(({ text }) => text.includes(name)))) add(signs.ours, country);
  }
  const names = gazetteer(rules);
  for (const { tokens } of paragraphs) {
    for (const at of tokens.keys()) {
      const hit = names.at(tokens, at);
      if (hit) add(signs.ours, hit.value);
    }
  }
  const country = most(signs.ours);
  const reason = reasonOf(signs, lead(paragraphs, tables));
  return {
    gate: { open: reason === "ours", reason, why: rules.gate.reasons[reason] },
    country,
    authority: authorityOf(signs, country, rules.gate),
  };
}

/** Names of places that are no words otherwise, with their country. */
const gazetteer = memoOf(({ places }: DraftRules): Phrases<string> => {
  const words = new Set(places.words);
  const named = places.gazetteer.flatMap(({ ar, country }) => ar.map((name) => [name, country] as const));
  return new Phrases(named.filter(([name]) => !words.has(name)));
});

const empty = (): Signs => ({
  words: 0,
  arabic: 0,
  bodies: new Map(),
  governments: new Map(),
  ours: new Map(),
  others: new Map(),
  foreignBodies: 0,
  acts: 0,
  strange: false,
});

const add = <K>(counts: Map<K, number>, key: K): void => void counts.set(key, (counts.get(key) ?? 0) + 1);
const sum = (counts: ReadonlyMap<unknown, number>): number => [...counts.values()].reduce((a, b) => a + b, 0);
const most = <K>(counts: ReadonlyMap<K, number>): K | null => [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;

function readSigns({ tokens }: Paragraph, tables: Compiled, signs: Signs): void {
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== "word") continue;
    signs.words++;
    if (/\p{Script=Arabic}/u.test(token.form)) signs.arabic++;
    const act = tables.acts.at(tokens, at, asVerb) ?? tables.frames.at(tokens, at, asVerb);
    if (act) {
      signs.strange = isStrange(tokens, at, act.next, tables) ?? signs.strange;
      if (!signs.strange) signs.acts++;
    }
    const ours = tables.ours.at(tokens, at);
    if (ours) add(signs.ours, ours.value);
    const other = tables.others.at(tokens, at);
    if (other) add(signs.others, other.value);
    const body = tables.bodies.at(tokens, at);
    if (!body) continue;
    if (tables.others.at(tokens, body.next)) signs.foreignBodies++;
    else
      add(
        signs.bodies,
        tokens
          .slice(at, body.next)
          .map(({ form }) => form)
          .join(" "),
      );
    const { government, country } = body.value;
    if (government) add(signs.governments, government);
    if (country) add(signs.ours, country);
  }
}

const SUBJECT_BEFORE = 4;

/** Whether an act is a stranger’s, by the subject behind its verb or, as headlines have it, before; undefined where it names none. */
function isStrange(tokens: readonly Token[], at: number, next: number, tables: Compiled): boolean | undefined {
  const isBare = ({ prep, conj }: Stem): boolean => prep === "" && !conj;
  const start = tokens[next]?.kind === "mark" ? next + 1 : next;
  const first = at > 0 && at <= SUBJECT_BEFORE ? tables.strangers.at(tokens, 0, isBare) : undefined;
  if (first ?? tables.strangers.at(tokens, start, isBare)) return true;
  if (tables.bodies.at(tokens, start, isBare) ?? tables.offices.at(tokens, start, isBare)) return false;
  return undefined;
}

/** What the headline and the first paragraph name: the record's countries, and others. */
function lead(paragraphs: readonly Paragraph[], tables: Compiled): Signs {
  const signs = empty();
  for (const paragraph of paragraphs.slice(0, 2)) readSigns(paragraph, tables, signs);
  return signs;
}

function reasonOf(signs: Signs, first: Signs): Gate["reason"] {
  if (signs.arabic < FEWEST_WORDS || 2 * signs.arabic < signs.words) return "not-arabic";
  const other = Math.max(0, ...signs.others.values());
  const ours = sum(signs.ours);
  if (ours === 0 && other > 0) return "other-country";
  if (signs.foreignBodies > sum(signs.bodies)) return "other-country";
  if (signs.bodies.size === 0) return "no-body";
  if (sum(first.others) > sum(first.ours) && other > ours) return "other-country";
  return signs.acts === 0 ? "no-act" : "ours";
}

/** The country's one government, or the only one of several that the page names. */
function authorityOf(signs: Signs, country: string | null, { governments }: DraftRules["gate"]): string | null {
  const usual = country === null ? undefined : governments[country];
  const [named, ...rivals] = signs.governments.keys();
  return usual ?? (rivals.length === 0 ? (named ?? null) : null);
}
