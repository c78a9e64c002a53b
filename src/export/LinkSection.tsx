import { stripBidi } from "../i18n/bidi.ts";
import { recordName } from "../scene/recordName.ts";
import { useDataset } from "../state/hooks.ts";
import { useI18n } from "../ui/i18n.ts";
import { CopyBox } from "./CopyBox.tsx";
import type { Addresses } from "./ShareDialog.tsx";

export function LinkSection({ permalink }: Addresses) {
  const i18n = useI18n();
  const { t } = i18n;
  if (useDataset().isFile) return <p>{t("share.noLink")}</p>;
  return (
    <>
      <CopyBox label={t("share.linkLabel")} copyLabel={t("share.copyLink")} value={permalink} dir="ltr" />
      <p className="share-help">{t("share.linkHelp")}</p>
      <SystemShare permalink={permalink} />
    </>
  );
}

/** The device's own share sheet, where it has one; a reader who closes it has not failed. */
function SystemShare({ permalink }: { readonly permalink: string }) {
  const i18n = useI18n();
  const dataset = useDataset();
  if (typeof navigator.share !== "function") return null;
  return (
    <button
      type="button"
      className="button"
      onClick={() => void navigator.share({ title: stripBidi(recordName(dataset, i18n)), url: permalink }).catch(() => undefined)}
    >
      {i18n.t("share.system")}
    </button>
  );
}
