import type { Window } from "../view/view.ts";

/** The windows with one of them put in the place of another, added at the end where `at` is past it, or taken out for null. */
export function withWindow(windows: readonly Window[], at: number, window: Window | null): readonly Window[] {
  const before = windows.slice(0, at);
  const after = windows.slice(at + 1);
  return window ? [...before, window, ...after] : [...before, ...after];
}
