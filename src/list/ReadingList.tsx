import { memo, type ReactNode, useId, useMemo, useState } from "react";
import type { EventRow } from "../model/ids.ts";
import { FIXED } from "../model/vocabulary.ts";
import { AuthorityGlyph } from "../render/AuthorityGlyph.tsx";
import { authorityMark } from "../scene/authority.ts";
import { linesAt, type ReadingList as ReadingListData, type ReadingMeeting, type ReadingVote, readingList } from "../scene/readingList.ts";
import { answerWords, splitList } from "../scene/readingParts.ts";
import { forVoteWords, listTitle, voteWords } from "../scene/readingWords.ts";
import { dateWords } from "../scene/words.ts";
import { useDataset, useSettledOutcome, useView } from "../state/hooks.ts";
import type { Outcome } from "../state/session.ts";
import { BasisMark } from "../ui/Basis.tsx";
import { useI18n } from "../ui/i18n.ts";
import { Words } from "../ui/Words.tsx";
import { Choice } from "./Choice.tsx";
import { Groups } from "./Groups.tsx";
import { Meeting } from "./Meeting.tsx";
import "./list.css";
import "./lines.css";

/** Events that are read at once; on asking as many again. */
const PAGE = 100;

/** What was ordered, in words: directives under the vote that they serve, then those of no vote, then events without any; `start` stands beside its heading, `none` in its place where a filter leaves nothing. */
export function ReadingList({ start, none }: { readonly start?: ReactNode; readonly none?: ReactNode }) {
  const { t } = useI18n();
  const heading = useId();
  return (
    <article className="reading" aria-labelledby={heading}>
      <header className="reading-head">
        <h2 id={heading}>{t(listTitle(useDataset()))}</h2>
        {start}
        <ul className="reading-key" aria-label={t("list.how")}>
          {FIXED.basis.map((basis) => (
            <li key={basis}>
              <BasisMark basis={basis} quiet />
              <span aria-hidden="true">{t(`list.known.${basis}`)}</span>
            </li>
          ))}
        </ul>
      </header>
      <Contents outcome={useSettledOutcome()} none={none} />
    </article>
  );
}

interface ContentsProps {
  readonly outcome: Outcome;
  readonly none: ReactNode;
}

const Contents = memo(function Contents({ outcome: { engine, result, filters }, none }: ContentsProps) {
  const dataset = useDataset();
  const i18n = useI18n();
  const { t } = i18n;
  const [most, setMost] = useState(PAGE);
  const list = useMemo(() => readingList(dataset, engine, result, most), [dataset, engine, result, most]);
  const { sure, possible } = useMemo(() => splitList(list, result), [list, result]);
  const answer = filters.days.length > 0 ? answerWords(list, dataset, i18n) : "";
  return (
    <>
      {list.listed === 0 && (none ?? <p className="reading-none">{t("details.nothingHere")}</p>)}
      {answer !== "" && <p className="reading-answer">{answer}</p>}
      {possible && <PartTitle isPossible={false} isEmpty={list.listed > 0 && isNone(sure)} />}
      <Listed list={sure} part="sure" withKey isLast={!possible} />
      {possible && (
        <>
          <PartTitle isPossible isEmpty={false} />
          <Listed list={possible} part="possible" withKey={sure.votes.length === 0} isLast />
        </>
      )}
      {list.listed < result.events.possible && (
        <button type="button" className="button" onClick={() => setMost(most + PAGE)}>
          {t("common.showMore")}
        </button>
      )}
    </>
  );
});

const isNone = ({ votes, meetings, events }: ReadingListData): boolean => votes.length + meetings.length + events.length === 0;

/** Over what a period certainly holds, and over what it may hold. */
function PartTitle({ isPossible, isEmpty }: { readonly isPossible: boolean; readonly isEmpty: boolean }) {
  const { t } = useI18n();
  const words = t(isPossible ? "list.partPossible" : isEmpty ? "list.partNone" : "list.partSure");
  return <h3 className={isPossible ? "reading-part is-possible" : "reading-part"}>{words}</h3>;
}

interface ListedProps {
  readonly list: ReadingListData;
  readonly part: "sure" | "possible";
  readonly withKey: boolean;
  readonly isLast: boolean;
}

function Listed({ list, part, withKey, isLast }: ListedProps) {
  const { t, plural } = useI18n();
  const said = linesAt(list.meetings);
  return (
    <>
      {list.votes.map((vote, at) => (
        <Vote key={vote.election.id} vote={vote} isFirst={withKey && at === 0} over={list.votes.length - at} />
      ))}
      <Groups
        isLast={isLast}
        groups={[
          {
            name: `${part} meetings`,
            title: t("list.otherMeetings", { n: list.meetings.length }),
            count: plural("count.directives", said),
            rows: list.meetings.length,
            children: list.meetings.map((meeting) => <Meeting key={meeting.row} meeting={meeting} titled />),
          },
          {
            name: `${part} events`,
            title: t("list.otherEvents", { n: list.events.length }),
            count: t("list.noDirective"),
            rows: list.events.length,
            isAll: list.votes.length + list.meetings.length === 0,
            children: (
              <ul className="reading-lines">
                {list.events.map((row) => (
                  <EventLine key={row} row={row} />
                ))}
              </ul>
            ),
          },
        ]}
      />
    </>
  );
}

interface VoteProps {
  readonly vote: ReadingVote;
  readonly isFirst: boolean;
  /** Of headings that wait at the list's foot, the next one lies over those after it. */
  readonly over: number;
}

function Vote({ vote: { election, serving, meetings }, isFirst, over }: VoteProps) {
  const dataset = useDataset();
  const i18n = useI18n();
  const trust = useView((view) => view.trust);
  const heading = useId();
  return (
    <section className="reading-vote" aria-labelledby={heading}>
      <header style={{ zIndex: over }}>
        <h3 id={heading}>
          <AuthorityGlyph className="reading-glyph" mark={authorityMark(dataset.columns.book, meetings[0]?.event.authority ?? null)} />
          <span title={i18n.text(election.names)}>{voteWords(election, dataset, trust, i18n)}</span>
        </h3>
        {serving && <span className="reading-count">{forVoteWords(serving, i18n)}</span>}
      </header>
      {meetings.map((meeting: ReadingMeeting, at) => (
        <Meeting key={meeting.row} meeting={meeting} withKey={isFirst && at === 0} />
      ))}
    </section>
  );
}

function EventLine({ row }: { readonly row: EventRow }) {
  const dataset = useDataset();
  const i18n = useI18n();
  const trust = useView((view) => view.trust);
  const event = dataset.event(row);
  const date = dateWords(event.when, trust, i18n);
  return (
    <Choice to={{ kind: "event", id: event.id }} className="reading-line reading-event">
      <Words text={event.title} />
      <span className="reading-aside">
        {date.text} {date.basis && <BasisMark basis={date.basis} quiet />}
      </span>
    </Choice>
  );
}
