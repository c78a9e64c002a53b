import { type Compiled, type RoleCue, refOf } from "./compiled.ts";
import { actorIn, type Named, namedIn } from "./mentions.ts";
import { endsSentence, evidenceOf, type Paragraph, type TokenRange, wordsAt } from "./page.ts";
import { asVerb, type Hit } from "./phrases.ts";
import type { DraftRules } from "./rules.ts";
import { stemsOf, tokensOf } from "./tokens.ts";
import type { ActorCandidate } from "./types.ts";

interface Asked {
  readonly rules: DraftRules;
  readonly tables: Compiled;
  readonly spelled: ReadonlyMap<string, string>;
}

const FEWEST_WORDS = 2;

/** The people in office and the bodies that paragraphs name, each once, in the strongest role that the page gives them. */
export function actorsIn(paragraphs: readonly Paragraph[], asked: Asked): readonly ActorCandidate[] {
  const roles = asked.rules.offices.rules.map(({ role }) => role);
  const found = new Map<string, ActorCandidate>();
  for (const paragraph of paragraphs) {
    for (const named of namedIn(paragraph, [0, paragraph.tokens.length], asked.tables)) {
      const candidate = candidateOf(paragraph, named, asked);
      if (!candidate) continue;
      const key = candidate.actor ?? candidate.name ?? candidate.office ?? "";
      const before = found.get(key);
      if (!before || roles.indexOf(candidate.role) < roles.indexOf(before.role)) found.set(key, candidate);
    }
  }
  const named = [...found.values()].filter(({ name, actor }) => name !== null || actor !== null);
  return [...found.values()].filter((one) => named.includes(one) || !named.some((other) => isOfficeOf(one, other)));
}

/** An office by itself is that of somebody whom the page names with it. */
function isOfficeOf({ office }: ActorCandidate, { office: of }: ActorCandidate): boolean {
  if (office === null || of === null) return false;
  const all = new Set(formsIn(of));
  return formsIn(office).every((form) => all.has(form));
}

const formsIn = (words: string): readonly string[] => tokensOf(words).map(({ form }) => form.replace(/^ل(?=معالي)/, ""));

function candidateOf(paragraph: Paragraph, named: Named, { rules, tables, spelled }: Asked): ActorCandidate | undefined {
  const words = wordsAt(paragraph, named.range);
  const actor = actorIn(words, spelled);
  if (named.back || (actor === null && isLoose(paragraph, named, tables))) return undefined;
  const { name, office } = partsOf(paragraph, named.range, tables);
  const role = roleOf(paragraph, named, tables);
  // A group is named as somebody only where it takes part.
  if (named.kind === "group" && actor === null && !isBehind(role, rules)) return undefined;
  const isWhere = named.kind === "body" && named.joined && actor === null && !isLed(paragraph, named);
  if (isWhere) return undefined;
  const rule = rules.offices.rules.find((one) => one.role === role) ?? rules.offices.rules[0];
  return {
    kind: "actor",
    id: `actor-${paragraph.p}-${named.range[0]}`,
    rule: rule ? refOf(rule) : { id: role, clause: { ar: "", en: "" }, example: "" },
    grade: actor === null && name === null ? "weak" : "clear",
    evidence: evidenceOf(paragraph, named.range),
    actor,
    name,
    office,
    role,
  };
}

const isBehind = (role: string, { offices }: DraftRules): boolean =>
  offices.rules.some((rule) => rule.of === "behind" && rule.role === role);

/** «بوزارة الداخلية» says where somebody belongs; after «ل» and «و» a body is named for itself. */
const isLed = ({ tokens }: Paragraph, { range }: Named): boolean => !/^[وف]?(ب|ل)/.test(tokens[range[0]]?.form ?? "");

/** A word that is nobody in particular, or an office alone in a word. */
function isLoose({ tokens }: Paragraph, { range: [from, to] }: Named, tables: Compiled): boolean {
  const loose = tables.loose.at(tokens, from);
  const office = tables.offices.at(tokens, from);
  return to - from < FEWEST_WORDS || (loose !== undefined && (office?.next ?? 0) <= loose.next);
}

