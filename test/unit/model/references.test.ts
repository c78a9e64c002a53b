import { describe, expect, it } from "vitest";
import { z } from "zod";
import { type IdKind, idPattern } from "../../../src/model/ids.ts";
import { REFERENCES, referencesIn } from "../../../src/model/references.ts";
import { RECORD_SCHEMAS } from "../../../src/model/schema.ts";
import { fixtureRows } from "../../support/fixture.ts";

const KINDS: readonly IdKind[] = ["source", "event", "directive", "place", "actor", "election"];

interface Json {
  readonly pattern?: string;
  readonly properties?: Readonly<Record<string, Json>>;
  readonly items?: Json;
  readonly anyOf?: readonly Json[];
}

type Steps = readonly string[];

/** Every place of a shape that holds an id: its kind, and the keys that lead there, "[]" into a list. */
function* idsIn(schema: Json, steps: Steps = []): Generator<readonly [kind: IdKind, steps: Steps]> {
  const kind = KINDS.find((one) => idPattern(one).source === schema.pattern);
  if (kind) yield [kind, steps];
  for (const [key, inner] of Object.entries(schema.properties ?? {})) yield* idsIn(inner, [...steps, key]);
  if (schema.items) yield* idsIn(schema.items, [...steps, "[]"]);
  for (const inner of schema.anyOf ?? []) yield* idsIn(inner, steps);
}

/** A value that has `id` there and nothing else. */
const valueWith = (id: string, [step, ...more]: Steps): unknown =>
  step === undefined ? id : step === "[]" ? [valueWith(id, more)] : { [step]: valueWith(id, more) };

const places = Object.entries(RECORD_SCHEMAS).flatMap(([table, schema]) =>
  [...idsIn(z.toJSONSchema(schema, { io: "input" }) as Json)]
    .filter(([, steps]) => steps.join(".") !== "id")
    .map(([kind, steps]) => [`${table}.${steps.join(".")}`, kind, steps] as const),
);

describe("the table of references", () => {
  it.each(places)("knows %s", (_place, kind, steps) => {
    const id = `${{ source: "src", event: "ev", directive: "dir", place: "pl", actor: "ac", election: "el" }[kind]}-x`;
    const path = steps.map((step) => (step === "[]" ? 0 : step));
    expect([...referencesIn(valueWith(id, steps))]).toEqual([{ kind, id, path }]);
  });

  it("has no field that the schema lacks", () => {
    const fields = new Set(places.flatMap(([, , steps]) => steps));
    expect([...REFERENCES.keys()].filter((field) => !fields.has(field))).toEqual([]);
  });

  it("is looked for in every depth, and in nothing but fields of its own", () => {
    const event = fixtureRows().events.find(({ id }) => id === "ev-eg-meeting")!;
    const found = [...referencesIn(event)];
    expect(found.map(({ path }) => path.join("."))).toContain("election.id");
    expect(found.filter(({ id }) => id === event.id)).toEqual([]);
    expect([...referencesIn({ title: "ev-x", id: "ev-x", places: ["pl-x"], within: 7, scope: [7, null], source: null })]).toEqual([]);
  });
});
