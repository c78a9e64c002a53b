import { useId, useState } from "react";
import { FileInput } from "../ui/FileInput.tsx";
import { useI18n } from "../ui/i18n.ts";
import { useDesk } from "./context.ts";
import { withText } from "./deskState.ts";
import { openText } from "./deskText.ts";
import { keptDesk } from "./keeping.ts";
import { openReport, titleOf, withTextBeside } from "./opening.ts";

type Refusal = "desk.empty" | "desk.unreadable" | "desk.insecure" | "desk.otherText";

/** Puts texts and files of the record on the desk, and says what comes of it. */
export function useTake(): {
  readonly take: (bytes: Uint8Array<ArrayBuffer>, name: string | null) => Promise<void>;
  readonly takeFile: (file: File) => Promise<void>;
  readonly takeDropped: (files: readonly File[]) => Promise<void>;
} {
  const { t, plural } = useI18n();
  const { desk, update, say } = useDesk();

  async function take(bytes: Uint8Array<ArrayBuffer>, name: string | null): Promise<void> {
    const text = await openText(bytes, name);
    if (typeof text === "string") return say(t(`desk.${text}` satisfies Refusal));
    if (desk.opened === null) return update(() => withText(text));
    const placed = withTextBeside(desk, text);
    if (!placed) return say(t("desk.otherText"));
    update(() => placed.desk);
    if (placed.missing > 0) say(plural("desk.changedText", placed.missing));
  }

  /** Takes a file from wherever it was dropped; what lies on the desk already is never taken away for it. */
  async function takeDropped(files: readonly File[]): Promise<void> {
    const [file] = files;
    if (desk.text !== null) return say(t("desk.dropFull"));
    if (file) await takeFile(file);
  }

  async function takeFile(file: File): Promise<void> {
    const bytes = new Uint8Array(await file.arrayBuffer().catch(() => new ArrayBuffer(0)));
    if (!/\.ya?ml$/i.test(file.name)) return take(bytes, file.name);
    if (desk.past.length > 0) return say(t("desk.dropFull"));
    const opened = openReport(`data/sources/${file.name}`, new TextDecoder().decode(bytes));
    if (typeof opened === "string") return say(t("desk.badYaml", { why: opened }));
    update(() => opened);
  }
  return { take, takeFile, takeDropped };
}

/** The desk before anything lies on it. */
export function StartPane() {
  const i18n = useI18n();
  const { t } = i18n;
  const { record, update } = useDesk();
  const heading = useId();
  const reports = record.files.filter(({ kind }) => kind === "report");
  const kept = keptDesk();
  return (
    <main className="desk-start" aria-labelledby={heading}>
      <h2 id={heading}>{t("desk.startTitle")}</h2>
      <p>{t("desk.startHelp")}</p>
      {kept && (
        <p>
          <button type="button" className="button button-primary" onClick={() => update(() => kept)}>
            {t("desk.resume")}
          </button>
        </p>
      )}
      <Give />
      <h3>{t("desk.known")}</h3>
      <ul className="desk-reports">
        {reports.map(({ name, value }) => (
          <li key={name}>
            <button
              type="button"
              className="link-button"
              onClick={() => {
                const opened = openReport(name, record.yamlOf(name) ?? "");
                if (typeof opened !== "string") update(() => opened);
              }}
            >
              <bdi>{titleOf(value, i18n)}</bdi>
            </button>
          </li>
        ))}
      </ul>
    </main>
  );
}

/** A text, pasted or from a file. */
export function Give() {
  const { t } = useI18n();
  const { take, takeFile } = useTake();
  const [pasted, setPasted] = useState("");
  return (
    <div className="desk-give">
      <label>
        {t("desk.paste")}
        <textarea
          rows={6}
          dir="auto"
          autoComplete="off"
          spellCheck={false}
          value={pasted}
          onChange={(event) => setPasted(event.target.value)}
        />
      </label>
      <button type="button" className="button" disabled={pasted === ""} onClick={() => void take(new TextEncoder().encode(pasted), null)}>
        {t("desk.take")}
      </button>
      <label className="desk-file">
        {t("desk.file")} <FileInput accept=".txt,.yaml,.yml,text/plain" onFile={(file) => void takeFile(file)} />
      </label>
    </div>
  );
}
