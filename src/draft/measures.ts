import type { Compiled } from "./compiled.ts";
import { evidenceOf, type Paragraph, type TokenRange } from "./page.ts";
import type { DirectiveCandidate } from "./types.ts";

const MOST = 3;
/** What words mean best where they stand first. */
const FIRST_WORDS = 5;
const EARLY = 1.5;
/** A measure that weighs less than this share of the first is none. */
const SHARE = 0.25;

/** The measures that a thing's words speak for, the likeliest first, with the site that they name; none where they speak for none. */
export function measuresOf(paragraph: Paragraph, [from, to]: TokenRange, tables: Compiled): DirectiveCandidate["measures"] {
  const weights = new Map<string, number>();
  const sites = new Map<string, string>();
  for (let at = from; at < to; at++) {
    for (const { value, next, stem } of tables.measures.allAt(paragraph.tokens, at)) {
      if (next > to) continue;
      const early = at < from + FIRST_WORDS ? EARLY : 1;
      // What a thing is for says less than what it is.
      const aim = stem.prep === "ل" ? 0.5 : 1;
      weights.set(value.id, (weights.get(value.id) ?? 0) + value.weight * early * aim * (next - at));
    }
    for (const { value, next } of tables.sites.allAt(paragraph.tokens, at))
      if (next <= to && !sites.has(value.id)) sites.set(value.id, value.site);
  }
  const sorted = [...weights].sort(([, a], [, b]) => b - a);
  const best = sorted[0]?.[1] ?? 0;
  const likely = sorted.filter(([, weight]) => weight >= SHARE * best).slice(0, MOST);
  return likely.map(([id]) => {
    const site = sites.get(id);
    return site === undefined ? { id } : { id, site };
  });
}

/** The kinds of site that a thing's words name, each once. */
export function targetsOf(paragraph: Paragraph, [from, to]: TokenRange, tables: Compiled): DirectiveCandidate["targets"] {
  const found = new Map<string, DirectiveCandidate["targets"][number]>();
  for (let at = from; at < to; at++) {
    const hit = tables.targets.at(paragraph.tokens, at);
    if (hit && hit.next <= to && !found.has(hit.value))
      found.set(hit.value, { kind: hit.value, evidence: evidenceOf(paragraph, [at, hit.next]) });
  }
  return [...found.values()];
}
