import type { DraftRules } from "./rules.ts";

/** Words in the two languages of the page, from the rules. */
export interface Words {
  readonly ar: string;
  readonly en: string;
}

/**
 * A piece of evidence as a report's YAML writes it, without its source: paragraphs from 1, `chars` and `about` in Unicode code points of
 * the paragraph with the end exclusive (`sliceCodePoints(paragraphs[p - 1], ...chars) === cue`); a cue has four words at most.
 */
export interface DraftEvidence {
  readonly p: number;
  readonly cue: string;
  readonly chars: readonly [number, number];
  readonly about: readonly [number, number];
}

/** How far a candidate can be trusted: as it stands; once its issuer is checked; or only as a hint. */
export type Grade = "clear" | "check-issuer" | "weak";

/** The rule that found something: its id in data/draft, what it goes by, and one of its own example sentences (Arabic). */
export interface RuleRef {
  readonly id: string;
  readonly clause: Words;
  readonly example: string;
}

interface Found {
  /** Of one draft alone: kind, paragraph, and where its words begin. */
  readonly id: string;
  readonly rule: RuleRef;
  readonly grade: Grade;
  readonly evidence: DraftEvidence;
}

/** Somebody whom the text names or points back to: `actor` is the registry's id where the name is one of its spellings. */
export interface Mention {
  readonly actor: string | null;
  /** The words of the text. */
  readonly words: string;
  readonly basis: "stated" | "inferred";
  readonly evidence: DraftEvidence;
}

export interface DirectiveCandidate extends Found {
  readonly kind: "directive";
  readonly act: string | null;
  readonly strength: string;
  readonly tier: "core" | "soft" | "context";
  /** True for verbs that only report: shown grey, never counted. */
  readonly grey: boolean;
  /** The words of the thing itself (those of `evidence.about`). */
  readonly words: string;
  /** Who says it; empty where the text gives nobody. */
  readonly issuers: readonly Mention[];
  /** Whom the frame itself addresses; empty where it names nobody. */
  readonly addressees: readonly Mention[];
  /** The likeliest three at most, the likeliest first, none where the words speak for none; `site` where the measure has one. */
  readonly measures: readonly { readonly id: string; readonly site?: string }[];
  /** Kinds of site that the words name. */
  readonly targets: readonly { readonly kind: string; readonly evidence: DraftEvidence }[];
}

/** How a date was read: all of it stands there; year or month from the page's dateline; a weekday or a day before or after it; a part that no year can be shown for; a number that looks like a date and is none is never one. */
export type DateReading = "full" | "dateline" | "current-month" | "weekday" | "relative-day" | "no-year";

export interface DateCandidate extends Found {
  readonly kind: "date";
  /** Null where the page does not give it a year. */
  readonly edtf: string | null;
  readonly reading: DateReading;
  /** Why it is read so, or is not. */
  readonly why: Words;
  /** The dateline of the page itself, the likeliest day of publication. */
  readonly dateline: boolean;
}

export interface PlaceReading {
  /** Id in the registry, or null for a place that only the draft's gazetteer knows. */
  readonly place: string | null;
  readonly names: Words;
  readonly kind: string;
  readonly country: string;
}

export interface PlaceCandidate extends Found {
  readonly kind: "place";
  /** The name as the text writes it. */
  readonly name: string;
  readonly role: string;
  /** The likeliest first; more than one where town, governorate, municipality or directorate share the name. */
  readonly readings: readonly PlaceReading[];
}

export interface ActorCandidate extends Found {
  readonly kind: "actor";
  readonly actor: string | null;
  /** A name, where the text gives one beside the office. */
  readonly name: string | null;
  readonly office: string | null;
  readonly role: string;
}

export interface FigureCandidate extends Found {
  readonly kind: "figure";
  readonly count: number;
  /** What is counted, in the text's words. */
  readonly of: string;
}

export type Candidate = DirectiveCandidate | DateCandidate | PlaceCandidate | ActorCandidate | FigureCandidate;

/** A paragraph that is probably not the report's own, and why. */
export interface NoiseGuess {
  readonly p: number;
  /** Id of the rule: masthead, caption, read-also, links, comment-form, second-article and the like. */
  readonly reason: string;
  readonly why: Words;
}

/** Whether the page is one of this record's; where it is not there are no candidates, and `why` tells a reader the reason. */
export interface Gate {
  readonly open: boolean;
  readonly reason: "ours" | "not-arabic" | "no-body" | "other-country" | "no-act";
  readonly why: Words;
}

/** What the page says of itself. */
export interface PageGuess {
  /** Paragraph of the headline; null where none survived. */
  readonly title: number | null;
  readonly country: string | null;
  readonly authority: string | null;
  /** The outlet that the page names as its source, and the author, as they stand there. */
  readonly credited: DraftEvidence | null;
  readonly author: DraftEvidence | null;
  /** The day that the page is dated with. */
  readonly published: { readonly edtf: string; readonly evidence: DraftEvidence } | null;
}

export interface Draft {
  readonly paragraphs: readonly string[];
  readonly noise: readonly NoiseGuess[];
  readonly gate: Gate;
  readonly page: PageGuess;
  /** In the order of the text; none where the gate is closed, none in noise. */
  readonly candidates: readonly Candidate[];
}

interface Named {
  readonly id: string;
  readonly names: { readonly ar: string | null; readonly en: string | null };
  readonly aliases?: { readonly ar?: readonly string[] | undefined; readonly en?: readonly string[] | undefined } | undefined;
  readonly kind: string;
  readonly country?: string | null | undefined;
}

/** What a draft needs beside the text: the rules as `npm run data` writes them, and the record's registries, where there are any. */
export interface DraftContext {
  readonly rules: DraftRules;
  readonly places?: readonly Named[];
  readonly actors?: readonly (Named & { readonly authority?: string | null | undefined })[];
  /** Paragraphs that the coder has settled as noise, instead of the guess. */
  readonly noise?: readonly number[];
}
