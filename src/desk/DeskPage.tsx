import { useEffect } from "react";
import type { StoreApi } from "zustand/vanilla";
import { DropZone } from "../ui/DropZone.tsx";
import { useI18n } from "../ui/i18n.ts";
import { CardsPane } from "./CardsPane.tsx";
import { DeskContext, useDesk, useDeskOf, useTools } from "./context.ts";
import { redone, undone } from "./deskState.ts";
import type { DeskView } from "./deskStore.ts";
import { GatePane } from "./GatePane.tsx";
import { Header } from "./Header.tsx";
import { KeyLine } from "./KeyLine.tsx";
import { LeftPane } from "./LeftPane.tsx";
import { PreviewPane } from "./PreviewPane.tsx";
import { SecondPane } from "./SecondPane.tsx";
import { Give, StartPane, useTake } from "./StartPane.tsx";
import { Strip } from "./Strip.tsx";
import { TextPane } from "./TextPane.tsx";
import { useFocus } from "./useFocus.ts";
import "./desk.css";
import "./text.css";
import "./form.css";
import "./start.css";
import "./work.css";

interface Props {
  /** The desk, which outlives a change of language. */
  readonly store: StoreApi<DeskView>;
  readonly onLanguage: () => void;
}

/** The coder's desk: a text, what is coded from it, and how it will appear. */
export function DeskPage({ store, onLanguage }: Props) {
  return (
    <DeskContext value={store}>
      <Header onLanguage={onLanguage} />
      <Said />
      <Body />
      <Drops />
      <Focus />
    </DeskContext>
  );
}

function Said() {
  return (
    <p className="desk-said" role="status">
      {useDeskOf(({ said }) => said)}
    </p>
  );
}

function Body() {
  const isEmpty = useDeskOf(({ desk }) => desk.opened === null && desk.text === null);
  return isEmpty ? <StartPane /> : <Coding />;
}

/** Stands last: when it looks for a field, the field is there. */
function Focus() {
  useFocus(useDesk().desk);
  return null;
}

/** A text or a report dropped anywhere on the page. */
function Drops() {
  const { t } = useI18n();
  const { takeDropped } = useTake();
  return <DropZone hint={t("desk.dropHere")} onFiles={(files) => void takeDropped(files)} />;
}

function Coding() {
  const { t } = useI18n();
  useKeys();
  const { isCoding, isMarking, hasText, beside } = useDeskOf(({ desk }) => ({
    isCoding: desk.now.gate.passed,
    isMarking: desk.marking !== null,
    hasText: desk.text !== null,
    beside: desk.beside,
  }));
  if (beside) return <SecondPane />;
  return (
    <>
      <Strip />
      <main className={isCoding ? "desk-body" : "desk-body is-gate"}>
        {hasText ? (
          <TextPane />
        ) : (
          <section className="desk-text desk-missing" aria-label={t("desk.text")}>
            <p>{t("desk.addText")}</p>
            <Give />
          </section>
        )}
        {isCoding ? (
          <div className="desk-work">
            <CardsPane />
            <div className="desk-side">
              <PreviewPane />
              <LeftPane />
            </div>
          </div>
        ) : (
          <GatePane />
        )}
      </main>
      <KeyLine isMarking={isMarking} />
    </>
  );
}

/** Keys of the whole page: undo and redo, and from one part of it to the next. */
function useKeys(): void {
  const { update } = useTools();
  useEffect(
    function listen() {
      function onKey(event: KeyboardEvent): void {
        const letter = event.key.toLowerCase();
        if (event.key === "F6") {
          event.preventDefault();
          nextPane(event.shiftKey ? -1 : 1);
        } else if ((event.ctrlKey || event.metaKey) && (letter === "z" || letter === "ئ" || letter === "y" || letter === "غ")) {
          event.preventDefault();
          update(event.shiftKey || letter === "y" || letter === "غ" ? redone : undone);
        }
      }
      document.addEventListener("keydown", onKey);
      return function stop() {
        document.removeEventListener("keydown", onKey);
      };
    },
    [update],
  );
}

function nextPane(by: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>("[data-pane]")];
  const at = panes.findIndex((pane) => pane.contains(document.activeElement));
  panes[(at + by + panes.length) % panes.length]?.focus();
}
