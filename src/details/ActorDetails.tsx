import { useMemo } from "react";
import type { EventRow } from "../model/ids.ts";
import type { Actor } from "../model/types.ts";
import { eventsOfActor } from "../scene/related.ts";
import { directivesAddressedTo, directivesIssuedBy } from "../scene/relatedDirectives.ts";
import { termWords } from "../scene/words.ts";
import { presenceWords } from "../scene/wordsDetails.ts";
import { useDataset } from "../state/hooks.ts";
import { useI18n } from "../ui/i18n.ts";
import { Words } from "../ui/Words.tsx";
import { DirectiveLists, EventLists } from "./EventLists.tsx";
import { AlsoWritten, Field, Fields, Grounded, Note } from "./fields.tsx";
import { Part } from "./Part.tsx";

export function ActorDetails({ actor }: { readonly actor: Actor }) {
  const dataset = useDataset();
  const i18n = useI18n();
  const { t } = i18n;
  const { office, authority, country, outside, note } = actor;
  return (
    <>
      <Fields>
        <Field label={t("details.office")}>{office && <Words text={office} />}</Field>
        <Field label={t("details.authority")}>{authority && termWords(dataset, i18n, "authority", authority)}</Field>
      </Fields>
      <ActorRecord actor={actor} />
      <Part title={t("details.actorAbout")}>
        {note && <Note text={note} />}
        <Fields>
          <Field label={t("details.actorKind")}>{termWords(dataset, i18n, "actorKind", actor.kind)}</Field>
          <Field label={t("details.country")}>{country && termWords(dataset, i18n, "country", country)}</Field>
          <AlsoWritten aliases={actor.aliases} names={actor.names} />
          {outside.length > 0 && (
            <Field label={t("details.outsideFacts")}>
              {outside.map((entry, index) => (
                <Grounded key={index} grounds={entry}>
                  <Words text={entry.fact} />
                </Grounded>
              ))}
            </Field>
          )}
        </Fields>
      </Part>
    </>
  );
}

/** What the person or body ordered, what it was told, and in what it took part. */
function ActorRecord({ actor: { id } }: { readonly actor: Actor }) {
  const dataset = useDataset();
  const i18n = useI18n();
  const { t } = i18n;
  const events = useMemo(() => eventsOfActor(dataset, id), [dataset, id]);
  const issued = useMemo(() => directivesIssuedBy(dataset, id), [dataset, id]);
  const addressed = useMemo(() => directivesAddressedTo(dataset, id), [dataset, id]);
  const roleOf = (row: EventRow) =>
    dataset
      .event(row)
      .actors.filter((entry) => entry.actor === id)
      .map((entry) => [termWords(dataset, i18n, "actorRole", entry.role), presenceWords(entry, i18n)].filter(Boolean).join(" · "));
  return (
    <>
      {issued.length > 0 && (
        <Part title={t("details.actorDirectives")}>
          <DirectiveLists rows={issued} />
        </Part>
      )}
      {addressed.length > 0 && (
        <Part title={t("details.actorAddressed")}>
          <DirectiveLists rows={addressed} />
        </Part>
      )}
      <Part title={t("details.actorEvents")}>
        <EventLists rows={events} roleOf={roleOf} />
      </Part>
    </>
  );
}
