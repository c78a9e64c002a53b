import { isFields } from "../model/fields.ts";
import { type Path, valueAt } from "../model/raw.ts";
import { isWithin, pathKey } from "./value.ts";

type Range = readonly [number, number];

/** Evidence in a report, with where it lies in its file; positions are code points. */
export interface Mark {
  readonly path: Path;
  readonly p: number;
  readonly chars: Range;
  readonly about: Range;
  readonly state: MarkState;
}

/** Confirmed, below the line (no directive), of the card in focus, with an error, or only suggested. */
export type MarkState = "ok" | "below" | "current" | "asked" | "suggested";

const rangeOf = (value: unknown): Range | null => {
  const [start, end] = Array.isArray(value) ? (value as readonly unknown[]) : [];
  return typeof start === "number" && typeof end === "number" && start < end ? [start, end] : null;
};

function* evidenceIn(value: unknown, path: Path = []): Generator<Omit<Mark, "state">> {
  if (isFields(value) && path.at(-2) === "evidence") {
    const [chars, about] = [rangeOf(value["chars"]), rangeOf(value["about"])];
    if (typeof value["p"] === "number" && chars && about) yield { path, p: value["p"], chars, about };
    return;
  }
  const entries: Iterable<readonly [string | number, unknown]> = Array.isArray(value)
    ? (value as readonly unknown[]).entries()
    : isFields(value)
      ? Object.entries(value)
      : [];
  for (const [key, item] of entries) yield* evidenceIn(item, [...path, key]);
}

/** The record that a path lies in: the source, an event or a directive. */
export const recordPath = (path: Path): Path => (path[0] === "source" ? path.slice(0, 1) : path.slice(0, 2));

interface Shown {
  readonly card: Path | null;
  /** Paths at which something is wrong. */
  readonly errors: readonly Path[];
}

/** All evidence of a report, in the order of its text. */
export function marksOf(report: unknown, { card, errors }: Shown): readonly Mark[] {
  const asked = new Set(errors.map((path) => pathKey(recordPath(path))));
  return [...evidenceIn(report)]
    .map((mark): Mark => ({ ...mark, state: stateOf(mark.path) }))
    .sort((a, b) => a.p - b.p || a.chars[0] - b.chars[0] || a.about[0] - b.about[0]);

  function stateOf(path: Path): MarkState {
    if (card && isWithin(path, card)) return "current";
    if (asked.has(pathKey(recordPath(path)))) return "asked";
    const isContext = path[0] === "directives" && valueAt(report, [...recordPath(path), "tier"]) === "context";
    return isContext ? "below" : "ok";
  }
}

/** Lines under the words, each in the first lane where no other stands in its way: overlapping ones lie beneath one another. */
export function lanesOf(marks: readonly Mark[]): readonly (Mark & { readonly lane: number })[] {
  const ends: number[] = [];
  const seen = new Set<string>();
  const single = marks.filter(({ about }) => !seen.has(about.join()) && seen.add(about.join()));
  return single
    .toSorted((a, b) => a.about[0] - b.about[0] || b.about[1] - a.about[1])
    .map((mark) => {
      const free = ends.findIndex((end) => end <= mark.about[0]);
      const lane = free < 0 ? ends.length : free;
      ends[lane] = mark.about[1];
      return { ...mark, lane };
    });
}
