import { useMemo } from "react";
import type { Dataset } from "../model/dataset.ts";
import type { EventRow } from "../model/ids.ts";
import type { Engine } from "../query/engine.ts";
import { eventOf } from "../scene/selectedRow.ts";
import { buildDensity, type LaneDensity } from "../scene/timeDensity.ts";
import { buildTimeIndex, type TimeIndex } from "../scene/timeIndex.ts";
import type { TimeScene } from "../scene/timePlaced.ts";
import { buildTimeScene } from "../scene/timeScene.ts";
import { useDataset, useOutcome, useView } from "../state/hooks.ts";
import { useI18n } from "../ui/i18n.ts";
import type { View } from "../view/view.ts";

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

const indexes = new WeakMap<Engine, Map<View["axis"], TimeIndex>>();

function indexOf(dataset: Dataset, engine: Engine, axis: View["axis"]): TimeIndex {
  const known = indexes.get(engine) ?? new Map<View["axis"], TimeIndex>();
  indexes.set(engine, known);
  const index = known.get(axis) ?? buildTimeIndex(dataset, engine, axis);
  known.set(axis, index);
  return index;
}

/** Where everything stands on an axis, read once for each engine. */
export function useTimeIndex(axis: View["axis"]): TimeIndex {
  const dataset = useDataset();
  const { engine } = useOutcome();
  return indexOf(dataset, engine, axis);
}

/** What passes every filter but time: a new one only when one of those filters changes, not while a window moves. */
export interface Sieve {
  readonly facets: View["filters"]["facets"];
  readonly text: string;
  readonly keeps: (row: number) => boolean;
}

export function useSieve(): Sieve {
  const { engine } = useOutcome();
  const { facets, text } = useView((view) => view.filters);
  return useMemo(() => ({ facets, text, keeps: engine.passesWithoutTime }), [engine, facets, text]);
}

/** Density by lane, counted when first asked for; moving a time window leaves it as it is on the axis of dates. */
export function useDensity(index: TimeIndex): () => LaneDensity {
  const { result } = useOutcome();
  const sieve = useSieve();
  const timed = index.axis === "polling" ? result : null;
  return useMemo(() => {
    const keeps = timed ? (row: number) => timed.level(row as EventRow) > 0 : sieve.keeps;
    return once(() => buildDensity(index, keeps));
  }, [index, timed, sieve]);
}

/** The timeline as it is placed at a width, in pixels. */
export function useTimeScene(index: TimeIndex, density: () => LaneDensity, width: number): TimeScene {
  const dataset = useDataset();
  const { engine, result } = useOutcome();
  const i18n = useI18n();
  const stretch = useView((view) => view.stretch);
  const mirror = useView((view) => view.mirror);
  const filters = useView((view) => view.filters);
  const selected = eventOf(
    useView((view) => view.selection),
    dataset,
  );
  return useMemo(
    () => buildTimeScene({ dataset, engine, result, index, density, view: { stretch, mirror, filters }, selected, width, i18n }),
    [dataset, engine, result, index, density, stretch, mirror, filters, selected, width, i18n],
  );
}
