/** What went wrong with a dataset as a whole, each with its own words and remedy in the catalogue. */
export type ErrorReason =
  | { readonly code: "unreachable" }
  | { readonly code: "missingPart" }
  | { readonly code: "unreadable" }
  | { readonly code: "unexpected" }
  | { readonly code: "notGiven" }
  | { readonly code: "status"; readonly status: number }
  | { readonly code: "tooLarge"; readonly limitMb: number }
  | { readonly code: "noRelease"; readonly name: string }
  | { readonly code: "notJson" }
  | { readonly code: "notThisFormat" }
  | { readonly code: "otherKind"; readonly kind: FileKind }
  | { readonly code: "notUtf8"; readonly guess: string | null }
  | { readonly code: "silent"; readonly seconds: number }
  | { readonly code: "newerVersion" | "olderVersion"; readonly found: string }
  | { readonly code: "damaged" }
  /** The large form of an earlier page, which a command turns into the one of now. */
  | { readonly code: "oldColumns" }
  | { readonly code: "noWords"; readonly reason: ErrorReason }
  | { readonly code: "badColumn"; readonly column: string }
  | { readonly code: "noGoodRecord"; readonly findings: Findings };

/** Files of other kinds that are known by their content. */
export type FileKind = "csv" | "spreadsheet" | "geojson" | "kml" | "ics" | "html" | "archive" | "pdf" | "empty" | "part" | "yaml" | "json";

/** A dataset that cannot be shown: where it was sought, what is wrong, and the cause underneath. */
export class DatasetError extends Error {
  override readonly name = "DatasetError";
  readonly url: string;
  readonly reason: ErrorReason;

  constructor(url: string, reason: ErrorReason, cause?: unknown) {
    super(`${reason.code}: ${url}`, { cause });
    this.url = url;
    this.reason = reason;
  }
}

/** What is wrong, whatever was thrown. */
export const reasonOf = (error: unknown): ErrorReason => (error instanceof DatasetError ? error.reason : { code: "unexpected" });

/** A column that does not fit the others, so that no row can be told from the next. */
export class BrokenColumn extends Error {
  override readonly name = "BrokenColumn";
  readonly column: string;

  constructor(column: string) {
    super(column);
    this.column = column;
  }
}

/** One thing wrong with a foreign record: the table, its id or position, the field, the value as text. */
export interface DataError {
  readonly table: string;
  readonly record: string;
  readonly field: string;
  readonly value: string;
  readonly kind: ErrorKind;
  /** For errors whose words name what was expected. */
  readonly expected: string;
  /** The allowed value that is nearest to the one given, where one is near. */
  readonly nearest?: string;
}

export type ErrorKind =
  | "missing"
  | "empty"
  | "table"
  | "type"
  | "code"
  | "id"
  | "duplicate"
  | "reference"
  | "date"
  | "bounds"
  | "range"
  | "length"
  | "url"
  | "language"
  | "other";

/** What is shown as it stands, or nearly so, and still has to be said. */
export type NoticeKind =
  | "table"
  | "unknown"
  | "steering"
  | "lostLetters"
  | "oneLanguage"
  | "hijri"
  | "farDate"
  | "farPlace"
  | "beyondMap"
  | "swapped"
  | "noHash"
  | "withheld"
  | "unlisted";

/** Errors of one field that are alike, told once. */
export interface ErrorGroup extends Omit<DataError, "record"> {
  /** In how many records, how many errors in all, and the first of the records by id or position. */
  readonly count: number;
  readonly errors: number;
  readonly records: readonly string[];
  /** How many records of which table fell only because these did. */
  readonly fallen: Readonly<Record<string, number>>;
}

export interface Notice {
  readonly kind: NoticeKind;
  readonly count: number;
  readonly records: readonly string[];
  readonly field: string;
  readonly value: string;
  readonly expected: string;
}

/** What a foreign file holds that could not be shown as it is. */
export interface Findings {
  /** How many records were left out. */
  readonly leftOut: number;
  /** The first errors one by one, and how many more there were. */
  readonly errors: readonly DataError[];
  readonly more: number;
  readonly groups: readonly ErrorGroup[];
  readonly notices: readonly Notice[];
}

export const NOTHING_FOUND: Findings = { leftOut: 0, errors: [], more: 0, groups: [], notices: [] };

/** How far the check of a foreign record has come. */
export interface Checked {
  readonly done: number;
  readonly total: number;
}

export type Load<T> =
  | { readonly phase: "loading"; readonly bytes: number; readonly total: number | null; readonly checked?: Checked }
  | { readonly phase: "ready"; readonly data: T }
  | { readonly phase: "failed"; readonly error: DatasetError };
