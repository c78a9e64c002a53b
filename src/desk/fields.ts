import type { IdKind } from "../model/ids.ts";
import type { VocabularySet } from "../model/vocabulary.ts";

/** A field of a form, as the record's format has it; one that may be null is answered with it. */
export type Field = { readonly key: string; readonly required?: boolean; readonly nullable?: boolean } & (
  | { readonly kind: "words" | "string" | "url" | "day" | "edtf" | "number" | "evidence" | "aliases" | "lonLat" | "strings" }
  | { readonly kind: "id" | "ref" | "refs"; readonly to: IdKind }
  | { readonly kind: "code"; readonly set: VocabularySet }
  | { readonly kind: "choice"; readonly of: readonly string[] }
  | { readonly kind: "one"; readonly fields: readonly Field[]; readonly either?: readonly string[] }
  | { readonly kind: "many"; readonly fields: readonly Field[]; readonly either?: readonly string[] }
);

const words = (key: string): Field => ({ kind: "words", key });
const code = (key: string, set: VocabularySet): Field => ({ kind: "code", key, set });
const ref = (key: string, to: IdKind): Field => ({ kind: "ref", key, to });
const must = (field: Field): Field => ({ ...field, required: true });
const orNone = (field: Field): Field => ({ ...field, nullable: true });
const EVIDENCE: Field = { kind: "evidence", key: "evidence" };
const NOTE = words("note");

/** What a value stands on; what its basis does not ask for is hidden. */
const GROUNDS: readonly Field[] = [must(code("basis", "basis")), EVIDENCE, words("ground"), code("confidence", "confidence"), NOTE];

const edtf: Field = { kind: "edtf", key: "edtf", required: true };
const dates = (key: string): Field => ({
  kind: "one",
  key,
  fields: [
    { kind: "one", key: "stated", fields: [edtf, EVIDENCE, NOTE] },
    { kind: "one", key: "inferred", fields: [edtf, EVIDENCE, NOTE] },
    { kind: "one", key: "outside", fields: [edtf, words("ground"), code("confidence", "confidence"), NOTE] },
  ],
});
const named = (key: string): Field => ({ kind: "one", key, fields: [must(words("name")), ...GROUNDS] });
const grounded = (key: string, set: VocabularySet): Field => ({ kind: "one", key, fields: [must(code("value", set)), ...GROUNDS] });
const many = (key: string, fields: readonly Field[], either?: readonly string[]): Field => ({
  kind: "many",
  key,
  fields: [...fields, ...GROUNDS],
  ...(either ? { either } : {}),
});

const SOURCE: readonly Field[] = [
  { kind: "id", key: "id", to: "source", required: true },
  words("title"),
  must(code("kind", "sourceKind")),
  must(code("voice", "voice")),
  must(code("country", "country")),
  dates("published"),
  named("publisher"),
  named("author"),
  named("credited"),
  { kind: "url", key: "url" },
  { kind: "day", key: "retrieved" },
  { kind: "url", key: "archived" },
  { kind: "strings", key: "copies" },
  must(words("summary")),
  NOTE,
];

const EVENT: readonly Field[] = [
  { kind: "id", key: "id", to: "event", required: true },
  must(code("kind", "eventKind")),
  must(grounded("status", "status")),
  must(words("title")),
  words("summary"),
  orNone(code("authority", "authority")),
  orNone(code("country", "country")),
  dates("when"),
  EVIDENCE,
  many("places", [must(ref("place", "place")), must(code("role", "placeRole"))]),
  many("actors", [must(ref("actor", "actor")), must(code("role", "actorRole")), code("presence", "presence")]),
  { kind: "one", key: "election", fields: [must(ref("id", "election")), { kind: "number", key: "round", nullable: true }, ...GROUNDS] },
  grounded("mode", "mode"),
  many("order", [must({ kind: "choice", key: "relation", of: ["before", "after"] }), must(ref("event", "event"))]),
  { kind: "one", key: "postponement", fields: [ref("event", "event"), dates("was"), dates("now"), ...GROUNDS] },
  { kind: "choice", key: "sensitive", of: ["child"] },
  NOTE,
];

