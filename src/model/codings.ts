import { type Fields, isFields } from "./fields.ts";
import type { DirectiveId, EventId, SourceId } from "./ids.ts";
import { must } from "./must.ts";
import { asText, mapsUnder, type Path, valueAt } from "./raw.ts";
import { RECORD_TABLES } from "./recordTables.ts";
import type { DatasetRows, Evidence } from "./types.ts";

/** What is coded from one piece of evidence: `id` is the record, `path` leads to the value in it; `field` is the record's id and the field in it, `value` what stands there, in a few words. */
export interface Coding {
  readonly id: string;
  readonly path: Path;
  readonly field: string;
  readonly value: string;
  readonly evidence: Evidence;
  /** True for a case that involves a child: the words are not to be shown. */
  readonly sensitive: boolean;
}

/** The words that say one thing, and everything coded from them. */
export interface Passage {
  readonly source: SourceId;
  readonly p: number;
  readonly chars: Evidence["chars"];
  readonly about: Evidence["about"];
  readonly masked: boolean;
  readonly codings: readonly Coding[];
}

/** Every piece of evidence of a dataset with what is coded from it. */
export function codingsOf(rows: DatasetRows): readonly Coding[] {
  const sensitive = sensitiveIds(rows);
  return RECORD_TABLES.flatMap((table) => [...mapsUnder({ value: rows }, [table])]).flatMap(({ path, value }) => {
    const pieces = value["evidence"];
    if (!Array.isArray(pieces)) return [];
    const id = String(valueAt(rows, [...path.slice(0, 2), "id"]));
    const coded = { id, path: path.slice(2), field: id + dotted(path.slice(2)), value: inWords(value), sensitive: sensitive.has(id) };
    return (pieces as readonly Evidence[]).map((evidence) => ({ ...coded, evidence }));
  });
}

function sensitiveIds(rows: DatasetRows): ReadonlySet<string> {
  const events = new Set<EventId>(rows.events.filter(({ sensitive }) => sensitive !== null).map(({ id }) => id));
  const directives: DirectiveId[] = rows.directives.filter(({ event }) => events.has(event)).map(({ id }) => id);
  return new Set<string>([...events, ...directives]);
}

const dotted = (path: Path): string => path.map((step) => (typeof step === "number" ? `[${step}]` : `.${step}`)).join("");

const GROUNDS = new Set(["evidence", "basis", "ground", "confidence", "note", "source", "from", "latestStart", "earliestEnd", "to"]);

function inWords(value: Fields): string {
  const { act, strength, tier, what, kind, title } = value;
  const inEnglish = (text: unknown): string => asText(valueAt(text, ["en"]));
  if (strength !== undefined) return `${[act, strength, tier].map(asText).filter(Boolean).join(", ")}: ${inEnglish(what)}`;
  if (title !== undefined && kind !== undefined) return `${asText(kind)}: ${inEnglish(title)}`;
  const own = Object.entries(value).filter(([key, field]) => !GROUNDS.has(key) && field !== null);
  return own.map(([, field]) => (isFields(field) && "en" in field ? String(field["en"]) : JSON.stringify(field))).join(" ");
}

/** Codings by the words they rest on, in the order of the reports; words that touch those of a child's case are masked with them. */
export function passagesOf(codings: readonly Coding[]): readonly Passage[] {
  const hidden = codings.filter(({ sensitive }) => sensitive).map(({ evidence }) => evidence);
  const groups = new Map<string, Coding[]>();
  for (const coding of codings) {
    const { source, p, chars, about } = coding.evidence;
    const key = [source, p, ...about, ...chars].join();
    groups.set(key, [...(groups.get(key) ?? []), coding]);
  }
  return [...groups.values()].map((group) => passageOf(group, hidden)).sort(inReadingOrder);
}

function passageOf(codings: readonly Coding[], hidden: readonly Evidence[]): Passage {
  const { source, p, chars, about } = must(codings[0], "coding").evidence;
  const masked = hidden.some((other) => other.source === source && other.p === p && overlaps(other.about, about));
  return { source, p, chars, about, masked, codings };
}

const overlaps = (a: Evidence["about"], b: Evidence["about"]): boolean => a[0] < b[1] && b[0] < a[1];

const inReadingOrder = (a: Passage, b: Passage): number =>
  (a.source < b.source ? -1 : a.source > b.source ? 1 : 0) ||
  a.p - b.p ||
  a.about[0] - b.about[0] ||
  a.about[1] - b.about[1] ||
  a.chars[0] - b.chars[0];
