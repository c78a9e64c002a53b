import type { DirectiveCandidate } from "../draft/types.ts";
import type { Fields } from "../model/fields.ts";
import { listAt, valueAt } from "../model/raw.ts";
import type { Evidence } from "../model/types.ts";
import { answered, type Desk, edited } from "./deskState.ts";
import { freeId } from "./opening.ts";
import { actKey, HEAD, runAt } from "./runs.ts";
import type { Cursor } from "./textKeys.ts";
import { fieldsAt, isSame } from "./value.ts";
import { toCodePoints, toUtf16, wordBefore } from "./words.ts";

type Piece = Omit<Evidence, "source">;
type Range = readonly [number, number];

/** Where the directive stands that is open; null where none is. */
export function openAt({ card }: Desk): number | null {
  const [list, at] = card ?? [];
  return list === "directives" && typeof at === "number" ? at : null;
}

const isRange = (value: readonly unknown[]): value is Range => value.length === 2 && value.every((one) => typeof one === "number");

/** Evidence as the desk writes it; null for what another hand left incomplete. */
function pieceOf(value: unknown): Piece | null {
  const { p, cue } = fieldsAt(value, []);
  const [chars, about] = [listAt(value, ["chars"]), listAt(value, ["about"])];
  if (typeof p !== "number" || typeof cue !== "string" || !isRange(chars) || !isRange(about)) return null;
  return { p, cue, chars: [...chars], about: [...about] };
}

const directiveAt = (desk: Desk, at: number): Fields => fieldsAt(desk.now.report, ["directives", at]);
const picked = (fields: Fields, keys: readonly string[]): Fields =>
  Object.fromEntries(keys.flatMap((key) => (Object.hasOwn(fields, key) ? [[key, fields[key]]] : [])));

/** Cuts the open directive in two at a word: the words from there on are an act of their own under the same verb. Null where the word is not inside of it. */
export function split(desk: Desk, cursor: Cursor | null): Desk | null {
  const at = openAt(desk);
  const text = cursor && desk.text?.paragraphs[cursor.p - 1];
  if (at === null || !text) return null;
  const fields = directiveAt(desk, at);
  const pieces = listAt(fields, ["evidence"]);
  const from = toCodePoints(text, cursor.word[0]);
  const where = pieces.findIndex((one) => {
    const piece = pieceOf(one);
    return piece?.p === cursor.p && Math.max(piece.about[0] + 1, piece.chars[1]) <= from && from < piece.about[1];
  });
  const piece = pieceOf(pieces[where]);
  const before = wordBefore(text, cursor.word);
  if (!piece || !before || toCodePoints(text, before[0]) < piece.about[0]) return null;
  const first: Piece = { ...piece, about: [piece.about[0], toCodePoints(text, before[1])] };
  const second: Piece = { ...piece, about: [from, piece.about[1]] };
  const id = freeId(desk, "directives");
  const own = { ...fields, evidence: pieces.with(where, first) };
  const other = { ...(id ? { id } : {}), ...picked(fields, [...HEAD, "serves"]), evidence: [second] };
  const directives = listAt(desk.now.report, ["directives"]).toSpliced(at, 1, own, other);
  return { ...withDirectives(desk, directives), card: ["directives", at + 1] };
}

const withDirectives = (desk: Desk, directives: readonly unknown[]): Desk => ({
  ...answered(desk, { ...desk.now, report: { ...desk.now.report, directives } }),
  asked: null,
  focus: null,
});

/** The directive of the same run with which the open one can be made one: the one before it, else the one after it. */
export function mergeable(desk: Desk): number | null {
  const at = openAt(desk);
  if (at === null) return null;
  const run = runAt(desk.now, at);
  const place = run.indexOf(at);
  return run[place - 1] ?? run[place + 1] ?? null;
}

