import { describe, expect, it } from "vitest";
import { type Migration, migrated } from "../../../src/model/migrations.ts";
import { fixtureRows } from "../../support/fixture.ts";

/** Two earlier forms made up for the test: in the first, titles were called headings; in the second, there were no elections. */
const INVENTED: readonly Migration[] = [
  { from: "ballotline/-1", to: "ballotline/0", step: ({ heading, ...rest }) => ({ ...rest, title: heading }) },
  { from: "ballotline/0", to: "ballotline/1", step: (raw) => ({ ...raw, elections: [] }) },
];

const { title, elections: _none, ...rest } = fixtureRows();
const oldest = { ...rest, heading: title, schema: "ballotline/-1" };

describe("a dataset of an earlier form", () => {
  it("goes through every step from its own form on, in their order", () => {
    expect(migrated(oldest, INVENTED)).toEqual({ ...rest, title, elections: [], schema: "ballotline/1" });
    expect(migrated({ ...rest, title, schema: "ballotline/0" }, INVENTED)).toEqual({
      ...rest,
      title,
      elections: [],
      schema: "ballotline/1",
    });
  });

  it("keeps the hash of what was published", () => {
    expect(migrated(oldest, INVENTED)["hash"]).toBe(rest.hash);
  });
});

it.each([fixtureRows().schema, "ballotline/9", undefined])("a dataset of the form %o is left as it is", (schema) => {
  const raw = { ...fixtureRows(), schema };
  expect(migrated(raw, INVENTED)).toBe(raw);
});
