import type { IdKind } from "../model/ids.ts";
import { must } from "../model/must.ts";
import type { Path } from "../model/raw.ts";
import { RECORD_TABLES } from "../model/recordTables.ts";
import { REFERENCES } from "../model/references.ts";
import type { VocabularySet } from "../model/vocabulary.ts";
import { type CellShape, type CellType, EVIDENCE, type Field, ITEMS, READING, RECORD, type Shape, TERM } from "./shape.ts";

/** A column of a tidy table. */
export interface Column {
  readonly name: string;
  /** From the value of a row down to that of the cell. */
  readonly path: Path;
  /** The key of the format under which the value stands, and that of what it is part of. */
  readonly field: string;
  readonly type: CellType;
  readonly set: VocabularySet | null;
  readonly refers: IdKind | null;
  readonly required: boolean;
}

/** A column that says which row of which thing a row belongs to. */
export interface KeyColumn {
  readonly name: string;
  readonly type: "string" | "integer";
  readonly refers: IdKind | null;
}

export type Child =
  | { readonly is: "rows"; readonly path: Path; readonly plan: Plan }
  | { readonly is: "aliases" | "evidence" | "dates"; readonly path: Path };

/** A tidy table: what its rows are made of, and which other tables they have rows in. */
export interface Plan {
  readonly name: string;
  /** The kind of record whose rows, or whose parts, these are; null for what the record says of itself. */
  readonly item: ItemTable | null;
  readonly keys: readonly KeyColumn[];
  readonly columns: readonly Column[];
  readonly children: readonly Child[];
  readonly shape: Shape;
}

export type ItemTable = keyof typeof ITEMS;
export const KIND_OF = {
  sources: "source",
  events: "event",
  directives: "directive",
  places: "place",
  actors: "actor",
  elections: "election",
} as const satisfies Record<ItemTable, IdKind>;

const snake = (key: string): string => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Names that say more than the keys of the format do where these stand alone. */
const TABLE_NAMES: Readonly<Record<string, string>> = {
  source_text_paragraph_sha256: "source_paragraphs",
  source_text_noise: "source_noise",
  actor_outside: "actor_facts",
  record_corrections: "corrections",
  record_withdrawn: "withdrawn",
};
const KEY_NAMES: Readonly<Record<string, string>> = {
  p: "paragraph",
  radiusKm: "radius_km",
  copies: "url",
  areas: "area",
  noise: "paragraph",
  same: "same_as",
  paragraphSha256: "sha256",
  acts: "act",
};
const HALVES: Readonly<Record<string, readonly [string, string]>> = {
  at: ["longitude", "latitude"],
  chars: ["cue_start", "cue_end"],
  about: ["about_start", "about_end"],
};

/** The name of a reference: "place_id", and "within_place_id" where the field says more than its kind. */
function idName(key: string, kind: IdKind, taken: readonly string[]): string {
  const own = key === kind || key === `${kind}s` ? `${kind}_id` : `${snake(key)}_${kind}_id`;
  return taken.includes(own) ? `${kind === "source" ? "in" : "other"}_${own}` : own;
}

interface Parts {
  readonly columns: Column[];
  readonly children: Child[];
}

/** Lays a shape out as the columns and child tables of a plan. */
class Layout {
  readonly #parts: Parts = { columns: [], children: [] };
  readonly #name: string;
  readonly #item: ItemTable | null;
  readonly #keys: readonly KeyColumn[];
  /** What a value of a list of bare values is called. */
  #bareName = "";

  constructor(name: string, item: ItemTable | null, keys: readonly KeyColumn[]) {
    [this.#name, this.#item, this.#keys] = [name, item, keys];
  }

  /** True for the rows of the things themselves. */
  get #isItem(): boolean {
    return this.#keys.length === 1 && this.#keys[0]?.name === "id";
  }

