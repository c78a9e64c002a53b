import type { Calendar, DayMonthOrder } from "./dates.ts";

/** What a column can become. */
export const ROLES = [
  "out",
  "own",
  "id",
  "title",
  "summary",
  "kind",
  "authority",
  "date",
  "endDate",
  "year",
  "month",
  "day",
  "endYear",
  "endMonth",
  "endDay",
  "datePrecision",
  "country",
  "place",
  "area",
  "latitude",
  "longitude",
  "point",
  "placePrecision",
  "radius",
  "actors",
  "source",
  "sourceUrl",
] as const;
export type Role = (typeof ROLES)[number];

export const isRole = (raw: unknown): raw is Role => (ROLES as readonly unknown[]).includes(raw);

/** Roles that one column alone can have. */
export const SINGLE: ReadonlySet<Role> = new Set(
  ROLES.filter((role) => !["out", "own", "title", "summary", "actors", "source", "place"].includes(role)),
);

/** Whose numbers say how exact a date or a place is; "words" for those that are written out. */
export const SCHEMES = ["acled", "ucdp", "words"] as const;
export type Scheme = (typeof SCHEMES)[number];

export interface ColumnUse {
  readonly as: Role;
  /** What parts the values of a list. */
  readonly split?: string;
  readonly scheme?: Scheme;
}

export const PRESETS = ["acled", "ucdp", "timelinejs", "timemap", "uwazi", "linked-places", "calendar"] as const;
export type Preset = (typeof PRESETS)[number];

/** What the file's owner asks of those who use it. */
export interface Terms {
  readonly citation: string;
  readonly licence: string;
  /** True where the rows may not be passed on. */
  readonly local: boolean;
}

/** How a file is to be read, where its bytes do not tell, or more than one sheet could be meant. */
export interface ReadSo {
  readonly encoding?: string | undefined;
  readonly separator?: string | undefined;
  readonly sheet?: string | undefined;
}

/** How a table is read, kept and used again for its like. */
export interface Mapping {
  readonly file: ReadSo;
  readonly preset: Preset | null;
  readonly columns: Readonly<Record<string, ColumnUse>>;
  readonly order: DayMonthOrder | null;
  readonly calendar: Calendar;
  /** What dates are that all stand on the first of a month: days, or months that a sheet made days of; null where it has not been said. */
  readonly firstDays: "days" | "months" | null;
  readonly swapped: boolean;
  readonly terms: Terms;
}

/** A mapping that was kept, for a table; columns that it does not name are as they were guessed. */
export const withGuesses = (kept: Mapping, guessed: Mapping): Mapping => ({ ...kept, columns: { ...guessed.columns, ...kept.columns } });

/** Columns of a role by their position. */
export function columnsOf(columns: readonly string[], mapping: Mapping): ReadonlyMap<Role, readonly number[]> {
  const found = new Map<Role, number[]>();
  columns.forEach((name, at) => {
    const role = mapping.columns[name]?.as ?? "out";
    found.set(role, [...(found.get(role) ?? []), at]);
  });
  return found;
}

/** The mapping with a column put to another use; a role that one column alone can have is taken from the one that had it. */
export function withUse(mapping: Mapping, column: string, use: ColumnUse): Mapping {
  const columns = { ...mapping.columns };
  if (SINGLE.has(use.as)) for (const [name, other] of Object.entries(columns)) if (other.as === use.as) columns[name] = { as: "own" };
  columns[column] = use;
  return { ...mapping, preset: mapping.preset, columns };
}
