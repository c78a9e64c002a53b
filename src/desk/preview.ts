import { type Dataset, openRows } from "../model/dataset.ts";
import { asText, listAt, valueAt } from "../model/raw.ts";
import { partsOf, resolveRecord } from "../prepare/resolve.ts";
import { checkDesk, type DeskError, filesWith } from "./checks.ts";
import type { Answers } from "./deskState.ts";
import type { OpenRecord } from "./record.ts";

export interface Previewed {
  readonly dataset: Dataset;
  /** Records of the report that are not complete, and so not in it. */
  readonly leftOut: number;
  /** True where the report as such is not complete: then nothing of it is shown. */
  readonly withoutReport: boolean;
}

const LISTS = ["events", "directives", "reports"] as const;
/** One that is left out may leave others that name it incomplete. */
const ROUNDS = 6;

/** The record with what is complete of a report in it: nothing half answered is shown as if it were known. */
export function previewOf(record: OpenRecord, name: string, answers: Answers, errors: readonly DeskError[]): Previewed {
  let [now, wrong, leftOut] = [answers, errors, 0];
  for (let round = 0; round < ROUNDS && wrong.length > 0; round++) {
    if (wrong.some(({ path }) => path.length === 0 || path[0] === "source")) return withoutReport(record, answers);
    const { next, gone } = without(now, wrong);
    if (gone === 0) return withoutReport(record, answers);
    [now, leftOut] = [next, leftOut + gone];
    wrong = checkDesk(record, name, now, null);
  }
  if (wrong.length > 0) return withoutReport(record, answers);
  return { dataset: opened(record, filesWith(record, name, now)), leftOut, withoutReport: false };
}

function without({ report, added, ...rest }: Answers, wrong: readonly DeskError[]): { readonly next: Answers; readonly gone: number } {
  const isWrong = (list: string, at: number): boolean => wrong.some(({ path }) => path[0] === list && path[1] === at);
  const isWrongEntry = (list: string, at: number): boolean =>
    wrong.some(({ path }) => path[0] === "added" && path[1] === list && path[2] === at);
  let gone = 0;
  const kept = <T>(items: readonly T[], bad: (at: number) => boolean): readonly T[] => {
    const left = items.filter((_, at) => !bad(at));
    gone += items.length - left.length;
    return left;
  };
  const lists = Object.fromEntries(
    LISTS.filter((list) => Object.hasOwn(report, list)).map((list) => [list, kept(listAt(report, [list]), (at) => isWrong(list, at))]),
  );
  const entries = {
    places: kept(added.places, (at) => isWrongEntry("places", at)),
    actors: kept(added.actors, (at) => isWrongEntry("actors", at)),
    elections: kept(added.elections, (at) => isWrongEntry("elections", at)),
  };
  return { next: { ...rest, report: { ...report, ...lists }, added: entries }, gone };
}

/** The record as it is without the report on the desk. */
function withoutReport(record: OpenRecord, { report }: Answers): Previewed {
  const id = asText(valueAt(report, ["source", "id"]));
  const others = record.files.filter(({ kind, value }) => kind !== "report" || valueAt(value, ["source", "id"]) !== id);
  const named = new Set(others.flatMap(({ value }) => listAt(value, ["events"]).map((event) => asText(valueAt(event, ["id"])))));
  const isWhole = checkOthers(named, others);
  const leftOut = LISTS.reduce((sum, list) => sum + listAt(report, [list]).length, 0);
  return { dataset: opened(record, isWhole ? others : record.files), leftOut, withoutReport: true };
}

/** Whether the other reports stand without this one: one may add to an event of it. */
const checkOthers = (named: ReadonlySet<string>, others: OpenRecord["files"]): boolean =>
  others.every(({ value }) => listAt(value, ["reports"]).every((item) => named.has(asText(valueAt(item, ["event"])))));

const opened = ({ schemas }: OpenRecord, files: OpenRecord["files"]): Dataset =>
  openRows({ ...resolveRecord(partsOf(files, schemas)), hash: "" });
