import type { NextFrame } from "../../src/state/turns.ts";

/** Views that follow the hand do so at once: for tests that ask for what is shown, not when. */
export const inTheSameFrame: NextFrame = (run) => {
  run();
  return () => undefined;
};
