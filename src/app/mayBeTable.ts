import type { ErrorReason, FileKind } from "../load/errors.ts";

const TABLES: ReadonlySet<FileKind> = new Set<FileKind>(["csv", "spreadsheet", "geojson", "kml", "ics", "json", "archive"]);

/** True for a file that is no record, and that a record may be made of. */
export const mayBeTable = (reason: ErrorReason): boolean =>
  reason.code === "notUtf8" || reason.code === "notJson" || (reason.code === "otherKind" && TABLES.has(reason.kind));
