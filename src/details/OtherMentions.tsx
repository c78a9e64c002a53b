import type { ActorId, DirectiveId, PlaceId, SourceId } from "../model/ids.ts";
import type { Authority } from "../model/vocabulary.ts";
import { actorName, actorOffice, placeName, sourceWords } from "../scene/words.ts";
import { useDataset } from "../state/hooks.ts";
import { useI18n } from "../ui/i18n.ts";
import { Words } from "../ui/Words.tsx";
import { Mention } from "./Mention.tsx";

export function DirectiveMention({ id }: { readonly id: DirectiveId }) {
  const dataset = useDataset();
  const row = dataset.directiveRow(id);
  if (row === undefined) return <bdi dir="ltr">{id}</bdi>;
  return (
    <Mention to={{ kind: "directive", id }}>
      <Words text={dataset.directive(row).what} />
    </Mention>
  );
}

export function PlaceMention({ id }: { readonly id: PlaceId }) {
  const dataset = useDataset();
  return <Mention to={{ kind: "place", id }}>{placeName(dataset, useI18n(), id)}</Mention>;
}

/** A person or body, with the office or the authority, for a Libyan minister never stands without his; `beside` is the authority already said, which a body need not repeat, nor one that is its own authority. */
export function ActorMention({ id, beside = null }: { readonly id: ActorId; readonly beside?: Authority | null }) {
  const dataset = useDataset();
  const i18n = useI18n();
  const actor = dataset.actor(id);
  const said = actor && !dataset.columns.book.persons.has(actor.kind) && !actor.office && actor.authority === beside;
  const name = actorName(dataset, i18n, id);
  const office = said ? null : actorOffice(dataset, i18n, id);
  return (
    <>
      <Mention to={{ kind: "actor", id }}>{name}</Mention>
      {office && !office.startsWith(name) && (
        <span className="details-aside">
          <bdi>{office}</bdi>
        </span>
      )}
    </>
  );
}

export function SourceMention({ id }: { readonly id: SourceId }) {
  const dataset = useDataset();
  const source = dataset.source(id);
  const i18n = useI18n();
  return <Mention to={{ kind: "source", id }}>{source ? sourceWords(source, i18n) : id}</Mention>;
}
