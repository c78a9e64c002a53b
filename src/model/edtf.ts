import { addDays, type Day, dayOf, knownDay, OPEN_END, OPEN_START, type Span } from "./span.ts";

/** The two marks an EDTF date may carry: `?` uncertain, `~` approximate. They change words and look, never bounds. */
export interface Edtf extends Span {
  readonly edtf: string;
  readonly uncertain: boolean;
  readonly approximate: boolean;
}

interface Part {
  readonly first: Day;
  readonly last: Day;
  readonly uncertain: boolean;
  readonly approximate: boolean;
}

/**
 * The four bounds of an EDTF string of the forms this record allows (a date, month or year with `?` or `~`;
 * `a/b` with open ends; `[a..b]`, `[..b]`, `[a..]`), or undefined for any other. Rules: product.md "Uncertain time".
 */
export function readEdtf(raw: string): Edtf | undefined {
  const set = /^\[([^\].[/]*)\.\.([^\].[/]*)\]$/.exec(raw);
  if (set) return ends(raw, set[1] ?? "", set[2] ?? "", (a, b) => (a && b && a.last > b.first ? undefined : oneDayBetween(a, b)));
  const [start = "", end, more] = raw.split("/");
  if (more !== undefined) return undefined;
  if (end !== undefined) return ends(raw, openEnd(start), openEnd(end), interval);
  const part = readPart(raw);
  return part && stamp(raw, oneDayBetween(part, part), [part]);
}

const openEnd = (raw: string): string => (raw === ".." ? "" : raw);

function ends(raw: string, a: string, b: string, bounds: (a: Part | null, b: Part | null) => Span | undefined): Edtf | undefined {
  const first = a === "" ? null : readPart(a);
  const last = b === "" ? null : readPart(b);
  if (first === undefined || last === undefined || (!first && !last)) return undefined;
  const span = bounds(first, last);
  return span && stamp(raw, span, [first, last]);
}

function oneDayBetween(a: Part | null, b: Part | null): Span {
  const from = a ? a.first : OPEN_START;
  const to = b ? b.last : OPEN_END;
  return { from, latestStart: to, earliestEnd: from, to };
}

function interval(a: Part | null, b: Part | null): Span | undefined {
  const span = {
    from: a?.first ?? OPEN_START,
    latestStart: a?.last ?? OPEN_START,
    earliestEnd: b?.first ?? OPEN_END,
    to: b?.last ?? OPEN_END,
  };
  return span.from <= span.earliestEnd && span.latestStart <= span.to ? span : undefined;
}

function stamp(edtf: string, span: Span, parts: readonly (Part | null)[]): Edtf {
  return { edtf, ...span, uncertain: parts.some((p) => p?.uncertain), approximate: parts.some((p) => p?.approximate) };
}

function readPart(raw: string): Part | undefined {
  const match = /^([1-9]\d{3})(?:-(\d\d)(?:-(\d\d))?)?([?~]?)$/.exec(raw);
  if (!match) return undefined;
  const [, year = "", month, date, mark] = match;
  const first = knownDay(Number(year), Number(month ?? 1), Number(date ?? 1));
  if (first === undefined) return undefined;
  return { first, last: lastDay(first, Number(year), month, date), uncertain: mark === "?", approximate: mark === "~" };
}

function lastDay(first: Day, year: number, month: string | undefined, date: string | undefined): Day {
  if (date !== undefined) return first;
  if (month === undefined) return dayOf(year, 12, 31);
  return addDays(Number(month) === 12 ? dayOf(year + 1, 1, 1) : dayOf(year, Number(month) + 1, 1), -1);
}
