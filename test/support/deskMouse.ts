import type { Locator, Page } from "@playwright/test";
import { another, fixedCue, HANDLES, type Handle, type Marking, startMarking } from "../../src/desk/marking.ts";
import { type Span, snapped } from "../../src/desk/words.ts";
import { endOf, type Hand, movesTo, type Piece, spanOf } from "./deskHands.ts";

/** Codes with the mouse, and types only words. */
export class MouseHand implements Hand {
  readonly done = { keys: 0, clicks: 0, letters: 0 };

  constructor(
    readonly page: Page,
    readonly paragraphs: readonly string[],
  ) {}

  async press(target: Locator): Promise<void> {
    this.done.clicks++;
    await target.first().click();
  }

  async write(target: Locator, words: string): Promise<void> {
    this.done.clicks++;
    await target.first().click({ clickCount: 3 });
    this.done.letters += words.length;
    await this.page.keyboard.insertText(words);
  }

  async choose(list: Locator, code: string): Promise<void> {
    this.done.clicks += 2;
    await list.selectOption(code);
  }

  async mark(pieces: readonly Piece[]): Promise<void> {
    const [first] = pieces;
    if (!first) return;
    const text = this.paragraphs[first.p - 1] ?? "";
    const cue = spanOf(text, first.chars);
    await this.#drag(first.p, cue);
    let marking = await this.#ends(text, fixedCue(startMarking(first.p, snapped(text, cue) ?? cue)), [
      ["cueEnd", cue[1]],
      ["cueStart", cue[0]],
    ]);
    for (const [at, piece] of pieces.entries()) {
      const about = spanOf(text, piece.about);
      if (at > 0) {
        await this.press(this.page.locator(".desk-marking .desk-buttons button").nth(1));
        marking = another(text, marking);
      }
      if (about[0] === marking.about[0] && about[1] === marking.about[1]) continue;
      await this.#drag(first.p, about);
      marking = await this.#ends(text, { ...marking, about: snapped(text, about) ?? about, handle: "aboutEnd" }, [
        ["aboutEnd", about[1]],
        ["aboutStart", about[0]],
      ]);
    }
    await this.press(this.page.locator(".desk-marking .button-primary"));
  }

  /** Puts ends by letters where whole words are too much. */
  async #ends(text: string, start: Marking, ends: readonly (readonly [Handle, number])[]): Promise<Marking> {
    let marking = start;
    const buttons = this.page.locator(".desk-marking .desk-chips button");
    for (const [handle, to] of ends) {
      if (endOf(marking, handle) === to) continue;
      await this.press(buttons.nth(HANDLES.indexOf(handle)));
      const way = movesTo(text, marking, handle, to, ["word", "letter"]);
      for (const { step, by } of way.moves) await this.press(buttons.nth(HANDLES.length + (step === "letter" ? 2 : 0) + (by > 0 ? 1 : 0)));
      marking = way.marking;
    }
    return marking;
  }

  /** Draws over words of a paragraph, from the outer edge of the first letter to that of the last. */
  async #drag(p: number, [start, end]: Span): Promise<void> {
    this.done.clicks++;
    const [from, to] = await this.page.evaluate(
      ([paragraph, first, last]) => {
        const element = document.querySelector(`[data-words="${paragraph}"]`);
        const node = element?.firstChild;
        if (!element || !(node instanceof Text)) throw new Error(`no paragraph ${paragraph}`);
        element.scrollIntoView({ block: "center" });
        const inset = 1;
        // Letters run to the left.
        const edge = (at: number, side: "left" | "right") => {
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          const box = range.getBoundingClientRect();
          return { x: side === "right" ? box.right - inset : box.left + inset, y: box.y + box.height / 2 };
        };
        return [edge(first, "right"), edge(last - 1, "left")] as const;
      },
      [p, start, end] as const,
    );
    await this.page.mouse.move(from.x, from.y);
    await this.page.mouse.down();
    await this.page.mouse.move(to.x, to.y);
    await this.page.mouse.up();
  }

  async become(number: number): Promise<void> {
    await this.press(this.page.locator(".desk-becomes button").nth(number - 1));
  }

  async nothingIn(p: number): Promise<void> {
    await this.press(this.page.locator(".desk-strip button").nth(p - 1));
    await this.press(this.page.locator(`[data-p="${p}"] .desk-small`).last());
  }

  async noiseIn(p: number): Promise<void> {
    await this.press(this.page.locator(".desk-strip button").nth(p - 1));
    await this.press(this.page.locator(`[data-p="${p}"] .desk-small`).first());
  }
}
