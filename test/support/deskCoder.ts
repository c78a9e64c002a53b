import type { Locator, Page } from "@playwright/test";
import { type Field, FORMS } from "../../src/desk/fields.ts";
import { namedIn } from "../../src/desk/names.ts";
import type { I18n } from "../../src/i18n/translator.ts";
import { asFields } from "../../src/model/fields.ts";
import { asText, listAt, type Path } from "../../src/model/raw.ts";
import type { RecordFile } from "../../src/prepare/recordFiles.ts";
import type { Hand, Piece } from "./deskHands.ts";

type Values = Readonly<Record<string, unknown>>;
type Many = Extract<Field, { kind: "many" }>;

const keyOf = (path: Path): string => path.join(".");
const piecesAt = (value: unknown): readonly Piece[] => listAt(value, ["evidence"]) as readonly Piece[];
const cueOf = (piece: Piece | undefined): string => (piece ? `${piece.p} ${piece.chars.join()}` : "");

/** Whether a control is there and says no of itself. */
const isNot = (control: Locator, attribute: "aria-expanded" | "aria-pressed"): Promise<boolean> =>
  control.evaluateAll(([element], name) => element?.getAttribute(name) === "false", attribute);

/** What stands in a control; null where there is none. */
const valueIn = (control: Locator): Promise<string | null> =>
  control.evaluateAll(([element]) => (element && "value" in element ? String(element.value) : null));

/** Codes a report at the desk as its file holds it, field by field as the forms ask; what the desk has filled in already is left. */
export class Coder {
  constructor(
    readonly page: Page,
    readonly hand: Hand,
    readonly record: { readonly files: readonly RecordFile[]; readonly i18n: I18n },
    /** Called when a field is filled. */
    readonly onFilled: (path: string) => Promise<void> = () => Promise.resolve(),
  ) {}

  field(path: Path): Locator {
    return this.page.locator(`[data-field="${keyOf(path)}"]`);
  }

  control(path: Path): Locator {
    return this.field(path).locator("> .desk-control");
  }

  async open(card: Path): Promise<void> {
    const head = this.page.locator(`[data-card="${keyOf(card)}"] h3 button`);
    if (await isNot(head, "aria-expanded")) await this.hand.press(head);
  }

  async source(source: Values): Promise<void> {
    await this.open(["source"]);
    await this.fields(FORMS.source, ["source"], source);
  }

  /** Begins an event with its own sentence. */
  async beginEvent(at: number, event: Values): Promise<void> {
    await this.hand.mark(piecesAt(event).slice(0, 1));
    await this.hand.become(3);
    await this.open(["events", at]);
    await this.fields(FORMS.events, ["events", at], { id: event["id"] });
  }

  async event(at: number, event: Values): Promise<void> {
    await this.open(["events", at]);
    await this.fields(FORMS.events, ["events", at], event);
  }

  /** Directives that one verb governs, begun with one mark. */
  async run(from: number, directives: readonly Values[]): Promise<void> {
    await this.hand.mark(directives.flatMap((one) => piecesAt(one).slice(0, 1)));
    await this.hand.become(1);
    for (const [at, directive] of directives.entries()) {
      const card: Path = ["directives", from + at];
      await this.open(card);
      await this.fields(FORMS.directives, card, directive);
    }
  }

  async fields(form: readonly Field[], path: Path, values: Values, either: readonly string[] = []): Promise<void> {
    const chosen = either.find((key) => Object.hasOwn(values, key));
    if (chosen && chosen !== either[0]) {
      const chip = this.field(path).locator("> .desk-chips > button").nth(either.indexOf(chosen));
      if (await isNot(chip, "aria-pressed")) await this.hand.press(chip);
    }
    // How it is known stands before what that asks for.
    for (const field of form) {
      if (!Object.hasOwn(values, field.key)) continue;
      await this.fill(field, [...path, field.key], values[field.key]);
      await this.onFilled(keyOf([...path, field.key]));
    }
  }

  async fill(field: Field, path: Path, value: unknown): Promise<void> {
    switch (field.kind) {
      case "words":
        return this.words(path, asFields(value));
      case "code":
      case "choice":
        return this.code(path, value);
      case "ref":
        return this.ref(path, field.to, asText(value));
      case "evidence":
        return this.evidence(path, value as readonly Piece[]);
      case "one":
        return this.one(field, path, value);
      case "many":
        return this.many(field, path, value as readonly Values[]);
      default:
        return this.line(path, String(value));
    }
  }

  async line(path: Path, words: string): Promise<void> {
    const input = this.control(path).locator("input");
    if ((await valueIn(input)) !== words) await this.hand.write(input, words);
  }

