import { must } from "../model/must.ts";
import type { DatasetRows } from "../model/types.ts";
import type { ErrorLog } from "./errorLog.ts";

/** Notes what of a record the rule on cases that involve a child keeps back. Places that such cases alone name are not told: their names would tell. */
export function noteWithheld(given: DatasetRows, guarded: DatasetRows, log: ErrorLog): void {
  if (guarded === given) return;
  const note = (field: string, record: string): void => log.note({ kind: "withheld", field, value: "", expected: "" }, record);
  for (const table of ["events", "directives"] as const)
    for (const [at, row] of given[table].entries()) {
      const shown = must(guarded[table][at], "guarded");
      for (const field of Object.keys(row)) if (Reflect.get(row, field) !== Reflect.get(shown, field)) note(field, row.id);
    }
  const told = new Set(guarded.corrections);
  const rows = new Set<string>([...guarded.events, ...guarded.directives].map(({ id }) => id));
  for (const correction of given.corrections ?? [])
    if (!told.has(correction) && rows.has(correction.id)) note("corrections", correction.id);
}
