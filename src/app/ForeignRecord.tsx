import { useState } from "react";
import type { RejectedRecord } from "../load/errors.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { useI18n } from "../ui/i18n.ts";
import { Code } from "../ui/Words.tsx";
import { Gate } from "./Gate.tsx";
import { type Back, WayBack } from "./WayBack.tsx";

interface AskProps {
  readonly host: string;
  readonly url: string | null;
  readonly back: Back;
  readonly onAgree: () => void;
}

/** Asks before anything is fetched from, or opened of, somebody else. */
export function ForeignAsk({ host, url, back, onAgree }: AskProps) {
  const { t } = useI18n();
  const isFile = url === null;
  return (
    <Gate>
      <h1>{t("load.foreignAskTitle")}</h1>
      <p>{isFile ? t("load.foreignAskFile", { name: host }) : t("load.foreignAsk", { host })}</p>
      {url !== null && (
        <p>
          <Code>{url}</Code>
        </p>
      )}
      <p className="failure-actions">
        <button type="button" className="button button-primary" onClick={onAgree}>
          {isFile ? t("load.foreignAgreeFile") : t("load.foreignAgree", { host })}
        </button>
        <WayBack back={back} className="button">
          {t("load.foreignDecline")}
        </WayBack>
      </p>
    </Gate>
  );
}

interface BarProps {
  readonly host: string;
  readonly back: Back;
  readonly rejected: readonly RejectedRecord[];
}

/** The bar over somebody else's record: it cannot be closed, and says what of the file was left out. */
export function ForeignBar({ host, back, rejected }: BarProps) {
  const { t, plural } = useI18n();
  const [listed, setListed] = useState(false);
  const records = new Set(rejected.map((fault) => `${fault.table} ${fault.record}`)).size;
  return (
    <aside className="foreign-bar" aria-label={t("load.foreignBar", { host })}>
      <strong>{t("load.foreignBar", { host })}</strong>
      {records > 0 && (
        <button type="button" className="link-button" onClick={() => setListed(true)}>
          {plural("load.badRecords", records)}
        </button>
      )}
      <WayBack back={back}>{t("load.foreignLeave")}</WayBack>
      <Dialog open={listed} title={t("load.badRecordsTitle")} onClose={() => setListed(false)}>
        <RejectedTable rejected={rejected} />
      </Dialog>
    </aside>
  );
}

const MOST_LISTED = 500;

function RejectedTable({ rejected }: { readonly rejected: readonly RejectedRecord[] }) {
  const { t } = useI18n();
  return (
    <div className="scroll-x" role="region" aria-label={t("load.badRecordsTitle")} tabIndex={0}>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t("load.badRecord")}</th>
            <th scope="col">{t("load.badField")}</th>
            <th scope="col">{t("load.badValue")}</th>
            <th scope="col">{t("load.badProblem")}</th>
            <th scope="col">{t("load.badRemedy")}</th>
          </tr>
        </thead>
        <tbody>
          {rejected.slice(0, MOST_LISTED).map((fault, index) => (
            <tr key={index}>
              <th scope="row">
                <Code>{fault.record}</Code>
              </th>
              <td>
                <Code>{fault.field}</Code>
              </td>
              <td>{fault.value === "" ? t("load.valueMissing") : <Code>{fault.value}</Code>}</td>
              <td>{problemWords(fault, t)}</td>
              <td>{t(remedyOf(fault))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function problemWords({ problem, expected }: RejectedRecord, t: ReturnType<typeof useI18n>["t"]): string {
  switch (problem) {
    case "type":
    case "code":
    case "id":
    case "range":
      return t(`load.problem.${problem}`, { expected });
    default:
      return t(`load.problem.${problem}`);
  }
}

function remedyOf({ problem, field }: RejectedRecord) {
  if (problem === "missing") return /(^|\.)(ar|en)$/.test(field) ? "load.remedy.language" : "load.remedy.missing";
  if (problem === "reference") return "load.remedy.reference";
  return problem === "duplicate" ? "load.remedy.unique" : "load.remedy.value";
}
