import { type RefObject, useEffect, useEffectEvent, useRef } from "react";
import { useI18n } from "../ui/i18n.ts";
import { useDesk } from "./context.ts";
import { type Desk, noiseOf } from "./deskState.ts";
import { becomeByKey, finishStroke } from "./MarkingPanel.tsx";
import { type Marking, pressed, stroked } from "./marking.ts";
import { type Mark, recordPath } from "./marks.ts";
import { letterAt, type Shown, selectedIn } from "./painting.ts";
import { keyInStatements } from "./statementKeys.ts";
import { type Cursor, keyInMarking, keyInText } from "./textKeys.ts";
import { pathKey } from "./value.ts";
import { type Span, toUtf16, wordAt } from "./words.ts";

interface Hands {
  readonly pane: RefObject<HTMLElement | null>;
  readonly shown: ReadonlyMap<number, Shown>;
  readonly marks: readonly Mark[];
  readonly cursor: Cursor | null;
  readonly setCursor: (cursor: Cursor | null) => void;
}

/** Keys and strokes of the mouse in the text. */
export function useHands(hands: Hands): void {
  const onKey = useKeys(hands);
  const onUp = useStrokes(hands);
  const key = useEffectEvent(onKey);
  const up = useEffectEvent(onUp);
  const down = useRef<PointerEvent>(null);
  const { pane } = hands;
  useEffect(
    function listen() {
      const listening = new AbortController();
      const { signal } = listening;
      pane.current?.addEventListener("keydown", (event) => key(event), { signal });
      pane.current?.addEventListener("pointerdown", (event) => (down.current = event), { signal });
      pane.current?.addEventListener("pointerup", (event) => up(event, down.current), { signal });
      return function stop() {
        listening.abort();
      };
    },
    [pane],
  );
}

function useKeys({ pane, marks, cursor, setCursor }: Hands): (event: KeyboardEvent) => void {
  const { t } = useI18n();
  const { desk, update, say, suggestions } = useDesk();

  function inMarking(event: KeyboardEvent, marking: Marking, forward: string): void {
    const next = becomeByKey(desk, event.key) ?? keyInMarking(desk, marking, event, forward);
    if (next === null) return;
    event.preventDefault();
    if (next === "refused") say(t("desk.refused"));
    else update(() => finishStroke(next));
  }

  function inStatements(event: KeyboardEvent): boolean {
    const next = keyInStatements(desk, suggestions, marks, cursor, event.key);
    if (next === null) return false;
    event.preventDefault();
    if (typeof next === "string") say(t(next));
    else update(() => next);
    return true;
  }

  function inText(event: KeyboardEvent, forward: string): void {
    const step = keyInText(desk, cursor, event, forward);
    if (!step) return;
    event.preventDefault();
    const gone = noiseOf(step.desk.now).find((one) => !noiseOf(desk.now).includes(one));
    if (gone !== undefined && marks.some(({ p }) => p === gone)) return say(t("desk.noiseHasMarks"));
    setCursor(step.cursor);
    if (step.desk !== desk) update(() => step.desk);
    const word = step.cursor && desk.text?.paragraphs[step.cursor.p - 1]?.slice(...step.cursor.word);
    if (word) say(word);
  }

  return (event) => {
    if (event.target !== pane.current || event.ctrlKey || event.metaKey) return;
    const forward = isLeftward(desk) ? "ArrowLeft" : "ArrowRight";
    if (desk.marking) return inMarking(event, desk.marking, forward);
    if (event.altKey) return;
    if (!inStatements(event)) inText(event, forward);
  };
}

/** Pixels from where the hand came down beyond which it has drawn a stroke. */
const STROKE = 4;

/** The letters from where a stroke began to where it ends, else what is selected: a selection from one number to another is empty in some browsers. */
function strokeIn(paragraph: Shown, up: PointerEvent, down: PointerEvent | null): Span | null {
  const selected = selectedIn(paragraph);
  if (!down || Math.hypot(up.x - down.x, up.y - down.y) < STROKE) return selected;
  const [first, last] = [letterAt(paragraph, down), letterAt(paragraph, up)];
  return first && last ? [Math.min(first[0], last[0]), Math.max(first[1], last[1])] : selected;
}

function useStrokes({ shown, marks, setCursor }: Hands): (event: PointerEvent, down: PointerEvent | null) => void {
  const { t } = useI18n();
  const { desk, update, say } = useDesk();
  return (event, down) => {
    const { target } = event;
    const p = Number(target instanceof Element ? target.closest("[data-words]")?.getAttribute("data-words") : null);
    const paragraph = shown.get(p);
    const span = paragraph && strokeIn(paragraph, event, down);
    if (!paragraph || !span) return;
    if (span[0] !== span[1]) {
      if (!desk.now.gate.passed) return;
      const next = stroked(paragraph.text, desk.marking, p, span);
      getSelection()?.removeAllRanges();
      if (next) update((now) => ({ ...now, marking: next, p }));
      else say(t("desk.refused"));
      return;
    }
    const word = wordAt(paragraph.text, span[0]);
    if (word) setCursor({ p, word });
    const longer = desk.marking?.stage === "about" && desk.marking.p === p ? pressed(paragraph.text, desk.marking, span[0]) : null;
    const own = marks.filter((mark) => mark.p === p);
    update((now) => (longer ? { ...now, marking: longer } : cardAt({ ...now, p }, own, paragraph, span[0])));
  };
}

const isLeftward = ({ text, p }: Desk): boolean => /\p{Script=Arabic}/u.test(text?.paragraphs[p - 1]?.slice(0, 200) ?? "");

/** Opens the record whose words are pressed: the smallest, and pressed again the next that lies around it. */
function cardAt(desk: Desk, marks: readonly Mark[], { text }: Shown, at: number): Desk {
  const under = marks
    .filter(({ chars, about }) => [chars, about].some(([start, end]) => toUtf16(text, start) <= at && at < toUtf16(text, end)))
    .toSorted((a, b) => a.about[1] - a.about[0] - (b.about[1] - b.about[0]));
  const cards = [...new Map(under.map(({ path }) => [pathKey(recordPath(path)), recordPath(path)])).values()];
  if (cards.length === 0) return desk;
  const open = cards.findIndex((card) => desk.card !== null && pathKey(card) === pathKey(desk.card));
  return { ...desk, card: cards[(open + 1) % cards.length] ?? null, asked: null };
}
