import { useId, useMemo, useState } from "react";
import { FileInput } from "../ui/FileInput.tsx";
import { useI18n } from "../ui/i18n.ts";
import { useDesk } from "./context.ts";
import { type Second, withSecond } from "./deskState.ts";
import { AlikeRows, SecondRows } from "./SecondRows.tsx";
import { SecondSide } from "./SecondSide.tsx";
import { type Compared, compareWith, isDecided, type Opened, openDecisions, openSecond } from "./second.ts";
import "./second.css";

/** A second coder's file beside the report on the desk: what both have, what one has, and where they differ, settled one by one. */
export function SecondPane() {
  const { t } = useI18n();
  const { desk, record, update } = useDesk();
  const { report, second } = desk.now;
  const compared = useMemo(() => second && compareWith(record, report, second), [record, report, second]);
  const heading = useId();
  return (
    <main className="desk-second" aria-labelledby={heading}>
      <header className="second-head">
        <h2 id={heading}>{t("desk.second")}</h2>
        <button type="button" className="button" onClick={() => update((now) => ({ ...now, beside: false }))}>
          {t("desk.second.back")}
        </button>
        {second && (
          <button type="button" className="button" onClick={() => update((now) => withSecond(now, null))}>
            {t("desk.second.close")}
          </button>
        )}
      </header>
      {!second && <OpenSecond />}
      {second && !compared && <p>{t("desk.second.incomplete")}</p>}
      {second && compared && <Compared second={second} compared={compared} />}
    </main>
  );
}

/** Opens a file beside the report, or says why not. */
function useOpening(): (file: File, read: (name: string, yaml: string) => Opened<Second>) => Promise<void> {
  const { t } = useI18n();
  const { update, say } = useDesk();
  return async (file, read) => {
    const opened = read(file.name, await file.text().catch(() => ""));
    if (opened.ok) return update((now) => withSecond(now, opened.value));
    const { error } = opened;
    say(
      error === "other-text"
        ? t("desk.second.otherText")
        : t("desk.badYaml", { why: `${error.line}:${error.col} ${error.field}: ${error.message}` }),
    );
  };
}

function OpenSecond() {
  const { t } = useI18n();
  const { desk, record } = useDesk();
  const open = useOpening();
  return (
    <div className="desk-give">
      <p>{t("desk.second.help")}</p>
      <label className="desk-file">
        {t("desk.second.file")}{" "}
        <FileInput
          accept=".yaml,.yml"
          onFile={(file) => void open(file, (name, yaml) => openSecond(record, desk.now.report, name, yaml))}
        />
      </label>
    </div>
  );
}

interface ComparedProps {
  readonly second: Second;
  readonly compared: Compared;
}

function Compared({ second, compared }: ComparedProps) {
  const { t } = useI18n();
  const { record } = useDesk();
  const open = useOpening();
  const [shown, setShown] = useState<"toSettle" | "alike">("toSettle");
  const { settled, matched } = compared;
  const alike = matched.pairs.filter(({ a, b }) => settled.every(({ difference: { at } }) => at.a !== a || at.b !== b));
  const counts = { toSettle: settled.length, alike: alike.length };
  return (
    <>
      <p>
        {t("desk.second.files", { name: second.name })}{" "}
        {t("desk.second.counts", {
          differ: settled.length - matched.onlyA.length - matched.onlyB.length,
          a: matched.onlyA.length,
          b: matched.onlyB.length,
        })}
      </p>
      <p className="second-shown">
        {(["toSettle", "alike"] as const).map((one) => (
          <button key={one} type="button" className="button" aria-pressed={shown === one} onClick={() => setShown(one)}>
            {t(`desk.second.${one}`, { n: counts[one] })}
          </button>
        ))}
        <strong>{t("desk.second.done", { done: settled.filter(isDecided).length, total: settled.length })}</strong>
        {second.decisions.length === 0 && (
          <label>
            {t("desk.second.decisions")}{" "}
            <FileInput accept=".yaml,.yml" onFile={(file) => void open(file, (name, yaml) => openDecisions(record, second, name, yaml))} />
          </label>
        )}
      </p>
      <div className="second-body">
        {shown === "alike" ? <AlikeRows pairs={alike} /> : <SecondRows settled={settled} second={second} />}
        <SecondSide second={second} compared={compared} />
      </div>
    </>
  );
}
