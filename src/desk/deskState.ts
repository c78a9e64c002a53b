import type { Decision } from "../agree/decisions.ts";
import type { Fields } from "../model/fields.ts";
import { listAt, type Path, valueAt } from "../model/raw.ts";
import type { Evidence } from "../model/types.ts";
import type { DeskText } from "./deskText.ts";
import type { Marking } from "./marking.ts";
import { withHeads } from "./runs.ts";
import { fieldsAt, isWithin, withValue } from "./value.ts";

/** What a coder has answered: the report's file and what stands beside it. Each is a value; undo goes back to an earlier one. */
export interface Answers {
  /** The value of the report's file, as `data/sources` holds it. */
  readonly report: Fields;
  /** Paragraphs read and found to hold no directive. */
  readonly nothing: readonly number[];
  /** Suggestions of the draft that were rejected, by their words and the hash of their paragraph, each with its reason. */
  readonly rejected: readonly Rejected[];
  /** What was found for a field and is not so, by its field and its words. */
  readonly refused: readonly string[];
  /** Directives that answer for themselves what one verb says of several, by their words. */
  readonly alone: readonly string[];
  readonly gate: Gate;
  /** A second coder's file of the same text, and what is decided where the two differ; null where none is open. */
  readonly second: Second | null;
  /** Entries added to the registries, each a value of its file. */
  readonly added: Readonly<Record<Registry, readonly Fields[]>>;
}

export const REASONS = ["noAct", "saidBefore", "notOwn", "otherWords"] as const;
/** Why a suggestion was rejected. */
export type Reason = (typeof REASONS)[number];

export interface Rejected {
  readonly key: string;
  readonly words: string;
  readonly reason: Reason;
}

export interface Second {
  readonly name: string;
  /** The value of the file. */
  readonly report: Fields;
  /** Every decision that was made or opened, also on what is no difference any longer. */
  readonly decisions: readonly Decision[];
  /** The file of decisions that was opened; empty where none was. */
  readonly kept: string;
}

export type Registry = "places" | "actors" | "elections";

/** Whether a text belongs in the record, answered before anything is coded. */
export interface Gate {
  readonly language: string | null;
  /** A code, or null where the text states none. Undefined: not answered yet. */
  readonly authority?: string | null;
  readonly election?: string | null;
  /** Why the text is not for this record. */
  readonly refused: string | null;
  readonly passed: boolean;
}

export interface Desk {
  readonly text: DeskText | null;
  /** The file that was opened; null for a new report. */
  readonly opened: { readonly name: string; readonly yaml: string } | null;
  readonly past: readonly Answers[];
  readonly now: Answers;
  readonly future: readonly Answers[];
  /** Where the last edit was made: typing in one field is one step back. */
  readonly typing: string | null;
  /** The record in focus: the source, an event, a directive, or an added entry. */
  readonly card: Path | null;
  /** The list of evidence that waits for a mark. */
  readonly asked: Path | null;
  readonly marking: Marking | null;
  /** The suggestion in focus, by its id in the draft. */
  readonly suggestion: string | null;
  /** True while the reason is asked for which it is rejected. */
  readonly isRejecting: boolean;
  /** Where the keys go next: a field or a card by its path, or the text. Each wish is a value of its own. */
  readonly focus: { readonly to: Path | "text" } | null;
  /** Whether the second coder's file is looked at, instead of the text and what is coded from it. */
  readonly beside: boolean;
  /** The paragraph in focus, from 1. */
  readonly p: number;
}

export const NO_ANSWERS: Answers = {
  report: {},
  nothing: [],
  rejected: [],
  refused: [],
  alone: [],
  gate: { language: null, refused: null, passed: false },
  second: null,
  added: { places: [], actors: [], elections: [] },
};

export const EMPTY: Desk = {
  text: null,
  opened: null,
  past: [],
  now: NO_ANSWERS,
  future: [],
  typing: null,
  card: null,
  asked: null,
  marking: null,
  suggestion: null,
  isRejecting: false,
  focus: null,
  beside: false,
  p: 1,
};

/** A step that can be taken back. */
export function answered(desk: Desk, now: Answers, typing: string | null = null): Desk {
  if (now === desk.now) return desk;
  const goesOn = typing !== null && typing === desk.typing;
  return { ...desk, past: goesOn ? desk.past : [...desk.past, desk.now], now, future: [], typing };
}

