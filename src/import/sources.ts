import { Codes } from "./codes.ts";
import type { Terms } from "./mapping.ts";
import type { ReadRow } from "./rows.ts";
import type { Table } from "./table.ts";
import { SOURCE_SUMMARY, type Words, wordsOf } from "./terms.ts";

const BLANK = {
  publisher: null,
  published: {},
  author: null,
  credited: null,
  voice: "not-stated",
  country: "not-stated",
  retrieved: null,
  archived: null,
  copies: [],
  text: null,
};

interface SourceRow {
  readonly id: string;
  readonly title: Words;
  readonly kind: string;
  readonly url: string | null;
  readonly summary: Words;
  readonly note: Words | null;
}

/** The table itself, and the sources that its rows name. */
export class Sources {
  readonly #codes = new Codes("src-");
  readonly #rows = new Map<string, SourceRow>();
  /** The id of the table. */
  readonly table: string;

  constructor({ name }: Pick<Table, "name">, title: Words, { citation, licence }: Terms) {
    this.table = this.#codes.of(`table ${name}`);
    const note = [citation, licence].filter((part) => part !== "").join(" · ");
    const own = {
      id: this.table,
      title,
      kind: "table",
      url: null,
      summary: SOURCE_SUMMARY.table,
      note: note === "" ? null : wordsOf(note),
    };
    this.#rows.set("", { ...BLANK, ...own });
  }

  /** The ids of what a row names as its sources; an address belongs to the only one, or stands by itself. */
  of({ sources, sourceUrl }: ReadRow): readonly string[] {
    const [first] = sources;
    if (sourceUrl === null) return sources.map((name) => this.#add(name, null));
    if (first !== undefined && sources.length === 1) return [this.#add(first, sourceUrl)];
    return [...sources.map((name) => this.#add(name, null)), this.#add(new URL(sourceUrl).host, sourceUrl)];
  }

  #add(name: string, url: string | null): string {
    const key = `${name}\n${url ?? ""}`;
    const known = this.#rows.get(key);
    if (known) return known.id;
    const id = this.#codes.of(url === null ? name : key);
    this.#rows.set(key, { ...BLANK, id, title: wordsOf(name), kind: "named", url, summary: SOURCE_SUMMARY.named, note: null });
    return id;
  }

  get rows(): readonly SourceRow[] {
    return [...this.#rows.values()];
  }
}
