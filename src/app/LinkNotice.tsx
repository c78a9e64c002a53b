import { useState } from "react";
import { withdrawalOf } from "../model/corrections.ts";
import { withdrawnWords } from "../scene/correctionWords.ts";
import { useDataset } from "../state/hooks.ts";
import { useI18n } from "../ui/i18n.ts";
import { CloseIcon } from "../ui/icons.tsx";
import type { OpenedView } from "./history.ts";

interface Props {
  readonly opened: OpenedView;
  readonly badData: string | null;
  /** The name of a file that was open here. */
  readonly closed: string | null;
}

/** Says which parts of a link were left out, instead of showing a blank page. */
export function LinkNotice({ opened, badData, closed }: Props) {
  const { corrections } = useDataset();
  const i18n = useI18n();
  const [dismissed, setDismissed] = useState<OpenedView | null>(null);
  const { ignored } = opened;
  if (dismissed === opened || (ignored.length === 0 && opened.unknown.length === 0 && badData === null && closed === null)) return null;
  const withdrawn = opened.unknown.flatMap((id) => withdrawalOf(corrections, id) ?? []);
  const unknown = opened.unknown.filter((id) => withdrawn.every((correction) => correction.id !== id));
  return (
    <aside className="notice" aria-label={i18n.t("link.label")} role="status">
      <ul>
        {ignored.length > 0 && <li>{i18n.plural("link.partsIgnored", ignored.length, { parts: i18n.list(ignored.slice(0, 10)) })}</li>}
        {unknown.length > 0 && <li>{i18n.t("link.notFound", { id: i18n.list(unknown.slice(0, 10)) })}</li>}
        {withdrawn.slice(0, 10).map((correction) => (
          <li key={correction.id}>{withdrawnWords(correction, i18n)}</li>
        ))}
        {badData !== null && <li>{i18n.t("link.badAddress", { address: badData.slice(0, 200) })}</li>}
        {closed !== null && <li>{i18n.t("link.fileClosed", { name: closed })}</li>}
      </ul>
      <button type="button" className="icon-button" aria-label={i18n.t("link.dismiss")} onClick={() => setDismissed(opened)}>
        <CloseIcon />
      </button>
    </aside>
  );
}
