import { asDay } from "../model/span.ts";
import type { TimeIndex } from "../scene/timeIndex.ts";
import { useUpdate, useView } from "../state/hooks.ts";
import { useI18n } from "../ui/i18n.ts";
import { counted } from "../view/transitions.ts";
import type { TimeRange } from "../view/view.ts";
import "./panels.css";

const WEEK = 7;
const MONTH = 30;

/** The days that voting takes at most in a vote of the record, from day 0. */
function votingDays({ calendar, bandKind, first, last }: TimeIndex): TimeRange {
  const lengths = Array.from(calendar).flatMap((row) => (bandKind(row) === "polling" ? [last(row) - first(row)] : []));
  return [asDay(0), asDay(lengths.reduce((most, days) => (Number.isFinite(days) ? Math.max(most, days) : most), 0))];
}

/** The periods that readers ask for first, counted from the vote; the chosen one again takes it away. */
export function CountedRanges({ index }: { readonly index: TimeIndex }) {
  const { t, plural } = useI18n();
  const days = useView((view) => view.filters.days);
  const update = useUpdate();
  const choices: readonly { readonly label: string; readonly range: TimeRange }[] = [
    ...[WEEK, MONTH].map((n) => ({ label: plural("timeline.lastDays", n), range: [asDay(-n), asDay(0)] as const })),
    { label: t("timeline.votingDays"), range: votingDays(index) },
  ];
  const isChosen = ([from, to]: TimeRange): boolean => days.length === 1 && days[0]?.[0] === from && days[0][1] === to;
  return (
    <span className="timeline-choices" role="group" aria-label={t("timeline.counted")}>
      {choices.map(({ label, range }) => (
        <button
          key={label}
          type="button"
          className="button"
          aria-pressed={isChosen(range)}
          onClick={() => update(counted(isChosen(range) ? [] : [range]))}
        >
          {label}
        </button>
      ))}
    </span>
  );
}
