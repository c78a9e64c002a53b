import type { Locator, Page } from "@playwright/test";
import { another, fixedCue, type Handle, type Marking, nextHandle, startMarking, stepped } from "../../src/desk/marking.ts";
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

const HANDLES: readonly Handle[] = ["cueStart", "cueEnd", "aboutStart", "aboutEnd"];
const endOf = (marking: Marking, handle: Handle): number =>
  ({ cueStart: marking.cue[0], cueEnd: marking.cue[1], aboutStart: marking.about[0], aboutEnd: marking.about[1] })[handle];

interface Move {
  readonly step: "word" | "letter" | "clause";
  readonly by: 1 | -1;
}

/** The moves that take an end where it belongs, and the mark after them. */
function movesTo(text: string, start: Marking, handle: Handle, to: number): { readonly moves: readonly Move[]; readonly marking: Marking } {
  const moves: Move[] = [];
  let marking: Marking = { ...start, handle };
  while (endOf(marking, handle) !== to) {
    const by = endOf(marking, handle) < to ? 1 : -1;
    const next = (["clause", "word", "letter"] as const)
      .filter((step) => step !== "clause" || (by > 0 && handle.endsWith("End")))
      .map((step) => ({ step, marking: stepped(text, marking, step, by) }))
      .find((one) => one.marking && endOf(one.marking, handle) !== endOf(marking, handle) && (to - endOf(one.marking, handle)) * by >= 0);
    if (!next?.marking) throw new Error(`no way for ${handle} to ${to} in «${text.slice(...start.cue)}»`);
    moves.push({ step: next.step, by });
    marking = next.marking;
  }
  return { moves, marking };
}

const spanOf = (text: string, [start, end]: readonly [number, number]): Span => [toUtf16(text, start), toUtf16(text, end)];

/** Codes by keys alone: nothing is focused or filled but by what a keyboard does. */
export class KeyHand implements Hand {
  readonly done = { keys: 0, clicks: 0, letters: 0 };
  #at = { p: 1, word: null as Span | null };

  constructor(
    readonly page: Page,
    readonly paragraphs: readonly string[],
  ) {}

  async keys(...keys: readonly string[]): Promise<void> {
    this.done.keys += keys.length;
    let at = 0;
    while (at < keys.length) {
      const key = keys[at] ?? "";
      const end = keys.findIndex((one, i) => i > at && one !== key);
      const times = (end < 0 ? keys.length : end) - at;
      await this.#held(key, times);
      at += times;
    }
  }

