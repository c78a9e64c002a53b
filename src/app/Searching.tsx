import { useLayoutEffect } from "react";
import { foldRecord } from "../state/folding.ts";
import { useAppState } from "../state/hooks.ts";

/** Brings the session what it searches with: fetched once a reader searches. */
export function Searching() {
  const { session } = useAppState();
  useLayoutEffect(
    function bringCode() {
      session.searchWith(foldRecord);
    },
    [session],
  );
  return null;
}
