import type { Dataset } from "../model/dataset.ts";
import { eventOfDirective } from "../model/dataset.ts";
import type { DirectiveRow } from "../model/ids.ts";
import type { Placement } from "../model/placement.ts";
import { isTrusted } from "../model/reading.ts";
import type { Directive, ElectionEvent, Target, Text } from "../model/types.ts";
import type { Basis } from "../model/vocabulary.ts";
import {
  basesOf,
  basisOf,
  bilingual,
  bilingualList,
  type Column,
  column,
  dateColumns,
  listed,
  type PlaceUse,
  placementColumns,
} from "./columns.ts";
import { type DateFacts, dateFacts, label, paragraphs, placementOfDirective } from "./facts.ts";
import type { Slice, Standing, Taken } from "./slice.ts";

/** A directive with the event at which it was said. */
export interface DirectiveItem {
  readonly dataset: Dataset;
  readonly trust: Basis;
  readonly directive: Directive;
  readonly event: ElectionEvent;
  readonly standing: Standing;
  readonly date: DateFacts | null;
  readonly placement: Placement;
  readonly targets: readonly Target[];
}

function directiveItem({ dataset, trust }: Slice, { row, standing }: Taken<DirectiveRow>): DirectiveItem {
  const directive = dataset.directive(row);
  const event = dataset.event(eventOfDirective(dataset.columns, row));
  return {
    dataset,
    trust,
    directive,
    event,
    standing,
    date: dateFacts(event.when, trust),
    placement: placementOfDirective(directive, event, dataset, trust),
    targets: directive.targets.filter((target) => isTrusted(target.basis, trust)),
  };
}

/** The directives of a file, in the order of the record. */
export const directiveItems = (slice: Slice): readonly DirectiveItem[] => slice.directives.map((taken) => directiveItem(slice, taken));

const actorNames = (dataset: Dataset, id: Parameters<Dataset["actor"]>[0]): Text => dataset.actor(id)?.names ?? { ar: id, en: id };

const addressees = ({ dataset, directive }: DirectiveItem): readonly Text[] =>
  directive.addressees.map((entry) => ("who" in entry ? entry.who : actorNames(dataset, entry.actor)));

const targetNames = ({ dataset, targets }: DirectiveItem): readonly Text[] =>
  targets.flatMap((target) =>
    "kind" in target ? dataset.term("siteKind", target.kind).label : (dataset.place(target.place)?.names ?? []),
  );

const servesId = ({ directive: { serves } }: DirectiveItem): string | null =>
  serves && ("election" in serves ? serves.election : serves.event);

function servesNames({ dataset, directive: { serves } }: DirectiveItem): Text | null {
  if (!serves) return null;
  if ("election" in serves) return dataset.election(serves.election)?.names ?? null;
  const row = dataset.eventRow(serves.event);
  return row === undefined ? null : dataset.event(row).title;
}

/** The main measure first; a site stands behind its measure: "polling-site-protection@around". */
const measures = ({ directive }: DirectiveItem): readonly string[] =>
  directive.measures.map(({ id, site }) => (site ? `${id}@${site}` : id));

const measureNames = ({ dataset, directive }: DirectiveItem): readonly Text[] =>
  directive.measures.map(({ id }) => dataset.term("measure", id).label);

/** What it may be drawn at: its own places, or those of its event. */
const placeUses = ({ placement, targets, event }: DirectiveItem): readonly PlaceUse[] =>
  placement.role === "target"
    ? targets.flatMap((target) => ("place" in target ? [{ place: target.place, role: "target", basis: target.basis }] : []))
    : event.places;

