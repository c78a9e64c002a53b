import { z } from "zod";
import { BARE_VALUE, isContact } from "../model/corrections.ts";
import {
  type ActorId,
  type DirectiveId,
  type ElectionId,
  type EventId,
  type IdKind,
  idPattern,
  kindOfId,
  type PlaceId,
  type SourceId,
} from "../model/ids.ts";
import { type ReadCode, SAME, words } from "../model/schema.ts";
import type { Term } from "../model/types.ts";
import { CODE, FIXED, isFixed, MARKS, SETS, type VocabularySet } from "../model/vocabulary.ts";

// The shape of the YAML files in data/: as the dataset, but what is null or empty may be left out, evidence in a report's own file needs no source,
// and an unknown key is a mistake.
interface IdOf {
  source: SourceId;
  event: EventId;
  directive: DirectiveId;
  place: PlaceId;
  actor: ActorId;
  election: ElectionId;
}
const id = <K extends IdKind>(kind: K) => z.string().max(80).regex(idPattern(kind)) as unknown as z.ZodType<IdOf[K], string>;
const edtf = words.max(60);
const text = z.strictObject({ ar: words, en: words });
const optionalText = text.nullable().default(null);
const day = z.iso.date();
const http = z.url({ protocol: /^https?$/ });
const position = z.int().min(0);
const range = z.tuple([position, position]);

// A report's own file stands for the source; a registry beside it has to name one.
const evidence = z.strictObject({ source: id("source").optional(), p: z.int().min(1), cue: words, chars: range, about: range });
const evidences = z.array(evidence).default([]);
const grounds = {
  basis: z.enum(FIXED.basis),
  evidence: evidences,
  ground: optionalText,
  confidence: z.enum(FIXED.confidence).nullable().default(null),
  note: optionalText,
};
const reading = { edtf, evidence: evidences, note: optionalText };
const outsideReading = { edtf, ground: text, confidence: z.enum(FIXED.confidence), note: optionalText };
const when = z.strictObject({
  stated: z.strictObject(reading).optional(),
  inferred: z.strictObject(reading).optional(),
  outside: z.strictObject(outsideReading).optional(),
});
const named = z.strictObject({ name: text, ...grounds });
const names = z.array(words).default([]);
const aliases = z.strictObject({ ar: names, en: names }).default({ ar: [], en: [] });
const lonLat = z.tuple([z.number(), z.number()]);
const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** The codes of a record by set, as its vocabulary file has them; none of a set that it lacks. */
export type CodesOf = (set: VocabularySet) => readonly string[];

function codeReader(codesOf: CodesOf): ReadCode {
  const readCode = (set: VocabularySet): z.ZodType => {
    const codes = isFixed(set) ? FIXED[set] : codesOf(set);
    return codes.length > 0 ? z.enum(codes as readonly [string, ...string[]]) : z.string().regex(CODE);
  };
  return readCode as ReadCode;
}

