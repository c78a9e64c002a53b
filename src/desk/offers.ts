import type { Draft, DraftEvidence, Words } from "../draft/types.ts";
import { asText, listAt, type Path, valueAt } from "../model/raw.ts";
import { sliceCodePoints } from "../model/text.ts";
import { answered, type Desk, edited, goingTo, rootOf } from "./deskState.ts";
import { pathKey } from "./value.ts";

/** One way to read what the draft found: homonyms have several, and none is taken unasked. */
export interface Choice {
  /** The id, or the date; null for what the record has not. */
  readonly value: string | null;
  /** What the registry's entry or the draft's gazetteer calls it. */
  readonly names: Words | null;
  readonly kind: string | null;
  /** What is put where it is confirmed. */
  readonly fields: Readonly<Record<string, unknown>>;
}

/** Something that the draft found for a field, with the words on which it stands: confirmed by itself or left. */
export interface Offer {
  readonly id: string;
  /** The words of the text. */
  readonly words: string;
  readonly evidence: DraftEvidence;
  /** Code of the role that its words give it; null where it has none. */
  readonly role: { readonly set: "placeRole" | "actorRole"; readonly code: string } | null;
  /** Why it is read so. */
  readonly why: Words | null;
  readonly choices: readonly Choice[];
}

/** A text and what is answered of it. */
type Answered = Pick<Desk, "text" | "now">;

const MOST = 12;

/** What the draft found for the field at a path, without what stands there already or was refused. */
export function offersAt(draft: Draft | null, desk: Answered, path: Path): readonly Offer[] {
  if (!draft || !desk.text) return [];
  const isTaken = takenAt(desk, path);
  return found(draft, desk, path)
    .filter((offer) => !isTaken(offer.evidence) && !desk.now.refused.includes(refusalKey(desk, path, offer)))
    .slice(0, MOST);
}

/** By which the field is known again, whatever stands before it. */
const fieldKey = ({ now }: Answered, path: Path): string =>
  [path[0], asText(valueAt(now.report, [...path.slice(0, 2), "id"])), path.at(-1)].join(" ");

/** By which a refusal is known again: the field, and the words in a paragraph of that very text. */
const refusalKey = (desk: Answered, path: Path, { evidence: { p, about } }: Offer): string =>
  [fieldKey(desk, path), desk.text?.paragraphSha256[p - 1]?.slice(0, 12) ?? "", ...about].join(" ");

/** Takes an offer away: its words do not say that. */
export const refused = (desk: Desk, path: Path, offer: Offer): Desk =>
  answered(desk, { ...desk.now, refused: [...desk.now.refused, refusalKey(desk, path, offer)] });

const isOf = (desk: Answered, path: Path) => (key: string) => key.startsWith(`${fieldKey(desk, path)} `);
export const refusedAt = (desk: Answered, path: Path): number => desk.now.refused.filter(isOf(desk, path)).length;

/** Offers anew what was refused for a field. */
export const offeredAnew = (desk: Desk, path: Path): Desk =>
  answered(desk, { ...desk.now, refused: desk.now.refused.filter((key) => !isOf(desk, path)(key)) });

/** Puts a confirmed choice where it belongs: at the end of a list, or as a reading of a date. */
export function confirmed(desk: Desk, path: Path, { fields }: Choice): Desk {
  if (isDates(path)) {
    const { basis, ...reading } = fields;
    return goingTo(edited(desk, [...path, String(basis)], reading), [...path, String(basis)]);
  }
  const items = listAt(rootOf(desk.now), path);
  return goingTo(edited(desk, path, [...items, fields]), [...path, items.length]);
}

const isDates = (path: Path): boolean =>
  pathKey(path) === "source.published" || (path[0] === "events" && path.length === 3 && path[2] === "when");

function found(draft: Draft, desk: Answered, path: Path): readonly Offer[] {
  const [list, , key] = path;
  if (pathKey(path) === "source.published") return published(draft);
  if (path.length !== 3) return [];
  if (list === "events" && key === "when") return days(draft, desk, path);
  if (list === "events" && key === "places") return places(draft);
  if (list === "events" && key === "actors") return actors(draft);
  return list === "directives" && key === "quantities" ? figures(draft, desk, path) : [];
}

