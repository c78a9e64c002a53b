import { type RefObject, useEffect, useEffectEvent, useLayoutEffect, useMemo, useRef, useState } from "react";
import { keyed } from "../model/keyed.ts";
import { useI18n } from "../ui/i18n.ts";
import { useDesk } from "./context.ts";
import { type Desk, noiseOf } from "./deskState.ts";
import { becomeByKey, finishStroke, MarkingPanel } from "./MarkingPanel.tsx";
import { pressed, stroked } from "./marking.ts";
import { type Mark, marksOf, recordPath } from "./marks.ts";
import { ParagraphText } from "./ParagraphText.tsx";
import { clearPaint, GROUNDS, type Ground, paint, rangeIn, type Shown, selectedIn } from "./painting.ts";
import { type Cursor, keyInMarking, keyInText } from "./textKeys.ts";
import { useDraft } from "./useDraft.ts";
import { pathKey } from "./value.ts";
import { type Span, toUtf16, wordAt } from "./words.ts";

/** Paragraphs that are drawn at once; further ones come with the one in focus. */
const MOST = 400;
const NO_MARKS: readonly Mark[] = [];

/** The text: read, marked by mouse and keys, paragraph by paragraph answered. */
export function TextPane() {
  const { t, say } = useWords();
  const { desk, update, errors } = useDesk();
  const i18n = useI18n();
  const draft = useDraft();
  const [shown] = useState(() => new Map<number, Shown>());
  const [cursor, setCursor] = useState<Cursor | null>(null);
  const pane = useRef<HTMLDivElement>(null);
  const { card } = desk;
  const { report } = desk.now;
  const marks = useMemo(() => marksOf(report, { card, errors: errors.map(({ path }) => path) }), [report, card, errors]);
  const byParagraph = useMemo(() => byParagraphOf(marks), [marks]);
  usePaint(desk, marks, shown, cursor);
  useInView(pane, desk.p);
  const paragraphs = desk.text?.paragraphs ?? [];
  const guesses = useMemo(() => new Map(draft?.noise.map(({ p, why }) => [p, i18n.text(why)])), [draft, i18n]);
  const first = Math.max(0, Math.min(desk.p - 1 - MOST / 2, paragraphs.length - MOST));

  function onKeyDown(event: KeyboardEvent): void {
    if (event.target !== pane.current || event.ctrlKey || event.metaKey) return;
    const forward = isLeftward(desk) ? "ArrowLeft" : "ArrowRight";
    if (desk.marking) {
      const next = becomeByKey(desk, event.key) ?? keyInMarking(desk, desk.marking, event, forward);
      if (next === null) return;
      event.preventDefault();
      if (next === "refused") say(t("desk.refused"));
      else update(() => finishStroke(next));
      return;
    }
    if (event.altKey) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      update((now) => atStatement(now, marks, event.key === "ArrowDown" ? 1 : -1));
      return;
    }
    const step = keyInText(desk, cursor, event, forward);
    if (!step) return;
    event.preventDefault();
    const gone = noiseOf(step.desk.now).find((one) => !noiseOf(desk.now).includes(one));
    if (gone !== undefined && byParagraph.has(gone)) return say(t("desk.noiseHasMarks"));
    setCursor(step.cursor);
    if (step.desk !== desk) update(() => step.desk);
    const word = step.cursor && paragraphs[step.cursor.p - 1]?.slice(...step.cursor.word);
    if (word) say(word);
  }

  function onPointerUp(event: PointerEvent): void {
    const { target } = event;
    const p = Number(target instanceof Element ? target.closest("[data-words]")?.getAttribute("data-words") : null);
    const paragraph = shown.get(p);
    const span = paragraph && selectedIn(paragraph);
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
    update((now) => (longer ? { ...now, marking: longer } : cardAt({ ...now, p }, byParagraph.get(p) ?? NO_MARKS, paragraph, span[0])));
  }

  useHands(pane, onKeyDown, onPointerUp);

  return (
    <section className="desk-text" aria-label={t("desk.text")}>
      <p className="sr-only" id="desk-text-help">
        {t("desk.textHelp")}
      </p>
      <div
        ref={pane}
        className="desk-paragraphs"
        role="application"
        tabIndex={0}
        data-pane=""
        aria-label={t("desk.text")}
        aria-describedby="desk-text-help"
        dir={isArabicText(desk) ? "rtl" : undefined}
      >
        {paragraphs.slice(first, first + MOST).map((text, at) => {
          const p = first + at + 1;
          const own = byParagraph.get(p) ?? NO_MARKS;
          return (
            <ParagraphText key={p} p={p} text={text} marks={own} isCurrent={p === desk.p} shown={shown} guess={guesses.get(p) ?? null} />
          );
        })}
      </div>
      <MarkingPanel />
    </section>
  );
}

/** Keys and strokes of the mouse in the text. */
function useHands(pane: RefObject<HTMLElement | null>, onKey: (event: KeyboardEvent) => void, onUp: (event: PointerEvent) => void): void {
  const key = useEffectEvent(onKey);
  const up = useEffectEvent(onUp);
  useEffect(
    function listen() {
      const listening = new AbortController();
      const { signal } = listening;
      pane.current?.addEventListener("keydown", (event) => key(event), { signal });
      pane.current?.addEventListener("pointerup", (event) => up(event), { signal });
      return function stop() {
        listening.abort();
      };
    },
    [pane],
  );
}

function byParagraphOf(marks: readonly Mark[]): ReadonlyMap<number, readonly Mark[]> {
  const found = new Map<number, Mark[]>();
  for (const mark of marks) found.set(mark.p, [...(found.get(mark.p) ?? []), mark]);
  return found;
}

function useWords() {
  const { t } = useI18n();
  const { say } = useDesk();
  return { t, say };
}

/** The numbers stand where the paragraphs begin. */
const isArabicText = ({ text }: Desk): boolean => /\p{Script=Arabic}/u.test(text?.paragraphs.slice(0, 20).join(" ").slice(0, 2000) ?? "");

const isLeftward = ({ text, p }: Desk): boolean => /\p{Script=Arabic}/u.test(text?.paragraphs[p - 1]?.slice(0, 200) ?? "");

/** The next record with words of its own, in the order of the text. */
function atStatement(desk: Desk, marks: readonly Mark[], by: 1 | -1): Desk {
  const own = marks.filter(({ path }) => path.length === 4 && path[2] === "evidence" && path[3] === 0);
  const key = desk.card && pathKey(desk.card);
  const at = own.findIndex(({ path }) => pathKey(recordPath(path)) === key);
  const next = at < 0 ? own.find(({ p }) => p >= desk.p) : own[at + by];
  return next ? { ...desk, card: recordPath(next.path), p: next.p, asked: null } : desk;
}

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

/** Grounds of the words: what is coded, what is in the making, and the word at which the keys are. */
function usePaint(desk: Desk, marks: readonly Mark[], shown: ReadonlyMap<number, Shown>, cursor: Cursor | null): void {
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
function useInView(pane: { readonly current: HTMLElement | null }, p: number): void {
  useEffect(
    function followFocus() {
      const paragraph = pane.current?.querySelector(`[data-p="${p}"]`);
      if (paragraph && "scrollIntoView" in paragraph) paragraph.scrollIntoView({ block: "nearest" });
    },
    [pane, p],
  );
}
