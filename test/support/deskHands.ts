import type { Locator, Page } from "@playwright/test";
import { another, fixedCue, HANDLES, type Handle, type Marking, nextHandle, startMarking, stepped } from "../../src/desk/marking.ts";
import { type Span, toUtf16, wordAfter, wordAt, wordBefore } from "../../src/desk/words.ts";

/** A piece of evidence as a report's file holds it. */
export interface Piece {
  readonly p: number;
  readonly cue: string;
  readonly chars: readonly [number, number];
  readonly about: readonly [number, number];
}

/** Somebody who codes at the desk, by keys alone or with the mouse; what is done is counted. */
export interface Hand {
  readonly done: { keys: number; clicks: number; letters: number };
  /** Presses a button. */
  press(target: Locator): Promise<void>;
  /** Writes into an empty field, or in place of what stands there. */
  write(target: Locator, words: string): Promise<void>;
  /** Chooses from a drop-down. */
  choose(list: Locator, code: string): Promise<void>;
  /** Marks words that one cue governs, up to the end of the last span. */
  mark(pieces: readonly Piece[]): Promise<void>;
  /** Says what marked words are, by the number in the list. */
  become(number: number): Promise<void>;
  /** Says of a paragraph that it holds no directive. */
  nothingIn(p: number): Promise<void>;
  /** Says of a paragraph that it is not the report's own. */
  noiseIn(p: number): Promise<void>;
}

export const endOf = (marking: Marking, handle: Handle): number =>
  ({ cueStart: marking.cue[0], cueEnd: marking.cue[1], aboutStart: marking.about[0], aboutEnd: marking.about[1] })[handle];

type Step = "clause" | "word" | "letter";

interface Move {
  readonly step: Step;
  readonly by: 1 | -1;
}

/** The moves that take an end where it belongs, and the mark after them. */
export function movesTo(
  text: string,
  start: Marking,
  handle: Handle,
  to: number,
  steps: readonly Step[] = ["clause", "word", "letter"],
): { readonly moves: readonly Move[]; readonly marking: Marking } {
  const moves: Move[] = [];
  let marking: Marking = { ...start, handle };
  while (endOf(marking, handle) !== to) {
    const by = endOf(marking, handle) < to ? 1 : -1;
    const next = steps
      .filter((step) => step !== "clause" || (by > 0 && handle.endsWith("End")))
      .map((step) => ({ step, marking: stepped(text, marking, step, by) }))
      .find((one) => one.marking && endOf(one.marking, handle) !== endOf(marking, handle) && (to - endOf(one.marking, handle)) * by >= 0);
    if (!next?.marking) throw new Error(`no way for ${handle} to ${to} in «${text.slice(...start.cue)}»`);
    moves.push({ step: next.step, by });
    marking = next.marking;
  }
  return { moves, marking };
}

export const spanOf = (text: string, [start, end]: readonly [number, number]): Span => [toUtf16(text, start), toUtf16(text, end)];

const times = (count: number, key: string): readonly string[] => Array.from({ length: count }, () => key);

interface Strokes {
  readonly keys: readonly string[];
  readonly marking: Marking;
}

/** Takes an end of a mark in hand. */
function hold(start: Marking, handle: Handle): Strokes {
  const handles = start.stage === "cue" ? HANDLES.slice(0, 2) : HANDLES;
  const on = (handles.indexOf(handle) - handles.indexOf(start.handle) + handles.length) % handles.length;
  const back = handles.length - on;
  const [count, by] = on <= back ? ([on, 1] as const) : ([back, -1] as const);
  const keys = times(count, by > 0 ? "Tab" : "Shift+Tab");
  return { keys, marking: keys.reduce((marking) => nextHandle(marking, by), start) };
}

/** Takes ends of a mark where they belong. */
function moved(text: string, start: Marking, ends: readonly (readonly [Handle, number])[]): Strokes {
  const keys: string[] = [];
  let marking = start;
  for (const [handle, to] of ends) {
    if (endOf(marking, handle) === to) continue;
    const held = hold(marking, handle);
    const way = movesTo(text, held.marking, handle, to);
    const arrows = way.moves.map(({ step, by }) => {
      const arrow = by > 0 ? "ArrowLeft" : "ArrowRight";
      return step === "clause" ? "End" : step === "letter" ? `Alt+${arrow}` : arrow;
    });
    keys.push(...held.keys, ...arrows);
    marking = way.marking;
  }
  return { keys, marking };
}

/** Codes by keys alone: nothing is focused or filled but by what a keyboard does. */
export class KeyHand implements Hand {
  readonly done = { keys: 0, clicks: 0, letters: 0 };
  #at = { p: 1, word: null as Span | null };

  constructor(
    readonly page: Page,
    readonly paragraphs: readonly string[],
  ) {}

  /** Strikes keys one after another; none waits until the test has heard of the one before. */
  async keys(...keys: readonly string[]): Promise<void> {
    this.done.keys += keys.length;
    const { keyboard } = this.page;
    const strokes = keys.flatMap((key) => {
      const [, modifier, last = key] = /^(Shift|Alt|Control)\+(.+)$/.exec(key) ?? [];
      if (modifier === undefined) return [keyboard.down(last), keyboard.up(last)];
      return [keyboard.down(modifier), keyboard.down(last), keyboard.up(last), keyboard.up(modifier)];
    });
    await Promise.all(strokes);
  }

  async letters(words: string): Promise<void> {
    this.done.letters += words.length;
    await this.page.keyboard.insertText(words);
  }

