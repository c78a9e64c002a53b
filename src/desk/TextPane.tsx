import { useMemo, useReducer, useRef, useState } from "react";
import { useI18n } from "../ui/i18n.ts";
import { useDesk } from "./context.ts";
import type { Desk } from "./deskState.ts";
import { MarkingPanel } from "./MarkingPanel.tsx";
import { type Mark, marksOf } from "./marks.ts";
import { ParagraphText } from "./ParagraphText.tsx";
import type { Shown } from "./painting.ts";
import { suggestedMark } from "./suggestions.ts";
import { useHands } from "./useHands.ts";
import { useInView, usePaint } from "./usePaint.ts";
import { isSame } from "./value.ts";

/** Paragraphs that are drawn at once; further ones come with the one in focus. */
const MOST = 400;
const NO_MARKS: readonly Mark[] = [];

/** The text: read, marked by mouse and keys, paragraph by paragraph answered. */
export function TextPane() {
  const i18n = useI18n();
  const { t } = i18n;
  const { desk, errors, draft, suggestions, cursor, setCursor } = useDesk();
  // Another part of a long paragraph is another text to paint.
  const [parts, turnPart] = useReducer((turned: number) => turned + 1, 0);
  const [shown] = useState(() => new Map<number, Shown>());
  const pane = useRef<HTMLDivElement>(null);
  const { card } = desk;
  const { report } = desk.now;
  const marks = useMemo(() => marksOf(report, { card, errors: errors.map(({ path }) => path) }), [report, card, errors]);
  const drawn = useMemo(
    () => [...marks, ...suggestions.map((one) => suggestedMark(one, desk.suggestion))],
    [marks, suggestions, desk.suggestion],
  );
  const byParagraph = useByParagraph(drawn);
  usePaint({ desk, marks: drawn, shown, cursor, parts });
  useInView(pane, desk.p);
  const paragraphs = desk.text?.paragraphs ?? [];
  const guesses = useMemo(() => new Map(draft?.noise.map(({ p, why }) => [p, i18n.text(why)])), [draft, i18n]);
  const first = Math.max(0, Math.min(desk.p - 1 - MOST / 2, paragraphs.length - MOST));

  useHands({ pane, shown, marks, cursor, setCursor });

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
            <ParagraphText
              key={p}
              p={p}
              text={text}
              marks={own}
              isCurrent={p === desk.p}
              shown={shown}
              guess={guesses.get(p) ?? null}
              onPart={turnPart}
            />
          );
        })}
      </div>
      <MarkingPanel />
    </section>
  );
}

/** The marks of each paragraph: the same list as before where nothing in it is another. */
function useByParagraph(marks: readonly Mark[]): ReadonlyMap<number, readonly Mark[]> {
  const [kept] = useState(() => new Map<number, readonly Mark[]>());
  return useMemo(() => {
    const found = byParagraphOf(marks);
    for (const [p, own] of found) if (!isSame(kept.get(p), own)) kept.set(p, own);
    for (const p of kept.keys()) if (!found.has(p)) kept.delete(p);
    return new Map(kept);
  }, [marks, kept]);
}

function byParagraphOf(marks: readonly Mark[]): ReadonlyMap<number, readonly Mark[]> {
  const found = new Map<number, Mark[]>();
  for (const mark of marks) found.set(mark.p, [...(found.get(mark.p) ?? []), mark]);
  return found;
}

/** The numbers stand where the paragraphs begin. */
const isArabicText = ({ text }: Desk): boolean => /\p{Script=Arabic}/u.test(text?.paragraphs.slice(0, 20).join(" ").slice(0, 2000) ?? "");