  /** A key pressed, and held as long as it is to repeat. */
  async #held(key: string, times: number): Promise<void> {
    const { keyboard } = this.page;
    if (times === 1) return keyboard.press(key);
    const [modifier, last = ""] = key.startsWith("Shift+") || key.startsWith("Alt+") ? key.split("+", 2) : [null, key];
    if (modifier) await keyboard.down(modifier);
    await Promise.all(Array.from({ length: times }, () => keyboard.down(last)));
    await keyboard.up(last);
    if (modifier) await keyboard.up(modifier);
  }

  async letters(words: string): Promise<void> {
    this.done.letters += words.length;
    await this.page.keyboard.insertText(words);
  }

  /** Goes to a control with Tab. */
  async tabTo(target: Locator): Promise<void> {
    for (let turn = 0; turn < 8; turn++) {
      const by = await target.first().evaluate((element) => {
        const all = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")].filter(
          (one) => one.checkVisibility() && !(one as HTMLButtonElement).disabled,
        );
        const from = document.activeElement ?? document.body;
        if (from === element) return 0;
        const to = all.indexOf(element);
        const at = all.indexOf(from);
        if (at >= 0) return to - at;
        const before = all.filter((one) => (from.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_PRECEDING) !== 0).length;
        return to >= before ? to - before + 1 : to - before;
      });
      if (by === 0) return;
      await this.keys(...Array.from({ length: Math.abs(by) }, () => (by > 0 ? "Tab" : "Shift+Tab")));
    }
    throw new Error(`Tab does not lead to ${String(target)}`);
  }

  async press(target: Locator): Promise<void> {
    await this.tabTo(target);
    await this.keys("Enter");
  }

  async write(target: Locator, words: string): Promise<void> {
    await this.tabTo(target);
    if ((await target.inputValue()) !== "") await this.keys("Control+a");
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
    await this.keys(...(isNearEnd ? ["End"] : []), ...Array.from({ length: Math.abs(by) }, () => (by > 0 ? "ArrowDown" : "ArrowUp")));
  }

  async #toText(): Promise<void> {
    const isThere = await this.page.evaluate(() => document.activeElement?.getAttribute("role") === "application");
    if (isThere) return;
    // Escape leads out of a form; from elsewhere it is the first part of the page.
    await this.keys("Escape");
    const isNow = await this.page.evaluate(() => document.activeElement?.getAttribute("role") === "application");
    if (!isNow) await this.tabTo(this.page.locator("[role=application]"));
  }

  async #toParagraph(p: number): Promise<void> {
    await this.#toText();
    const now = Number(await this.page.locator(".desk-paragraph.is-current").getAttribute("data-p"));
    await this.keys(...Array.from({ length: Math.abs(p - now) }, () => (p > now ? "PageDown" : "PageUp")));
    if (p !== now) this.#at = { p, word: wordAt(this.#text(p), 0) };
  }

  #text(p: number): string {
    return this.paragraphs[p - 1] ?? "";
  }

  /** Goes to a word of the paragraph, by word from where the keys are. */
  async #toWord(p: number, start: number): Promise<void> {
    await this.#toParagraph(p);
    const text = this.#text(p);
    const wanted = wordAt(text, start);
    if (!wanted) throw new Error(`no word at ${start} of ${p}`);
    if (this.#at.p !== p || this.#at.word === null) {
      await this.keys("Home");
      this.#at = { p, word: wordAt(text, 0) };
    }
    let word = this.#at.word;
    while (word && word[0] !== wanted[0]) {
      const isOn = word[0] < wanted[0];
      await this.keys(isOn ? "ArrowLeft" : "ArrowRight");
      word = isOn ? wordAfter(text, word) : wordBefore(text, word);
    }
    this.#at = { p, word };
  }

  async mark(pieces: readonly Piece[]): Promise<void> {
    const [first] = pieces;
    if (!first) return;
    const text = this.#text(first.p);
    const cue = spanOf(text, first.chars);
    await this.#toWord(first.p, cue[0]);
    await this.keys("w");
    let marking = startMarking(first.p, this.#at.word ?? cue);
    marking = await this.#ends(text, marking, [
      ["cueEnd", cue[1]],
      ["cueStart", cue[0]],
    ]);
    await this.keys("Enter");
    marking = fixedCue(marking);
    for (const [at, piece] of pieces.entries()) {
      const about = spanOf(text, piece.about);
      if (at > 0 || about[0] >= cue[1]) {
        marking = another(text, marking);
        await this.keys("+");
      }
      marking = await this.#ends(text, marking, [
        ["aboutEnd", about[1]],
        ["aboutStart", about[0]],
      ]);
      if (at < pieces.length - 1 && marking.handle !== "aboutEnd") marking = await this.#hold(marking, "aboutEnd");
    }
    await this.keys("Enter");
  }

  async #hold(start: Marking, handle: Handle): Promise<Marking> {
    const handles = start.stage === "cue" ? HANDLES.slice(0, 2) : HANDLES;
    const on = (handles.indexOf(handle) - handles.indexOf(start.handle) + handles.length) % handles.length;
    const back = handles.length - on;
    const [count, by] = on <= back ? ([on, 1] as const) : ([back, -1] as const);
    await this.keys(...Array.from({ length: count }, () => (by > 0 ? "Tab" : "Shift+Tab")));
    return Array.from({ length: count }).reduce<Marking>((marking) => nextHandle(marking, by), start);
  }

  async #ends(text: string, start: Marking, ends: readonly (readonly [Handle, number])[]): Promise<Marking> {
    let marking = start;
    for (const [handle, to] of ends) {
      if (endOf(marking, handle) === to) continue;
      marking = await this.#hold(marking, handle);
      const way = movesTo(text, marking, handle, to);
      for (const { step, by } of way.moves) {
        const arrow = by > 0 ? "ArrowLeft" : "ArrowRight";
        await this.keys(step === "clause" ? "End" : step === "letter" ? `Alt+${arrow}` : arrow);
      }
      marking = way.marking;
    }
    return marking;
  }

  async become(number: number): Promise<void> {
    await this.keys(String(number));
  }

  async nothingIn(p: number): Promise<void> {
    await this.#toParagraph(p);
    await this.keys("n");
  }

  async noiseIn(p: number): Promise<void> {
    await this.#toParagraph(p);
    await this.keys("x");
  }
}
