import type { DirectiveCandidate, Draft, DraftEvidence } from "../draft/types.ts";
import { isFields } from "../model/fields.ts";
import { listAt, valueAt } from "../model/raw.ts";
import { answered, type Desk, focused, type Reason } from "./deskState.ts";
import { type Mark, marksOf } from "./marks.ts";
import { begun } from "./opening.ts";

/** What one verb governs: its head is read once, each act under it is confirmed by itself. */
export interface Run {
  readonly key: string;
  readonly acts: readonly [DirectiveCandidate, ...DirectiveCandidate[]];
}

/** By which a decision is known again: words and the hash of their paragraph, never a position. */
export const decisionKey = ({ rule, evidence, words }: DirectiveCandidate, hashes: readonly string[]): string =>
  [hashes[evidence.p - 1]?.slice(0, 12) ?? "", rule.id, evidence.cue, words].join(" ");

/** Suggestions that nobody has answered: neither rejected, nor about words that a directive of the report is about. */
export function openSuggestions(draft: Draft | null, { text, now, opened }: Desk): readonly DirectiveCandidate[] {
  // Whoever coded a report of the record answered for all of it.
  if (!draft || !text || opened) return [];
  const coded = marksOf(now.report, { card: null, errors: [] }).filter(({ path }) => path[0] === "directives" && path[2] === "evidence");
  const isCoded = ({ p, about }: DraftEvidence): boolean =>
    coded.some((mark) => mark.p === p && mark.about[0] < about[1] && about[0] < mark.about[1]);
  return draft.candidates.filter(
    (one): one is DirectiveCandidate =>
      one.kind === "directive" && !isCoded(one.evidence) && !now.rejected.some(({ key }) => key === decisionKey(one, text.paragraphSha256)),
  );
}

/** Suggestions by the verb that governs them, in the order of the text. */
export function runsOf(suggestions: readonly DirectiveCandidate[]): readonly Run[] {
  const runs = new Map<string, Run>();
  for (const one of suggestions) {
    const key = `${one.evidence.p} ${one.evidence.chars.join()}`;
    const before = runs.get(key);
    runs.set(key, { key, acts: before ? [...before.acts, one] : [one] });
  }
  return [...runs.values()];
}

/** Makes a directive of a suggestion, and opens it: what is asked is for the coder to say in words of our own. */
export function accepted(desk: Desk, one: DirectiveCandidate): Desk {
  const [measure] = one.measures;
  const issuers = one.issuers.flatMap(({ actor, basis, evidence }) => (actor === null ? [] : [{ actor, basis, evidence: [evidence] }]));
  const addressees = one.addressees.flatMap(({ actor, basis, evidence }) =>
    actor === null ? [] : [{ actor, basis, evidence: [evidence] }],
  );
  const targets = one.targets.map(({ kind, evidence }) => ({ kind, basis: "stated", evidence: [evidence] }));
  const next = begun(desk, "directives", {
    strength: one.strength,
    tier: one.tier,
    act: one.tier === "context" ? null : one.act,
    ...(measure ? { measures: [measure] } : {}),
    ...(issuers.length > 0 ? { issuers } : {}),
    ...(addressees.length > 0 ? { addressees } : {}),
    ...(targets.length > 0 ? { targets } : {}),
    evidence: [one.evidence],
  });
  return { ...withoutNulls(next), p: one.evidence.p };
}

/** The suggestion that keys and buttons are about: the one in focus, else the first of the paragraph, unless a record with words there is open. */
export function suggestionAt(desk: Desk, suggestions: readonly DirectiveCandidate[]): DirectiveCandidate | undefined {
  const focus = suggestions.find(({ id }) => id === desk.suggestion);
  const isElsewhere = desk.card === null || valueAt(desk.now.report, [...desk.card, "evidence", 0, "p"]) !== desk.p;
  return focus ?? (isElsewhere ? suggestions.find(({ evidence }) => evidence.p === desk.p) : undefined);
}

/** Puts a suggestion in focus. */
export const atSuggestion = (desk: Desk, { id, evidence }: DirectiveCandidate): Desk => ({
  ...focused(desk, null),
  suggestion: id,
  p: evidence.p,
});

/** An act that the rules could not tell is not answered, outside the context tier. */
function withoutNulls(desk: Desk): Desk {
  const items = listAt(desk.now.report, ["directives"]);
  const last = items.at(-1);
  if (!isFields(last) || last["act"] !== null || last["tier"] === "context") return desk;
  const { act: _, ...rest } = last;
  return { ...desk, now: { ...desk.now, report: { ...desk.now.report, directives: [...items.slice(0, -1), rest] } } };
}

/** Takes a suggestion away for a reason, which stays with its words. */
export function rejected(desk: Desk, one: DirectiveCandidate, reason: Reason): Desk {
  const key = decisionKey(one, desk.text?.paragraphSha256 ?? []);
  const next = answered(desk, { ...desk.now, rejected: [...desk.now.rejected, { key, words: one.words, reason }] });
  return { ...next, suggestion: null, isRejecting: false };
}

/** Offers a rejected suggestion again. */
export const offeredAgain = (desk: Desk, key: string): Desk =>
  answered(desk, { ...desk.now, rejected: desk.now.rejected.filter((one) => one.key !== key) });

/** A suggestion as a mark in the text, which leads to no record yet. */
export const suggestedMark = ({ id, evidence: { p, chars, about } }: DirectiveCandidate, focus: string | null): Mark => ({
  path: [],
  p,
  chars,
  about,
  state: id === focus ? "current" : "suggested",
});
