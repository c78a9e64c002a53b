import { z } from "zod";

const words = z.strictObject({ ar: z.string().min(1), en: z.string().min(1) });
const phrase = z.string().min(1);
const id = z.string().regex(/^[a-z][a-z0-9-]*$/);
const phrases = z.array(phrase).min(1);
/** Sentences of our own that must fire the rule, and such as must not. */
const examples = { fires: z.array(phrase).min(2), not: z.array(phrase).min(2) };
const rule = { id, clause: words, ...examples };

const noise = z.strictObject({
  ...rule,
  /** How a paragraph shows itself: its whole words, how it begins, or the form that the code knows by this name. */
  whole: z.array(phrase).default([]),
  starts: z.array(phrase).default([]),
  form: z.enum(["caption", "links", "section", "stamp"]).optional(),
  /** What falls with it: only itself, a short line after it too, or all that follows while it is not the report's again. */
  takes: z.enum(["itself", "next", "rest"]).default("itself"),
});

const gate = z.strictObject({
  reasons: z.strictObject({ ours: words, "not-arabic": words, "no-body": words, "other-country": words, "no-act": words }),
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
});

/** All rules of data/draft, as `npm run data` writes them into one file for the page. */
export const draftRulesSchema = z.strictObject({ noise: z.array(noise), gate });

export type DraftRules = z.infer<typeof draftRulesSchema>;
export type NoiseRule = z.infer<typeof noise>;

/** The rules in a file that `npm run data` wrote; throws where it holds something else. */
export const readRules = (file: unknown): DraftRules => draftRulesSchema.parse(file);
