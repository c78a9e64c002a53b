import { useMemo } from "react";
import type { TimeIndex } from "../scene/timeIndex.ts";
import { useFollowingOutcome } from "../state/hooks.ts";
import { useI18n } from "../ui/i18n.ts";
import { CountedRanges } from "./CountedRanges.tsx";

/** How many events that the filter leaves have no place on the axis of voting, and the periods before a vote that readers ask for first. */
export function VotingNote({ index }: { readonly index: TimeIndex }) {
  const { plural } = useI18n();
  const { passesWithoutTime } = useFollowingOutcome("timeline").result;
  const apart = useMemo(() => index.apart.filter(passesWithoutTime).length, [index, passesWithoutTime]);
  return (
    <>
      <p>{plural("timeline.unanchored", apart)}</p>
      <CountedRanges index={index} />
    </>
  );
}
