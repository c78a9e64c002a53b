import type { Dataset } from "../model/dataset.ts";
import { wordsIn } from "../model/language.ts";
import type { Placement } from "../model/placement.ts";
import type { Text } from "../model/types.ts";
import type { Basis } from "../model/vocabulary.ts";
import { type DateFacts, joinList, joinTexts } from "./facts.ts";

export type Cell = string | number | null;

/** A column of a table: its stable name (ASCII, snake_case) and how its cell is read. */
export interface Column<T> {
  readonly name: string;
  readonly read: (item: T) => Cell;
}

export const column = <T>(name: string, read: (item: T) => Cell): Column<T> => ({ name, read });

const wordsOf = (text: Text | null, lang: "ar" | "en"): string | null => text && wordsIn(text, lang);

/** Two columns, `name_ar` and `name_en`. */
export const bilingual = <T>(name: string, read: (item: T) => Text | null): readonly Column<T>[] => [
  column(`${name}_ar`, (item) => wordsOf(read(item), "ar")),
  column(`${name}_en`, (item) => wordsOf(read(item), "en")),
];

export const listed = <T>(name: string, read: (item: T) => readonly string[]): Column<T> => column(name, (item) => joinList(read(item)));

export const dateColumns = <T>(prefix: string, read: (item: T) => DateFacts | null): readonly Column<T>[] => [
  column(`${prefix}date_edtf`, (item) => read(item)?.edtf ?? null),
  column(`${prefix}date_from`, (item) => read(item)?.from ?? null),
  column(`${prefix}date_latest_start`, (item) => read(item)?.latestStart ?? null),
  column(`${prefix}date_earliest_end`, (item) => read(item)?.earliestEnd ?? null),
  column(`${prefix}date_to`, (item) => read(item)?.to ?? null),
  column(`${prefix}date_basis`, (item) => read(item)?.basis ?? null),
  listed(`${prefix}date_conflicts`, (item) => read(item)?.conflicts ?? []),
];

export const placementColumns = <
  T extends { readonly dataset: Dataset; readonly trust: Basis; readonly placement: Placement },
>(): readonly Column<T>[] => [
  column("precision", ({ placement }) => (placement.class === "none" ? "not-placed" : placement.class)),
  column("place_role", ({ placement }) => placement.role),
  listed("place_ids", ({ placement }) => placement.places),
  ...bilingual<T>("places", ({ dataset, placement }) => joinTexts(placement.places.flatMap((id) => dataset.place(id)?.names ?? []))),
];

/** The cells of an item by column name. */
export const cellsOf = <T>(columns: readonly Column<T>[], item: T): Readonly<Record<string, Cell>> =>
  Object.fromEntries(columns.map(({ name, read }) => [name, read(item)]));
