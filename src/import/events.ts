import { readEdtf } from "../model/edtf.ts";
import { must } from "../model/must.ts";
import { type Day, formatDay } from "../model/span.ts";
import { countryCode } from "./countries.ts";
import type { Registries } from "./dataset.ts";
import type { ReadRow } from "./rows.ts";
import { kindWords, type Words, wordsOf, wordsOfAll } from "./terms.ts";

/** What a table says stands on that table. Keys stand in the order of the canonical form, here and below: a record is hashed in a fraction of the time. */
export const STATED = { basis: "stated", confidence: null, evidence: [], ground: null, note: null } as const;

const bound = (day: Day): string | null => (Number.isFinite(day) ? formatDay(day) : null);

function whenOf(edtf: string | null, source: string): object {
  if (edtf === null) return {};
  const { from, latestStart, earliestEnd, to } = must(readEdtf(edtf), edtf);
  return {
    stated: {
      confidence: null,
      earliestEnd: bound(earliestEnd),
      edtf,
      evidence: [],
      from: bound(from),
      ground: null,
      latestStart: bound(latestStart),
      note: null,
      source,
      to: bound(to),
    },
  };
}

/** One row as an event. */
export function eventOf(row: ReadRow, id: string, registries: Registries) {
  const { actors, actorRoles, places, sources } = registries;
  const place = places.of(row.place);
  const country = row.place.country ?? (row.country === null ? null : (countryCode(row.country) ?? row.country));
  const given = sources.of(row);
  const roles = new Map(row.actors.map((actor) => [`${actors.of(actor.value)} ${actorRoles.of(actor.column)}`, actor]));
  return {
    actors: [...roles.values()].map(({ value, column }) => ({
      actor: actors.of(value),
      ...STATED,
      presence: null,
      role: actorRoles.of(column),
    })),
    authority: authorityOf(row, registries),
    country: country === null ? null : registries.countries.of(country),
    election: null,
    evidence: [],
    id,
    kind: kindOf(row, registries),
    mode: null,
    note: noteOf(row, registries),
    order: [],
    places: place === null ? [] : [{ ...STATED, place, role: "site" }],
    sensitive: null,
    sources: [...new Set([...given, sources.table])].sort(),
    status: { ...STATED, value: "reported" },
    summary: orNull(wordsOfAll(row.summaries)),
    title: titleOf(row, registries),
    when: whenOf(row.when, sources.table),
  };
}

const orNull = (words: Words): Words | null => (words.ar === undefined && words.en === undefined ? null : words);

function kindOf({ kind }: ReadRow, { kinds, frequent, preset }: Registries): string {
  if (preset === "calendar") return "calendar-entry";
  if (kind === null) return "not-stated";
  return frequent.has(kind) ? kinds.of(kind) : "other-kind";
}

function authorityOf({ authority }: ReadRow, { authorities, frequentAuthorities }: Registries): string | null {
  if (authority === null) return null;
  return frequentAuthorities.has(authority) ? authorities.of(authority) : "other-authority";
}

/** The row's own title, else its kind and place, else what it says, else its date: whatever it says first of itself. */
function titleOf({ titles, kind, place, summaries, when, cells }: ReadRow, { preset }: Registries): Words {
  if (titles.length > 0) return wordsOfAll(titles);
  const where = place.name ?? place.area;
  if (kind !== null) {
    const words = kindWords(kind, preset);
    if (where === null) return words;
    const isArabic = wordsOf(where).ar !== undefined;
    const known = isArabic ? words.ar : words.en;
    if (known !== undefined) return isArabic ? { ar: `${known}، ${where}` } : { en: `${known}, ${where}` };
    return wordsOf(`${words.ar ?? words.en} · ${where}`);
  }
  return wordsOf(where ?? (summaries[0] === undefined ? null : startOf(summaries[0])) ?? when ?? cells.find((cell) => cell !== "") ?? "—");
}

const LONGEST_TITLE = 120;

/** The first sentence of a text, or as many of its words as a title has room for. */
function startOf(text: string): string {
  const sentence = /^.*?[.!?؟](?=\s|$)/su.exec(text)?.[0] ?? text;
  return sentence.length <= LONGEST_TITLE
    ? sentence
    : `${sentence.slice(0, sentence.lastIndexOf(" ", LONGEST_TITLE) + 1 || LONGEST_TITLE).trim()}…`;
}

/** The file's own columns that nothing else holds, a line to each. */
function noteOf({ own, kind, authority }: ReadRow, { frequent, frequentAuthorities, preset }: Registries): Words | null {
  const lines = new Map<string, string[]>();
  if (authority !== null && !frequentAuthorities.has(authority)) lines.set("authority", [authority]);
  if (kind !== null && (preset === "calendar" || !frequent.has(kind))) lines.set("kind", [kind]);
  for (const { column, value } of own) lines.set(column, [...(lines.get(column) ?? []), value]);
  if (lines.size === 0) return null;
  return wordsOf([...lines].map(([column, values]) => `${column}: ${values.join("; ")}`).join("\n"));
}
