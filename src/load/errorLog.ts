import { type Cases, DATED, NO_CASES, PLACED } from "../model/childRule.ts";
import type { DataError, ErrorGroup, Findings, Notice, NoticeKind } from "./errors.ts";

/** So many errors are kept one by one, so many kinds of them, and so many notices of a kind; the rest are counted. */
const MOST_ERRORS = 500;
const MOST_NAMED = 5;

type Open<T> = { -readonly [K in keyof T]: T[K] };
type OpenGroup = Open<Omit<ErrorGroup, "records" | "fallen">> & {
  readonly records: string[];
  readonly fallen: Record<string, number>;
};
/** A remark on one record; what was expected may be worked out only where it is the first of its kind. */
type Remark = Omit<Notice, "count" | "records" | "expected"> & { readonly expected: string | (() => string) };
type OpenNotice = Open<Omit<Notice, "records">> & { readonly records: string[] };

/** An error that others may hang on: what falls with its record is counted under it. Undefined where there was no room to tell it. */
type Root = OpenGroup | undefined;

const keyOf = (table: string, record: string): string => `${table} ${record}`;

/** Collects what is wrong with a foreign record, without end to what may be wrong. */
export class ErrorLog {
  readonly #errors: DataError[] = [];
  readonly #groups = new Map<string, OpenGroup>();
  readonly #notices = new Map<string, OpenNotice>();
  readonly #noticesOf = new Map<NoticeKind, number>();
  readonly #roots = new Map<string, Root>();
  /** What stands for the record whose error was a group's last: it is counted once. */
  readonly #lastOf = new Map<OpenGroup, unknown>();
  #last: Root;
  #cases = NO_CASES;
  #hidden: ReadonlySet<string> = new Set();
  #more = 0;
  #leftOut = 0;
  #unlisted = 0;

  /** True once errors are only counted: nothing more is told of a row than its first. */
  get full(): boolean {
    return this.#errors.length >= MOST_ERRORS;
  }

  /** Tells an error; the first of a record is the one that others hang on. What it is `of` is the same for all errors of one record. */
  add(error: DataError, of: unknown = error): void {
    const { table, record } = error;
    if (this.full) this.#more++;
    else this.#errors.push(error);
    const group = this.#groupOf(error);
    if (group) {
      group.errors++;
      if (this.#lastOf.get(group) !== of) {
        group.count++;
        name(group.records, record);
      }
      this.#lastOf.set(group, of);
    }
    if (record.startsWith("#")) return;
    const key = keyOf(table, record);
    if (!this.#roots.has(key)) this.#roots.set(key, group);
  }

  /** Tells all errors of one record. */
  addAll(errors: readonly DataError[], of: unknown = errors): void {
    for (const error of errors) this.add(error, of);
  }

  /** Errors alike come in rows: the last one's group is looked at first. */
  #groupOf(error: DataError): Root {
    const { table, field, value, kind } = error;
    const last = this.#last;
    if (last?.table === table && last.field === field && last.value === value && last.kind === kind) return last;
    const key = [table, field.replace(/\d+/g, "*"), value, kind].join("\n");
    this.#last = this.#groups.get(key) ?? this.#open(key, error);
    return this.#last;
  }

  #open(key: string, { record: _record, ...error }: DataError): Root {
    if (this.#groups.size >= MOST_ERRORS) return undefined;
    const fallen: Record<string, number> = Object.create(null);
    const group: OpenGroup = { ...error, count: 0, errors: 0, records: [], fallen };
    this.#groups.set(key, group);
    return group;
  }

  /** Tells several errors of one record that is left out for them. */
  leaveOut(errors: readonly DataError[], of: unknown = errors): void {
    this.addAll(errors, of);
    this.#leftOut++;
  }

  hasRoot = (table: string, record: string): boolean => this.#roots.has(keyOf(table, record));

