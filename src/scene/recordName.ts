import type { I18n } from "../i18n/translator.ts";
import type { Dataset } from "../model/dataset.ts";

/** Our record's name; a foreign one goes by its host or by the name of its file, never by ours. */
export function recordName({ host, isFile }: Pick<Dataset, "host" | "isFile">, { t }: Pick<I18n, "t">): string {
  if (host === null) return t("common.appName");
  return isFile ? t("load.fileBar", { name: host }) : t("load.foreignBar", { host });
}
