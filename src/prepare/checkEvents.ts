import { type Edtf, readEdtf } from "../model/edtf.ts";
import { isFields } from "../model/fields.ts";
import { asText, mapsIn, valueAt } from "../model/raw.ts";
import { type Definitions, type RecordSpot, recordsOf } from "./checkIds.ts";
import { onCycles } from "./cycles.ts";
import type { RecordCodes } from "./recordCodes.ts";
import { errorAt, type RecordError } from "./recordError.ts";
import type { RecordFile } from "./recordFiles.ts";

/** Events that contradict each other, or an election's calendar. */
export function checkEvents(files: readonly RecordFile[], definitions: Definitions, codes: RecordCodes): readonly RecordError[] {
  const reports = files.filter(({ kind }) => kind === "report");
  return [
    ...orderErrors(reports),
    ...reports.flatMap((file) => [...roundErrors(file, definitions), ...ownReports(file), ...postponementErrors(file)]),
    ...files.flatMap((file) => calendarErrors(file, definitions, codes)),
  ];
}

function orderErrors(reports: readonly RecordFile[]): RecordError[] {
  const links = reports.flatMap((file) => recordsOf(file, "event")).flatMap(orderLinks);
  return onCycles(links).map(({ spot }) =>
    errorAt(spot.file, [...spot.path, "event"], "order", "before and after in a circle", "Correct which of them came first"),
  );
}

function orderLinks({ file, path, value: { id } }: RecordSpot): { from: string; to: string; spot: RecordSpot }[] {
  return mapsIn(file, [...path, "order"]).flatMap((spot) => {
    const { relation, event } = spot.value;
    if (typeof id !== "string" || typeof event !== "string") return [];
    return [relation === "after" ? { from: event, to: id, spot } : { from: id, to: event, spot }];
  });
}

function roundErrors(file: RecordFile, definitions: Definitions): RecordError[] {
  return recordsOf(file, "event").flatMap(({ path, value }) => {
    const round = valueAt(value, ["election", "round"]);
    const election = definitions.election.get(asText(valueAt(value, ["election", "id"])));
    if (typeof round !== "number" || !election) return [];
    const rounds = mapsIn(election.file, [...election.path, "rounds"]).map((spot) => spot.value["round"]);
    if (rounds.includes(round)) return [];
    return [
      errorAt(file, [...path, "election", "round"], "round", "a round that the election does not have", `It has ${rounds.join(", ")}`),
    ];
  });
}

function ownReports(file: RecordFile): RecordError[] {
  const own = new Set(recordsOf(file, "event").map(({ value }) => value["id"]));
  return mapsIn(file, ["reports"])
    .filter(({ value }) => own.has(value["event"]))
    .map(({ path }) =>
      errorAt(file, [...path, "event"], "other", "a later report in the event's own file", "Write it into the event itself"),
    );
}

/** A date that was moved says from when or to when, and not to an earlier day. */
function postponementErrors(file: RecordFile): RecordError[] {
  return recordsOf(file, "event").flatMap(({ path, value: { postponement } }) => {
    if (!isFields(postponement)) return [];
    const dates = [readingsIn(postponement["was"]), readingsIn(postponement["now"])] as const;
    const [was, now] = [dates[0].flatMap(edtfIn), dates[1].flatMap(edtfIn)];
    if (dates.flat().length === 0)
      return [
        errorAt(
          file,
          [...path, "postponement"],
          "other",
          "a postponement with neither the old nor the new date",
          "Add was: or now:",
          "key",
        ),
      ];
    const isEarlier = was.length > 0 && now.length > 0 && now.every((after) => was.every((before) => after.to < before.from));
    return isEarlier
      ? [errorAt(file, [...path, "postponement", "now"], "other", "a new date before the old one", "Correct one of the two", "key")]
      : [];
  });
}

const readingsIn = (when: unknown): readonly unknown[] => Object.values(isFields(when) ? when : {});
const edtfIn = (reading: unknown): readonly Edtf[] => [readEdtf(asText(valueAt(reading, ["edtf"]))) ?? []].flat();

const CALENDAR_KEYS = ["inside", "abroad", "silence", "results"] as const;

function calendarErrors(file: RecordFile, definitions: Definitions, codes: RecordCodes): RecordError[] {
  return recordsOf(file, "election").flatMap(({ path }) => {
    const rounds = mapsIn(file, [...path, "rounds"]);
    return [...rounds.flatMap((round) => wrongKind(round, definitions, codes)), ...doubledRounds(rounds)];
  });
}

function wrongKind({ file, path, value }: RecordSpot, definitions: Definitions, { calendar }: RecordCodes): RecordError[] {
  return CALENDAR_KEYS.flatMap((key) => {
    const kind = definitions.event.get(asText(value[key]))?.value["kind"];
    if (kind === undefined || calendar.has(asText(kind))) return [];
    return [
      errorAt(
        file,
        [...path, key],
        "calendar",
        `a ${asText(kind)}, which is no calendar entry`,
        `Name an event of the kind ${[...calendar].join(" or ")}`,
      ),
    ];
  });
}

function doubledRounds(rounds: readonly RecordSpot[]): RecordError[] {
  const numbers = rounds.map(({ value }) => value["round"]);
  return rounds
    .filter((_, index) => numbers.indexOf(numbers[index]) < index)
    .map(({ file, path }) => errorAt(file, [...path, "round"], "round", "a duplicate round", "Number the rounds of one election apart"));
}
