import { z } from "zod";
import { findAll } from "../model/text.ts";
import type { DatasetRows, Evidence, Source } from "../model/types.ts";

/** Words of a paragraph, in code points with the end exclusive. */
export interface CodedSpot {
  readonly p: number;
  readonly range: readonly [number, number];
}

/** What somebody has coded from one text, in the form that drafts are scored against. */
export interface Coding {
  readonly noise: readonly number[];
  readonly directives: readonly (CodedSpot & { readonly tier: string; readonly strength: string; readonly measures: readonly string[] })[];
  readonly dates: readonly (CodedSpot & { readonly edtf: string | null })[];
  /** `place` is an id of the registry, else `name` the words. */
  readonly places: readonly (CodedSpot & { readonly place?: string; readonly role: string; readonly stated: boolean })[];
  readonly actors: readonly (CodedSpot & { readonly role: string })[];
}

const spots = (evidence: readonly Evidence[], source: string): readonly CodedSpot[] =>
  evidence.filter((piece) => piece.source === source).map(({ p, about }) => ({ p, range: about }));

const only = <T>(all: readonly T[]): readonly T[] => all.slice(0, 1);

/** A report's coding from the record. */
export function codingOf(source: Source, { events, directives }: Pick<DatasetRows, "events" | "directives">): Coding {
  const at = (evidence: readonly Evidence[]): readonly CodedSpot[] => spots(evidence, source.id);
  const here = events.filter(({ sources }) => sources.includes(source.id));
  const stated = [source.published, ...here.map(({ when }) => when)].flatMap(({ stated: reading }) => (reading ? [reading] : []));
  return {
    noise: source.text?.noise ?? [],
    directives: directives.flatMap(({ evidence, tier, strength, measures }) =>
      only(at(evidence)).map((spot) => ({ ...spot, tier, strength, measures: measures.map(({ id }) => id) })),
    ),
    dates: distinct(stated.flatMap(({ edtf, evidence }) => at(evidence).map((spot) => ({ ...spot, edtf })))),
    places: distinct(
      here
        .flatMap(({ places }) => places)
        .flatMap(({ place, role, evidence, basis }) =>
          only(at(evidence)).map((spot) => ({ ...spot, place, role, stated: basis === "stated" })),
        ),
    ),
    actors: distinct(
      here.flatMap(({ actors }) => actors).flatMap(({ role, evidence }) => only(at(evidence)).map((spot) => ({ ...spot, role }))),
    ),
  };
}

function distinct<T extends CodedSpot>(all: readonly T[]): readonly T[] {
  const seen = new Set<string>();
  return all.filter((one) => {
    const key = JSON.stringify(one);
    return !seen.has(key) && seen.add(key);
  });
}

const plain = z.object({
  articles: z.array(
    z.object({
      file: z.string(),
      noise: z.array(z.number()),
      dates: z.array(z.object({ text: z.string(), p: z.number(), edtf: z.string().nullable(), what: z.string().optional() })),
      places: z.array(z.object({ name: z.string(), p: z.number(), role: z.string() })),
      actors: z.array(z.object({ name: z.string(), p: z.number(), role: z.string() })),
      directives: z.array(
        z.object({
          p: z.number(),
          cue: z.string(),
          head: z.string(),
          strength: z.string(),
          tier: z.string(),
          measures: z.array(z.string()),
        }),
      ),
    }),
  ),
});

/** Codings in the plain form (`coded.json` beside the texts), by the names of their files; words that a paragraph does not hold are left out. */
export function plainCodings(file: unknown, paragraphsOf: (name: string) => readonly string[] | undefined): ReadonlyMap<string, Coding> {
  const read = new Map<string, Coding>();
  for (const article of plain.parse(file).articles) {
    const paragraphs = paragraphsOf(article.file);
    if (!paragraphs) continue;
    const find = (p: number, words: string, after = 0): readonly CodedSpot[] =>
      findAll(paragraphs[p - 1] ?? "", words)
        .filter(([start]) => start >= after)
        .slice(0, 1)
        .map((range) => ({ p, range }));
    read.set(article.file, {
      noise: article.noise,
      directives: article.directives.flatMap(({ p, cue, head, ...coded }) => {
        const from = find(p, cue)[0]?.range[0] ?? 0;
        return (find(p, head, from).length > 0 ? find(p, head, from) : find(p, head)).map((spot) => ({ ...spot, ...coded }));
      }),
      dates: article.dates
        .filter(({ what }) => !what?.includes("stamp"))
        .flatMap(({ text, p, edtf }) => find(p, text).map((spot) => ({ ...spot, edtf }))),
      places: article.places.flatMap(({ name, p, role }) => find(p, name).map((spot) => ({ ...spot, role, stated: true }))),
      actors: article.actors.flatMap(({ name, p, role }) => find(p, name).map((spot) => ({ ...spot, role }))),
    });
  }
  return read;
}
