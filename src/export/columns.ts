import type { Dataset } from "../model/dataset.ts";
import { wordsIn } from "../model/language.ts";
import type { Placement } from "../model/placement.ts";
import { isTrusted } from "../model/reading.ts";
import type { Text } from "../model/types.ts";
import { type Basis, FIXED, type PlaceRole, type VocabularySet } from "../model/vocabulary.ts";
import { type DateFacts, joinList, textsIn } from "./facts.ts";

/** What a cell holds: one value, or several in their order. */
export type Cell = string | number | null | readonly string[] | readonly number[];

/** How the cells of a column are written where a format has types; "date" is a civil day. */
export type ColumnType = "string" | "integer" | "date" | "list" | "numbers";

/** What a column is: its type, the set of which its values are codes, and where its words stand in the catalogue of fields. */
export interface ColumnAbout {
  readonly type: ColumnType;
  readonly set: VocabularySet | null;
  readonly field: string;
  readonly owner: string | null;
}

/** A column of a table: its stable name (ASCII, snake_case), what it is, and how its cell is read. */
export interface Column<T> extends ColumnAbout {
  readonly name: string;
  readonly read: (item: T) => Cell;
}

/** Its words are those of the field of its name, unless `about` says otherwise. */
export const column = <T>(name: string, read: (item: T) => Cell, about: Partial<ColumnAbout> = {}): Column<T> => ({
  name,
  type: "string",
  set: null,
  field: name,
  owner: null,
  ...about,
  read,
});

const LANGS = ["ar", "en"] as const;

/** Two columns, `name_ar` and `name_en`. */
export const bilingual = <T>(name: string, read: (item: T) => Text | null, about: Partial<ColumnAbout> = {}): readonly Column<T>[] =>
  LANGS.map((lang) =>
    column(
      `${name}_${lang}`,
      (item: T) => {
        const text = read(item);
        return text && wordsIn(text, lang);
      },
      { field: name, ...about },
    ),
  );

export const listed = <T>(name: string, read: (item: T) => readonly string[], about: Partial<ColumnAbout> = {}): Column<T> =>
  column(name, read, { type: "list", ...about });

/** Names in a list, a column for each language. */
export const bilingualList = <T>(name: string, owner: string, read: (item: T) => readonly Text[]): readonly Column<T>[] =>
  LANGS.map((lang) => listed(`${name}_${lang}`, (item: T) => textsIn(read(item), lang), { field: "listNames", owner }));

/** What the values of a list stand on, in the order of the list. */
export const basesOf = <T>(name: string, owner: string, read: (item: T) => readonly { readonly basis: Basis }[]): Column<T> =>
  listed(name, (item: T) => read(item).map(({ basis }) => basis), { field: "bases", owner, set: "basis" });

/** What one value stands on. */
export const basisOf = <T>(owner: string, read: (item: T) => { readonly basis: Basis } | null | undefined): Column<T> =>
  column(`${owner}_basis`, (item: T) => read(item)?.basis ?? null, { field: "basis", owner, set: "basis" });

export const dateColumns = <T>(prefix: string, owner: string | null, read: (item: T) => DateFacts | null): readonly Column<T>[] => [
  column(`${prefix}date_edtf`, (item) => read(item)?.edtf ?? null, { field: "date_edtf", owner }),
  column(`${prefix}date_from`, (item) => read(item)?.from ?? null, { type: "date", field: "from", owner }),
  column(`${prefix}date_latest_start`, (item) => read(item)?.latestStart ?? null, { type: "date", field: "latestStart", owner }),
  column(`${prefix}date_earliest_end`, (item) => read(item)?.earliestEnd ?? null, { type: "date", field: "earliestEnd", owner }),
  column(`${prefix}date_to`, (item) => read(item)?.to ?? null, { type: "date", field: "to", owner }),
  column(`${prefix}date_basis`, (item) => read(item)?.basis ?? null, { field: "date_basis", owner, set: "basis" }),
  listed(`${prefix}date_conflicts`, (item) => read(item)?.conflicts ?? [], { field: "date_conflicts", owner }),
];

/** That something lies at a place, and what that stands on. */
export interface PlaceUse {
  readonly place: string;
  readonly role: PlaceRole;
  readonly basis: Basis;
}

interface Placed {
  readonly dataset: Dataset;
  readonly trust: Basis;
  readonly placement: Placement;
}

export const placementColumns = <T extends Placed>(uses: (item: T) => readonly PlaceUse[]): readonly Column<T>[] => [
  column("precision", ({ placement }) => (placement.class === "none" ? "not-placed" : placement.class)),
  column("place_role", ({ placement }) => placement.role, { set: "placeRole" }),
  listed("place_ids", ({ placement }) => placement.places, { field: "ids", owner: "drawnAt" }),
  listed("place_bases", (item) => placeBases(item, uses(item)), { field: "bases", owner: "drawnAt", set: "basis" }),
  ...bilingualList<T>("places", "drawnAt", ({ dataset, placement }) => placement.places.flatMap((id) => dataset.place(id)?.names ?? [])),
];

/** The best that each place of a placement stands on, as far as the reader trusts. */
const placeBases = ({ placement, trust }: Placed, uses: readonly PlaceUse[]): readonly Basis[] =>
  placement.places.flatMap(
    (id) =>
      FIXED.basis.find(
        (basis) => isTrusted(basis, trust) && uses.some((use) => use.place === id && use.role === placement.role && use.basis === basis),
      ) ?? [],
  );

/** A cell as one text or number: several values parted by a bar. */
export const flatCell = (cell: Cell): string | number | null =>
  cell === null || typeof cell === "string" || typeof cell === "number" ? cell : joinList(cell.map(String));

/** The cells of an item by column name. */
export const cellsOf = <T>(columns: readonly Column<T>[], item: T): Readonly<Record<string, string | number | null>> =>
  Object.fromEntries(columns.map(({ name, read }) => [name, flatCell(read(item))]));
