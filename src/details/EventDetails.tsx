import type { EventRow } from "../model/ids.ts";
import { isTrusted } from "../model/reading.ts";
import type { ElectionEvent, EventPlace, Postponement } from "../model/types.ts";
import { daysBefore } from "../scene/readingList.ts";
import { runwayWords } from "../scene/readingWords.ts";
import { actorName, actorWithin, electionWords, isBody, placeName, termWords } from "../scene/words.ts";
import { byRole, presenceWords } from "../scene/wordsDetails.ts";
import { useDataset, useOutcome, useView } from "../state/hooks.ts";
import { FoldedList } from "../ui/FoldedList.tsx";
import { useI18n } from "../ui/i18n.ts";
import { Words } from "../ui/Words.tsx";
import { MaskContext } from "./context.ts";
import { EventDirectives } from "./EventDirectives.tsx";
import { EvidencePart, Field, Fields, Grounded, Note, NotUsed } from "./fields.tsx";
import { EventMention } from "./Mention.tsx";
import { OneRow } from "./OneRow.tsx";
import { ActorMention, PlaceMention, SourceMention } from "./OtherMentions.tsx";
import { Part } from "./Part.tsx";
import { When } from "./When.tsx";

interface EventProps {
  readonly event: ElectionEvent;
  readonly row: EventRow;
}

/** What the reports say of an event: when, what was ordered, who and where; what is left is folded. */
export function EventDetails({ event, row }: EventProps) {
  const { t } = useI18n();
  const { calendar } = useDataset().columns.book;
  return (
    <MaskContext value={event.sensitive === "child"}>
      {calendar.has(event.kind) && <p className="details-notice">{t("details.calendarEntry")}</p>}
      {event.summary && (
        <p>
          <Words text={event.summary} />
        </p>
      )}
      <EventTime event={event} row={row} />
      <EventDirectives row={row} />
      <EventActors event={event} />
      <EventPlaces event={event} />
      <Part title={t("details.reports")}>
        <FoldedList items={event.sources} keyOf={(id) => id}>
          {(id) => <SourceMention id={id} />}
        </FoldedList>
      </Part>
      <EvidencePart evidence={event.evidence} />
      <details className="details-folded">
        <summary>{t("details.rest")}</summary>
        <EventFields event={event} row={row} />
        {event.note && <Note text={event.note} />}
      </details>
    </MaskContext>
  );
}

/** How long before or after the vote that it concerns; null where that is not known. */
function useRunway(row: EventRow): string | null {
  const { engine } = useOutcome();
  return runwayWords(daysBefore(engine, row, engine.anchor(row)), useI18n());
}

/** When, how sure that is, and how long before or after the vote: before or after what else, where that is all that is known. */
function EventTime({ event, row }: EventProps) {
  const { t } = useI18n();
  const runway = useRunway(row);
  return (
    <Fields>
      <Field label={t("details.when")}>
        <When when={event.when} missing={t("details.noDate")} beside={runway} />
      </Field>
      {runway === null && <Sequence event={event} />}
      {event.postponement && <Moved postponement={event.postponement} />}
    </Fields>
  );
}

/** Before or after what it was. */
function Sequence({ event: { order } }: { readonly event: ElectionEvent }) {
  const { t } = useI18n();
  if (order.length === 0) return null;
  return (
    <Field label={t("details.order")}>
      {order.map((entry) => (
        <Grounded key={`${entry.relation} ${entry.event}`} grounds={entry}>
          {t(`details.order.${entry.relation}`)} <EventMention id={entry.event} />
        </Grounded>
      ))}
    </Field>
  );
}

function EventFields({ event, row }: EventProps) {
  const dataset = useDataset();
  const i18n = useI18n();
  const { t } = i18n;
  const { authority, country, mode, election, status } = event;
  const runway = useRunway(row);
  return (
    <Fields>
      {runway !== null && <Sequence event={event} />}
      <Field label={t("details.status")}>
        <Grounded grounds={status}>{termWords(dataset, i18n, "status", status.value)}</Grounded>
      </Field>
      <Field label={t("details.mode")}>{mode && <Grounded grounds={mode}>{termWords(dataset, i18n, "mode", mode.value)}</Grounded>}</Field>
      <Field label={t("details.authority")}>{authority && termWords(dataset, i18n, "authority", authority)}</Field>
      <Field label={t("details.country")}>{country && termWords(dataset, i18n, "country", country)}</Field>
      <Field label={t("details.election")} missing={t("details.noElection")}>
        {election && <Grounded grounds={election}>{electionWords(election.id, election.round, dataset, i18n)}</Grounded>}
      </Field>
    </Fields>
  );
}

