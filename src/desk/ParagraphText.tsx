import { memo, type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";
import { useI18n } from "../ui/i18n.ts";
import { useDeskOf, useTools } from "./context.ts";
import { noiseOf, switchedNoise, switchedNothing } from "./deskState.ts";
import type { Mark } from "./marks.ts";
import { drawLanes, type Shown } from "./painting.ts";

/** Characters of a paragraph that are shown at once. */
export const LONGEST_PART = 20_000;

interface Props {
  readonly p: number;
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly isCurrent: boolean;
  readonly shown: Map<number, Shown>;
  /** Why it is probably not the report's own; null where it is. */
  readonly guess: string | null;
  /** Called when another part of a long paragraph is shown. */
  readonly onPart: () => void;
}

/** A paragraph with its number: one text node, lines under its words, and what is answered of it as a whole. */
export const ParagraphText = memo(function ParagraphText({ p, text, marks, isCurrent, shown, guess, onPart }: Props) {
  const { t, plain } = useI18n();
  const isNoise = useDeskOf(({ desk }) => noiseOf(desk.now).includes(p));
  const [part, setPart] = useState(0);
  const words = useRef<HTMLParagraphElement>(null);
  const overlay = useRef<HTMLDivElement>(null);
  const from = startOf(text, part);
  useShown(words, shown, p, text, from);
  useLanes(overlay, shown, p, marks);
  const isArabic = /\p{Script=Arabic}/u.test(text.slice(0, 200));
  const classes = ["desk-paragraph", isCurrent && "is-current", isNoise && "is-noise"].filter(Boolean).join(" ");
  return (
    <div className={classes} data-p={p}>
      <span className="desk-number" aria-hidden="true">
        {plain(p)}
      </span>
      <div className="desk-words">
        <span className="sr-only">{t("desk.paragraph", { p: plain(p) })}</span>
        <p ref={words} data-words={p} lang={isArabic ? "ar" : undefined} dir={isArabic ? "rtl" : "auto"}>
          {text === "" ? t("desk.missingParagraph") : text.slice(from, startOf(text, part + 1))}
        </p>
        <div ref={overlay} className="desk-lanes" aria-hidden="true" />
        <Parts
          text={text}
          part={part}
          onPart={(next) => {
            setPart(next);
            onPart();
          }}
        />
        <Whole
          p={p}
          guess={isNoise ? null : guess}
          isNoise={isNoise}
          hasMarks={marks.some(({ path }) => path.length > 0)}
          isCurrent={isCurrent}
        />
      </div>
    </div>
  );
});

/** Where a part begins: never inside a pair of a character. */
function startOf(text: string, part: number): number {
  const at = Math.min(text.length, part * LONGEST_PART);
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff ? at + 1 : at;
}

/** Tells the pane where the paragraph's text node is. */
function useShown(words: RefObject<HTMLElement | null>, shown: Map<number, Shown>, p: number, text: string, from: number): void {
  useLayoutEffect(
    function register() {
      const node = words.current?.firstChild;
      if (node instanceof Text && text !== "") shown.set(p, { node, text, from });
      return function forget() {
        shown.delete(p);
      };
    },
    [words, shown, p, text, from],
  );
}

/** Lines are drawn for what a record as a whole says, and for every value of the one in focus: more would be a thicket. */
const isLine = ({ path, state }: Mark): boolean =>
  state === "current" || state === "suggested" || (path.length === 4 && path[2] === "evidence");

function useLanes(overlay: RefObject<HTMLElement | null>, shown: ReadonlyMap<number, Shown>, p: number, marks: readonly Mark[]): void {
  useEffect(
    function followWidth() {
      const element = overlay.current;
      const draw = (): void => {
        const paragraph = shown.get(p);
        if (element && paragraph) drawLanes(element, paragraph, marks.filter(isLine));
      };
      draw();
      if (!element || !("ResizeObserver" in globalThis)) return;
      const observer = new ResizeObserver(draw);
      observer.observe(element);
      return function stop() {
        observer.disconnect();
      };
    },
    [overlay, shown, p, marks],
  );
}

function Parts({ text, part, onPart }: { readonly text: string; readonly part: number; readonly onPart: (part: number) => void }) {
  const { t, plural } = useI18n();
  const parts = Math.ceil(text.length / LONGEST_PART);
  if (parts <= 1) return null;
  return (
    <p className="desk-parts">
      {plural("desk.long", parts, { part: part + 1 })}{" "}
      <button type="button" className="button" disabled={part === 0} onClick={() => onPart(part - 1)}>
        {t("desk.earlier")}
      </button>{" "}
      <button type="button" className="button" disabled={part === parts - 1} onClick={() => onPart(part + 1)}>
        {t("desk.later")}
      </button>
    </p>
  );
}

interface WholeProps {
  readonly p: number;
  readonly guess: string | null;
  readonly isNoise: boolean;
  readonly hasMarks: boolean;
  readonly isCurrent: boolean;
}

/** What is answered of the whole paragraph: that it is noise, or that it holds no directive. */
function Whole({ p, guess, isNoise, hasMarks, isCurrent }: WholeProps) {
  const { t, plain } = useI18n();
  const { update } = useTools();
  const own = useDeskOf(({ statements }) => statements.find((one) => one.kind === "paragraph" && one.p === p));
  const isCoding = useDeskOf(({ desk }) => desk.now.gate.passed);
  return (
    <p className="desk-whole">
      {guess && <span className="desk-tag is-asked">{t("desk.guess", { why: guess })}</span>}
      {!hasMarks && (isCurrent || isNoise || guess) && (
        <button type="button" className="desk-small" aria-pressed={isNoise} onClick={() => update((now) => switchedNoise(now, p))}>
          {isNoise ? t("desk.isNoise") : t("desk.noise")}
          <span className="sr-only"> · {t("desk.paragraph", { p: plain(p) })}</span>
        </button>
      )}
      {isCoding && own && !isNoise && (isCurrent || own.state === "nothing") && (
        <button
          type="button"
          className="desk-small"
          aria-pressed={own.state === "nothing"}
          onClick={() => update((now) => switchedNothing(now, p))}
        >
          {own.state === "nothing" ? t("desk.isNothing") : t("desk.nothing")}
          <span className="sr-only"> · {t("desk.paragraph", { p: plain(p) })}</span>
        </button>
      )}
    </p>
  );
}
