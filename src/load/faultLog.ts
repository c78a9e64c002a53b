import type { Fault, FaultGroup, Findings, Notice } from "./errors.ts";

/** So many faults are kept one by one, and so many kinds of them; the rest are counted. */
const MOST_FAULTS = 500;
const MOST_NAMED = 5;

type Open<T> = { -readonly [K in keyof T]: T[K] };
type OpenGroup = Open<Omit<FaultGroup, "records" | "fallen">> & { readonly records: string[]; readonly fallen: Record<string, number> };
type OpenNotice = Open<Omit<Notice, "records">> & { readonly records: string[] };

/** A fault that others may hang on: what falls with its record is counted under it. Undefined where there was no room to tell it. */
type Root = OpenGroup | undefined;

const keyOf = (table: string, record: string): string => `${table} ${record}`;

/** Collects what is wrong with a foreign record, without end to what may be wrong. */
export class FaultLog {
  readonly #faults: Fault[] = [];
  readonly #groups = new Map<string, OpenGroup>();
  readonly #notices = new Map<string, OpenNotice>();
  readonly #roots = new Map<string, Root>();
  #last: Root;
  #more = 0;
  #leftOut = 0;

  /** True once faults are only counted: nothing more is told of a row than its first. */
  get full(): boolean {
    return this.#faults.length >= MOST_FAULTS;
  }

  /** Tells a fault; the first of a record is the one that others hang on. */
  add(fault: Fault): void {
    const { table, record } = fault;
    if (this.full) this.#more++;
    else this.#faults.push(fault);
    const group = this.#groupOf(fault);
    if (group) {
      group.count++;
      if (group.records.length < MOST_NAMED) group.records.push(record);
    }
    if (record.startsWith("#")) return;
    const name = keyOf(table, record);
    if (!this.#roots.has(name)) this.#roots.set(name, group);
  }

  /** Faults alike come in rows: the last one's group is looked at first. */
  #groupOf(fault: Fault): Root {
    const { table, field, value, problem } = fault;
    const last = this.#last;
    if (last?.table === table && last.field === field && last.value === value && last.problem === problem) return last;
    const key = [table, field.replace(/\d+/g, "*"), value, problem].join("\n");
    this.#last = this.#groups.get(key) ?? this.#open(key, fault);
    return this.#last;
  }

  #open(key: string, { record: _record, ...fault }: Fault): Root {
    if (this.#groups.size >= MOST_FAULTS) return undefined;
    const group: OpenGroup = { ...fault, count: 0, records: [], fallen: Object.create(null) as Record<string, number> };
    this.#groups.set(key, group);
    return group;
  }

  /** Tells several faults of one record that is left out for them. */
  leaveOut(faults: readonly Fault[]): void {
    for (const fault of faults) this.add(fault);
    this.#leftOut++;
  }

  hasRoot = (table: string, record: string): boolean => this.#roots.has(keyOf(table, record));

  /** Counts a record that fell with another, under the fault that felled that one. */
  fell(table: string, record: string, after: { readonly table: string; readonly id: string }): void {
    const root = this.#roots.get(keyOf(after.table, after.id));
    if (root) root.fallen[table] = (root.fallen[table] ?? 0) + 1;
    this.#roots.set(keyOf(table, record), root);
    this.#leftOut++;
  }

  /** Says something of a record that is shown all the same. */
  note(notice: Omit<Notice, "count" | "records">, record: string): void {
    const key = [notice.kind, notice.field, notice.value].join("\n");
    const known = this.#notices.get(key);
    if (!known && this.#notices.size >= MOST_FAULTS) return;
    const open = known ?? { ...notice, count: 0, records: [] };
    if (!known) this.#notices.set(key, open);
    open.count++;
    if (open.records.length < MOST_NAMED && !open.records.includes(record)) open.records.push(record);
  }

  findings = (): Findings => ({
    leftOut: this.#leftOut,
    faults: this.#faults,
    more: this.#more,
    groups: [...this.#groups.values()].map((group) => ({ ...group, fallen: { ...group.fallen } })),
    notices: [...this.#notices.values()],
  });
}

/** True where all of a file is shown, whatever else is to be said of it. */
export const isComplete = ({ leftOut, groups, notices }: Findings): boolean =>
  leftOut === 0 && groups.length === 0 && !notices.some(({ kind }) => kind === "table");