/** What was moved, and its dates before and after. */
function Moved({ postponement }: { readonly postponement: Postponement }) {
  const { t } = useI18n();
  const { event, was, now } = postponement;
  return (
    <>
      <Field label={t("details.postponement")}>
        <Grounded grounds={postponement}>{event === null ? t("common.notStated") : <EventMention id={event} />}</Grounded>
      </Field>
      <Field label={t("details.dateBefore")}>
        <When when={was} missing={t("details.noDate")} />
      </Field>
      <Field label={t("details.dateAfter")}>
        <When when={now} missing={t("details.noDate")} />
      </Field>
    </>
  );
}

function EventPlaces({ event }: { readonly event: ElectionEvent }) {
  const dataset = useDataset();
  const { t } = useI18n();
  const trust = useView((view) => view.trust);
  const { places } = event;
  const used = places.filter((entry) => isTrusted(entry.basis, trust));
  const unused = places.filter((entry) => !isTrusted(entry.basis, trust));
  const lacksVenue = dataset.term("eventKind", event.kind).venue && !used.some((entry) => entry.role === "venue");
  return (
    <Part title={t("details.where")}>
      {used.length === 0 && <p className="details-missing">{t("details.noPlace")}</p>}
      {used.length > 0 && lacksVenue && <p className="details-missing">{t("details.noVenue")}</p>}
      <PlacesByRole places={used} />
      {event.sensitive === "child" && <p className="details-help">{t("details.countryOnly")}</p>}
      {unused.length > 0 && (
        <NotUsed>
          <PlacesByRole places={unused} />
        </NotUsed>
      )}
    </Part>
  );
}

function PlacesByRole({ places }: { readonly places: readonly EventPlace[] }) {
  const dataset = useDataset();
  const i18n = useI18n();
  return (
    <Fields>
      {byRole(dataset.columns.book, "placeRole", places).map(({ role, entries }) => (
        <Field key={role} label={termWords(dataset, i18n, "placeRole", role)}>
          <OneRow names={entries.map(({ place }) => placeName(dataset, i18n, place))} others="details.otherPlaces">
            <FoldedList className="details-plain" items={entries} keyOf={(entry) => `${entry.place} ${entry.basis}`}>
              {(entry) => (
                <Grounded grounds={entry}>
                  <PlaceMention id={entry.place} />
                </Grounded>
              )}
            </FoldedList>
          </OneRow>
        </Field>
      ))}
    </Fields>
  );
}

function EventActors({ event }: { readonly event: ElectionEvent }) {
  const dataset = useDataset();
  const i18n = useI18n();
  const { t } = i18n;
  return (
    <Part title={t("details.who")}>
      {event.actors.length === 0 && <p className="details-missing">{t("details.noActor")}</p>}
      <Fields>
        {byRole(dataset.columns.book, "actorRole", event.actors).map(({ role, entries }) => (
          <Field key={role} label={termWords(dataset, i18n, "actorRole", role)}>
            <OneRow
              names={entries.map(({ actor }, at) => (at === 0 ? actorName : actorWithin)(dataset, i18n, actor))}
              others={entries.some(({ actor }) => isBody(dataset, actor)) ? "details.otherActors" : "details.otherPeople"}
            >
              <FoldedList className="details-plain" items={entries} keyOf={(entry) => `${entry.actor} ${entry.basis}`}>
                {(entry) => (
                  <Grounded grounds={entry}>
                    <ActorMention id={entry.actor} beside={event.authority} />
                    {entry.presence && <span className="details-aside">{presenceWords(entry, i18n)}</span>}
                  </Grounded>
                )}
              </FoldedList>
            </OneRow>
          </Field>
        ))}
      </Fields>
    </Part>
  );
}
