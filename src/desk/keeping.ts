import { parse, stringify } from "devalue";
import { isFields } from "../model/fields.ts";
import { type Answers, type Desk, EMPTY } from "./deskState.ts";
import type { DeskText } from "./deskText.ts";

const KEY = "ballotline-desk";
/** The text has a place of its own: it is long, and never changes. */
const TEXT_KEY = "ballotline-desk-text";
/** The form in which it is kept: what another version of the page kept is not read. */
const FORM = 6;

/** Storage that may be shut off. */
function storage(): Storage | null {
  try {
    return globalThis.localStorage;
  } catch {
    return null;
  }
}

type Kept = Pick<Desk, "opened" | "past" | "now" | "future" | "card" | "p">;

const isAnswers = (value: unknown): value is Answers => isFields(value) && isFields(value["report"]);
const isKept = (value: unknown): value is Kept & { readonly form: number } =>
  isFields(value) &&
  value["form"] === FORM &&
  isAnswers(value["now"]) &&
  [value["past"], value["future"]].every((steps) => Array.isArray(steps) && steps.every(isAnswers));
const isText = (value: unknown): value is DeskText | null => value === null || (isFields(value) && Array.isArray(value["paragraphs"]));

/** What is kept on this device, with the steps that can be undone; null where nothing is. */
export function keptDesk(): Desk | null {
  try {
    const value: unknown = parse(storage()?.getItem(KEY) ?? "");
    const text: unknown = JSON.parse(storage()?.getItem(TEXT_KEY) ?? "null");
    if (!isKept(value) || !isText(text)) return null;
    const { opened, past, now, future, card, p } = value;
    return { ...EMPTY, text, opened, past, now, future, card, p };
  } catch {
    return null;
  }
}

/** How much of a desk is kept: all of it, not every step that can be undone, or nothing. */
export type Keeping = "whole" | "short" | "none";

/** Keeps text, answers and what can be undone on this device; where there is no room for all, the oldest steps go first. */
export function keepDesk(desk: Desk, keptText: DeskText | null | undefined): Keeping {
  const store = storage();
  if (!store) return "none";
  try {
    if (desk.text !== keptText) store.setItem(TEXT_KEY, JSON.stringify(desk.text));
  } catch {
    return "none";
  }
  for (let past = desk.past; ; past = past.slice(Math.ceil(past.length / 2))) {
    try {
      // Steps have nearly everything in common: what they share is written once.
      store.setItem(KEY, stringify(keptOf({ ...desk, past })));
      return past === desk.past ? "whole" : "short";
    } catch {
      if (past.length === 0) return "none";
    }
  }
}

const keptOf = ({ opened, past, now, future, card, p }: Desk): Kept & { readonly form: number } => ({
  form: FORM,
  opened,
  past,
  now,
  future,
  card,
  p,
});

export function eraseKept(): void {
  for (const key of [KEY, TEXT_KEY]) storage()?.removeItem(key);
}
