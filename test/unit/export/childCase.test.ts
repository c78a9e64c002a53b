import { describe, expect, it } from "vitest";
import { EXPORTERS } from "../../../src/export/exporters.ts";
import { validateRows } from "../../../src/load/validate.ts";
import { careless, toldBy } from "../../support/childCase.ts";
import { exportRequest, written } from "./asked.ts";

/** As a page gets to see them. */
const { rows } = await validateRows({ ...careless() }, { signal: new AbortController().signal });

describe("of a child's case that a foreign record places and dates too finely, nothing is told", () => {
  it.each(EXPORTERS.map(({ id }) => id))("by the export %s", async (id) => {
    for (const scope of ["shown", "all"] as const)
      for (const lang of ["ar", "en"] as const)
        expect(toldBy(await written(id, exportRequest({ rows, scope, lang, host: "other.example" })))).toEqual([]);
  });

  it.each(EXPORTERS.map(({ id }) => id).filter((id) => /^(csv|parquet|arrow)-events$/.test(id)))(
    "which tells of what is no such case: %s",
    async (id) => {
      const told = await written(id, exportRequest({ rows, scope: "all", host: "other.example" }));
      expect(told).toContain(rows.events[0]!.id);
    },
  );
});