function published({ page: { published: day }, paragraphs }: Draft): readonly Offer[] {
  if (!day) return [];
  const { edtf, evidence } = day;
  return [
    { id: "published", words: wordsOf(paragraphs, evidence), evidence, role: null, why: null, choices: [dayOf(edtf, "stated", evidence)] },
  ];
}

const dayOf = (edtf: string, basis: "stated" | "inferred", evidence: DraftEvidence): Choice => ({
  value: edtf,
  names: null,
  kind: null,
  fields: { basis, edtf, evidence: [evidence] },
});

/** Days of the text; the page's own day is not the event's, and can only be inferred to be. One reading is enough. */
function days(draft: Draft, desk: Answered, path: Path): readonly Offer[] {
  const has = (basis: string): boolean => valueAt(rootOf(desk.now), [...path, basis]) !== undefined;
  return draft.candidates.flatMap((one): readonly Offer[] => {
    if (one.kind !== "date" || one.edtf === null) return [];
    const basis = one.dateline ? "inferred" : "stated";
    if (has(basis)) return [];
    const { id, evidence, why } = one;
    return [{ id, words: wordsOf(draft.paragraphs, evidence), evidence, role: null, why, choices: [dayOf(one.edtf, basis, evidence)] }];
  });
}

function places({ candidates }: Draft): readonly Offer[] {
  return candidates.flatMap((one): readonly Offer[] => {
    if (one.kind !== "place") return [];
    const { id, evidence, role, name, readings } = one;
    const choices = readings.map(({ place, names, kind }) => ({
      value: place,
      names,
      kind,
      fields: { place, role, basis: "stated", evidence: [evidence] },
    }));
    return [{ id, words: name, evidence, role: { set: "placeRole", code: role }, why: null, choices }];
  });
}

function actors({ candidates, paragraphs }: Draft): readonly Offer[] {
  return candidates.flatMap((one): readonly Offer[] => {
    if (one.kind !== "actor") return [];
    const { id, evidence, role, actor } = one;
    const choice: Choice = { value: actor, names: null, kind: null, fields: { actor, role, basis: "stated", evidence: [evidence] } };
    return [{ id, words: wordsOf(paragraphs, evidence), evidence, role: { set: "actorRole", code: role }, why: null, choices: [choice] }];
  });
}

/** Figures in the words of the directive itself: how many is taken, of what is said in our own words. */
function figures({ candidates, paragraphs }: Draft, desk: Answered, path: Path): readonly Offer[] {
  const own = listAt(desk.now.report, [...path.slice(0, 2), "evidence"]);
  return candidates.flatMap((one): readonly Offer[] => {
    if (one.kind !== "figure") return [];
    const { id, evidence, count } = one;
    const isInside = own.some((piece) => valueAt(piece, ["p"]) === evidence.p && overlaps(piece, evidence));
    const choice: Choice = { value: String(count), names: null, kind: null, fields: { count, basis: "stated", evidence: [evidence] } };
    return isInside ? [{ id, words: wordsOf(paragraphs, evidence), evidence, role: null, why: null, choices: [choice] }] : [];
  });
}

const wordsOf = (paragraphs: readonly string[], { p, about }: DraftEvidence): string => sliceCodePoints(paragraphs[p - 1] ?? "", ...about);

function overlaps(piece: unknown, { about }: DraftEvidence): boolean {
  const [start, end] = listAt(piece, ["about"]);
  return typeof start === "number" && typeof end === "number" && start < about[1] && about[0] < end;
}

/** Whether an entry of a list rests on words already. */
function takenAt(desk: Answered, path: Path): (evidence: DraftEvidence) => boolean {
  const value = valueAt(rootOf(desk.now), path);
  const entries = Array.isArray(value)
    ? (value as readonly unknown[])
    : pathKey(path) === "source.published"
      ? [valueAt(value, ["stated"])]
      : [];
  const pieces = entries.flatMap((entry) => listAt(entry, ["evidence"]));
  return (evidence) => pieces.some((piece) => valueAt(piece, ["p"]) === evidence.p && overlaps(piece, evidence));
}
