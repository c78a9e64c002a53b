import { type IdKind, kindOfId } from "../model/ids.ts";
import { nearest } from "../model/nearest.ts";
import { mapsIn } from "../model/raw.ts";
import { RECORD_SCHEMAS } from "../model/schema.ts";
import { type Definitions, kindsBehindErrors, type RecordSpot } from "./checkIds.ts";
import { errorAt, type RecordError } from "./recordError.ts";
import type { RecordFile } from "./recordFiles.ts";

/** Corrections of what there is not, withdrawals of what still stands, and entries that stand twice. */
export function checkCorrections(files: readonly RecordFile[], definitions: Definitions): readonly RecordError[] {
  const spots = files.filter(({ kind, broken }) => kind === "corrections" && !broken).flatMap((file) => mapsIn(file, []));
  const gone = new Set(spots.filter(isWithdrawal).map(({ value }) => value["id"]));
  const untold = kindsBehindErrors(files);
  return spots.flatMap((spot, at) => {
    const id = spot.value["id"];
    const kind = typeof id === "string" ? kindOfId(id) : undefined;
    const own = isWithdrawal(spot) ? withdrawalErrors(spot) : changeErrors(spot);
    const errors = [...own, ...doubled(spot, spots.slice(0, at))];
    if (kind === undefined || typeof id !== "string") return errors;
    const standing = definitions[kind];
    if (isWithdrawal(spot)) return [...errors, ...stillStanding(spot, standing.get(id))];
    if (untold.has(kind) || standing.has(id) || gone.has(id)) return [...errors, ...unknownField(spot, kind)];
    const near = nearest(id, standing.keys());
    const remedy = near === undefined ? `Name ${kind} there is, or withdraw it` : `Did you mean ${near}?`;
    return [...errors, errorAt(spot.file, [...spot.path, "id"], "unknown", `an unknown ${kind}`, remedy)];
  });
}

const isWithdrawal = ({ value }: RecordSpot): boolean => value["withdrawn"] === true;
const isGiven = (value: unknown): boolean => value !== undefined && value !== null;

const CHANGES = ["field", "was", "now"] as const;

const withdrawalErrors = ({ file, path, value }: RecordSpot): RecordError[] =>
  CHANGES.filter((key) => isGiven(value[key])).map((key) =>
    errorAt(file, [...path, key], "other", `${key} for an item that is withdrawn whole`, `Remove ${key}:, or withdrawn:`),
  );

function changeErrors({ file, path, value }: RecordSpot): RecordError[] {
  if (!isGiven(value["field"])) return [errorAt(file, [...path, "field"], "missing", "missing", "Add field:, or withdrawn: true")];
  if (isGiven(value["was"]) || isGiven(value["now"])) return [];
  return [errorAt(file, [...path, "was"], "other", "neither what was nor what is", "Add was:, now:, or both")];
}

function unknownField({ file, path, value }: RecordSpot, kind: IdKind): RecordError[] {
  const { field } = value;
  const fields = Object.keys(RECORD_SCHEMAS[`${kind}s`].shape).filter((name) => name !== "id");
  if (typeof field !== "string" || fields.includes(field)) return [];
  const near = nearest(field, fields);
  const remedy = near === undefined ? `Use one of ${fields.join(", ")}` : `Did you mean ${near}?`;
  return [errorAt(file, [...path, "field"], "unknown", "an unknown field", remedy)];
}

function stillStanding({ file, path }: RecordSpot, standing: RecordSpot | undefined): RecordError[] {
  if (!standing) return [];
  const { line, col } = standing.file.locate([...standing.path, "id"]);
  const message = `withdrawn, and still in the record: ${standing.file.name}:${line}:${col} has it`;
  return [errorAt(file, [...path, "id"], "other", message, "Take it out there, or correct it here instead of withdrawing it")];
}

const keyOf = ({ value: { date, id, field, withdrawn } }: RecordSpot): string =>
  JSON.stringify(withdrawn === true ? [id] : [date, id, field]);

function doubled(spot: RecordSpot, before: readonly RecordSpot[]): RecordError[] {
  const first = before.find((other) => keyOf(other) === keyOf(spot));
  if (!first) return [];
  const { line, col } = first.file.locate(first.path);
  return [
    errorAt(
      spot.file,
      [...spot.path, "id"],
      "other",
      `a duplicate of the correction at line ${line}, column ${col}`,
      "Keep one of the two",
    ),
  ];
}
