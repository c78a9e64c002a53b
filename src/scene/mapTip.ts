import type { I18n } from "../i18n/translator.ts";
import { type Dataset, directiveRows, eventOfDirective } from "../model/dataset.ts";
import type { EventRow, PlaceId } from "../model/ids.ts";
import type { Engine } from "../query/engine.ts";
import type { Result } from "../query/result.ts";
import type { Surroundings } from "./mapOrigins.ts";
import { type CountedRow, rowsIn } from "./mapRows.ts";
import type { MapSymbol } from "./mapSymbols.ts";
import type { MapWords } from "./mapWords.ts";
import { type ReadingLine, runsOf } from "./readingList.ts";
import { addresseesOf, issuersOf, type KnownWords, saidBy } from "./readingWords.ts";
import { dateWords } from "./words.ts";

/** What a mark of the map stands for, in a few lines: the list says the same of it. */
export interface MapTip {
  readonly count: string;
  /** Whose verb is the strongest of what was ordered there, and to whom; null where nothing was, or too much to look through. */
  readonly strongest: {
    readonly form: ReturnType<typeof saidBy>["form"];
    readonly who: string;
    readonly verb: string;
    readonly whom: KnownWords;
  } | null;
  /** When it was, each date once, those that are known first. */
  readonly dates: readonly KnownWords[];
  /** Dates beyond those. */
  readonly more: number;
}

/** More than this are counted, not looked through. */
const MOST_READ = 500;
const MOST_DATES = 3;

/** What a tooltip counts, and in which words. */
export interface Counted {
  readonly dataset: Dataset;
  readonly engine: Engine;
  readonly result: Result;
  readonly i18n: I18n;
}

export function mapTip(symbol: MapSymbol, words: MapWords, counted: Counted): MapTip {
  const { engine, result } = counted;
  const groups = new Set(symbol.groups);
  const rows = symbol.possible > MOST_READ ? [] : rowsIn(engine, result, (group) => groups.has(group), MOST_READ);
  return { count: words.held(symbol), strongest: strongestOf(rows, counted), ...someOf(datesOf(rows, counted)) };
}

/** What the place from which participants came is told of in a few lines: where to, and when that was. */
export interface OriginTip extends Pick<MapTip, "dates" | "more"> {
  readonly said: string;
}

export function originTip(origin: PlaceId, { links }: Surroundings, words: MapWords, counted: Counted): OriginTip | null {
  const own = links.filter((link) => link.origin === origin);
  if (own.length === 0) return null;
  const { i18n } = counted;
  const events = own.flatMap((link) => link.events.map((row): CountedRow => ({ unit: "events", row })));
  return {
    said: i18n.t("map.tipOrigin", { venue: i18n.list([...new Set(own.map(({ venue }) => words.place(venue)))]) }),
    ...someOf(datesOf(events, counted)),
  };
}

const someOf = (dates: readonly KnownWords[]): Pick<MapTip, "dates" | "more"> => ({
  dates: dates.slice(0, MOST_DATES),
  more: Math.max(0, dates.length - MOST_DATES),
});

const eventOf = ({ columns }: Dataset, counted: CountedRow): EventRow =>
  counted.unit === "events" ? counted.row : eventOfDirective(columns, counted.row);

function datesOf(rows: readonly CountedRow[], { dataset, engine, i18n }: Counted): readonly KnownWords[] {
  const events = [...new Set(rows.map((row) => eventOf(dataset, row)))];
  const start = (row: EventRow): number => engine.span(row)?.from ?? Infinity;
  const dates = new Map<string, KnownWords>();
  for (const row of events.toSorted((a, b) => start(a) - start(b) || a - b)) {
    const { text, basis } = dateWords(dataset.event(row).when, engine.settings.trust, i18n);
    dates.set(`${basis} ${text}`, { text, basis });
  }
  return [...dates.values()];
}

/** The strongest verb of what passes at some rows. */
export function strongestOf(rows: readonly CountedRow[], { dataset, result, i18n }: Counted): MapTip["strongest"] {
  const said = rows.flatMap((counted) =>
    counted.unit === "directives"
      ? [counted.row]
      : [...directiveRows(dataset.columns, counted.row)].filter((row) => result.directiveLevel(row) > 0),
  );
  const lines = said.map((row): ReadingLine => ({ row, directive: dataset.directive(row), known: null }));
  const line = runsOf(dataset, lines)[0]?.lines[0];
  if (!line) return null;
  const first = line.directive;
  const { country } = dataset.event(eventOfDirective(dataset.columns, line.row));
  const { verb, form } = saidBy(first, dataset, i18n);
  return { form, verb, who: issuersOf(first, dataset, i18n, country).text, whom: addresseesOf(first, dataset, i18n, country) };
}
