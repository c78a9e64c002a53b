import { type RefObject, useEffect, useEffectEvent, useLayoutEffect, useRef } from "react";
import type { StoryStep } from "../model/types.ts";
import { useAppState, useLinkOf, useView } from "../state/hooks.ts";
import { useI18n } from "../ui/i18n.ts";
import { CloseIcon } from "../ui/icons.tsx";
import { Words } from "../ui/Words.tsx";
import { isBareStep, stepped } from "../view/steps.ts";
import { leaveTour } from "./walk.ts";
import "./story.css";

/** The tour of a record: the step at hand over its view, and on paper all of them. */
export function Tour({ steps }: { readonly steps: readonly StoryStep[] }) {
  const { t } = useI18n();
  const { store } = useAppState();
  const at = useView(({ step }) => step) ?? 1;
  const section = useRef<HTMLElement>(null);
  const step = steps[at - 1];
  const go = (to: number): void => {
    const next = steps[to - 1];
    if (next) store.update(stepped(to, next.view));
  };
  useOwnView(steps);
  useArrows(section, (by) => go(at + by));
  useLayoutEffect(function beginHere() {
    section.current?.focus({ preventScroll: true });
  }, []);
  return (
    <section ref={section} className="tour" aria-label={t("tour.title")} tabIndex={-1}>
      <div className="tour-now" aria-live="polite">
        <h2>
          <span className="tour-count">{t("tour.step", { n: at, total: steps.length })}</span> {step && <Words text={step.title} />}
        </h2>
        <p>{step ? <Words text={step.text} /> : t("tour.noStep")}</p>
      </div>
      <Ways at={step ? at : 0} last={steps.length} go={go} onLeave={() => leaveTour(store)} />
      <ol className="tour-paper">
        {steps.map(({ title, text }) => (
          <li key={title.en}>
            <b>
              <Words text={title} />
            </b>{" "}
            <Words text={text} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** A link to a step that says nothing more opens the step's own view. */
function useOwnView(steps: readonly StoryStep[]): void {
  const { store } = useAppState();
  const at = useView(({ step }) => step);
  useEffect(
    function openOwnView() {
      const view = steps[(at ?? 0) - 1]?.view;
      if (at !== null && view !== undefined && isBareStep(store.getState())) store.update(stepped(at, view), "replace");
    },
    [at, steps, store],
  );
}

/** The arrows follow the eye: the one that points the way the page reads leads on. */
function useArrows(section: RefObject<HTMLElement | null>, onStep: (by: 1 | -1) => void): void {
  const step = useEffectEvent(onStep);
  useEffect(
    function listen() {
      const element = section.current;
      if (!element) return;
      const listening = new AbortController();
      function onKey(event: KeyboardEvent): void {
        if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
        if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
        event.preventDefault();
        const forth = getComputedStyle(element ?? document.body).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
        step(event.key === forth ? 1 : -1);
      }
      element.addEventListener("keydown", onKey, { signal: listening.signal });
      return function stop() {
        listening.abort();
      };
    },
    [section],
  );
}

interface WaysProps {
  /** The step at hand; 0 before the first. */
  readonly at: number;
  readonly last: number;
  readonly go: (to: number) => void;
  readonly onLeave: () => void;
}

function Ways({ at, last, go, onLeave }: WaysProps) {
  const { t } = useI18n();
  const isLast = at === last;
  const hrefOf = (): string => `#step=${Math.max(at, 1)}`;
  return (
    <div className="tour-ways">
      <button type="button" className="button" aria-disabled={at <= 1} onClick={() => go(at - 1)}>
        {t("tour.previous")}
      </button>
      <button type="button" className="button button-strong" onClick={() => (isLast ? onLeave() : go(at + 1))}>
        {isLast ? t("tour.end") : t("tour.next")}
      </button>
      <a href={hrefOf()} {...useLinkOf(hrefOf)} className="tour-link">
        {t("tour.link")}
      </a>
      <button type="button" className="icon-button" aria-label={t("tour.leave")} onClick={onLeave}>
        <CloseIcon />
      </button>
    </div>
  );
}
