import { type IdKind, kindOfId } from "../model/ids.ts";
import { nearest } from "../model/nearest.ts";
import { RECORD_SCHEMAS } from "../model/schema.ts";
import { type Definitions, kindsBehindFaults, type RecordSpot } from "./checkIds.ts";
import { type Mistake, mistakeAt } from "./mistake.ts";
import { mapsIn } from "./raw.ts";
import type { RecordFile } from "./recordFiles.ts";

/** Corrections of what there is not, withdrawals of what still stands, and entries that stand twice. */
export function checkCorrections(files: readonly RecordFile[], definitions: Definitions): readonly Mistake[] {
  const spots = files.filter(({ kind, broken }) => kind === "corrections" && !broken).flatMap((file) => mapsIn(file, []));
  const gone = new Set(spots.filter(isWithdrawal).map(({ value }) => value["id"]));
  const untold = kindsBehindFaults(files);
  return spots.flatMap((spot, at) => {
    const id = spot.value["id"];
    const kind = typeof id === "string" ? kindOfId(id) : undefined;
    const own = isWithdrawal(spot) ? withdrawalFaults(spot) : changeFaults(spot);
    const faults = [...own, ...doubled(spot, spots.slice(0, at))];
    if (kind === undefined || typeof id !== "string") return faults;
    const standing = definitions[kind];
    if (isWithdrawal(spot)) return [...faults, ...stillStanding(spot, standing.get(id))];
    if (untold.has(kind) || standing.has(id) || gone.has(id)) return [...faults, ...unknownField(spot, kind)];
    const near = nearest(id, standing.keys());
    const remedy = near === undefined ? `Name ${kind} there is, or withdraw it` : `Did you mean ${near}?`;
    return [...faults, mistakeAt(spot.file, [...spot.path, "id"], `an unknown ${kind}`, remedy)];
  });
}

const isWithdrawal = ({ value }: RecordSpot): boolean => value["withdrawn"] === true;
const isGiven = (value: unknown): boolean => value !== undefined && value !== null;

const CHANGES = ["field", "was", "now"] as const;

const withdrawalFaults = ({ file, path, value }: RecordSpot): Mistake[] =>
  CHANGES.filter((key) => isGiven(value[key])).map((key) =>
    mistakeAt(file, [...path, key], `${key} for an item that is withdrawn whole`, `Remove ${key}:, or withdrawn:`),
  );

function changeFaults({ file, path, value }: RecordSpot): Mistake[] {
  if (!isGiven(value["field"])) return [mistakeAt(file, [...path, "field"], "missing", "Add field:, or withdrawn: true")];
  if (isGiven(value["was"]) || isGiven(value["now"])) return [];
  return [mistakeAt(file, [...path, "was"], "neither what was nor what is", "Add was:, now:, or both")];
}

function unknownField({ file, path, value }: RecordSpot, kind: IdKind): Mistake[] {
  const { field } = value;
  const fields = Object.keys(RECORD_SCHEMAS[`${kind}s`].shape).filter((name) => name !== "id");
  if (typeof field !== "string" || fields.includes(field)) return [];
  const near = nearest(field, fields);
  const remedy = near === undefined ? `Take one of ${fields.join(", ")}` : `Did you mean ${near}?`;
  return [mistakeAt(file, [...path, "field"], "an unknown field", remedy)];
}

function stillStanding({ file, path }: RecordSpot, standing: RecordSpot | undefined): Mistake[] {
  if (!standing) return [];
  const { line, col } = standing.file.locate([...standing.path, "id"]);
  const problem = `withdrawn, and still in the record: ${standing.file.name}:${line}:${col} has it`;
  return [mistakeAt(file, [...path, "id"], problem, "Take it out there, or correct it here instead of withdrawing it")];
}

const keyOf = ({ value: { date, id, field, withdrawn } }: RecordSpot): string =>
  JSON.stringify(withdrawn === true ? [id] : [date, id, field]);

function doubled(spot: RecordSpot, before: readonly RecordSpot[]): Mistake[] {
  const first = before.find((other) => keyOf(other) === keyOf(spot));
  if (!first) return [];
  const { line, col } = first.file.locate(first.path);
  return [
    mistakeAt(spot.file, [...spot.path, "id"], `a duplicate of the correction at line ${line}, column ${col}`, "Keep one of the two"),
  ];
}
