import { useEffect, useLayoutEffect, useRef } from "react";
import { keyed } from "../model/keyed.ts";
import type { Desk } from "./deskState.ts";
import type { Mark } from "./marks.ts";
import { CODED, clearPaint, HAND, paint, rangeIn, type Shown } from "./painting.ts";
import type { Cursor } from "./textKeys.ts";
import { type Span, toUtf16 } from "./words.ts";

interface Paint {
  readonly desk: Desk;
  readonly marks: readonly Mark[];
  readonly shown: ReadonlyMap<number, Shown>;
  readonly cursor: Cursor | null;
  /** How often another part of a long paragraph was asked for. */
  readonly parts: number;
}

/** Grounds of the words: what is coded, what is in the making, and the word at which the keys are. */
export function usePaint({ desk: { marking, text, p }, marks, shown, cursor, parts }: Paint): void {
  // What is shown changes with the text, with the paragraph in focus where there are many, and with parts of a long one.
  const isMany = (text?.paragraphs.length ?? 0) > shown.size;
  const painted = useRef<readonly unknown[]>([]);
  useLayoutEffect(function paintCoded() {
    const now = [marks, text, isMany ? p : 0, parts];
    if (now.every((one, at) => one === painted.current[at])) return;
    painted.current = now;
    const grounds = keyed(CODED, (): Range[] => []);
    for (const { p: at, chars, state } of marks) {
      const paragraph = shown.get(at);
      const range = paragraph && rangeIn(paragraph, [toUtf16(paragraph.text, chars[0]), toUtf16(paragraph.text, chars[1])]);
      if (range) grounds[state].push(range);
    }
    paint(grounds);
  });
  useLayoutEffect(function paintHand() {
    const grounds = keyed(HAND, (): Range[] => []);
    const put = (ground: (typeof HAND)[number], at: number, span: Span): void => {
      const paragraph = shown.get(at);
      const range = paragraph && rangeIn(paragraph, span);
      if (range) grounds[ground].push(range);
    };
    if (marking) {
      for (const span of [...marking.done, marking.about]) put("span", marking.p, span);
      put("cue", marking.p, marking.cue);
    } else if (cursor) put("cursor", cursor.p, cursor.word);
    paint(grounds);
  });
  useEffect(function clearAtEnd() {
    return function clear() {
      painted.current = [];
      clearPaint();
    };
  }, []);
}

/** Keeps the paragraph in focus in sight. */
export function useInView(pane: { readonly current: HTMLElement | null }, p: number): void {
  useEffect(
    function followFocus() {
      const paragraph = pane.current?.querySelector(`[data-p="${p}"]`);
      if (paragraph && "scrollIntoView" in paragraph) paragraph.scrollIntoView({ block: "nearest" });
    },
    [pane, p],
  );
}