const DIRECTIVE: readonly Field[] = [
  must(words("what")),
  must(EVIDENCE),
  must(code("strength", "strength")),
  must(code("tier", "tier")),
  orNone(code("act", "act")),
  many("issuers", [must(ref("actor", "actor"))]),
  many("addressees", [ref("actor", "actor"), words("who")], ["actor", "who"]),
  {
    kind: "many",
    key: "measures",
    required: true,
    fields: [must(code("id", "measure")), code("site", "site")],
  },
  many("targets", [ref("place", "place"), code("kind", "siteKind")], ["place", "kind"]),
  must(code("checkable", "checkable")),
  orNone(code("authority", "authority")),
  must(ref("event", "event")),
  {
    kind: "one",
    key: "serves",
    nullable: true,
    fields: [ref("election", "election"), ref("event", "event"), ...GROUNDS],
    either: ["election", "event"],
  },
  { kind: "one", key: "timing", fields: [must(words("text")), ...GROUNDS, dates("when")] },
  many("quantities", [must({ kind: "number", key: "count" }), must(words("of"))]),
  {
    kind: "one",
    key: "instrument",
    fields: [must(words("kind")), { kind: "string", key: "number" }, { kind: "day", key: "date" }, ...GROUNDS],
  },
  { kind: "many", key: "followUps", fields: [must(code("state", "followUp")), must(words("by")), dates("when"), EVIDENCE, NOTE] },
  { kind: "id", key: "id", to: "directive", required: true },
  NOTE,
];

/** What a later report adds to an event that another file holds. */
const REPORT: readonly Field[] = [
  must(ref("event", "event")),
  dates("when"),
  many("places", [must(ref("place", "place")), must(code("role", "placeRole"))]),
  many("actors", [must(ref("actor", "actor")), must(code("role", "actorRole")), code("presence", "presence")]),
  EVIDENCE,
];

const lonLat: Field = { kind: "lonLat", key: "at", required: true };
const gazetteer: Field = { kind: "string", key: "gazetteer" };

const PLACE: readonly Field[] = [
  { kind: "id", key: "id", to: "place", required: true },
  must(words("names")),
  { kind: "aliases", key: "aliases" },
  must(code("kind", "placeKind")),
  orNone(code("country", "country")),
  must(code("shape", "shape")),
  code("extent", "extent"),
  { kind: "one", key: "point", fields: [lonLat, must(gazetteer)] },
  { kind: "strings", key: "areas" },
  { kind: "one", key: "anchor", fields: [lonLat, must({ kind: "number", key: "radiusKm" }), gazetteer] },
  ref("within", "place"),
  named("seat"),
  { kind: "refs", key: "notToConfuse", to: "place" },
  { kind: "strings", key: "same" },
  NOTE,
];

const ACTOR: readonly Field[] = [
  { kind: "id", key: "id", to: "actor", required: true },
  must(words("names")),
  { kind: "aliases", key: "aliases" },
  must(code("kind", "actorKind")),
  words("office"),
  orNone(code("authority", "authority")),
  orNone(code("country", "country")),
  many("outside", [must(words("fact"))]),
  NOTE,
];

const ELECTION: readonly Field[] = [
  { kind: "id", key: "id", to: "election", required: true },
  must(words("names")),
  { kind: "aliases", key: "aliases" },
  must(code("country", "country")),
  must(code("kind", "electionKind")),
  {
    kind: "many",
    key: "rounds",
    required: true,
    fields: [
      must({ kind: "number", key: "round" }),
      must(words("label")),
      { kind: "refs", key: "scope", to: "place" },
      ref("inside", "event"),
      ref("abroad", "event"),
      ref("silence", "event"),
      ref("results", "event"),
      must(grounded("status", "status")),
      NOTE,
    ],
  },
  NOTE,
];

/** The forms of all records, every field of the format once. */
export const FORMS = {
  source: SOURCE,
  events: EVENT,
  directives: DIRECTIVE,
  reports: REPORT,
  places: PLACE,
  actors: ACTOR,
  elections: ELECTION,
} as const;

export type FormName = keyof typeof FORMS;

/** Whether a field has anything to say beside the values of its neighbours. */
export function applies(key: string, fields: Readonly<Record<string, unknown>>, isSited: (measure: unknown) => boolean): boolean {
  const basis = fields["basis"];
  if ("basis" in fields || "actor" in fields || "place" in fields) {
    if (key === "evidence") return basis !== "outside";
    if (key === "ground" || key === "confidence") return basis === "outside";
  }
  if (key === "act") return fields["tier"] !== "context";
  if (key === "site") return isSited(fields["id"]);
  if (key === "point") return fields["shape"] === "point";
  if (key === "anchor") return fields["extent"] === "unknown";
  if (key === "areas" || key === "extent") return fields["shape"] === "area";
  return true;
}
