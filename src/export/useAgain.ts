import { type EffectCallback, useEffect, useState } from "react";

/** Runs an effect whenever it is another one, and once more each time that is asked for. */
export function useAgain(effect: EffectCallback): () => void {
  const [attempt, setAttempt] = useState(0);
  // The count is no part of the effect, but what runs it once more.
  // oxlint-disable-next-line react/exhaustive-deps, react/exhaustive-effect-dependencies
  useEffect(effect, [effect, attempt]);
  return () => setAttempt(attempt + 1);
}
