import { kindOfId } from "../model/ids.ts";
import { type Path, pathOf, valueAt } from "../model/raw.ts";
import { datasetSchema } from "../model/schema.ts";
import type { DatasetRows } from "../model/types.ts";
import { type Definitions, definitionsOf, type RecordSpot } from "./checkIds.ts";
import { explain } from "./checkShape.ts";
import { errorAt, type RecordError, wholeFile } from "./recordError.ts";
import type { FileKind, RecordFile } from "./recordFiles.ts";

/** What the dataset made of a record would break of the contract that is published with it, at the record it comes from. */
export function checkContract(rows: DatasetRows, files: readonly RecordFile[]): readonly RecordError[] {
  const { error } = datasetSchema.safeParse(rows);
  if (!error) return [];
  const definitions = definitionsOf(files);
  return error.issues.map((issue) => {
    const path = pathOf(issue);
    const [, message, remedy] = explain(issue, valueAt(rows, path));
    const origin = originOf(rows, path, definitions);
    if (origin)
      return errorAt(origin.file, [...origin.path, ...path.slice(2)], "other", `against the dataset's contract: ${message}`, remedy);
    const kind = FILES.get(String(path[0])) ?? "record";
    const file = files.find((one) => one.kind === kind)?.name ?? "data/record.yaml";
    return wholeFile(file, `against the dataset's contract: ${path.join(".")} is ${message}`, remedy);
  });
}

const FILES: ReadonlyMap<string, FileKind> = new Map([
  ["corrections", "corrections"],
  ["vocabulary", "vocabulary"],
]);

function originOf(rows: DatasetRows, path: Path, definitions: Definitions): RecordSpot | undefined {
  const id = valueAt(rows, [...path.slice(0, 2), "id"]);
  const kind = typeof id === "string" ? kindOfId(id) : undefined;
  return kind && definitions[kind].get(String(id));
}