/** Shapes of the files whose codes a record's vocabulary names; of a set that it lacks any code passes, so that one mistake is told once. */
export function fileSchemas(codesOf: CodesOf) {
  const code = codeReader(codesOf);
  const status = z.strictObject({ value: code("status"), ...grounds });
  const source = z.strictObject({
    id: id("source"),
    title: optionalText,
    publisher: named.nullable().default(null),
    published: when.default({}),
    author: named.nullable().default(null),
    credited: named.nullable().default(null),
    voice: code("voice"),
    kind: code("sourceKind"),
    country: code("country"),
    url: http.nullable().default(null),
    retrieved: day.nullable().default(null),
    archived: http.nullable().default(null),
    copies: z.array(http).default([]),
    text: z.strictObject({ sha256: hash, paragraphSha256: z.array(hash), noise: z.array(z.int().min(1)).default([]) }),
    summary: text,
    note: optionalText,
  });

  const place = z.strictObject({ place: id("place"), role: code("placeRole"), ...grounds });
  const actor = z.strictObject({
    actor: id("actor"),
    role: code("actorRole"),
    presence: code("presence").nullable().default(null),
    ...grounds,
  });

  const event = z.strictObject({
    id: id("event"),
    kind: code("eventKind"),
    status,
    title: text,
    summary: optionalText,
    authority: code("authority").nullable(),
    country: code("country").nullable(),
    when,
    order: z.array(z.strictObject({ relation: z.enum(["before", "after"]), event: id("event"), ...grounds })).default([]),
    mode: z
      .strictObject({ value: code("mode"), ...grounds })
      .nullable()
      .default(null),
    places: z.array(place).default([]),
    actors: z.array(actor).default([]),
    election: z
      .strictObject({ id: id("election"), round: z.int().min(1).nullable(), ...grounds })
      .nullable()
      .default(null),
    postponement: z
      .strictObject({ event: id("event").nullable().default(null), was: when.default({}), now: when.default({}), ...grounds })
      .nullable()
      .default(null),
    sensitive: z.enum(["child"]).nullable().default(null),
    evidence: evidences,
    note: optionalText,
  });

  /** What a later report adds to an event that another file holds. */
  const report = z.strictObject({
    event: id("event"),
    when: when.default({}),
    places: z.array(place).default([]),
    actors: z.array(actor).default([]),
    evidence: evidences,
  });

  const directive = z.strictObject({
    id: id("directive"),
    event: id("event"),
    serves: z
      .strictObject({ election: id("election").optional(), event: id("event").optional(), ...grounds })
      .refine((s) => (s.election === undefined) !== (s.event === undefined), { message: "name either an election or an event" })
      .nullable(),
    act: code("act").nullable(),
    strength: code("strength"),
    tier: code("tier"),
    checkable: code("checkable"),
    authority: code("authority").nullable(),
    issuers: z.array(z.strictObject({ actor: id("actor"), ...grounds })).default([]),
    addressees: z
      .array(
        z
          .strictObject({ actor: id("actor").optional(), who: text.optional(), ...grounds })
          .refine((a) => (a.actor === undefined) !== (a.who === undefined), { message: "name either an actor or, in words, who" }),
      )
      .default([]),
    what: text,
    measures: z.array(z.strictObject({ id: code("measure"), site: code("site").optional() })).min(1),
    targets: z
      .array(
        z
          .strictObject({ place: id("place").optional(), kind: code("siteKind").optional(), ...grounds })
          .refine((t) => (t.place === undefined) !== (t.kind === undefined), { message: "name either a place or a kind of site" }),
      )
      .default([]),
    timing: z
      .strictObject({ text, when: when.default({}), ...grounds })
      .nullable()
      .default(null),
    quantities: z.array(z.strictObject({ count: z.number().min(0), of: text, ...grounds })).default([]),
    instrument: z
      .strictObject({ kind: text, number: words.nullable().default(null), date: day.nullable().default(null), ...grounds })
      .nullable()
      .default(null),
    followUps: z
      .array(z.strictObject({ state: code("followUp"), by: text, when: when.default({}), evidence: evidences, note: optionalText }))
      .default([]),
    evidence: z.array(evidence).min(1),
    note: optionalText,
  });

  const reportFile = z.strictObject({
    source,
    events: z.array(event).default([]),
    reports: z.array(report).default([]),
    directives: z.array(directive).default([]),
  });

  const placesFile = z.array(
    z.strictObject({
      id: id("place"),
      names: text,
      aliases,
      kind: code("placeKind"),
      country: code("country").nullable(),
      shape: code("shape"),
      extent: code("extent").nullable().default(null),
      point: z.strictObject({ at: lonLat, gazetteer: words }).nullable().default(null),
      areas: z.array(z.string().regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/)).default([]),
      anchor: z
        .strictObject({ at: lonLat, radiusKm: z.number().positive().max(2000), gazetteer: words.nullable().default(null) })
        .nullable()
        .default(null),
      within: id("place").nullable().default(null),
      seat: named.nullable().default(null),
      notToConfuse: z.array(id("place")).default([]),
      same: z.array(z.string().regex(SAME)).default([]),
      note: optionalText,
    }),
  );

  const actorsFile = z.array(
    z.strictObject({
      id: id("actor"),
      names: text,
      aliases,
      kind: code("actorKind"),
      office: optionalText,
      authority: code("authority").nullable(),
      country: code("country").nullable(),
      outside: z.array(z.strictObject({ fact: text, ...grounds })).default([]),
      note: optionalText,
    }),
  );

  const calendarEntry = id("event").nullable().default(null);

  const electionsFile = z.array(
    z.strictObject({
      id: id("election"),
      names: text,
      aliases,
      country: code("country"),
      kind: code("electionKind"),
      rounds: z
        .array(
          z.strictObject({
            round: z.int().min(1),
            label: text,
            scope: z.array(id("place")).default([]),
            inside: calendarEntry,
            abroad: calendarEntry,
            silence: calendarEntry,
            results: calendarEntry,
            status,
            note: optionalText,
          }),
        )
        .min(1),
      note: optionalText,
    }),
  );

  return { report: reportFile, places: placesFile, actors: actorsFile, elections: electionsFile } as const;
}