/** A name stands behind a rank; what is left is the office. */
function partsOf(
  paragraph: Paragraph,
  [from, to]: TokenRange,
  tables: Compiled,
): { readonly name: string | null; readonly office: string | null } {
  const { tokens } = paragraph;
  const isRank = (at: number): boolean => stemsOf(tokens[at]?.form ?? "").some(({ stem, prep }) => prep === "" && tables.ranks.has(stem));
  let rank = from;
  while (rank < to && !isRank(rank)) rank++;
  let start = rank;
  while (start < to && (isRank(start) || tokens[start]?.kind === "mark")) start++;
  const spelled = tables.spellings.at(tokens, from);
  if (spelled?.value === "person" && spelled.next <= to) {
    const rest = spelled.next < to ? wordsAt(paragraph, [spelled.next, to]) : null;
    return { name: wordsAt(paragraph, [from, spelled.next]), office: rest };
  }
  if (rank === to || start === to) {
    const bare = bareName(paragraph, [from, to], tables);
    const office = wordsAt(paragraph, [from, bare ?? to]);
    return bare === undefined ? { name: null, office } : { name: wordsAt(paragraph, [bare, to]), office };
  }
  let end = start;
  while (end < to && !tables.offices.at(tokens, end)) end++;
  const office = rank > from ? wordsAt(paragraph, [from, rank]) : end < to ? wordsAt(paragraph, [end, to]) : null;
  return { name: wordsAt(paragraph, [start, Math.max(start + 1, end)]), office };
}

/** Where a name begins that no rank leads to: two words at least, after a word with the article. */
function bareName({ tokens }: Paragraph, [from, to]: TokenRange, tables: Compiled): number | undefined {
  const office = tables.offices.at(tokens, from);
  if (office?.value !== "person") return undefined;
  for (let at = office.next; at < to - 1; at++) {
    const isBare = tokens[at]?.kind === "word" && !/^(ال|ب|ل)/.test(tokens[at]?.form ?? "");
    if (isBare && tokens[at - 1]?.form.startsWith("ال")) return at;
  }
  return undefined;
}

const NEAR = 12;
const FAR = 70;

/** The subject of a verb chairs or speaks; «مع», «حضر» and their like give a role to who stands behind them. */
function roleOf(paragraph: Paragraph, { range, joined }: Named, tables: Compiled): string {
  const [from] = range;
  const verb = joined ? undefined : verbBefore(paragraph, from, tables);
  if (verb) return verb;
  for (let at = from - 1; at >= Math.max(0, from - FAR) && !endsSentence(paragraph, at); at--) {
    const cue = longestCue(paragraph, at, tables);
    if (cue && cue.next <= from && (!cue.value.near || from - at <= NEAR)) return cue.value.role;
  }
  return tables.rest;
}

/** «مع» belongs to «بالتنسيق مع» where that stands there. */
function longestCue({ tokens }: Paragraph, at: number, { roles }: Compiled): Hit<RoleCue> | undefined {
  const cue = roles.at(tokens, at, ({ definite }) => !definite);
  const wider = roles.at(tokens, at - 1, ({ definite }) => !definite);
  return cue && wider?.next === cue.next ? wider : cue;
}

/** How many words and marks may stand between a verb and its subject. */
const BETWEEN = 6;

function verbBefore({ tokens }: Paragraph, from: number, { introduces, frames, framed, between }: Compiled): string | undefined {
  let end = from;
  const isBetween = (at: number): boolean => tokens[at]?.kind === "mark" || between.has(tokens[at]?.form ?? "");
  while (end > Math.max(0, from - BETWEEN) && isBetween(end - 1)) end--;
  for (let at = end - 1; at >= Math.max(0, end - 2); at--) {
    const hit = introduces.at(tokens, at, asVerb);
    if (hit?.next === end) return hit.value;
  }
  return frames.at(tokens, end - 1, asVerb) ? framed : undefined;
}
