import { z } from "zod";
import { BARE_VALUE, isContact } from "../model/corrections.ts";
import { kindOfId } from "../model/ids.ts";
import { keyed } from "../model/keyed.ts";
import { must } from "../model/must.ts";
import { MOST_STEPS, termSchema } from "../model/schema.ts";
import { codeReader, day, type Form, id, oneOf, ordinal, position, type ReadCode, sha256, shapesOf, words } from "../model/shapes.ts";
import type { Term } from "../model/types.ts";
import { CODE, FIXED, isFixed, SETS, type VocabularySet } from "../model/vocabulary.ts";

// The shape of the YAML files in data/: as the dataset, but what is null or empty may be left out, evidence in a report's own file needs no source,
// and an unknown key is an error.
const text = z.strictObject({ ar: words, en: words });
const optionalText = text.nullable().default(null);
const range = z.tuple([position, position]);
const names = z.array(words).default([]);

// A report's own file stands for the source; a registry beside it has to name one.
const evidence = z.strictObject({ source: id("source").optional(), p: ordinal, cue: words, chars: range, about: range });
const edtf = words.max(60);
const reading = { edtf, evidence: z.array(evidence).default([]), note: optionalText };
const outsideReading = { edtf, ground: text, confidence: z.enum(FIXED.confidence), note: optionalText };
const when = z.strictObject({
  stated: z.strictObject(reading).optional(),
  inferred: z.strictObject(reading).optional(),
  outside: z.strictObject(outsideReading).optional(),
});

const WRITTEN = {
  object: z.strictObject,
  orNull: (of) => of.nullable().default(null),
  list: (of) => z.array(of).default([]),
  some: (of) => z.array(of).min(1),
  either: (a, b, kinds) => z.union([a, b], { error: `name either ${kinds}` }),
  text,
  aliases: z.strictObject({ ar: names, en: names }).default({ ar: [], en: [] }),
  evidence,
  when,
  dates: when.default({}),
  hashes: z.strictObject({ sha256, paragraphSha256: z.array(sha256), noise: z.array(ordinal).default([]) }),
  at: z.tuple([z.number(), z.number()]),
} as const satisfies Form;

type WrittenTerm = Omit<Term, "id">;
const term = z.strictObject({ label: text, definition: text });
const { calendar, venue, meeting, nationwide, mark, directive, sited, outcome, person, unnamed, issued } = termSchema.shape;
/** What the views need to know of the codes of some sets; it may name codes of others. */
const termsWithMore = (code: ReadCode): Partial<Record<VocabularySet, z.ZodType<WrittenTerm>>> => ({
  authority: term.extend({ country: code("country").optional(), mark }),
  eventKind: term.extend({ calendar, venue, meeting }),
  strength: term.extend({ directive, acts: z.array(code("act")).min(1).optional() }),
  measure: term.extend({ sited }),
  status: term.extend({ outcome }),
  placeKind: term.extend({ nationwide }),
  actorKind: term.extend({ person, unnamed }),
  electionKind: term.extend({ vote: text.optional() }),
  sourceKind: term.extend({ issued }),
});
function vocabularyFile(code: ReadCode) {
  const more = termsWithMore(code);
  return z.strictObject(
    keyed(SETS, (set): z.ZodType<Readonly<Record<string, WrittenTerm>>> => {
      const one = more[set] ?? term;
      return isFixed(set) ? z.strictObject(keyed(FIXED[set], () => one)) : z.record(z.string().regex(CODE), one);
    }),
  );
}

const correctedValue = z
  .union([z.string().refine((raw) => BARE_VALUE.test(raw), { message: "words in one language only: write { ar: …, en: … }" }), text])
  .nullable()
  .default(null);

const correctionsFile = z.array(
  z.strictObject({
    date: day,
    id: z
      .string()
      .refine((raw) => kindOfId(raw) !== undefined, { message: "not the id of a source, event, directive, place, actor or election" }),
    field: words.nullable().default(null),
    withdrawn: z.boolean().default(false),
    was: correctedValue,
    now: correctedValue,
    why: text,
  }),
);

const contact = z
  .strictObject({
    url: z.string().refine(isContact, { message: "not an address that begins with https://" }).optional(),
    mailto: z
      .string()
      .transform((raw) => `mailto:${raw}`)
      .refine(isContact, { message: "not a mail address of the form name@host" })
      .optional(),
  })
  .refine(({ url, mailto }) => (url === undefined) !== (mailto === undefined), { message: "either url or mailto, and only one" })
  .transform(({ url, mailto }) => must(url ?? mailto, "contact"))
  .nullable()
  .default(null);

const covers = z
  .strictObject({ from: day, to: day })
  .refine(({ from, to }) => from <= to, { path: ["to"], message: "an end before its start" })
  .optional();

const storyFile = z.array(z.strictObject({ view: z.string().max(2000), title: text, text })).max(MOST_STEPS);

/** A rule of the codebook; `set` names the part of the vocabulary that it stands above. */
const codebookFile = z.array(z.strictObject({ id: z.string().regex(CODE), set: z.enum(SETS).optional(), title: text, text }));

const recordFile = z.strictObject({ title: text, contact, covers });

/** The codes of a record by set, as its vocabulary file has them; none of a set that it lacks. */
export type CodesOf = (set: VocabularySet) => readonly string[];

/** Shapes of the files whose codes a record's vocabulary names; of a set that it lacks any code passes, so that one error is told once. */
export const fileSchemas = (codesOf: CodesOf) =>
  schemasOf(codeReader((set) => (codesOf(set).length === 0 ? z.string().regex(CODE) : oneOf(codesOf(set)))));

/** Shapes of the files, by kind, their codes as `code` reads them. */
export function schemasOf(code: ReadCode) {
  const { source, event, eventPlace, eventActor, directive, place, actor, election } = shapesOf(WRITTEN, code);
  /** What a later report adds to an event that another file holds. */
  const report = z.strictObject({
    event: id("event"),
    when: WRITTEN.dates,
    places: WRITTEN.list(eventPlace),
    actors: WRITTEN.list(eventActor),
    evidence: WRITTEN.list(evidence),
  });
  return {
    report: z.strictObject({
      source,
      events: WRITTEN.list(event),
      reports: WRITTEN.list(report),
      directives: WRITTEN.list(directive),
    }),
    places: z.array(place),
    actors: z.array(actor),
    elections: z.array(election),
    corrections: correctionsFile,
    vocabulary: vocabularyFile(code),
    record: recordFile,
    story: storyFile,
    codebook: codebookFile,
  } as const;
}

export type FileSchemas = ReturnType<typeof fileSchemas>;
export type RecordEvidence = z.infer<typeof evidence>;
export type RecordWhen = z.infer<typeof when>;
export type ReportFile = z.infer<FileSchemas["report"]>;
export type RecordEvent = ReportFile["events"][number];
export type RecordReport = ReportFile["reports"][number];
export type RecordDirective = ReportFile["directives"][number];
export type PlacesFile = z.infer<FileSchemas["places"]>;
export type ActorsFile = z.infer<FileSchemas["actors"]>;
export type ElectionsFile = z.infer<FileSchemas["elections"]>;
export type VocabularyFile = z.infer<FileSchemas["vocabulary"]>;
export type CorrectionsFile = z.infer<typeof correctionsFile>;
export type CodebookRule = z.infer<typeof codebookFile>[number];
export type StoryFile = z.infer<typeof storyFile>;
export type TitleFile = z.infer<typeof recordFile>;
