import { useEffect, useEffectEvent, useRef, useState } from "react";
import { ENCODING_NAMES } from "../model/textBytes.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { useI18n } from "../ui/i18n.ts";
import { isAnswered } from "./checks.ts";
import { useDesk, useDeskOf, useTools } from "./context.ts";
import { type Answers, type Desk, EMPTY, redone, undone } from "./deskState.ts";
import { REST_MS } from "./deskStore.ts";
import { eraseKept, keepDesk, keptDesk } from "./keeping.ts";
import { TakeAway } from "./TakeAway.tsx";

/** What lies on the desk, how far it is answered, and what can be done with it as a whole. */
export function Header({ onLanguage }: { readonly onLanguage: () => void }) {
  const { t, lang, number } = useI18n();
  const { desk, update, statements, settle } = useDesk();
  const [isTaking, setTaking] = useState(false);
  const [taken, setTaken] = useState<Answers | null>(null);
  const isOpen = desk.text !== null || desk.opened !== null;
  const done = statements.filter(isAnswered).length;
  const isCoding = isOpen && desk.now.gate.passed;
  return (
    <header className="desk-header">
      <h1>
        <a href="./">{t("common.appName")}</a> <span>{t("desk.title")}</span>
      </h1>
      <About />
      {isCoding && (
        <p className="desk-progress">
          <meter min={0} max={Math.max(1, statements.length)} value={done} aria-hidden="true" />
          {t("desk.answered", { done: number(done), total: number(statements.length) })}
        </p>
      )}
      <span className="desk-actions">
        {isOpen && (
          <>
            <button type="button" className="button" disabled={desk.past.length === 0} onClick={() => update(undone)}>
              {t("desk.undo")}
            </button>
            <button type="button" className="button" disabled={desk.future.length === 0} onClick={() => update(redone)}>
              {t("desk.redo")}
            </button>
            <Keep />
            <Another isTaken={taken === desk.now} />
          </>
        )}
        {isCoding && !desk.beside && (
          <button type="button" className="button" onClick={() => update((now) => ({ ...now, beside: true }))}>
            {t("desk.second")}
          </button>
        )}
        {isCoding && (
          <button
            type="button"
            className="button button-primary"
            onClick={() => {
              settle();
              setTaking(true);
            }}
          >
            {t("desk.takeAway")}
          </button>
        )}
        <button type="button" className="button" lang={lang === "ar" ? "en" : "ar"} onClick={onLanguage}>
          {t("app.switchLanguage")}
        </button>
      </span>
      <TakeAway open={isTaking} onClose={() => setTaking(false)} onTaken={() => setTaken(desk.now)} />
    </header>
  );
}

function About() {
  const { t, plural } = useI18n();
  const { name, text, opened } = useDeskOf(({ desk, ...view }) => ({ name: view.name, text: desk.text, opened: desk.opened }));
  if (!text && !opened)
    return (
      <p className="desk-aside">
        {t("desk.intro")} <a href="codebook.html">{t("codebook.title")}</a>
      </p>
    );
  const parts = text
    ? [text.name ?? t("desk.pasted"), plural("desk.paragraphs", text.paragraphs.length), ENCODING_NAMES[text.encoding]]
    : [name.replace(/^.*\//, "")];
  return (
    <p className="desk-aside">
      {parts.map((part, at) => (
        <span key={part}>
          {at > 0 && " · "}
          <bdi>{part}</bdi>
        </span>
      ))}
    </p>
  );
}

/** Keeps what is on the desk in this browser from now on, or erases it; nothing is kept before it is asked for. */
function Keep() {
  const { t } = useI18n();
  const { desk, say } = useDesk();
  const [isKept, setKept] = useState(() => keptDesk() !== null);
  const text = useRef<Desk["text"] | undefined>(undefined);
  const keep = useEffectEvent(() => {
    const keeping = keepDesk(desk, text.current);
    text.current = desk.text;
    if (keeping === "none") say(t("desk.keepFailed"));
    if (keeping === "short") say(t("desk.keepShort"));
  });
  useEffect(
    function keepUp() {
      if (!isKept) return undefined;
      // A letter may have others behind it; whoever leaves the page meanwhile loses none.
      const resting = setTimeout(keep, desk.typing === null ? 0 : REST_MS);
      const leave = (): void => keep();
      globalThis.addEventListener("pagehide", leave);
      return function stop() {
        clearTimeout(resting);
        globalThis.removeEventListener("pagehide", leave);
      };
    },
    [isKept, desk],
  );
  return (
    <button
      type="button"
      className="button"
      aria-pressed={isKept}
      onClick={() => {
        if (isKept) eraseKept();
        text.current = undefined;
        setKept(!isKept);
        say(isKept ? "" : t("desk.keptFor"));
      }}
    >
      {isKept ? t("desk.erase") : t("desk.keep")}
    </button>
  );
}

/** Clears the desk; asks first where something on it is not taken away. */
function Another({ isTaken }: { readonly isTaken: boolean }) {
  const { t } = useI18n();
  const { update } = useTools();
  const hasPast = useDeskOf(({ desk }) => desk.past.length > 0);
  const [isAsking, setAsking] = useState(false);
  const clear = (): void => {
    setAsking(false);
    eraseKept();
    update(() => EMPTY);
  };
  return (
    <>
      <button type="button" className="button" onClick={() => (!hasPast || isTaken ? clear() : setAsking(true))}>
        {t("desk.newText")}
      </button>
      <Dialog open={isAsking} title={t("desk.newText")} onClose={() => setAsking(false)}>
        <p>{t("desk.newTextAsk")}</p>
        <p className="desk-buttons">
          <button type="button" className="button button-primary" onClick={clear}>
            {t("desk.clear")}
          </button>{" "}
          <button type="button" className="button" onClick={() => setAsking(false)}>
            {t("desk.cancel")}
          </button>
        </p>
      </Dialog>
    </>
  );
}
