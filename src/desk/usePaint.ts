import { useEffect, useLayoutEffect } from "react";
import { keyed } from "../model/keyed.ts";
import type { Desk } from "./deskState.ts";
import type { Mark } from "./marks.ts";
import { clearPaint, GROUNDS, type Ground, paint, rangeIn, type Shown } from "./painting.ts";
import type { Cursor } from "./textKeys.ts";
import { type Span, toUtf16 } from "./words.ts";

/** Grounds of the words: what is coded, what is in the making, and the word at which the keys are. */
export function usePaint(desk: Desk, marks: readonly Mark[], shown: ReadonlyMap<number, Shown>, cursor: Cursor | null): void {
  const { marking } = desk;
  useLayoutEffect(function paintWords() {
    const painted = keyed(GROUNDS, (): Range[] => []);
    const put = (ground: Ground, p: number, span: Span): void => {
      const paragraph = shown.get(p);
      const range = paragraph && rangeIn(paragraph, span);
      if (range) painted[ground].push(range);
    };
    for (const { p, chars, state } of marks) {
      const paragraph = shown.get(p);
      if (paragraph) put(state, p, [toUtf16(paragraph.text, chars[0]), toUtf16(paragraph.text, chars[1])]);
    }
    if (marking) {
      for (const span of [...marking.done, marking.about]) put("span", marking.p, span);
      put("cue", marking.p, marking.cue);
    } else if (cursor) put("cursor", cursor.p, cursor.word);
    paint(painted);
  });
  useEffect(function clearAtEnd() {
    return clearPaint;
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
