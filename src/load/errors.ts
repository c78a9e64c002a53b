/** What went wrong with a dataset as a whole, each with its own words and remedy in the catalogue. */
export type LoadProblem =
  | { readonly code: "unreachable" }
  | { readonly code: "status"; readonly status: number }
  | { readonly code: "tooLarge"; readonly limitMb: number }
  | { readonly code: "noRelease"; readonly name: string }
  | { readonly code: "notJson" }
  | { readonly code: "notThisFormat" }
  | { readonly code: "newerVersion"; readonly found: string }
  | { readonly code: "damaged" }
  | { readonly code: "badColumn"; readonly column: string }
  | { readonly code: "noGoodRecord" };

/** A dataset that cannot be shown: where it was sought, what is wrong, and the cause underneath. */
export class DatasetError extends Error {
  override readonly name = "DatasetError";
  readonly url: string;
  readonly problem: LoadProblem;

  constructor(url: string, problem: LoadProblem, cause?: unknown) {
    super(`${problem.code}: ${url}`, { cause });
    this.url = url;
    this.problem = problem;
  }
}

/** A column that does not fit the others, so that no row can be told from the next. */
export class BrokenColumn extends Error {
  override readonly name = "BrokenColumn";
  readonly column: string;

  constructor(column: string) {
    super(column);
    this.column = column;
  }
}

/** A record of a foreign dataset that was left out, and why: the table, its id or position, the field, the value as text. */
export interface RejectedRecord {
  readonly table: string;
  readonly record: string;
  readonly field: string;
  readonly value: string;
  readonly problem: RecordProblem;
  /** For problems whose words name what was expected. */
  readonly expected: string;
}

export type RecordProblem =
  | "missing"
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
  | "other";

export type Load<T> =
  | { readonly phase: "loading"; readonly bytes: number; readonly total: number | null }
  | { readonly phase: "ready"; readonly data: T; readonly rejected: readonly RejectedRecord[] }
  | { readonly phase: "failed"; readonly error: DatasetError };
