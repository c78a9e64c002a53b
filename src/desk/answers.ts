import type { Fields } from "../model/fields.ts";
import { asText, listAt, type Path, valueAt } from "../model/raw.ts";
import type { Evidence } from "../model/types.ts";
import type { RecordCodes } from "../prepare/recordCodes.ts";
import { type Desk, edited, focused, goingTo, rootOf, withEvidence } from "./deskState.ts";
import { begun } from "./opening.ts";
import { HEAD } from "./runs.ts";
import { fieldsAt } from "./value.ts";

/** Answers a field, and with it what follows from the answer by the record's rules. */
export function withAnswer(desk: Desk, codes: RecordCodes, path: Path, value: unknown, typing: string | null = null): Desk {
  const owner = path.slice(0, -1);
  const key = path.at(-1);
  const fields = fieldsAt(rootOf(desk.now), owner);
  if (path[0] === "directives" && path.length === 3 && (key === "strength" || key === "tier"))
    return edited(desk, owner, directiveWith(codes, fields, key, value));
  return edited(desk, path, value, typing);
}

/** A verb settles the tier where it can be only one, and the act; what is only context is no act. */
function directiveWith(codes: RecordCodes, fields: Fields, key: "strength" | "tier", value: unknown): Fields {
  const next: Record<string, unknown> = { ...fields, [key]: value };
  if (key === "strength" && codes.directive.has(asText(value))) next["tier"] = "core";
  if (key === "strength" && !codes.directive.has(asText(value)) && next["tier"] === "core") next["tier"] = undefined;
  if (next["tier"] === "context") next["act"] = null;
  else if (next["act"] === null) next["act"] = undefined;
  const acts = codes.actsOf(next["strength"]);
  if (acts?.length === 1 && next["tier"] !== "context") next["act"] = acts[0];
  return next;
}

/** What words of the text can become. */
export const BECOMES = ["directive", "card", "event", "place", "actor", "when", "published"] as const;
export type Become = (typeof BECOMES)[number];

/** Why words cannot become a thing now; null where they can. */
export function refusalOf(desk: Desk, become: Become): "desk.noEvent" | "desk.noCard" | null {
  if (become === "card") return desk.card === null ? "desk.noCard" : null;
  if (become === "place" || become === "actor" || become === "when") return eventPath(desk) === null ? "desk.noEvent" : null;
  return null;
}

type Piece = Omit<Evidence, "source">;

/** The event that is open, or the first. */
function eventPath({ now, card }: Desk): Path | null {
  if (card?.[0] === "events") return card;
  return listAt(now.report, ["events"]).length > 0 ? ["events", 0] : null;
}

/** Makes of marked words what the coder says that they are. */
export function become(desk: Desk, kind: Become, pieces: readonly Piece[]): Desk {
  const event = eventPath(desk);
  switch (kind) {
    case "directive":
      return pieces.reduce((at, piece) => begun(at, "directives", { ...sharedBy(at, piece), evidence: [piece] }), desk);
    case "event":
      return begun(desk, "events", { evidence: pieces });
    case "card":
      return desk.card ? goingTo(withEvidence(desk, evidenceOfCard(desk.card), pieces), evidenceOfCard(desk.card)) : desk;
    case "place":
    case "actor":
      return event ? withItems(desk, [...event, kind === "place" ? "places" : "actors"], pieces) : desk;
    case "when":
      return event ? withDay(desk, event, [...event, "when", "stated"], pieces) : desk;
    case "published":
      return withDay(desk, ["source"], ["source", "published", "stated"], pieces);
    default:
      return kind satisfies never;
  }
}

/** The words of a day; the day itself is what is asked next. */
const withDay = (desk: Desk, card: Path, day: Path, pieces: readonly Piece[]): Desk =>
  goingTo(focused(withEvidence(desk, [...day, "evidence"], pieces), card), [...day, "edtf"]);

const evidenceOfCard = (card: Path): Path => (card[0] === "source" ? ["source", "published", "stated", "evidence"] : [...card, "evidence"]);

/** An entry of an event's list for each span, with its evidence; the event opens. */
function withItems(desk: Desk, path: Path, pieces: readonly Piece[]): Desk {
  const items = pieces.map((piece) => ({ basis: "stated", evidence: [piece] }));
  const before = listAt(rootOf(desk.now), path);
  const next = focused(edited(desk, path, [...before, ...items]), path.slice(0, 2));
  return goingTo(next, [...path, before.length, path.at(-1) === "places" ? "place" : "actor"]);
}

const SHARED = [...HEAD, "serves"] as const;

/** What one verb says of all that it governs: taken over from a directive with the very same cue. */
function sharedBy(desk: Desk, { p, chars }: Piece): Readonly<Record<string, unknown>> {
  const twin = listAt(desk.now.report, ["directives"]).findLast(
    (item) => valueAt(item, ["evidence", 0, "p"]) === p && listAt(item, ["evidence", 0, "chars"]).join() === chars.join(),
  );
  const fields = fieldsAt(twin, []);
  return Object.fromEntries(SHARED.flatMap((key) => (Object.hasOwn(fields, key) ? [[key, fields[key]]] : [])));
}