  async words(path: Path, value: Values): Promise<void> {
    for (const lang of ["ar", "en"]) {
      const area = this.control(path).locator(`textarea[lang="${lang}"]`);
      const words = asText(value[lang]);
      if (words !== "" && (await valueIn(area)) !== words) await this.hand.write(area, words);
    }
  }

  async code(path: Path, value: unknown): Promise<void> {
    const control = this.control(path);
    const code = value === null ? "null" : asText(value);
    const list = control.locator("select");
    const chip = control.locator(`.desk-chips button[value="${code}"]`);
    const chosen = await valueIn(list);
    if (chosen === null) {
      // What follows from another answer is not asked.
      if (await isNot(chip, "aria-pressed")) await this.hand.press(chip);
    } else if (chosen !== code) await this.hand.choose(list, code);
  }

  async ref(path: Path, to: "source" | "event" | "directive" | "place" | "actor" | "election", id: string): Promise<void> {
    const control = this.control(path);
    const input = control.locator("input[type=search]");
    if ((await input.count()) === 0) return;
    const named = namedIn(this.record.files, to, this.record.i18n).find((one) => one.id === id);
    const name = named?.name ?? this.titles.get(id) ?? id;
    await this.hand.write(input, name);
    const found = control.locator(".desk-found button");
    await found.first().waitFor();
    await this.onFilled(`${keyOf(path)} searched`);
    const own = found.filter({ hasText: named ? `${named.name} ${named.about}` : name });
    await this.hand.press((await own.count()) > 1 ? own.getByText(name, { exact: true }).locator("..") : own);
    await control.locator(".desk-chosen").waitFor();
  }

  /** What events of the report itself are called. */
  readonly titles = new Map<string, string>();

  async evidence(path: Path, pieces: readonly Piece[]): Promise<void> {
    const marked = this.control(path).locator(".desk-piece");
    for (let at = await marked.count(); at < pieces.length; at++) {
      await this.hand.press(this.control(path).locator("[data-first]"));
      await this.hand.mark(pieces.slice(at, at + 1));
      await marked.nth(at).waitFor();
    }
  }

  async one(field: Extract<Field, { kind: "one" }>, path: Path, value: unknown): Promise<void> {
    const closed = this.control(path);
    const buttons = closed.locator("> button");
    if (value === null) {
      if (await isNot(buttons.nth(1), "aria-pressed")) await this.hand.press(buttons.nth(1));
      return;
    }
    if ((await buttons.count()) > 0) await this.hand.press(buttons.first());
    await this.fields(field.fields, path, asFields(value), field.either);
  }

  async many(field: Many, path: Path, values: readonly Values[]): Promise<void> {
    const items = this.field(path).locator("> .desk-item");
    for (let at = await items.count(); at < values.length; at = await items.count()) {
      const group = path[0] === "events" && (field.key === "places" || field.key === "actors") ? groupAt(values, at) : [];
      if (group.length > 1) {
        await this.hand.mark(group);
        await this.hand.become(field.key === "places" ? 4 : 5);
      } else await this.hand.press(this.field(path).locator("> button"));
      await items.nth(at).waitFor();
      for (let i = at; i < at + Math.max(1, group.length); i++)
        await this.fields(field.fields, [...path, i], values[i] ?? {}, field.either);
    }
  }
}

/** The words of entries that follow one another under the very same cue. */
function groupAt(values: readonly Values[], at: number): readonly Piece[] {
  const cue = cueOf(piecesAt(values[at])[0]);
  const rest = values.slice(at);
  const end = rest.findIndex((value, i) => {
    const [piece, ...more] = piecesAt(value);
    const before = piecesAt(rest[i - 1])[0];
    const isFurtherOn = i === 0 || (before !== undefined && piece !== undefined && before.about[1] <= piece.about[0]);
    return more.length > 0 || cueOf(piece) !== cue || !isFurtherOn;
  });
  return (end < 0 ? rest : rest.slice(0, end)).flatMap((value) => piecesAt(value));
}

/** Directives by the verb that governs them, in the order of the text. */
export function runsIn(directives: readonly Values[]): readonly (readonly Values[])[] {
  const runs: Values[][] = [];
  for (const directive of directives) {
    const last = runs.at(-1);
    const isSame = last !== undefined && cueOf(piecesAt(last[0])[0]) === cueOf(piecesAt(directive)[0]);
    if (isSame) last.push(directive);
    else runs.push([directive]);
  }
  return runs;
}

/** A value whose lists stand in one order, since theirs says nothing; pairs of positions stay. */
export function inOneOrder(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = (value as readonly unknown[]).map(inOneOrder);
    const isPair = items.every((one) => typeof one === "number");
    return isPair ? items : items.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  }
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => [key, inOneOrder(item)]),
  );
}
