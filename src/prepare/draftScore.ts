import type { Candidate, Draft } from "../draft/types.ts";
import type { CodedSpot, Coding } from "./draftCodings.ts";

/** So many of so many. */
export interface Share {
  readonly of: number;
  readonly right: number;
}

/** What a draft found of what was coded, by the names of what is scored, in the order in which it is told. */
export type Scores = ReadonlyMap<string, Share>;

/** Holds a draft against what people coded from the same text. */
export function scoreDraft({ candidates, noise }: Draft, coding: Coding): Scores {
  const scores = new Map<string, Share>();
  const put = (name: string, right: number, of: number): void => void scores.set(name, { right, of });
  for (const tier of ["core", "soft", "context"]) scoreTier(tier, candidates, coding, put);
  const dates = pairs(ofKind(candidates, "date"), coding.dates);
  put("dates recall", dates.length, coding.dates.length);
  put("dates read the same", dates.filter(([found, coded]) => found.edtf === coded.edtf).length, dates.length);
  const places = pairs(ofKind(candidates, "place"), coding.places);
  const right = places.filter(([{ readings }, { place }]) => place === undefined || readings.some((reading) => reading.place === place));
  put("places recall", right.filter(([, { stated }]) => stated).length, coding.places.filter(({ stated }) => stated).length);
  put("places precision", right.length, ofKind(candidates, "place").length);
  put("place role", right.filter(([found, coded]) => found.role === coded.role).length, right.length);
  const actors = pairs(ofKind(candidates, "actor"), coding.actors);
  put("people and bodies recall", actors.length, coding.actors.length);
  put("people and bodies precision", actors.length, ofKind(candidates, "actor").length);
  put("their role", actors.filter(([found, coded]) => found.role === coded.role).length, actors.length);
  const noted = noise.filter(({ p }) => coding.noise.includes(p)).length;
  put("noise recall", noted, coding.noise.length);
  put("noise precision", noted, noise.length);
  return scores;
}

type Put = (name: string, right: number, of: number) => void;

function scoreTier(tier: string, candidates: readonly Candidate[], coding: Coding, put: Put): void {
  const found = ofKind(candidates, "directive").filter((candidate) => candidate.tier === tier);
  const coded = coding.directives.filter((directive) => directive.tier === tier);
  const matched = pairs(found, coded);
  put(`${tier} recall`, matched.length, coded.length);
  put(`${tier} precision`, matched.length, found.length);
  if (tier !== "core") return;
  put("strength of core", matched.filter(([{ strength }, directive]) => strength === directive.strength).length, matched.length);
  const holds = (measures: readonly { readonly id: string }[], id: string | undefined): boolean =>
    measures.some((measure) => measure.id === id);
  put(
    "main measure first",
    matched.filter(([{ measures }, directive]) => measures[0]?.id === directive.measures[0]).length,
    matched.length,
  );
  put("main measure offered", matched.filter(([{ measures }, directive]) => holds(measures, directive.measures[0])).length, matched.length);
}

const ofKind = <K extends Candidate["kind"]>(
  candidates: readonly Candidate[],
  kind: K,
): readonly Extract<Candidate, { readonly kind: K }>[] =>
  candidates.filter((candidate): candidate is Extract<Candidate, { readonly kind: K }> => candidate.kind === kind);

/** Each coded thing with the candidate that shares most words with it, no candidate twice. */
function pairs<C extends Candidate, T extends CodedSpot>(found: readonly C[], coded: readonly T[]): readonly (readonly [C, T])[] {
  const all = coded.flatMap((one) => found.map((candidate) => ({ one, candidate, shared: sharedWords(candidate, one) })));
  const left = new Set<C>(found);
  const open = new Set<T>(coded);
  const matched: (readonly [C, T])[] = [];
  for (const { one, candidate } of all.filter(({ shared: share }) => share > 0).sort((a, b) => b.shared - a.shared)) {
    if (!left.delete(candidate)) continue;
    if (open.delete(one)) matched.push([candidate, one]);
    else left.add(candidate);
  }
  return matched;
}

/** The share of the shorter of two pieces that stands in the other. */
function sharedWords({ evidence }: Candidate, { p, range }: CodedSpot): number {
  if (evidence.p !== p) return 0;
  const [from, to] = evidence.about;
  const shared = Math.min(to, range[1]) - Math.max(from, range[0]);
  return shared <= 0 ? 0 : shared / Math.min(to - from, range[1] - range[0]);
}

/** Several scores as one. */
export function sumOf(all: readonly Scores[]): Scores {
  const total = new Map<string, Share>();
  for (const scores of all) {
    for (const [name, { right, of }] of scores) {
      const before = total.get(name) ?? { right: 0, of: 0 };
      total.set(name, { right: before.right + right, of: before.of + of });
    }
  }
  return total;
}

/** Scores as lines: «name  12/14  0.86». */
export const scoreLines = (scores: Scores): readonly string[] =>
  [...scores].map(
    ([name, { right, of }]) => `  ${name.padEnd(28)} ${`${right}/${of}`.padStart(8)}  ${of === 0 ? "–" : (right / of).toFixed(2)}`,
  );
