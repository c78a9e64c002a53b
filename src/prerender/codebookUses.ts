import { allDirectiveRows, allEventRows, type Dataset, eventOfDirective } from "../model/dataset.ts";
import type { ElectionEvent, Evidence, Text } from "../model/types.ts";
import type { VocabularySet } from "../model/vocabulary.ts";

/** Where the record uses a code: the item, its words, and the evidence on which the code stands, where it stands on any. */
export interface Use {
  readonly set: VocabularySet;
  readonly code: string;
  readonly id: string;
  readonly words: Text;
  readonly evidence: Evidence | null;
}

type Found = readonly [set: VocabularySet, code: string | null | undefined, evidence?: readonly Evidence[] | undefined];

const MOST = 2;

/** The first uses of each code, by set and code; of a case that involves a child none. */
export function usesOf(dataset: Dataset): ReadonlyMap<string, readonly Use[]> {
  const uses = new Map<string, Use[]>();
  for (const use of allUses(dataset)) {
    const of = uses.get(keyOf(use)) ?? [];
    if (of.length < MOST && of.every(({ id }) => id !== use.id)) uses.set(keyOf(use), [...of, use]);
  }
  return uses;
}

export const keyOf = ({ set, code }: Pick<Use, "set" | "code">): string => `${set}/${code}`;

function* allUses(dataset: Dataset): Generator<Use> {
  const { columns, sources, places, actors, elections } = dataset;
  const isOpen = (event: ElectionEvent): boolean => event.sensitive === null;
  for (const row of allDirectiveRows(columns)) {
    if (!isOpen(dataset.event(eventOfDirective(columns, row)))) continue;
    const { id, what, act, strength, tier, checkable, authority, evidence, ...directive } = dataset.directive(row);
    yield* used(id, what, [
      ["act", act, evidence],
      ["strength", strength, evidence],
      ["tier", tier, evidence],
      ["checkable", checkable, evidence],
      ["authority", authority],
      ...directive.measures.flatMap((use): Found[] => [
        ["measure", use.id, evidence],
        ["site", use.site, evidence],
      ]),
      ...directive.targets.flatMap((target): Found[] => ("kind" in target ? [["siteKind", target.kind, target.evidence]] : [])),
      ...directive.issuers.map((issuer): Found => ["basis", issuer.basis, issuer.evidence]),
      ...directive.followUps.map(({ state, ...followUp }): Found => ["followUp", state, followUp.evidence]),
    ]);
  }
  for (const event of allEventRows(columns).map(dataset.event).filter(isOpen)) yield* used(event.id, event.title, foundInEvent(event));
  for (const { id, title, publisher, ...source } of sources)
    yield* used(id, title ?? publisher?.name ?? source.summary, [
      ["voice", source.voice],
      ["sourceKind", source.kind],
    ]);
  for (const { id, names, kind, shape, extent } of places)
    yield* used(id, names, [
      ["placeKind", kind],
      ["shape", shape],
      ["extent", extent],
    ]);
  for (const { id, names, kind } of actors) yield* used(id, names, [["actorKind", kind]]);
  for (const { id, names, kind } of elections) yield* used(id, names, [["electionKind", kind]]);
}

function foundInEvent({ kind, status, mode, authority, country, ...event }: ElectionEvent): readonly Found[] {
  const { places, actors, evidence } = event;
  return [
    ["eventKind", kind, evidence],
    ["status", status.value, status.evidence],
    ["mode", mode?.value, mode?.evidence],
    ["authority", authority],
    ["country", country],
    ["confidence", status.confidence],
    ...places.flatMap((place): Found[] => [
      ["placeRole", place.role, place.evidence],
      ["basis", place.basis, place.evidence],
      ["confidence", place.confidence],
    ]),
    ...actors.flatMap((actor): Found[] => [
      ["actorRole", actor.role, actor.evidence],
      ["presence", actor.presence, actor.evidence],
      ["basis", actor.basis, actor.evidence],
      ["confidence", actor.confidence],
    ]),
    ...Object.values(event.when)
      .flat()
      .map((reading): Found => ["confidence", reading?.confidence]),
  ];
}

const used = (id: string, words: Text, found: readonly Found[]): readonly Use[] =>
  found.flatMap(([set, code, evidence = []]) => (code ? [{ set, code, id, words, evidence: evidence[0] ?? null }] : []));