  planOf(shape: Shape, bareName: string): Plan {
    this.#bareName = bareName;
    this.#lay(shape, [], "required");
    return { name: this.#name, item: this.#item, keys: this.#keys, shape, ...this.#parts };
  }

  #lay(shape: Shape, path: Path, empty: Field["empty"]): void {
    const prefix = path.filter((step) => step !== "value").map((step) => KEY_NAMES[step] ?? snake(String(step)));
    const named = (...more: readonly string[]): string =>
      [...prefix, ...more].join("_") || KEY_NAMES[this.#bareName] || snake(this.#bareName);
    const key = String(path.at(-1) ?? this.#bareName);
    switch (shape.is) {
      case "cell": {
        const refers = shape.refers ?? (key === "id" ? (REFERENCES.get(String(path.at(-2)))?.kind ?? null) : null);
        const cell = { ...shape, refers };
        return this.#cell(cell, path, empty === "required", this.#cellName(cell, path, named()));
      }
      case "text":
        for (const lang of ["ar", "en"] as const) this.#cell(TEXT_CELL, [...path, lang], false, named(lang));
        return;
      case "pair": {
        const halves = must(HALVES[key], key);
        for (const at of [0, 1] as const)
          this.#cell(
            { ...TEXT_CELL, type: shape.type },
            [...path, at],
            empty === "required",
            [...prefix.slice(0, -1), halves[at]].join("_"),
          );
        return;
      }
      case "object":
        for (const [field, of] of groundsLast(shape.fields))
          if (path.length > 0 || !this.#keys.some(({ name }) => name === field))
            this.#lay(of.shape, [...path, field], within(empty, of.empty));
        return;
      case "either":
        for (const option of shape.options) this.#lay(option, path, "absent");
        return;
      case "list":
        this.#parts.children.push({ is: "rows", path, plan: this.#childPlan(shape.of, path) });
        return;
      default:
        if (!this.#parts.children.some((child) => child.path.join() === path.join())) this.#parts.children.push({ is: shape.is, path });
    }
  }

  #cell(shape: CellShape, path: Path, required: boolean, name: string): void {
    const same = this.#parts.columns.find((column) => column.name === name);
    const keys = path.filter((step) => typeof step === "string" && step !== "ar" && step !== "en" && step !== "value");
    if (!same)
      this.#parts.columns.push({
        name,
        path,
        field: String(keys.at(-1) ?? this.#bareName),
        required,
        type: shape.type,
        set: shape.set,
        refers: shape.refers,
      });
  }

  #cellName({ refers, set }: CellShape, path: Path, name: string): string {
    const [key = this.#bareName, ...outer] = path.toReversed();
    if (key === "id" && set !== null) return snake(set);
    if (refers === null) return name;
    if (key === "id") return [...outer].reverse().join("_").concat("_id");
    const own = idName(String(key), refers, this.#isItem ? [] : this.#keys.map((column) => column.name));
    return [...outer.reverse().map((step) => snake(String(step))), own].join("_");
  }

  #childPlan(shape: Shape, path: Path): Plan {
    const stem = this.#isItem && this.#item !== null ? KIND_OF[this.#item] : singular(this.#name);
    const own = [stem, ...path.map((step) => snake(String(step)))].filter((part) => part !== "").join("_");
    const keys = this.#keys.map((key): KeyColumn => {
      if (key.name === "id" && this.#item !== null)
        return { name: `${KIND_OF[this.#item]}_id`, type: "string", refers: KIND_OF[this.#item] };
      return key.name === "n" ? { ...key, name: `${singular(this.#name).split("_").at(-1)}_n` } : key;
    });
    const key = String(path.at(-1));
    return new Layout(TABLE_NAMES[own] ?? own, this.#item, [...keys, N]).planOf(shape, key);
  }
}

const N: KeyColumn = { name: "n", type: "integer", refers: null };
const singular = (name: string): string => name.replace(/s$/, "");
const GROUNDS = ["basis", "evidence", "confidence", "ground", "note"];

/** What a value stands on comes after it. */
const groundsLast = (fields: ReadonlyMap<string, Field>): readonly (readonly [string, Field])[] =>
  [...fields].sort(([a], [b]) => GROUNDS.indexOf(a) - GROUNDS.indexOf(b));

const TEXT_CELL: CellShape = { is: "cell", type: "string", set: null, refers: null };

const within = (outer: Field["empty"], inner: Field["empty"]): Field["empty"] => (outer === "required" ? inner : outer);

const itemPlan = (item: ItemTable): Plan =>
  new Layout(item, item, [{ name: "id", type: "string", refers: null }]).planOf(ITEMS[item], "value");

/** The tables of each kind of record. */
export const ITEM_PLANS: Readonly<Record<ItemTable, Plan>> = {
  sources: itemPlan("sources"),
  events: itemPlan("events"),
  directives: itemPlan("directives"),
  places: itemPlan("places"),
  actors: itemPlan("actors"),
  elections: itemPlan("elections"),
};

/** What the record says of itself, in one row, with its corrections. */
export const RECORD_PLAN: Plan = new Layout("record", null, []).planOf(RECORD, "value");

/** The vocabulary, a code a row. */
export const CODEBOOK_PLAN: Plan = new Layout(
  "codebook",
  null,
  ["set", "id"].map((name): KeyColumn => ({ name, type: "string", refers: null })),
).planOf(TERM, "value");

/** A column of text that stands for itself, but for what is said of it. */
export const plainColumn = (name: string, more: Partial<Column> = {}): Column => ({
  name,
  path: [name],
  field: name,
  type: "string",
  set: null,
  refers: null,
  required: false,
  ...more,
});

/** Where the piece of evidence, or the reading, of a row belongs: a field of a row of a table. */
const WHERE: readonly Column[] = [
  plainColumn("of_table", { required: true }),
  plainColumn("of_n", { type: "integer" }),
  plainColumn("of_field"),
];

/** What all parts of a thing have: evidence, readings of dates, other names. */
export type Shared = "evidence" | "dates" | "aliases";

function sharedColumns(what: Shared, keys: readonly KeyColumn[]): readonly Column[] {
  if (what === "aliases") return [plainColumn("language", { required: true }), plainColumn("name", { required: true })];
  const { columns } = new Layout("", null, keys).planOf(what === "evidence" ? EVIDENCE : READING, "value");
  return what === "evidence" ? [...WHERE, ...columns] : [...WHERE, plainColumn("later", { type: "boolean" }), ...columns];
}

/** The name of the table in which the things of a kind have their evidence, readings or other names. */
export const sharedName = (item: ItemTable, what: Shared): string => `${KIND_OF[item]}_${what}`;

/** A table as it is written: its name and all of its columns, the keys first. */
export interface TableHead {
  readonly name: string;
  readonly item: ItemTable | null;
  readonly keys: readonly KeyColumn[];
  readonly columns: readonly Column[];
}

function sharedHead(item: ItemTable, what: Shared): TableHead {
  const keys = [{ name: `${KIND_OF[item]}_id`, type: "string", refers: KIND_OF[item] } as const, N];
  return { name: sharedName(item, what), item, keys, columns: sharedColumns(what, keys) };
}

/** A plan and the plans of the lists in it. */
function* headsUnder(plan: Plan): Generator<TableHead> {
  yield plan;
  for (const child of plan.children) if (child.is === "rows") yield* headsUnder(child.plan);
}

function* sharedUnder(plan: Plan): Generator<Shared> {
  for (const child of plan.children)
    if (child.is === "rows") yield* sharedUnder(child.plan);
    else yield* child.is === "dates" ? (["dates", "evidence"] as const) : [child.is];
}

/** Every table of a record, what stands for itself before what is part of it. */
export const TABLE_HEADS: readonly TableHead[] = [
  ...RECORD_TABLES.flatMap((item) => [
    ...headsUnder(ITEM_PLANS[item]),
    ...[...new Set(sharedUnder(ITEM_PLANS[item]))].map((what) => sharedHead(item, what)),
  ]),
  ...headsUnder(CODEBOOK_PLAN),
  ...headsUnder(RECORD_PLAN),
];
