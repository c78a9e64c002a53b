import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { validateRows } from "../../../src/load/validate.ts";
import type { RawDataset } from "../../../src/model/migrations.ts";
import { referencesIn } from "../../../src/model/references.ts";
import { datasetSchema } from "../../../src/model/schema.ts";
import type { Correction, DatasetRows } from "../../../src/model/types.ts";
import { redacted } from "../../../src/prepare/tombstones.ts";
import { correctedRows } from "../../support/corrections.ts";
import { fixtureRows } from "../../support/fixture.ts";
import { wordyRows } from "../../support/wordyRows.ts";

const WHY = { ar: "نُشر خطأً", en: "Published by mistake" };
const withdrawal = (id: string, date = "2025-02-02"): Correction => ({
  date,
  id,
  field: null,
  withdrawn: true,
  was: null,
  now: null,
  why: WHY,
});

const TABLES = ["sources", "events", "directives", "places", "actors", "elections"] as const;
const rows = fixtureRows();
const asRaw = (given: DatasetRows): RawDataset => given;

function left(...ids: string[]): DatasetRows {
  const result = redacted(
    asRaw(rows),
    ids.map((id) => withdrawal(id)),
  );
  if (!result) throw new Error("nothing was withdrawn");
  return result as unknown as DatasetRows;
}

/** What a release says of its content, without what tells that something is gone. */
const content = ({ withdrawn: _ids, corrections: _told, ...rest }: DatasetRows): string => JSON.stringify(rest);

describe("a release after a withdrawal", () => {
  it.each([
    ["a directive", "dir-eg-2", ["Call on women police", "dir-eg-2"]],
    [
      "an event, with the directives given at it",
      "ev-ly-video",
      ["Video meeting", "Patrol the road", "ev-ly-video", "dir-ly-4", "dir-ly-5"],
    ],
    ["a report, with what it alone tells", "src-eg-one", ["Interior minister", "Deploy forces", "src-eg-one", "ev-eg-meeting", "dir-eg-1"]],
    ["a person, wherever named", "ac-eg-minister", ["ac-eg-minister"]],
  ])("holds nothing of %s", (_case, id, words) => {
    const text = content(left(id));
    for (const word of words) {
      expect(content(rows)).toContain(word);
      expect(text).not.toContain(word);
    }
  });

  it("keeps the rest as it was", () => {
    const { events, directives, sources, hash } = left("dir-eg-2");
    expect([events, sources, hash]).toEqual([rows.events, rows.sources, rows.hash]);
    expect(directives).toEqual(rows.directives.filter(({ id }) => id !== "dir-eg-2"));
  });

  it.each(["dir-eg-2", "ev-ly-video", "ev-eg-polling", "src-eg-one", "src-ly-two", "ac-eg-minister", "pl-ly-road"])(
    "still reads without an error: %s",
    async (id) => {
      expect((await validateRows(asRaw(left(id)), { signal: new AbortController().signal })).findings.groups).toEqual([]);
    },
  );

  it("names nothing that is gone, whatever is withdrawn of whatever record", () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.integer({ min: 1, max: 15 }), fc.nat(), (seed, events, pick) => {
        const given = wordyRows(seed, events);
        const all = TABLES.flatMap((table) => [...given[table]]);
        const { id } = all[pick % all.length]!;
        const rest = redacted(asRaw(given), [withdrawal(id)])!;
        const left = TABLES.flatMap((table) => rest[table] as readonly { readonly id: string }[]);
        const held = new Set(left.map((row) => row.id));
        expect(held.has(id)).toBe(false);
        expect(left.flatMap((row) => [...referencesIn(row)]).filter((named) => !held.has(named.id))).toEqual([]);
        expect(JSON.stringify(left)).not.toContain(`"${id}"`);
        expect(datasetSchema.safeParse(rest).error).toBeUndefined();
      }),
      { numRuns: 100 },
    );
  }, 30_000);

  it("names what is gone, and tells why for each, and for what went with it", () => {
    const { withdrawn, corrections } = left("ev-ly-video");
    const gone = ["dir-ly-4", "dir-ly-5", "ev-ly-video"];
    expect(withdrawn?.filter(({ id }) => gone.includes(id))).toEqual(gone.map((id) => ({ id, withdrawn: "2025-02-02" })));
    expect(corrections?.filter(({ id }) => gone.includes(id)).map(({ why }) => why)).toEqual([WHY, WHY, WHY]);
  });

  it("keeps an event that another report tells too, without what the withdrawn one said of it", () => {
    const session = left("src-ly-two").events.find(({ id }) => id === "ev-ly-session")!;
    expect(session.sources).toEqual(["src-eg-one"]);
    expect([session.when, session.places]).toEqual([{}, []]);
  });

  it("keeps no place or person that only what is gone has named", () => {
    const { places, actors } = left("ev-ly-undated");
    expect(actors.map(({ id }) => id)).not.toContain("ac-ly-hor-minister");
    expect(places.map(({ id }) => id)).toContain("pl-ly-sd-south");
  });

  it("forgets corrections that told what stood in it", () => {
    const result = redacted(asRaw(correctedRows()), [withdrawal("ev-eg-meeting")]) as unknown as DatasetRows;
    expect(result.corrections?.filter(({ id }) => id === "ev-eg-meeting")).toEqual([withdrawal("ev-eg-meeting")]);
    expect(result.corrections?.map(({ id }) => id)).toContain("src-ly-two");
  });

  it("is the same after the same withdrawal once more, and remembers it after another", () => {
    const once = left("dir-eg-2");
    expect(redacted(asRaw(once), [withdrawal("dir-eg-2")])).toBeUndefined();
    const twice = redacted(asRaw(once), [withdrawal("dir-eg-2"), withdrawal("dir-eg-3", "2025-03-03")]) as unknown as DatasetRows;
    expect(twice.withdrawn).toEqual([
      { id: "dir-eg-2", withdrawn: "2025-02-02" },
      { id: "dir-eg-3", withdrawn: "2025-03-03" },
    ]);
  });
});

it.each([
  ["nothing was withdrawn", []],
  ["what was withdrawn was never in it", [withdrawal("ev-eg-other")]],
  ["something was only corrected", [{ ...withdrawal("ev-eg-meeting"), withdrawn: false, field: "when", now: "2023-12-05" }]],
])("a release is left as it is where %s", (_case, corrections) => {
  expect(redacted(asRaw(rows), corrections)).toBeUndefined();
});
