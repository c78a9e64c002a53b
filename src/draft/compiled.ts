import { memoOf } from "../model/memo.ts";
import { must } from "../model/must.ts";
import { Phrases } from "./phrases.ts";
import type { DraftRules, FrameRule, NoiseRule, OfficeRule } from "./rules.ts";
import { formOf } from "./tokens.ts";
import type { RuleRef, Words } from "./types.ts";
import { VerbalNouns } from "./verbalNouns.ts";

/** A frame with its words folded, as it is looked up. */
export interface Frame {
  readonly rule: FrameRule;
  readonly blocks: ReadonlySet<string>;
  readonly after: ReadonlySet<string>;
  readonly objects: ReadonlySet<string>;
}

/** The tables that a draft looks words up in, made once for each set of rules. */
export interface Compiled {
  readonly whole: Phrases<NoiseRule>;
  readonly starts: Phrases<NoiseRule>;
  readonly bodies: Phrases<DraftRules["gate"]["bodies"][number]>;
  readonly ours: Phrases<string>;
  readonly others: Phrases<number>;
  readonly acts: Phrases<true>;
  readonly strangers: Phrases<true>;
  readonly frames: Phrases<Frame>;
  readonly nouns: VerbalNouns;
  readonly aims: ReadonlySet<string>;
  /** Words before a thing that take in all of its kind. */
  readonly any: ReadonlySet<string>;
  /** Words right before a verb that take back or suppose what it says, always or before the imperfect; verbs of denial. */
  readonly unsaid: ReadonlySet<string>;
  readonly perhaps: Phrases<true>;
  readonly denials: Phrases<true>;
  readonly need: ReadonlySet<string>;
  readonly lists: Phrases<true>;
  readonly joins: Phrases<true>;
  readonly asides: Phrases<true>;
  readonly purposes: Phrases<true>;
  readonly duties: ReadonlySet<string>;
  readonly measures: Phrases<Weight>;
  readonly sites: Phrases<{ readonly id: string; readonly site: string }>;
  readonly targets: Phrases<string>;
  readonly offices: Phrases<OfficeKind>;
  readonly ranks: ReadonlySet<string>;
  readonly back: Phrases<true>;
  /** Words that may stand between a verb and its subject. */
  readonly between: ReadonlySet<string>;
  readonly nameEnds: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  readonly loose: Phrases<true>;
  /** Verbs whose subject is somebody that the report lets act or speak, with the role that they give. */
  readonly introduces: Phrases<string>;
  /** The role of a frame’s subject, and of who has none. */
  readonly framed: string;
  readonly rest: string;
  /** Words that give a role to who is named behind them, from near or from anywhere in the sentence. */
  readonly roles: Phrases<RoleCue>;
  /** The registry's spellings, with the kind of the one whom each names; empty until a page is read. */
  readonly spellings: Phrases<OfficeKind>;
}

/** A word that gives a role to who stands behind it. */
export interface RoleCue {
  readonly role: string;
  readonly near: boolean;
}

/** What a word says for a measure, and how much. */
export interface Weight {
  readonly id: string;
  readonly weight: number;
}

export type OfficeKind = "person" | "body" | "group";

const listed = <T>(rows: Iterable<T>, phrases: (row: T) => readonly string[]): readonly (readonly [string, T])[] =>
  [...rows].flatMap((row) => phrases(row).map((phrase) => [phrase, row] as const));
const marked = (words: readonly string[]): Phrases<true> => new Phrases(words.map((word) => [word, true] as const));
type Cue = readonly [form: string, value: RoleCue];

/** «طالبهم بـ»: whom a verb addresses may be joined to it. */
const withPronouns = ({ forms, frame, tier }: FrameRule): readonly string[] =>
  frame.issuer === "subject" && tier === "core" ? forms.flatMap((form) => (form.includes(" ") ? [] : [`${form}هم`, `${form}ها`])) : [];

const weighed = (id: string, words: readonly string[], weight: number): readonly (readonly [string, Weight])[] =>
  words.map((word) => [word, { id, weight }] as const);
const kinds = (kind: OfficeKind, words: readonly string[]): readonly (readonly [string, OfficeKind])[] =>
  words.map((word) => [word, kind] as const);
const folded = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(formOf));

export const compile = memoOf((rules: DraftRules): Compiled => {
  const { noise, gate, nouns, offices } = rules;
  const roleOf = (of: OfficeRule["of"]): string => must(offices.rules.find((rule) => rule.of === of)?.role, `role of ${of}`);
  const frames = rules.frames.map((rule) => ({
    rule,
    blocks: folded(rule.blocks),
    after: folded(rule.frame.after),
    objects: folded(rule.frame.objects),
  }));
  return {
    whole: new Phrases(listed(noise, ({ whole }) => whole)),
    starts: new Phrases(listed(noise, ({ starts }) => starts)),
    bodies: new Phrases(listed(gate.bodies, ({ words }) => words)),
    ours: new Phrases(Object.entries(gate.ours).flatMap(([country, words]) => words.map((word) => [word, country] as const))),
    others: new Phrases(gate.others.flatMap((words, i) => words.map((word) => [word, i] as const))),
    acts: marked(gate.acts),
    strangers: marked(gate.strangers),
    frames: new Phrases(listed(frames, ({ rule }) => [...rule.forms, ...withPronouns(rule)])),
    nouns: new VerbalNouns(folded(nouns.acts), folded(nouns.not)),
    aims: folded(nouns.aims),
    any: folded(nouns.any),
    unsaid: folded(nouns.unsaid),
    perhaps: marked(nouns.perhaps),
    denials: marked(nouns.denials),
    need: folded(nouns.need),
    lists: marked(nouns.lists),
    joins: marked(nouns.joins),
    asides: marked(nouns.asides),
    purposes: marked(nouns.purposes),
    duties: folded(nouns.duties),
    measures: new Phrases(rules.measures.flatMap(({ id, words, weak }) => [...weighed(id, words, 2), ...weighed(id, weak, 1)])),
    sites: new Phrases(
      rules.measures.flatMap(({ id, sites }) => sites.flatMap(({ site, words }) => words.map((word) => [word, { id, site }] as const))),
    ),
    targets: new Phrases(rules.targets.flatMap(({ id, words }) => words.map((word) => [word, id] as const))),
    offices: new Phrases([...kinds("person", offices.persons), ...kinds("body", offices.bodies), ...kinds("group", offices.groups)]),
    ranks: folded(offices.ranks),
    back: marked(offices.back),
    between: folded(offices.between),
    nameEnds: folded(offices.ends),
    names: folded(offices.names),
    loose: marked(offices.loose),
    roles: new Phrases(
      offices.rules
        .filter(({ of }) => of === "behind")
        .flatMap(({ role, forms, near }) => [
          ...forms.map((form): Cue => [form, { role, near: false }]),
          ...near.map((form): Cue => [form, { role, near: true }]),
        ]),
    ),
    spellings: new Phrases<OfficeKind>([]),
    introduces: new Phrases(
      offices.rules
        .filter(({ of }) => of === "subject" || of === "frame")
        .flatMap(({ role, forms }) => forms.map((form) => [form, role] as const)),
    ),
    framed: roleOf("frame"),
    rest: roleOf("rest"),
  };
});

/** A rule as a candidate names it. */
export const refOf = ({
  id,
  clause,
  fires,
}: {
  readonly id: string;
  readonly clause: Words;
  readonly fires: readonly string[];
}): RuleRef => ({
  id,
  clause,
  example: fires[0] ?? "",
});