const term = { label: text, definition: text };
/** What the views need to know of the codes of some sets. */
const attributes = (code: ReadCode): Partial<Record<VocabularySet, z.ZodRawShape>> => ({
  authority: { country: code("country").optional(), mark: z.enum(MARKS).optional() },
  eventKind: { calendar: z.boolean().optional(), venue: z.boolean().optional() },
  strength: { directive: z.boolean().optional(), acts: z.array(code("act")).min(1).optional() },
  measure: { sited: z.boolean().optional() },
});
function termsOf(set: VocabularySet, more: z.ZodRawShape = {}) {
  const one = z.strictObject({ ...term, ...more }) as unknown as z.ZodType<Omit<Term, "id">>;
  return isFixed(set)
    ? (z.strictObject(Object.fromEntries(FIXED[set].map((value) => [value, one]))) as unknown as z.ZodType<
        Readonly<Record<string, Omit<Term, "id">>>
      >)
    : z.record(z.string().regex(CODE), one);
}
/** The shape of the vocabulary file, whose terms may name codes of its other sets. */
export function vocabularyFile(codesOf: CodesOf) {
  const more = attributes(codeReader(codesOf));
  return z.strictObject(
    Object.fromEntries(SETS.map((set) => [set, termsOf(set, more[set])])) as Record<
      VocabularySet,
      z.ZodType<Readonly<Record<string, Omit<Term, "id">>>>
    >,
  );
}

const correctedValue = z
  .union([z.string().refine((raw) => BARE_VALUE.test(raw), { message: "words in one language only: write { ar: …, en: … }" }), text])
  .nullable()
  .default(null);

export const correctionsFile = z.array(
  z.strictObject({
    date: day,
    id: z
      .string()
      .refine((raw) => kindOfId(raw) !== undefined, { message: "no id of a source, event, directive, place, actor or election" }),
    field: words.nullable().default(null),
    withdrawn: z.boolean().default(false),
    was: correctedValue,
    now: correctedValue,
    why: text,
  }),
);

const contact = z
  .strictObject({
    url: z.string().refine(isContact, { message: "no address that begins with https://" }).optional(),
    mailto: z
      .string()
      .transform((raw) => `mailto:${raw}`)
      .refine(isContact, { message: "no mail address of the form name@host" })
      .optional(),
  })
  .refine(({ url, mailto }) => (url === undefined) !== (mailto === undefined), { message: "either url or mailto, and only one" })
  .transform(({ url, mailto }) => url ?? mailto!)
  .nullable()
  .default(null);

const covers = z
  .strictObject({ from: day, to: day })
  .refine(({ from, to }) => from <= to, { path: ["to"], message: "an end before its start" })
  .optional();

export const recordFile = z.strictObject({ title: text, contact, covers });

type Files = ReturnType<typeof fileSchemas>;
export type RecordEvidence = z.infer<typeof evidence>;
export type RecordWhen = z.infer<typeof when>;
export type ReportFile = z.infer<Files["report"]>;
export type RecordEvent = ReportFile["events"][number];
export type RecordReport = ReportFile["reports"][number];
export type RecordDirective = ReportFile["directives"][number];
export type PlacesFile = z.infer<Files["places"]>;
export type ActorsFile = z.infer<Files["actors"]>;
export type ElectionsFile = z.infer<Files["elections"]>;
export type VocabularyFile = z.infer<ReturnType<typeof vocabularyFile>>;
export type CorrectionsFile = z.infer<typeof correctionsFile>;
export type TitleFile = z.infer<typeof recordFile>;
