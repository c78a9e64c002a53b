import type { Dataset } from "../model/dataset.ts";
import { eventOfDirective } from "../model/dataset.ts";
import type { DirectiveRow } from "../model/ids.ts";
import type { Placement } from "../model/placement.ts";
import { isTrusted } from "../model/reading.ts";
import type { Directive, ElectionEvent, Target, Text } from "../model/types.ts";
import type { Basis } from "../model/vocabulary.ts";
import { bilingual, type Column, column, dateColumns, listed, placementColumns } from "./columns.ts";
import { type DateFacts, dateFacts, joinTexts, label, paragraphs, placementOfDirective } from "./facts.ts";
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

export function directiveItem({ dataset, trust }: Slice, { row, standing }: Taken<DirectiveRow>): DirectiveItem {
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

export const DIRECTIVE_COLUMNS: readonly Column<DirectiveItem>[] = [
  column("directive_id", ({ directive }) => directive.id),
  column("in_filter", ({ standing }) => standing),
  column("act", ({ directive }) => directive.act),
  ...bilingual<DirectiveItem>("act", ({ dataset, directive }) => label(dataset, "act", directive.act)),
  column("strength", ({ directive }) => directive.strength),
  ...bilingual<DirectiveItem>("strength", ({ dataset, directive }) => label(dataset, "strength", directive.strength)),
  column("tier", ({ directive }) => directive.tier),
  column("checkable", ({ directive }) => directive.checkable),
  ...bilingual<DirectiveItem>("what", ({ directive }) => directive.what),
  listed("measures", measures),
  ...bilingual<DirectiveItem>("measures", (item) => joinTexts(measureNames(item))),
  column("authority", ({ directive }) => directive.authority),
  ...bilingual<DirectiveItem>("authority", ({ dataset, directive }) => label(dataset, "authority", directive.authority)),
  listed("issuer_ids", ({ directive }) => directive.issuers.map(({ actor }) => actor)),
  ...bilingual<DirectiveItem>("issuers", ({ dataset, directive }) =>
    joinTexts(directive.issuers.map(({ actor }) => actorNames(dataset, actor))),
  ),
  listed("issuer_bases", ({ directive }) => directive.issuers.map(({ basis }) => basis)),
  ...bilingual<DirectiveItem>("addressees", (item) => joinTexts(addressees(item))),
  ...bilingual<DirectiveItem>("targets", (item) => joinTexts(targetNames(item))),
  ...placementColumns<DirectiveItem>(),
  column("serves_id", servesId),
  ...bilingual<DirectiveItem>("serves", servesNames),
  ...bilingual<DirectiveItem>("timing", ({ directive }) => directive.timing?.text ?? null),
  ...dateColumns<DirectiveItem>("timing_", ({ directive, trust }) => dateFacts(directive.timing?.when ?? {}, trust)),
  listed("quantity_counts", ({ directive }) => directive.quantities.map(({ count }) => String(count))),
  ...bilingual<DirectiveItem>("quantities", ({ directive }) => joinTexts(directive.quantities.map(({ of }) => of))),
  ...bilingual<DirectiveItem>("instrument", ({ directive }) => directive.instrument?.kind ?? null),
  column("instrument_number", ({ directive }) => directive.instrument?.number ?? null),
  column("instrument_date", ({ directive }) => directive.instrument?.date ?? null),
  listed("follow_ups", ({ directive }) => directive.followUps.map(({ state }) => state)),
  listed("source_ids", ({ directive }) => [...new Set(directive.evidence.map(({ source }) => source))]),
  column("paragraphs", ({ directive }) => paragraphs(directive.evidence)),
  ...bilingual<DirectiveItem>("note", ({ directive }) => directive.note),
  column("event_id", ({ event }) => event.id),
  column("event_kind", ({ event }) => event.kind),
  ...bilingual<DirectiveItem>("event_title", ({ event }) => event.title),
  column("event_authority", ({ event }) => event.authority),
  column("event_country", ({ event }) => event.country),
  ...dateColumns<DirectiveItem>("event_", ({ date }) => date),
];