  /** Counts a record that fell with another, under the error that felled that one. */
  fell(table: string, record: string, after: { readonly table: string; readonly id: string }): void {
    const root = this.#roots.get(keyOf(after.table, after.id));
    if (root) root.fallen[table] = (root.fallen[table] ?? 0) + 1;
    this.#roots.set(keyOf(table, record), root);
    this.#leftOut++;
  }

  /** Says something of a record that is shown all the same. */
  note(notice: Remark, record: string): void {
    const key = [notice.kind, notice.field, notice.value].join("\n");
    const open = this.#notices.get(key) ?? this.#openNotice(key, notice);
    if (!open) {
      this.#unlisted++;
      return;
    }
    open.count++;
    name(open.records, record);
  }

  /** Each kind has room of its own, so that none crowds out another. */
  #openNotice(key: string, notice: Remark): OpenNotice | undefined {
    const before = this.#noticesOf.get(notice.kind) ?? 0;
    if (before >= MOST_ERRORS) return undefined;
    this.#noticesOf.set(notice.kind, before + 1);
    const { expected } = notice;
    const open: OpenNotice = { ...notice, expected: typeof expected === "string" ? expected : expected(), count: 0, records: [] };
    this.#notices.set(key, open);
    return open;
  }

  /** Keeps back what would place or date cases that involve a child: those values of theirs, and all that is said of the places, of those `named`, that are not `shown`. */
  keepBack(cases: Cases, named: Iterable<string>, shown: readonly { readonly id: string }[]): void {
    const known = new Set(shown.map(({ id }) => id));
    this.#cases = cases;
    this.#hidden = new Set([...named].filter((id) => !known.has(id)));
  }

  findings = (): Findings => ({
    leftOut: this.#leftOut,
    errors: this.#errors.filter(({ record }) => !this.#hidden.has(record)).map((error) => this.#told(error, [error.record])),
    more: this.#more,
    groups: this.#named(this.#groups.values()).map((group) => ({ ...this.#told(group, group.records), fallen: { ...group.fallen } })),
    notices: [...this.#named(this.#notices.values()), ...this.#rest()],
  });

  #told<T extends DataError | OpenGroup>(error: T, records: readonly string[]): T {
    const { events, directives } = this.#cases;
    const tells = isPlacedOrDated(error.field) && records.some((record) => events.has(record) || directives.has(record));
    return tells ? { ...error, value: "" } : error;
  }

  /** What is said of records, without those of hidden places, and not at all where it is of such alone. */
  #named<T extends { readonly records: readonly string[] }>(said: Iterable<T>): T[] {
    return [...said].flatMap((one) => {
      const records = one.records.filter((record) => !this.#hidden.has(record));
      return records.length === 0 && one.records.length > 0 ? [] : { ...one, records };
    });
  }

  /** What there was no room to note, as one notice more. */
  #rest = (): readonly Notice[] =>
    this.#unlisted === 0 ? [] : [{ kind: "unlisted", count: this.#unlisted, records: [], field: "", value: "", expected: "" }];
}

/** A column of dates or places, too. */
const COLUMNS: ReadonlySet<string | null> = new Set(["stated", "inferred", "outside", "also"]);

function isPlacedOrDated(path: string): boolean {
  const [field = null] = path.split(".");
  return PLACED.has(field) || DATED.has(field) || COLUMNS.has(field);
}

/** Names a record among the first, once. */
function name(records: string[], record: string): void {
  if (records.length < MOST_NAMED && !records.includes(record)) records.push(record);
}

/** Of something that the file lacks, that this page knows no place for, or that is kept back. */
const LACKING: ReadonlySet<NoticeKind> = new Set(["table", "unknown", "withheld"]);

/** True where all of a file is shown, whatever else is to be said of it. */
export const isComplete = ({ leftOut, groups, notices }: Findings): boolean =>
  leftOut === 0 && groups.length === 0 && !notices.some(({ kind }) => LACKING.has(kind));
