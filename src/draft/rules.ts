import { z } from "zod";

const words = z.strictObject({ ar: z.string().min(1), en: z.string().min(1) });
const phrase = z.string().min(1);
const id = z.string().regex(/^[a-z][a-z0-9-]*$/);
const phrases = z.array(phrase).min(1);
/** Sentences of our own that must fire the rule, and such as must not. */
const examples = { fires: z.array(phrase).min(2), not: z.array(phrase).min(2) };
const rule = { id, clause: words, ...examples };

/** What joins the verb to the thing: a preposition, joined or apart; the clause after «أن»; or nothing. */
const LINKS = ["ب", "ل", "على", "إلى", "من", "عن", "أن", "direct"] as const;

const frame = z.strictObject({
  ...rule,
  forms: phrases,
  frame: z.strictObject({
    takes: z.array(z.enum(LINKS)),
    /** What may stand there: a verbal noun; any noun; or only what words of need lead to («أهمية», «ضرورة»); nothing at all for a verb that only reports; or it stands before the words. */
    object: z.enum(["act", "any", "need", "clause", "none", "before"]),
    /** Where the one who says it stands: as the verb's subject, after a noun («توجيهات الوزير»), nowhere (a passive), or only before it, as whoever speaks. */
    issuer: z.enum(["subject", "giver", "nobody", "before"]).default("subject"),
    /** Whether a group («الحاضرون») can be the verb's subject, and is not whom it addresses. */
    groups: z.boolean().default(false),
    /** Whether words of need («ضرورة») may lead to any noun after the link. */
    need: z.boolean().default(false),
    /** Words of which one has to follow the verb before the link («قرارًا», «تعليمات»). */
    after: z.array(phrase).default([]),
    /** Where not empty, the thing is one of these («دعم», «التزام»), with or without a pronoun joined. */
    objects: z.array(phrase).default([]),
  }),
  /** Words between the verb and the thing that make it something else («الشكر»). */
  blocks: z.array(phrase).default([]),
  act: z.string().nullable(),
  strength: z.string(),
  tier: z.enum(["core", "soft", "context"]),
});

const noise = z.strictObject({
  ...rule,
  /** How a paragraph shows itself: its whole words, how it begins, or the form that the code knows by this name. */
  whole: z.array(phrase).default([]),
  starts: z.array(phrase).default([]),
  form: z.enum(["caption", "links", "section", "stamp", "clock", "second-article"]).optional(),
  /** What falls with it: only itself, a short line after it too, or all that follows while it is not the report's again. */
  takes: z.enum(["itself", "next", "rest"]).default("itself"),
});

const gate = z.strictObject({
  reasons: z.strictObject({ ours: words, "not-arabic": words, "no-body": words, "other-country": words, "no-act": words }),
  /** Words before the outlet that a page names as its source, and before its author. */
  credited: phrases,
  author: phrases,
  /** Words of ministries, commissions and prosecutors; the government that a name belongs to, and its country. */
  bodies: z.array(z.strictObject({ words: phrases, government: z.string().optional(), country: z.string().optional() })),
  /** The authority of a country's ministries where a page of that country names no other; a country with rival governments has none. */
  governments: z.record(z.string(), z.string()),
  /** Words that place a page in one of the record's countries. */
  ours: z.record(z.string(), phrases),
  /** Words of other countries, one list a country. */
  others: z.array(phrases),
  /** Verbs and nouns of what such a body does, beside the verbs of the frames. */
  acts: phrases,
  /** Those whose word is none of the record's: what they say or do is no act of such a body. */
  strangers: phrases,
});

const nouns = z.strictObject({
  /** Verbal nouns: what can be ordered, asked or promised; further ones are known by their form. */
  acts: phrases,
  /** Words with the form of a verbal noun that are none. */
  not: phrases,
  /** Verbal nouns that mostly say what something is for, and go on doing so after «و». */
  aims: phrases,
  /** Words before the thing that take in all of its kind: «أي», «كافة». */
  any: phrases,
  /** Words right before a verb that take back or suppose what it says («لم», «إذا»), and such before one of the imperfect («قد»). */
  unsaid: phrases,
  perhaps: phrases,
  /** Verbs of denial, whose sentence says what was not. */
  denials: phrases,
  /** Words of need before the thing: «أهمية», «ضرورة». */
  need: phrases,
  /** Words for a list that follows a colon: «ما يلي». */
  lists: phrases,
  /** Words that carry a list on: «وكذا», «فضلا عن». */
  joins: phrases,
  /** Words after which the thing itself is over: «بما», «حيث». */
  asides: phrases,
  /** Verbs that «على أن» leads to where it adds something to be done. */
  duties: phrases,
  /** Words before what a thing is for: «بهدف», «من أجل». */
  purposes: phrases,
});