  /** The strokes of Tab that lead to a control from where the keys are, and what stands in it. */
  async #wayTo(target: Locator): Promise<{ readonly tabs: readonly string[]; readonly value: string }> {
    const found = await target.evaluateAll(([element]) => {
      if (!element) return null;
      const value = "value" in element ? String(element.value) : "";
      const all = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")].filter(
        (one) => one.checkVisibility() && !one.matches(":disabled"),
      );
      const from = document.activeElement ?? document.body;
      const to = all.indexOf(element);
      const at = all.indexOf(from);
      if (at >= 0) return { by: to - at, value };
      const before = all.filter((one) => (from.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_PRECEDING) !== 0).length;
      return { by: to >= before ? to - before + 1 : to - before, value };
    });
    if (!found) {
      await target.first().waitFor();
      return this.#wayTo(target);
    }
    return { tabs: times(Math.abs(found.by), found.by > 0 ? "Tab" : "Shift+Tab"), value: found.value };
  }

  /** Goes to a control with Tab: what stands in it. */
  async tabTo(target: Locator): Promise<string> {
    for (let turn = 0; turn < 8; turn++) {
      const { tabs, value } = await this.#wayTo(target);
      if (tabs.length === 0) return value;
      await this.keys(...tabs);
    }
    throw new Error(`Tab does not lead to ${String(target)}`);
  }

  async press(target: Locator): Promise<void> {
    await this.tabTo(target);
    await this.keys("Enter");
  }

  async write(target: Locator, words: string): Promise<void> {
    if ((await this.tabTo(target)) !== "") await this.keys("Control+a");
    await this.letters(words);
  }

  async choose(list: Locator, code: string): Promise<void> {
    await this.tabTo(list);
    const { from, to, last } = await list.evaluate((element, wanted) => {
      const { options, selectedIndex } = element as HTMLSelectElement;
      return { from: selectedIndex, to: [...options].findIndex(({ value }) => value === wanted), last: options.length - 1 };
    }, code);
    const isNearEnd = last - to < Math.abs(to - from);
    const by = isNearEnd ? to - last : to - from;
    await this.keys(...(isNearEnd ? ["End"] : []), ...times(Math.abs(by), by > 0 ? "ArrowDown" : "ArrowUp"));
  }

  /** Where the keys are in the text; null where they are elsewhere. */
  #inText(): Promise<number | null> {
    return this.page.evaluate(() => {
      const isThere = document.activeElement?.getAttribute("role") === "application";
      return isThere ? Number(document.querySelector(".desk-paragraph.is-current")?.getAttribute("data-p")) : null;
    });
  }

  async #toText(): Promise<number> {
    for (const lead of [
      () => Promise.resolve(),
      // Escape leads out of a form; from elsewhere it is the first part of the page.
      () => this.keys("Escape"),
      () => this.tabTo(this.page.locator("[role=application]")),
    ]) {
      await lead();
      const p = await this.#inText();
      if (p !== null) return p;
    }
    throw new Error("the keys do not lead to the text");
  }

  /** The strokes that lead to a paragraph, once the keys are in the text. */
  async #toParagraph(p: number): Promise<readonly string[]> {
    const now = await this.#toText();
    if (p !== now) this.#at = { p, word: wordAt(this.#text(p), 0) };
    return times(Math.abs(p - now), p > now ? "PageDown" : "PageUp");
  }

  #text(p: number): string {
    return this.paragraphs[p - 1] ?? "";
  }

  /** The strokes that lead to a word of the paragraph, by word from where the keys are. */
  async #toWord(p: number, start: number): Promise<readonly string[]> {
    const keys = [...(await this.#toParagraph(p))];
    const text = this.#text(p);
    const wanted = wordAt(text, start);
    if (!wanted) throw new Error(`no word at ${start} of ${p}`);
    if (this.#at.p !== p || this.#at.word === null) {
      keys.push("Home");
      this.#at = { p, word: wordAt(text, 0) };
    }
    let word = this.#at.word;
    while (word && word[0] !== wanted[0]) {
      const isOn = word[0] < wanted[0];
      keys.push(isOn ? "ArrowLeft" : "ArrowRight");
      word = isOn ? wordAfter(text, word) : wordBefore(text, word);
    }
    this.#at = { p, word };
    return keys;
  }

  async mark(pieces: readonly Piece[]): Promise<void> {
    const [first] = pieces;
    if (!first) return;
    const text = this.#text(first.p);
    const cue = spanOf(text, first.chars);
    const way = await this.#toWord(first.p, cue[0]);
    const begun = moved(text, startMarking(first.p, this.#at.word ?? cue), [
      ["cueEnd", cue[1]],
      ["cueStart", cue[0]],
    ]);
    const keys = [...way, "w", ...begun.keys, "Enter"];
    let marking = fixedCue(begun.marking);
    for (const [at, piece] of pieces.entries()) {
      const about = spanOf(text, piece.about);
      if (at > 0 || about[0] >= cue[1]) {
        marking = another(text, marking);
        keys.push("+");
      }
      const next = moved(text, marking, [
        ["aboutEnd", about[1]],
        ["aboutStart", about[0]],
      ]);
      marking = next.marking;
      keys.push(...next.keys);
    }
    await this.keys(...keys, "Enter");
  }

  async become(number: number): Promise<void> {
    await this.keys(String(number));
  }

  async nothingIn(p: number): Promise<void> {
    await this.keys(...(await this.#toParagraph(p)), "n");
  }

  async noiseIn(p: number): Promise<void> {
    await this.keys(...(await this.#toParagraph(p)), "x");
  }
}
