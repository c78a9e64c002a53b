import type { Dataset } from "../model/dataset.ts";
import type { EventRow } from "../model/ids.ts";
import type { Placement } from "../model/placement.ts";
import { isTrusted } from "../model/reading.ts";
import type { ElectionEvent } from "../model/types.ts";
import type { Basis } from "../model/vocabulary.ts";
import { bilingual, type Column, column, dateColumns, listed, placementColumns } from "./columns.ts";
import { type DateFacts, dateFacts, joinTexts, label, paragraphs, placementOfEvent } from "./facts.ts";
import type { Slice, Standing, Taken } from "./slice.ts";

/** An event with what a file says of it. */
export interface EventItem {
  readonly dataset: Dataset;
  readonly trust: Basis;
  readonly event: ElectionEvent;
  readonly standing: Standing;
  readonly date: DateFacts | null;
  readonly placement: Placement;
}

function eventItem({ dataset, trust }: Slice, { row, standing }: Taken<EventRow>): EventItem {
  const event = dataset.event(row);
  return { dataset, trust, event, standing, date: dateFacts(event.when, trust), placement: placementOfEvent(event, dataset, trust) };
}

/** The events of a file: those taken, and in a file of everything the calendar entries too, in the order of the record. */
export function eventItems(slice: Slice): readonly EventItem[] {
  const taken = slice.scope === "all" ? [...slice.events, ...slice.calendar].sort((a, b) => a.row - b.row) : slice.events;
  return taken.map((entry) => eventItem(slice, entry));
}

const actors = ({ event, dataset }: EventItem) => event.actors.flatMap((entry) => dataset.actor(entry.actor)?.names ?? []);
const trustedMode = ({ event, trust }: EventItem) => (event.mode && isTrusted(event.mode.basis, trust) ? event.mode.value : null);

export const EVENT_COLUMNS: readonly Column<EventItem>[] = [
  column("event_id", ({ event }) => event.id),
  column("in_filter", ({ standing }) => standing),
  column("kind", ({ event }) => event.kind),
  ...bilingual<EventItem>("kind", ({ dataset, event }) => label(dataset, "eventKind", event.kind)),
  column("status", ({ event }) => event.status.value),
  ...bilingual<EventItem>("title", ({ event }) => event.title),
  ...bilingual<EventItem>("summary", ({ event }) => event.summary),
  column("authority", ({ event }) => event.authority),
  ...bilingual<EventItem>("authority", ({ dataset, event }) => label(dataset, "authority", event.authority)),
  column("country", ({ event }) => event.country),
  column("mode", trustedMode),
  ...dateColumns<EventItem>("", ({ date }) => date),
  column("postponed_event_id", ({ event }) => event.postponement?.event ?? null),
  column("postponed_from_edtf", ({ event, trust }) => dateFacts(event.postponement?.was ?? {}, trust)?.edtf ?? null),
  column("postponed_to_edtf", ({ event, trust }) => dateFacts(event.postponement?.now ?? {}, trust)?.edtf ?? null),
  ...placementColumns<EventItem>(),
  listed("actor_ids", ({ event }) => event.actors.map((entry) => entry.actor)),
  listed("actor_roles", ({ event }) => event.actors.map((entry) => entry.role)),
  ...bilingual<EventItem>("actors", (item) => joinTexts(actors(item))),
  column("election_id", ({ event }) => event.election?.id ?? null),
  ...bilingual<EventItem>("election", ({ dataset, event }) => (event.election && dataset.election(event.election.id)?.names) ?? null),
  column("election_round", ({ event }) => event.election?.round ?? null),
  listed("source_ids", ({ event }) => event.sources),
  column("paragraphs", ({ event }) => paragraphs(event.evidence)),
  ...bilingual<EventItem>("note", ({ event }) => event.note),
];