const measure = z.strictObject({
  ...rule,
  words: phrases,
  weak: z.array(phrase).default([]),
  sites: z.array(z.strictObject({ site: z.string(), words: phrases })).default([]),
});
const target = z.strictObject({ id, words: phrases });

const office = z.strictObject({
  ...rule,
  role: z.string(),
  /** Who has the role: the subject of one of its forms; the subject of a verb of the frames, too; whoever stands behind one; all others. */
  of: z.enum(["subject", "frame", "behind", "rest"]),
  forms: z.array(phrase).default([]),
  near: z.array(phrase).default([]),
});

const offices = z.strictObject({
  /** In the order of their weight: who has several roles on a page keeps the first. */
  rules: z.array(office).min(1),
  /** Kinds of actor in the record that are a person, or a body; others are groups. */
  kinds: z.strictObject({ person: z.array(z.string()), body: z.array(z.string()) }),
  /** Offices, bodies and those whom they address, as the text may name them. */
  persons: phrases,
  bodies: phrases,
  groups: phrases,
  ranks: phrases,
  /** Words that point back to the last one named: «سيادته». */
  back: phrases,
  /** Words that may stand between a verb and its subject: «عقد اليوم الوزير». */
  between: phrases,
  /** Words that end a name. */
  ends: phrases,
  /** Names that look like verbs. */
  names: phrases,
  /** Words that may speak on a page and are nobody in particular. */
  loose: phrases,
});

const date = z.strictObject({
  ...rule,
  reading: z.enum(["full", "dateline", "current-month", "weekday", "relative-day", "no-year"]),
  why: words,
});
const dates = z.strictObject({
  months: z.array(phrases).length(12),
  /** Sunday first. */
  weekdays: z.array(phrases).length(7),
  ordinals: z.array(phrase).length(31),
  this: phrases,
  next: phrases,
  last: phrases,
  /** Words for days, by how far they are from the dateline's. */
  days: z.record(z.string().regex(/^-?\d$/), phrases),
  /** Parts of a day, of which one leads to «اليوم» where it means the day and not the age. */
  parts: phrases,
  /** Months of the Hijri calendar: their dates are read as nothing. */
  hijri: phrases,
  /** Words before a number that is no day («رقم», «لسنة»). */
  numbers: phrases,
  rules: z.array(date).min(1),
});

const names = { country: z.string(), ar: phrases, en: phrase };
const places = z.strictObject({
  /**
   * Words that say what kind of place the name after them is. `led`: meant only where such a word stands, its names those whom a meeting
   * brings together, known or not; `many`: words by which several are named; `ruled`: what an official is in charge of.
   */
  kinds: z.array(
    z.strictObject({
      kind: z.string(),
      words: phrases,
      led: z.boolean().default(false),
      many: z.array(phrase).default([]),
      ruled: z.boolean().default(false),
    }),
  ),
  /** The kind of a country; and the kinds that nothing else is called after. */
  country: z.string(),
  whole: z.array(z.string()),
  /** Names that are words too, and are places only after a word of kind, or in a list of places. */
  words: phrases,
  countries: z.array(z.strictObject(names)),
  /** Words for the whole country. */
  scopes: phrases,
  /** In the order in which they are tried. */
  rules: z
    .array(
      z.strictObject({
        ...rule,
        role: z.string(),
        forms: z.array(phrase).default([]),
        /** Words right before a place that give it the role whatever it is. */
        at: z.array(phrase).default([]),
      }),
    )
    .min(1),
  gazetteer: z.array(z.strictObject({ ...names, kinds: phrases })),
});

const figures = z.strictObject({
  /** What a word multiplies the number before it by. */
  scales: z.record(z.string(), phrases),
  /** Number words from 0. */
  small: z.array(phrases),
  /** Further number words, by their number; words before a number that is not exact; words between the two of a range. */
  more: z.record(z.string().regex(/^\d+$/), phrases),
  about: phrases,
  ranges: phrases,
  /** Words beside a number that counts nothing here. */
  not: phrases,
  rules: z.array(z.strictObject(rule)).length(1),
});

/** All rules of data/draft, as `npm run data` writes them into one file for the page. */
export const draftRulesSchema = z.strictObject({
  frames: z.array(frame),
  nouns,
  noise: z.array(noise),
  gate,
  measures: z.array(measure),
  targets: z.array(target),
  offices,
  dates,
  places,
  figures,
});

export type DraftRules = z.infer<typeof draftRulesSchema>;
export type FrameRule = z.infer<typeof frame>;
export type OfficeRule = z.infer<typeof office>;
export type NoiseRule = z.infer<typeof noise>;

/** The rules in a file that `npm run data` wrote; throws where it holds something else. */
export const readRules = (file: unknown): DraftRules => draftRulesSchema.parse(file);
