import type { DirectiveCandidate } from "../draft/types.ts";
import { hostOf, merged, mergedInto, split, switchedAlone } from "./acts.ts";
import { type Desk, focused, goingTo, REASONS } from "./deskState.ts";
import { type Mark, recordPath } from "./marks.ts";
import { accepted, atSuggestion, rejected, suggestionAt } from "./suggestions.ts";
import { askedBy, type Cursor, digitOf } from "./textKeys.ts";
import { pathKey } from "./value.ts";

/** Why a key does nothing here. */
export type Refusal = "desk.splitWhere" | "desk.mergeNone" | "desk.noCardOpen" | "desk.noRun";

/** The desk after a key that goes from one statement to the next, or answers the one in focus; null for keys of other things. */
export function keyInStatements(
  desk: Desk,
  suggestions: readonly DirectiveCandidate[],
  marks: readonly Mark[],
  cursor: Cursor | null,
  key: string,
): Desk | Refusal | null {
  const suggestion = suggestionAt(desk, suggestions);
  if (key === "ArrowDown" || key === "ArrowUp") return atStatement(desk, suggestions, marks, key === "ArrowDown" ? 1 : -1);
  if (desk.isRejecting) return suggestion ? whileRejecting(desk, suggestion, key) : { ...desk, isRejecting: false };
  if (key === "Enter") return suggestion ? accepted(desk, suggestion) : desk.card && goingTo(desk, desk.card);
  switch (askedBy(key)) {
    case "reject":
      return suggestion ? { ...atSuggestion(desk, suggestion), isRejecting: true } : null;
    case "change":
      return desk.card ? goingTo(desk, desk.card) : suggestion ? accepted(desk, suggestion) : "desk.noCardOpen";
    case "split":
      return split(desk, cursor) ?? "desk.splitWhere";
    case "merge":
      return (suggestion && hostOf(desk, suggestion) !== null ? mergedInto(desk, suggestion) : merged(desk)) ?? "desk.mergeNone";
    case "leave":
      return switchedAlone(desk) ?? "desk.noRun";
    default:
      return null;
  }
}

function whileRejecting(desk: Desk, suggestion: DirectiveCandidate, key: string): Desk | null {
  const reason = REASONS[digitOf(key) - 1];
  if (reason) return rejected(desk, suggestion, reason);
  return key === "Escape" ? { ...desk, isRejecting: false } : null;
}

interface Stop {
  readonly p: number;
  readonly chars: readonly [number, number];
  readonly about: readonly [number, number];
  readonly isHere: boolean;
  readonly go: Desk;
}

/** The next record or suggestion with words of its own, in the order of the text. */
function atStatement(desk: Desk, suggestions: readonly DirectiveCandidate[], marks: readonly Mark[], by: 1 | -1): Desk {
  const key = desk.card && pathKey(desk.card);
  const records = marks
    .filter(({ path }) => path.length === 4 && path[2] === "evidence" && path[3] === 0)
    .map(({ path, p, chars, about }): Stop => {
      const card = recordPath(path);
      return { p, chars, about, isHere: pathKey(card) === key, go: { ...focused(desk, card), p } };
    });
  const open = suggestions.map((one): Stop => ({ ...one.evidence, isHere: one.id === desk.suggestion, go: atSuggestion(desk, one) }));
  const stops = [...records, ...open].sort((a, b) => a.p - b.p || a.about[0] - b.about[0] || a.chars[0] - b.chars[0]);
  const at = stops.findIndex(({ isHere }) => isHere);
  const next = at < 0 ? stops.find(({ p }) => p >= desk.p) : stops[at + by];
  return next?.go ?? desk;
}