export function undone(desk: Desk): Desk {
  const before = desk.past.at(-1);
  if (!before) return desk;
  return settledOn({ ...desk, past: desk.past.slice(0, -1), now: before, future: [desk.now, ...desk.future], typing: null });
}

export function redone(desk: Desk): Desk {
  const [next, ...future] = desk.future;
  return next ? settledOn({ ...desk, past: [...desk.past, desk.now], now: next, future, typing: null }) : desk;
}

const NOTHING_ASKED = { asked: null, marking: null, suggestion: null, isRejecting: false } as const;

/** A card that is gone is in focus no longer. */
function settledOn(desk: Desk): Desk {
  const isThere = (path: Path | null): boolean => path !== null && valueAt(rootOf(desk.now), path) !== undefined;
  return { ...desk, card: isThere(desk.card) ? desk.card : null, ...NOTHING_ASKED };
}

/** What paths of cards lead into: the report, and under `added` the registries' new entries. */
export const rootOf = ({ report, added }: Answers): Fields => ({ ...report, added });

/** Puts a value at a path of the report, or with `added` before it into a registry's new entries; undefined takes it out. */
export function edited(desk: Desk, path: Path, value: unknown, typing: string | null = null): Desk {
  const root = withValue(rootOf(desk.now), path, value);
  const { added: _, ...whole } = fieldsAt(root, []);
  const added = path[0] === "added" ? addedIn(root) : desk.now.added;
  const report = path[0] === "directives" ? withHeads(desk.now, whole, path) : whole;
  return answered(desk, { ...desk.now, report, added }, typing);
}

const addedIn = (root: unknown): Answers["added"] => ({
  places: listAt(root, ["added", "places"]).map((item) => fieldsAt(item, [])),
  actors: listAt(root, ["added", "actors"]).map((item) => fieldsAt(item, [])),
  elections: listAt(root, ["added", "elections"]).map((item) => fieldsAt(item, [])),
});

export const focused = (desk: Desk, card: Path | null): Desk => ({ ...desk, card, suggestion: null, isRejecting: false, asked: null });

/** The keys go to a field, a card or the text. */
export const goingTo = (desk: Desk, to: Path | "text"): Desk => ({ ...desk, focus: { to } });

/** Takes a whole record or an item of a list out; the card closes with it. */
export function removed(desk: Desk, path: Path): Desk {
  const next = edited(desk, path, undefined);
  return desk.card && isWithin(desk.card, path) ? { ...next, card: null, asked: null } : next;
}

export const noiseOf = ({ report }: Answers): readonly number[] =>
  listAt(report, ["source", "text", "noise"]).filter((p): p is number => typeof p === "number");

/** A paragraph is the page's furniture, or the report's own again. */
export function switchedNoise(desk: Desk, p: number): Desk {
  const noise = noiseOf(desk.now);
  const next = noise.includes(p) ? noise.filter((one) => one !== p) : [...noise, p].sort((a, b) => a - b);
  return edited(desk, ["source", "text", "noise"], next);
}

export function switchedNothing(desk: Desk, p: number): Desk {
  const { nothing } = desk.now;
  const next = nothing.includes(p) ? nothing.filter((one) => one !== p) : [...nothing, p].sort((a, b) => a - b);
  return answered(desk, { ...desk.now, nothing: next });
}

export const withGate = (desk: Desk, gate: Partial<Gate>): Desk => answered(desk, { ...desk.now, gate: { ...desk.now.gate, ...gate } });

/** Evidence, put at the end of a list of it. */
export const withEvidence = (desk: Desk, path: Path, evidence: readonly Omit<Evidence, "source">[]): Desk =>
  edited(desk, path, [...listAt(rootOf(desk.now), path), ...evidence]);

/** A new text on the desk, and the report that it is coded in, or a new one. */
export function withText(text: DeskText): Desk {
  const { sha256, paragraphSha256 } = text;
  const report = { source: { text: { sha256, paragraphSha256, noise: [] } } };
  return { ...EMPTY, text, now: { ...NO_ANSWERS, report } };
}

/** With a second coder's file, or what is decided on it. */
export const withSecond = (desk: Desk, second: Second | null, typing: string | null = null): Desk =>
  answered(desk, { ...desk.now, second }, typing);
