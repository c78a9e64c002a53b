import type { Dataset } from "../model/dataset.ts";
import type { EventRow } from "../model/ids.ts";
import type { Placement } from "../model/placement.ts";
import { isTrusted } from "../model/reading.ts";
import type { ElectionEvent } from "../model/types.ts";
import type { Basis } from "../model/vocabulary.ts";
import { basesOf, basisOf, bilingual, bilingualList, type Column, column, dateColumns, listed, placementColumns } from "./columns.ts";
import { type DateFacts, dateFacts, label, paragraphs, placementOfEvent } from "./facts.ts";
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
const trustedMode = ({ event, trust }: EventItem) => (event.mode && isTrusted(event.mode.basis, trust) ? event.mode : null);

export const EVENT_COLUMNS: readonly Column<EventItem>[] = [
  column("event_id", ({ event }) => event.id, { field: "id" }),
  column("in_filter", ({ standing }) => standing),
  column("kind", ({ event }) => event.kind, { set: "eventKind" }),
  ...bilingual<EventItem>("kind", ({ dataset, event }) => label(dataset, "eventKind", event.kind)),
  column("status", ({ event }) => event.status.value, { set: "status" }),
  basisOf<EventItem>("status", ({ event }) => event.status),
  ...bilingual<EventItem>("title", ({ event }) => event.title),
  ...bilingual<EventItem>("summary", ({ event }) => event.summary),
  column("authority", ({ event }) => event.authority, { set: "authority" }),
  ...bilingual<EventItem>("authority", ({ dataset, event }) => label(dataset, "authority", event.authority)),
  column("country", ({ event }) => event.country, { set: "country" }),
  column("mode", (item) => trustedMode(item)?.value ?? null, { set: "mode" }),
  basisOf<EventItem>("mode", trustedMode),
  ...dateColumns<EventItem>("", null, ({ date }) => date),
  column("postponed_event_id", ({ event }) => event.postponement?.event ?? null, { field: "postponement.event" }),
  column("postponed_from_edtf", ({ event, trust }) => dateFacts(event.postponement?.was ?? {}, trust)?.edtf ?? null, {
    field: "postponement.was",
  }),
  column("postponed_to_edtf", ({ event, trust }) => dateFacts(event.postponement?.now ?? {}, trust)?.edtf ?? null, {
    field: "postponement.now",
  }),
  basisOf<EventItem>("postponement", ({ event }) => event.postponement),
  ...placementColumns<EventItem>(({ event }) => event.places),
  listed("actor_ids", ({ event }) => event.actors.map((entry) => entry.actor), { field: "ids", owner: "actors" }),
  listed("actor_roles", ({ event }) => event.actors.map((entry) => entry.role), { field: "roles", owner: "actors", set: "actorRole" }),
  basesOf<EventItem>("actor_bases", "actors", ({ event }) => event.actors),
  ...bilingualList<EventItem>("actors", "actors", actors),
  column("election_id", ({ event }) => event.election?.id ?? null, { field: "election" }),
  ...bilingual<EventItem>("election", ({ dataset, event }) => (event.election && dataset.election(event.election.id)?.names) ?? null),
  column("election_round", ({ event }) => event.election?.round ?? null, { type: "integer", field: "round", owner: "election" }),
  basisOf<EventItem>("election", ({ event }) => event.election),
  listed("source_ids", ({ event }) => event.sources, { field: "ids", owner: "sources" }),
  listed("paragraphs", ({ event }) => paragraphs(event.evidence), { field: "cited" }),
  ...bilingual<EventItem>("note", ({ event }) => event.note),
];
