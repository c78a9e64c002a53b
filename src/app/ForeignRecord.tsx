import { useState, useSyncExternalStore } from "react";
import type { Checked, Findings } from "../load/errors.ts";
import type { Loaded } from "../load/load.ts";
import { type Dataset, isVerified } from "../model/dataset.ts";
import { shortHash } from "../model/digest.ts";
import { recordName } from "../scene/recordName.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { useI18n } from "../ui/i18n.ts";
import { Code } from "../ui/Words.tsx";
import { isWording } from "./entries.ts";
import { FindingsList } from "./FindingsList.tsx";
import { Gate } from "./Gate.tsx";
import { type Back, WayBack } from "./WayBack.tsx";

interface AskProps {
  readonly host: string;
  readonly url: string | null;
  /** Files that the reader gave with this one. */
  readonly beside: readonly File[];
  readonly back: Back;
  readonly onAgree: () => void;
}

/** Asks before anything is fetched from, or opened of, somebody else. */
export function ForeignAsk({ host, url, beside, back, onAgree }: AskProps) {
  const { t, list } = useI18n();
  const others = beside.filter((file) => !isWording(file)).map(({ name }) => name);
  const isFile = url === null;
  return (
    <Gate>
      <h1>{t("load.foreignAskTitle")}</h1>
      <p>{isFile ? t("load.foreignAskFile", { name: host }) : t("load.foreignAsk", { host })}</p>
      {others.length > 0 && <p>{t("load.foreignAskOthers", { names: list(others) })}</p>}
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
  /** What the record goes by until its bar is there. */
  readonly host: string;
  readonly back: Back;
  readonly loaded: Loaded;
}

/** The bar over somebody else's record: it cannot be closed, and says what of the file was left out or is in doubt. */
export function ForeignBar({ back, loaded }: BarProps) {
  const i18n = useI18n();
  const { t, plural } = i18n;
  const [listed, setListed] = useState(false);
  const { dataset } = loaded;
  const name = recordName(dataset, i18n);
  useSyncExternalStore(dataset.wording.subscribe, dataset.wording.state);
  const { findings } = loaded;
  const { leftOut, groups, notices } = findings;
  return (
    <aside className="foreign-bar" aria-label={name}>
      <strong>{name}</strong>
      {groups.length + notices.length > 0 && (
        <button type="button" className="link-button" onClick={() => setListed(true)}>
          {leftOut > 0 ? plural("load.badRecords", leftOut) : t("load.remarks")}
        </button>
      )}
      <HashInDoubt dataset={dataset} />
      <OtherLanguage notices={notices} />
      <WayBack back={back}>{t("load.foreignLeave")}</WayBack>
      <Dialog open={listed} title={t("load.remarks")} onClose={() => setListed(false)}>
        <FindingsList findings={findings} />
      </Dialog>
    </aside>
  );
}

function HashInDoubt({ dataset }: { readonly dataset: Dataset }) {
  const { t } = useI18n();
  if (isVerified(dataset) || dataset.hash === "") return null;
  const stated = shortHash(dataset.hash);
  const contents = dataset.contentHash === null ? undefined : shortHash(dataset.contentHash);
  return <span>{contents === undefined ? t("load.hashUnchecked", { stated }) : t("load.hashUnverified", { stated, contents })}</span>;
}

/** Said where the page's own language is the one that is missing. */
function OtherLanguage({ notices }: Pick<Findings, "notices">) {
  const { t, lang } = useI18n();
  const other = lang === "ar" ? "en" : "ar";
  return notices.some(({ kind, value }) => kind === "oneLanguage" && value === other) && <span>{t(`load.onlyIn.${other}`)}</span>;
}

/** How far the check of somebody else's record has come, with a way to end it. */
export function CheckProgress({ checked, onCancel }: { readonly checked: Checked; readonly onCancel: () => void }) {
  const { t } = useI18n();
  const { done, total } = checked;
  return (
    <main className="gate" aria-busy="true">
      <p role="status">{t("load.checking", { done, total })}</p>
      <progress aria-label={t("load.loading")} value={done} max={total} />
      <p>
        <button type="button" className="button" onClick={onCancel}>
          {t("load.cancel")}
        </button>
      </p>
    </main>
  );
}
