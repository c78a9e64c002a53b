import { isFields } from "../model/fields.ts";
import { type Desk, EMPTY } from "./deskState.ts";

const KEY = "ballotline-desk";
/** The form in which it is kept: what another version of the page kept is not read. */
const FORM = 2;

/** Storage that may be shut off. */
function storage(): Storage | null {
  try {
    return globalThis.localStorage;
  } catch {
    return null;
  }
}

type Kept = Pick<Desk, "text" | "opened" | "now" | "card" | "p">;

const isKept = (value: unknown): value is Kept & { readonly form: number } =>
  isFields(value) && value["form"] === FORM && isFields(value["now"]) && isFields(value["now"]["report"]);

/** What is kept on this device; null where nothing is. */
export function keptDesk(): Desk | null {
  try {
    const value: unknown = JSON.parse(storage()?.getItem(KEY) ?? "null");
    return isKept(value) ? { ...EMPTY, text: value.text, opened: value.opened, now: value.now, card: value.card, p: value.p } : null;
  } catch {
    return null;
  }
}

/** Keeps text and answers on this device; false where there is no room for them. */
export function keepDesk({ text, opened, now, card, p }: Desk): boolean {
  const kept: Kept & { readonly form: number } = { form: FORM, text, opened, now, card, p };
  try {
    storage()?.setItem(KEY, JSON.stringify(kept));
    return storage() !== null;
  } catch {
    return false;
  }
}

export const eraseKept = (): void => storage()?.removeItem(KEY);
