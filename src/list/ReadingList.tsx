import { memo, type ReactNode, useId, useMemo, useState } from "react";
import type { EventRow } from "../model/ids.ts";
import { FIXED } from "../model/vocabulary.ts";
import { AuthorityGlyph } from "../render/AuthorityGlyph.tsx";
import { authorityMark } from "../scene/authority.ts";
import { type ReadingList as ReadingListData, type ReadingMeeting, type ReadingVote, readingList } from "../scene/readingList.ts";
import { answerWords, splitList } from "../scene/readingParts.ts";
import { votingWords } from "../scene/readingWords.ts";
import { dateWords } from "../scene/words.ts";
import { useDataset, useSettledOutcome, useView } from "../state/hooks.ts";
import type { Outcome } from "../state/session.ts";
import { BasisMark } from "../ui/Basis.tsx";
import { useI18n } from "../ui/i18n.ts";
import { Words } from "../ui/Words.tsx";
import { Choice } from "./Choice.tsx";
import { Meeting } from "./Meeting.tsx";
import "./list.css";

/** Events that are read at once; on asking as many again. */
const PAGE = 100;

/** What was ordered, in words: directives under the vote that they serve, then those of no vote, then events without any; `start` stands beside its heading, `none` in its place where a filter leaves nothing. */
export function ReadingList({ start, none }: { readonly start?: ReactNode; readonly none?: ReactNode }) {
  const { t } = useI18n();
  const heading = useId();
  return (
    <article className="reading" aria-labelledby={heading}>
      <header className="reading-head">
        <h2 id={heading}>{t("list.title")}</h2>
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
      <Listed list={sure} withKey />
      {possible && (
        <>
          <PartTitle isPossible isEmpty={false} />
          <Listed list={possible} withKey={sure.votes.length === 0} />
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

function Listed({ list, withKey }: { readonly list: ReadingListData; readonly withKey: boolean }) {
  const { t, plural, range } = useI18n();
  return (
    <>
      {list.votes.map((vote, at) => (
        <Vote key={vote.election.id} vote={vote} isFirst={withKey && at === 0} />
      ))}
      <Group title={t("list.noVote")} count={range("count.events", list.meetings.length, list.meetings.length)} rows={list.meetings.length}>
        {list.meetings.map((meeting) => (
          <Meeting key={meeting.row} meeting={meeting} titled />
        ))}
      </Group>
      <Group title={t("list.noDirectives")} count={plural("count.events", list.events.length)} rows={list.events.length}>
        <ul className="reading-lines">
          {list.events.map((row) => (
            <EventLine key={row} row={row} />
          ))}
        </ul>
      </Group>
    </>
  );
}

/** What concerns no vote, folded under how much of it there is. */
function Group({
  title,
  count,
  rows,
  children,
}: {
  readonly title: string;
  readonly count: string;
  readonly rows: number;
  readonly children: ReactNode;
}) {
  if (rows === 0) return null;
  return (
    <details className="reading-group">
      <summary>
        <h3>{title}</h3> <span className="reading-aside">{count}</span>
      </summary>
      {children}
    </details>
  );
}

function Vote({ vote: { election, serving, meetings }, isFirst }: { readonly vote: ReadingVote; readonly isFirst: boolean }) {
  const dataset = useDataset();
  const i18n = useI18n();
  const trust = useView((view) => view.trust);
  const { t, plural, ofTotal } = i18n;
  const isAll = serving !== null && serving.sure === serving.total;
  const counted =
    serving === null
      ? ""
      : isAll
        ? plural("count.directives", serving.total)
        : ofTotal("count.directivesOf", serving.sure, serving.possible, serving.total);
  const heading = useId();
  const voting = votingWords(election, dataset, trust, i18n);
  return (
    <section className="reading-vote" aria-labelledby={heading}>
      <header>
        <h3 id={heading}>
          <AuthorityGlyph className="reading-glyph" mark={authorityMark(dataset.columns.book, meetings[0]?.event.authority ?? null)} />
          <Words text={election.names} />
        </h3>
        {serving && <span className="reading-count">{t("list.forVote", { directives: counted })}</span>}
        {voting !== null && <p className="reading-aside">{t("list.voting", { dates: voting })}</p>}
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
