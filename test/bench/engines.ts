import type { Columns } from "../../src/model/columns.ts";
import type { Day } from "../../src/model/span.ts";
import type { Place } from "../../src/model/types.ts";
import { Engine } from "../../src/query/engine.ts";
import { NO_FILTERS, type TimeRange } from "../../src/view/view.ts";
import { spread } from "./numbers.ts";
import { drags, type Times } from "./question.ts";

export interface EngineTimes extends Times {
  /** Steps that moved few rows and many: how the cost follows what changed. */
  readonly curve: readonly { readonly days: number; readonly ms: number }[];
}

const timed = (work: () => void): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

/** How long our own engine takes, which answers more than the question that its peers are asked: all of its facets, twice over, with places and histogram. */
export function timeOurs(columns: Columns, places: readonly Place[]): EngineTimes {
  let engine!: Engine;
  const build = timed(() => {
    engine = new Engine(columns, places, { trust: "outside", soft: false, unit: "events" });
  });
  const timeRanges = drags(columns);
  engine.apply({ ...NO_FILTERS, timeRanges: [timeRanges[0]!] });
  const steps = timeRanges.map((timeRange) => timed(() => void engine.apply({ ...NO_FILTERS, timeRanges: [timeRange] })));
  const facets = { kind: { values: ["meeting"], all: false } };
  const facet = timed(() => void engine.apply({ ...NO_FILTERS, timeRanges: [timeRanges[0]!], facets }));
  const curve = [1, 4, 16, 64, 256].map((days) => ({ days, ms: stepOf(engine, timeRanges[40]!, days) }));
  return { build, step: spread(steps), facet, curve };
}

function stepOf(engine: Engine, [from, to]: TimeRange, days: number): number {
  const times = Array.from({ length: 20 }, (_, index) => {
    const by = index % 2 === 0 ? days : 0;
    return timed(() => void engine.apply({ ...NO_FILTERS, timeRanges: [[(from + by) as Day, (to + by) as Day]] }));
  });
  return spread(times).median;
}