/** Makes one act of the open directive and its neighbour under the same verb: a means stays with its act and adds a measure. */
export function merged(desk: Desk): Desk | null {
  const [at, other] = [openAt(desk), mergeable(desk)];
  if (at === null || other === null) return null;
  const [first, second] = [Math.min(at, other), Math.max(at, other)];
  const both = joined(directiveAt(desk, first), directiveAt(desk, second));
  const directives = listAt(desk.now.report, ["directives"]).toSpliced(second, 1).with(first, both);
  return { ...withDirectives(desk, directives), card: ["directives", first] };
}

const LISTS = ["measures", "targets", "quantities"] as const;

function joined(first: Fields, second: Fields): Fields {
  const lists = LISTS.flatMap((key) => {
    const all = [...listAt(first, [key]), ...listAt(second, [key])];
    const once = all.filter((one, i) => all.findIndex((other) => isSame(one, other)) === i);
    return once.length > 0 ? [[key, once] as const] : [];
  });
  const evidence = listAt(second, ["evidence"]).reduce<readonly unknown[]>(withPiece, listAt(first, ["evidence"]));
  return { ...second, ...first, ...Object.fromEntries(lists), evidence };
}

/** Evidence with one more piece: words under a cue that is there already widen what that cue is about. */
function withPiece(pieces: readonly unknown[], added: unknown): readonly unknown[] {
  const piece = pieceOf(added);
  const where = pieces.findIndex((one) => {
    const other = pieceOf(one);
    return piece && other?.p === piece.p && other.chars.join() === piece.chars.join();
  });
  const known = pieceOf(pieces[where]);
  if (!piece || !known) return [...pieces, added];
  const about: [number, number] = [Math.min(known.about[0], piece.about[0]), Math.max(known.about[1], piece.about[1])];
  return pieces.with(where, { ...known, about });
}

/** The directive whose verb governs a suggestion, too: the open one, else the last of them. */
export function hostOf(desk: Desk, { evidence }: DirectiveCandidate): number | null {
  const hosts = listAt(desk.now.report, ["directives"]).flatMap((one, at) => {
    const first = valueAt(one, ["evidence", 0]);
    return valueAt(first, ["p"]) === evidence.p && listAt(first, ["chars"]).join() === evidence.chars.join() ? [at] : [];
  });
  const at = openAt(desk);
  return at !== null && hosts.includes(at) ? at : (hosts.at(-1) ?? null);
}

/** Takes the words of a suggestion into a directive under the same verb. */
export function mergedInto(desk: Desk, suggestion: DirectiveCandidate): Desk | null {
  const at = hostOf(desk, suggestion);
  if (at === null) return null;
  const fields = directiveAt(desk, at);
  const measures = suggestion.measures
    .slice(0, 1)
    .filter(({ id }) => !listAt(fields, ["measures"]).some((one) => valueAt(one, ["id"]) === id));
  const both = {
    ...fields,
    measures: [...listAt(fields, ["measures"]), ...measures],
    evidence: withPiece(listAt(fields, ["evidence"]), suggestion.evidence),
  };
  return { ...edited(desk, ["directives", at], both), card: ["directives", at], suggestion: null };
}

/** The open directive answers for itself what its verb says of several, or with them again. */
export function switchedAlone(desk: Desk): Desk | null {
  const at = openAt(desk);
  const key = at === null ? "" : actKey(directiveAt(desk, at));
  if (key === "") return null;
  const { alone } = desk.now;
  return answered(desk, { ...desk.now, alone: alone.includes(key) ? alone.filter((one) => one !== key) : [...alone, key] });
}

/** The words of evidence in their paragraph, as a mark that can be moved; null without its text. */
export function markAt(desk: Desk, path: readonly (string | number)[]): Desk | null {
  const piece = pieceOf(valueAt(desk.now.report, path));
  const text = piece && desk.text?.paragraphs[piece.p - 1];
  if (!piece || !text) return null;
  const spanOf = ([start, end]: Range) => [toUtf16(text, start), toUtf16(text, end)] as const;
  const [cue, about] = [spanOf(piece.chars), spanOf(piece.about)];
  const marking = { p: piece.p, stage: "about", cue, about, done: [], handle: "aboutEnd", replaces: path } as const;
  return { ...desk, p: piece.p, asked: null, marking, focus: { to: "text" } };
}
