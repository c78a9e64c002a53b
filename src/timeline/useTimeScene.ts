import { useMemo } from "react";
import { eventOf } from "../scene/selectedRow.ts";
import { buildDensity, type LaneDensity } from "../scene/timeDensity.ts";
import { keepsOn, type TimeIndex, timeIndexOf } from "../scene/timeIndex.ts";
import { fillLanes } from "../scene/timeLanes.ts";
import type { TimeScene } from "../scene/timePlaced.ts";
import { placeTimeScene, timelineScale } from "../scene/timeScene.ts";
import { useDataset, useFollowingOutcome, useView } from "../state/hooks.ts";
import { useI18n } from "../ui/i18n.ts";
import type { View } from "../view/view.ts";

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Where everything stands on an axis, read once for each engine. */
export function useTimeIndex(axis: View["axis"]): TimeIndex {
  const dataset = useDataset();
  const { engine } = useFollowingOutcome("timeline");
  return timeIndexOf(dataset, engine, axis);
}

/** What passes every filter but time: a new one only when one of those filters changes, not while a window moves. */
export interface Sieve {
  readonly facets: View["filters"]["facets"];
  readonly text: string;
  /** While words are on their way a search leaves everything in. */
  readonly searching: boolean;
  readonly keeps: (row: number) => boolean;
}

/** On the axis of voting, which has no windows, time is sifted too. */
export function useSieve(axis: View["axis"]): Sieve {
  const { engine, result, filters, searching } = useFollowingOutcome("timeline");
  const { facets, text } = filters;
  const timed = axis === "polling" ? result : null;
  return useMemo(() => ({ facets, text, searching, keeps: keepsOn(engine, timed) }), [engine, facets, text, searching, timed]);
}

/** Density by lane, counted when first asked for. */
export const useDensity = (index: TimeIndex, sieve: Sieve): (() => LaneDensity) =>
  useMemo(() => once(() => buildDensity(index, sieve.keeps)), [index, sieve]);

/** The timeline as it is placed at a width, in pixels; a moving window leaves scale and lanes as they are. */
export function useTimeScene(index: TimeIndex, sieve: Sieve, density: () => LaneDensity, width: number): TimeScene {
  const dataset = useDataset();
  const { engine, result, filters } = useFollowingOutcome("timeline");
  const i18n = useI18n();
  const stretch = useView((view) => view.stretch);
  const mirror = useView((view) => view.mirror);
  const selected = eventOf(
    useView((view) => view.selection),
    dataset,
  );
  const scale = useMemo(() => timelineScale({ index, view: { stretch, mirror }, width, i18n }), [index, stretch, mirror, width, i18n]);
  const source = useMemo(
    () => ({ dataset, engine, index, density, keeps: sieve.keeps, selected, i18n, scale }),
    [dataset, engine, index, density, sieve, selected, i18n, scale],
  );
  const contents = useMemo(() => fillLanes(source), [source]);
  return useMemo(
    () => placeTimeScene({ ...source, contents, result, view: { stretch, mirror, filters }, width }),
    [source, contents, result, stretch, mirror, filters, width],
  );
}
