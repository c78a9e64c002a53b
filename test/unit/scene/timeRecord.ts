import { catalogue as arabic } from "../../../src/i18n/ar/catalogue.ts";
import { catalogue as english } from "../../../src/i18n/en/catalogue.ts";
import { createI18n, type I18n } from "../../../src/i18n/translator.ts";
import type { Dataset } from "../../../src/model/dataset.ts";
import { openRows } from "../../../src/model/dataset.ts";
import type { ElectionId, EventId, EventRow } from "../../../src/model/ids.ts";
import { edtfOf } from "../../../src/model/reading.ts";
import { type Day, parseDay } from "../../../src/model/span.ts";
import type { DatasetRows, Election, ElectionEvent } from "../../../src/model/types.ts";
import type { Basis } from "../../../src/model/vocabulary.ts";
import { engineOf } from "../../../src/query/engine.ts";
import type { Result } from "../../../src/query/result.ts";
import { buildDensity } from "../../../src/scene/timeDensity.ts";
import { buildTimeIndex, keepsOn, type TimeIndex } from "../../../src/scene/timeIndex.ts";
import type { TimeScene } from "../../../src/scene/timePlaced.ts";
import { buildTimeScene } from "../../../src/scene/timeScene.ts";
import { DEFAULT_VIEW, type TimeRange, type View } from "../../../src/view/view.ts";
import { fixtureRows } from "../../support/fixture.ts";

const CATALOGUES = { ar: arabic, en: english };
export const words = (lang: "ar" | "en"): I18n => createI18n(lang, CATALOGUES[lang], { digits: "latn" });

export type GivenEvent = Partial<Pick<ElectionEvent, "kind" | "authority" | "country" | "order">> & {
  readonly id: string;
  /** EDTF; without one the event has no date. */
  readonly on?: string;
  readonly basis?: Basis;
  /** An election's id and the round served. */
  readonly serves?: readonly [string, number | null];
};

export const evId = (id: string): EventId => `ev-${id}` as EventId;

function eventOf({ id, on, basis = "stated", serves, ...rest }: GivenEvent, template: ElectionEvent): ElectionEvent {
  const edtf = on === undefined ? undefined : edtfOf(on);
  if (on !== undefined && !edtf) throw new Error(`not a date: ${on}`);
  const reading = { ...template.when.stated!, edtf: on ?? "" };
  const grounds = template.status;
  return {
    ...template,
    id: evId(id),
    kind: "meeting",
    title: { ar: `حدث ${id}`, en: `Event ${id}` },
    sources: [],
    authority: "eg",
    country: "eg",
    when: on === undefined ? {} : { [basis]: reading },
    order: [],
    mode: null,
    places: [],
    actors: [],
    election: serves ? { ...grounds, id: serves[0] as ElectionId, round: serves[1] } : null,
    ...rest,
  };
}

/** A record of these events alone. */
export function recordOf(events: readonly GivenEvent[], elections: readonly Election[] = []): DatasetRows {
  const rows = fixtureRows();
  const template = rows.events.find((event) => event.when.stated)!;
  return { ...rows, events: events.map((event) => eventOf(event, template)), directives: [], elections };
}

/** An election of one round, or of several, each with the calendar events of its vote. */
export function electionOf(id: string, rounds: readonly { readonly inside?: string; readonly abroad?: string }[]): Election {
  const template = fixtureRows().elections[0]!;
  return {
    ...template,
    id: id as ElectionId,
    rounds: rounds.map(({ inside, abroad }, at) => ({
      ...template.rounds[0]!,
      round: at + 1,
      inside: inside ? evId(inside) : null,
      abroad: abroad ? evId(abroad) : null,
    })),
  };
}

export const timeRangeOf = (from: string, to: string): TimeRange => [parseDay(from)!, parseDay(to)!];
export const day = (raw: string): Day => parseDay(raw)!;

export interface Shown {
  readonly dataset: Dataset;
  readonly index: TimeIndex;
  readonly result: Result;
  readonly scene: TimeScene;
  row(id: string): EventRow;
}

/** The timeline of a record as a page would place it. */
export function shown(
  rows: DatasetRows,
  view: Partial<View> = {},
  { width = 1000, lang = "en", selected }: { readonly width?: number; readonly lang?: "ar" | "en"; readonly selected?: string } = {},
): Shown {
  const whole: View = { ...DEFAULT_VIEW, ...view };
  const dataset = openRows(rows);
  const engine = engineOf(dataset, whole);
  const result = engine.apply(whole.filters);
  const index = buildTimeIndex(dataset, engine, whole.axis);
  const row = (id: string): EventRow => dataset.eventRow(evId(id))!;
  const keeps = keepsOn(result, whole.axis, whole.filters);
  const density = () => buildDensity(index, keeps);
  const input = { dataset, engine, result, index, keeps, passes: result.passesDirective, density, view: whole, width, i18n: words(lang) };
  return { dataset, index, result, row, scene: buildTimeScene({ ...input, selected: selected === undefined ? undefined : row(selected) }) };
}
