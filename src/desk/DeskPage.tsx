import { useDeferredValue, useEffect, useMemo, useState } from "react";
import { listAt } from "../model/raw.ts";
import { DropZone } from "../ui/DropZone.tsx";
import { useI18n } from "../ui/i18n.ts";
import { CardsPane } from "./CardsPane.tsx";
import { checkDesk, filesWith, reportName, statementsOf } from "./checks.ts";
import { DeskContext, type DeskView, useDesk } from "./context.ts";
import { type Desk, redone, undone } from "./deskState.ts";
import { GatePane } from "./GatePane.tsx";
import { Header } from "./Header.tsx";
import { KeyLine } from "./KeyLine.tsx";
import { LeftPane } from "./LeftPane.tsx";
import { PreviewPane } from "./PreviewPane.tsx";
import type { OpenRecord } from "./record.ts";
import { SecondPane } from "./SecondPane.tsx";
import { Give, StartPane, useTake } from "./StartPane.tsx";
import { Strip } from "./Strip.tsx";
import { openSuggestions } from "./suggestions.ts";
import { TextPane } from "./TextPane.tsx";
import type { Cursor } from "./textKeys.ts";
import { useDraftOf } from "./useDraft.ts";
import { useFocus } from "./useFocus.ts";
import "./desk.css";
import "./text.css";
import "./form.css";
import "./start.css";
import "./work.css";

interface Props {
  readonly record: OpenRecord;
  readonly onLanguage: () => void;
  /** The state that outlives a change of language. */
  readonly start: Desk;
  readonly onDesk: (desk: Desk) => void;
}

/** The coder's desk: a text, what is coded from it, and how it will appear. */
export function DeskPage({ record, onLanguage, start, onDesk }: Props) {
  const [desk, setDesk] = useState(start);
  const [said, setSaid] = useState("");
  // What takes long follows the hand: checks, counts and preview are always of one and the same state.
  const checkedDesk = useDeferredValue(desk);
  const { now: answers, opened, text } = checkedDesk;
  const draft = useDraftOf(checkedDesk, record);
  // Keys go by what is on the desk now.
  const suggestions = useMemo(() => (desk.now.gate.passed ? openSuggestions(draft, desk) : []), [draft, desk]);
  const name = reportName(answers.report, opened);
  const checked = useMemo(() => {
    if (opened === null && text === null) return { errors: [], statements: [], files: record.files };
    const errors = answers.gate.passed ? checkDesk(record, name, answers, text?.paragraphs ?? null) : [];
    const files = filesWith(record, name, answers);
    return { errors, files, statements: statementsOf(answers, countOf(text, answers.report), errors) };
  }, [record, name, answers, text, opened]);
  useEffect(
    function tellDesk() {
      onDesk(desk);
    },
    [desk, onDesk],
  );
  const [cursor, setCursor] = useState<Cursor | null>(null);
  useFocus(desk);
  const view: DeskView = { desk, record, name, draft, suggestions, ...checked, cursor, setCursor, update: setDesk, say: setSaid };
  return (
    <DeskContext value={view}>
      <Header onLanguage={onLanguage} />
      <p className="desk-said" role="status">
        {said}
      </p>
      {desk.opened === null && desk.text === null ? <StartPane /> : <Coding answers={answers} />}
      <Drops />
    </DeskContext>
  );
}

/** A text or a report dropped anywhere on the page. */
function Drops() {
  const { t } = useI18n();
  const { takeDropped } = useTake();
  return <DropZone hint={t("desk.dropHere")} onFiles={(files) => void takeDropped(files)} />;
}

const countOf = (text: Desk["text"], report: Desk["now"]["report"]): number =>
  text ? text.paragraphs.length : listAt(report, ["source", "text", "paragraphSha256"]).length;

function Coding({ answers }: { readonly answers: Desk["now"] }) {
  const { t } = useI18n();
  const { desk } = useKeys();
  const isCoding = desk.now.gate.passed;
  if (desk.beside) return <SecondPane />;
  return (
    <>
      <Strip />
      <main className={isCoding ? "desk-body" : "desk-body is-gate"}>
        {desk.text ? (
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
              {answers.gate.passed && <PreviewPane answers={answers} />}
              <LeftPane />
            </div>
          </div>
        ) : (
          <GatePane />
        )}
      </main>
      <KeyLine isMarking={desk.marking !== null} />
    </>
  );
}

/** Keys of the whole page: undo and redo, and from one part of it to the next. */
function useKeys() {
  const view = useDesk();
  const { update } = view;
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
  return view;
}

function nextPane(by: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>("[data-pane]")];
  const at = panes.findIndex((pane) => pane.contains(document.activeElement));
  panes[(at + by + panes.length) % panes.length]?.focus();
}
