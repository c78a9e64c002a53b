import { useLayoutEffect } from "react";
import { buildSearchIndex, foldWording } from "../query/search.ts";
import { useAppState } from "../state/hooks.ts";

/** Brings the session what it searches with: fetched once a reader searches. */
export function Searching() {
  const { session } = useAppState();
  useLayoutEffect(
    function bringCode() {
      session.searchWith({ buildSearchIndex, foldWording });
    },
    [session],
  );
  return null;
}
