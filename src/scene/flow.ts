import type { I18n } from "../i18n/translator.ts";
import { isCountedRow } from "../model/columns.ts";
import { type Dataset, eventOfDirective } from "../model/dataset.ts";
import { type DirectiveRow, directiveRow } from "../model/ids.ts";
import type { Directive } from "../model/types.ts";
import type { Authority } from "../model/vocabulary.ts";
import type { Counted } from "./comparedLines.ts";
import { actorName, actorOffice, termWords } from "./words.ts";

/** More directives than this are not followed one by one. */
const MOST_DIRECTIVES = 5000;
/** So many of each stand by name; the others stand together. */
const MOST = [6, 8, 14] as const;

/** An issuer, an addressee or a measure with the directives that it has in the filter, each counted once. */
export interface FlowNode {
  readonly name: string;
  readonly sure: number;
  readonly possible: number;
}

/** Directives of one authority from a node to one of the next column. */
export interface FlowStrand {
  readonly from: number;
  readonly to: number;
  readonly authority: Authority | null;
  readonly sure: number;
  readonly possible: number;
}

/** Who gave the directives in the filter, to whom, about which measures: three columns, and the strands between each two. */
export interface Flow {
  readonly columns: readonly (readonly FlowNode[])[];
  readonly strands: readonly (readonly FlowStrand[])[];
}

interface Named {
  readonly key: string;
  readonly name: string;
}

interface Passing {
  readonly authority: Authority | null;
  readonly isSure: boolean;
  readonly ends: readonly (readonly Named[])[];
}

/** Null where there is nothing to follow, or more than can be followed. */
export function flowOf(dataset: Dataset, i18n: I18n, counted: Counted): Flow | null {
  const { settings } = counted.engine;
  const passing: Passing[] = [];
  for (let at = 0; at < dataset.columns.directiveCount; at++) {
    const row = directiveRow(at);
    if (!isCountedRow(dataset.columns, row, settings.soft) || counted.result.directiveLevel(row) === 0) continue;
    if (passing.length === MOST_DIRECTIVES) return null;
    passing.push(passingOf(dataset, i18n, row, counted.result.directiveLevel(row) > 1));
  }
  if (passing.length === 0) return null;
  const kept = MOST.map((most, column) => keysOf(passing, column, most, i18n));
  const columns = kept.map((keys, column) => nodesOf(passing, column, keys));
  return { columns, strands: [0, 1].map((column) => strandsOf(passing, column, kept)) };
}

function passingOf(dataset: Dataset, i18n: I18n, row: DirectiveRow, isSure: boolean): Passing {
  const directive = dataset.directive(row);
  const event = dataset.event(eventOfDirective(dataset.columns, row));
  return { authority: directive.authority ?? event.authority, isSure, ends: endsOf(directive, dataset, i18n) };
}

const orNone = (list: readonly Named[], name: string): readonly Named[] => (list.length > 0 ? list : [{ key: "", name }]);

const endsOf = ({ issuers, addressees, measures }: Directive, dataset: Dataset, i18n: I18n): readonly (readonly Named[])[] => [
  orNone(
    issuers.map(({ actor }) => ({
      key: actor,
      name: (dataset.actor(actor)?.office && actorOffice(dataset, i18n, actor)) || actorName(dataset, i18n, actor),
    })),
    i18n.t("list.noIssuer"),
  ),
  orNone(
    addressees.map((entry) =>
      "actor" in entry
        ? { key: entry.actor, name: actorName(dataset, i18n, entry.actor) }
        : { key: `${entry.who.ar}\n${entry.who.en}`, name: i18n.text(entry.who) },
    ),
    i18n.t("list.noAddressee"),
  ),
  orNone(
    measures.map(({ id }) => ({ key: id, name: termWords(dataset, i18n, "measure", id) })),
    i18n.t("facets.noneRecorded"),
  ),
];

/** Where each key of a column stands: those with most directives by name, the others together in the last place. */
interface Places {
  readonly names: readonly string[];
  readonly placeOf: ReadonlyMap<string, number>;
}

function keysOf(passing: readonly Passing[], column: number, most: number, i18n: I18n): Places {
  const counts = new Map<string, { readonly name: string; count: number }>();
  for (const { ends } of passing)
    for (const { key, name } of ends[column] ?? []) {
      const entry = counts.get(key) ?? { name, count: 0 };
      entry.count++;
      counts.set(key, entry);
    }
  const ranked = [...counts].toSorted(([, a], [, b]) => b.count - a.count);
  const named = ranked.length > most ? ranked.slice(0, most - 1) : ranked;
  const placeOf = new Map(ranked.map(([key], at) => [key, Math.min(at, named.length)]));
  const names = named.map(([, { name }]) => name);
  return {
    placeOf,
    names: ranked.length > named.length ? [...names, i18n.plural("compare.flowOthers", ranked.length - named.length)] : names,
  };
}

/** The places of a directive in a column, each once. */
const placesOf = ({ ends }: Passing, column: number, { placeOf }: Places): readonly number[] => [
  ...new Set((ends[column] ?? []).map(({ key }) => placeOf.get(key) ?? 0)),
];

function nodesOf(passing: readonly Passing[], column: number, places: Places): readonly FlowNode[] {
  const nodes = places.names.map((name) => ({ name, sure: 0, possible: 0 }));
  for (const one of passing)
    for (const place of placesOf(one, column, places)) {
      const node = nodes[place];
      if (!node) continue;
      node.possible++;
      if (one.isSure) node.sure++;
    }
  return nodes;
}

function strandsOf(passing: readonly Passing[], column: number, kept: readonly Places[]): readonly FlowStrand[] {
  const [left, right] = [kept[column], kept[column + 1]];
  if (!left || !right) return [];
  const strands = new Map<string, { from: number; to: number; authority: Authority | null; sure: number; possible: number }>();
  for (const one of passing)
    for (const from of placesOf(one, column, left))
      for (const to of placesOf(one, column + 1, right)) {
        const key = `${from} ${to} ${one.authority}`;
        const strand = strands.get(key) ?? { from, to, authority: one.authority, sure: 0, possible: 0 };
        strand.possible++;
        if (one.isSure) strand.sure++;
        strands.set(key, strand);
      }
  return [...strands.values()].toSorted((a, b) => a.from - b.from || a.to - b.to);
}
