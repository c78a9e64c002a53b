import { escape, op, table } from "arquero";
import crossfilter from "crossfilter2";
import { rollup } from "d3";
import type { TimeRange } from "../../src/view/view.ts";
import { type Answer, ASKED, type AskedRows, type Peer } from "./question.ts";

const SINGLE = ["kind", "authority", "country", "mode"] as const;

/** Counts by code from pairs of a code and how many have it. */
function counted(size: number, pairs: Iterable<readonly [code: number, count: number]>): Int32Array {
  const counts = new Int32Array(size);
  for (const [code, count] of pairs) counts[code] = count;
  return counts;
}

const answerOf = (read: (of: keyof Answer) => ArrayLike<number>): Answer => ({
  kind: read("kind"),
  authority: read("authority"),
  country: read("country"),
  mode: read("mode"),
  source: read("source"),
});

/** Array.filter and d3's rollup over objects, a pass a facet, as most pages do it. */
export const plainArrays: Peer = (rows) => {
  const events = Array.from({ length: rows.count }, (_, at) => ({
    from: rows.from[at]!,
    to: rows.to[at]!,
    kind: rows.kind[at]!,
    authority: rows.authority[at]!,
    country: rows.country[at]!,
    mode: rows.mode[at]!,
    source: [...rows.source.subarray(rows.sourceStart[at], rows.sourceStart[at + 1])],
  }));
  return ([low, high], kind) => {
    const shown = events.filter((event) => event.from <= high && event.to >= low && (kind === null || event.kind === kind));
    const length = (group: readonly unknown[]): number => group.length;
    return answerOf((of) =>
      counted(
        rows.sizes[of],
        of === "source"
          ? rollup(
              shown.flatMap(({ source }) => source),
              length,
              (code) => code,
            )
          : rollup(shown, length, (event) => event[of]),
      ),
    );
  };
};

/** crossfilter2, with a dimension for either end of an event and one for each facet. */
export const crossfilter2: Peer = (rows) => {
  const index = crossfilter(Array.from({ length: rows.count }, (_, at) => at));
  const [from, to, chosen] = [rows.from, rows.to, rows.kind].map((days) => index.dimension((at) => days[at]!)) as [
    Dimension,
    Dimension,
    Dimension,
  ];
  const groups = {
    ...Object.fromEntries(SINGLE.map((of) => [of, index.dimension((at) => rows[of][at]!).group()])),
    source: index.dimension((at) => [...rows.source.subarray(rows.sourceStart[at], rows.sourceStart[at + 1])], true).group(),
  } as Readonly<Record<keyof Answer, crossfilter.Group<number, number, number>>>;
  return ([low, high], kind) => {
    from.filterRange([-Infinity, high + 1]);
    to.filterRange([low, Infinity]);
    if (kind === null) chosen.filterAll();
    else chosen.filterExact(kind);
    return answerOf((of) =>
      counted(
        rows.sizes[of],
        groups[of].all().map(({ key, value }) => [key, value]),
      ),
    );
  };
};

type Dimension = crossfilter.Dimension<number, number>;

/** arquero, with the sources as a table of their own. */
export const arquero: Peer = (rows) => {
  const { from, to, kind, authority, country, mode } = rows;
  const events = table({ from, to, kind, authority, country, mode });
  const sources = table(sourceColumns(rows));
  return ([low, high], kind) => {
    const isAsked = escape(
      (event: Readonly<Record<"from" | "to" | "kind", number>>) =>
        event.from <= high && event.to >= low && (kind === null || event.kind === kind),
    );
    const [shown, shownSources] = [events.filter(isAsked), sources.filter(isAsked)];
    return answerOf((of) => {
      const counts = (of === "source" ? shownSources : shown).groupby(of).rollup({ count: op.count() });
      const [codes, numbers] = [counts.array(of), counts.array("count")] as [number[], number[]];
      return counted(
        rows.sizes[of],
        codes.map((code, at): [number, number] => [code, numbers[at]!]),
      );
    });
  };
};

/** A row for each source of each event. */
function sourceColumns({
  from,
  to,
  kind,
  source,
  sourceStart,
  count,
}: AskedRows): Readonly<Record<"from" | "to" | "kind" | "source", Int32Array>> {
  const owner = new Uint32Array(source.length);
  for (let at = 0; at < count; at++) owner.fill(at, sourceStart[at], sourceStart[at + 1]);
  const of = (column: Int32Array): Int32Array => Int32Array.from(owner, (at) => column[at]!);
  return { from: of(from), to: of(to), kind: of(kind), source };
}

/** A database as it is used here. */
export interface Database {
  /** Makes a table of a CSV file. */
  readonly load: (name: string, csv: string) => Promise<void>;
  readonly query: (sql: string) => Promise<readonly Readonly<Record<"facet" | "code" | "count", number>>[]>;
}

/** A database that is asked in SQL, once a step. */
export const inSql =
  (database: Database): Peer =>
  async (rows) => {
    const { from, to, kind, authority, country, mode } = rows;
    await database.load("events", csvOf({ from, to, kind, authority, country, mode }));
    await database.load("sources", csvOf(sourceColumns(rows)));
    return async (timeRange, kind) => {
      const found = await database.query(sqlOf(timeRange, kind));
      return answerOf((of) => {
        const facet = ASKED.indexOf(of);
        return counted(
          rows.sizes[of],
          found.flatMap((row) => (row.facet === facet ? [[row.code, row.count]] : [])),
        );
      });
    };
  };

function sqlOf([low, high]: TimeRange, kind: number | null): string {
  const asked = `"from" <= ${high} and "to" >= ${low}${kind === null ? "" : ` and kind = ${kind}`}`;
  const counts = SINGLE.map((of, facet) => `select ${facet} as facet, ${of} as code, count(*)::integer as count from shown group by ${of}`);
  return `with shown as materialized (select * from events where ${asked}) ${counts.join(" union all ")}
    union all select ${SINGLE.length}, source, count(*)::integer from sources where ${asked} group by source`;
}

function csvOf(columns: Readonly<Record<string, Int32Array>>): string {
  const lists = Object.values(columns);
  const lines = Array.from(lists[0]!, (_, at) => lists.map((list) => list[at]).join());
  return `${Object.keys(columns).join()}\n${lines.join("\n")}\n`;
}