export const DIRECTIVE_COLUMNS: readonly Column<DirectiveItem>[] = [
  column("directive_id", ({ directive }) => directive.id, { field: "id" }),
  column("in_filter", ({ standing }) => standing),
  column("act", ({ directive }) => directive.act, { set: "act" }),
  ...bilingual<DirectiveItem>("act", ({ dataset, directive }) => label(dataset, "act", directive.act)),
  column("strength", ({ directive }) => directive.strength, { set: "strength" }),
  ...bilingual<DirectiveItem>("strength", ({ dataset, directive }) => label(dataset, "strength", directive.strength)),
  column("tier", ({ directive }) => directive.tier, { set: "tier" }),
  column("checkable", ({ directive }) => directive.checkable, { set: "checkable" }),
  ...bilingual<DirectiveItem>("what", ({ directive }) => directive.what),
  listed("measures", measures, { field: "measureCodes", set: "measure" }),
  ...bilingualList<DirectiveItem>("measures", "measures", measureNames),
  column("authority", ({ directive }) => directive.authority, { set: "authority" }),
  ...bilingual<DirectiveItem>("authority", ({ dataset, directive }) => label(dataset, "authority", directive.authority)),
  listed("issuer_ids", ({ directive }) => directive.issuers.map(({ actor }) => actor), { field: "ids", owner: "issuers" }),
  ...bilingualList<DirectiveItem>("issuers", "issuers", ({ dataset, directive }) =>
    directive.issuers.map(({ actor }) => actorNames(dataset, actor)),
  ),
  basesOf<DirectiveItem>("issuer_bases", "issuers", ({ directive }) => directive.issuers),
  ...bilingualList<DirectiveItem>("addressees", "addressees", addressees),
  basesOf<DirectiveItem>("addressee_bases", "addressees", ({ directive }) => directive.addressees),
  ...bilingualList<DirectiveItem>("targets", "targets", targetNames),
  basesOf<DirectiveItem>("target_bases", "targets", ({ targets }) => targets),
  ...placementColumns<DirectiveItem>(placeUses),
  column("serves_id", servesId, { field: "serves" }),
  ...bilingual<DirectiveItem>("serves", servesNames),
  basisOf<DirectiveItem>("serves", ({ directive }) => directive.serves),
  ...bilingual<DirectiveItem>("timing", ({ directive }) => directive.timing?.text ?? null),
  basisOf<DirectiveItem>("timing", ({ directive }) => directive.timing),
  ...dateColumns<DirectiveItem>("timing_", "timing", ({ directive, trust }) => dateFacts(directive.timing?.when ?? {}, trust)),
  column("quantity_counts", ({ directive }) => directive.quantities.map(({ count }) => count), {
    type: "numbers",
    field: "counts",
    owner: "quantities",
  }),
  ...bilingualList<DirectiveItem>("quantities", "quantities", ({ directive }) => directive.quantities.map(({ of }) => of)),
  basesOf<DirectiveItem>("quantity_bases", "quantities", ({ directive }) => directive.quantities),
  ...bilingual<DirectiveItem>("instrument", ({ directive }) => directive.instrument?.kind ?? null),
  column("instrument_number", ({ directive }) => directive.instrument?.number ?? null, { field: "number", owner: "instrument" }),
  column("instrument_date", ({ directive }) => directive.instrument?.date ?? null, { type: "date", field: "date", owner: "instrument" }),
  basisOf<DirectiveItem>("instrument", ({ directive }) => directive.instrument),
  listed("follow_ups", ({ directive }) => directive.followUps.map(({ state }) => state), { field: "followUps", set: "followUp" }),
  listed("source_ids", ({ directive }) => [...new Set(directive.evidence.map(({ source }) => source))], { field: "ids", owner: "sources" }),
  listed("paragraphs", ({ directive }) => paragraphs(directive.evidence), { field: "cited" }),
  ...bilingual<DirectiveItem>("note", ({ directive }) => directive.note),
  column("event_id", ({ event }) => event.id, { field: "event" }),
  column("event_kind", ({ event }) => event.kind, { field: "events.kind", owner: "event", set: "eventKind" }),
  ...bilingual<DirectiveItem>("event_title", ({ event }) => event.title, { field: "title", owner: "event" }),
  column("event_authority", ({ event }) => event.authority, { field: "authority", owner: "event", set: "authority" }),
  column("event_country", ({ event }) => event.country, { field: "country", owner: "event", set: "country" }),
  ...dateColumns<DirectiveItem>("event_", "event", ({ date }) => date),
];
