import type { I18n } from "../i18n/translator.ts";
import type { Dataset } from "../model/dataset.ts";

/** On what terms the data were given that the record was made of, for whatever is made of it in turn; empty where they say nothing. */
export function termsWords({ terms }: Pick<Dataset, "terms">, { t }: I18n): string {
  if (terms === null) return "";
  const { local, licence, citation } = terms;
  return [
    ...(local ? [t("share.notPassedOn")] : []),
    ...(licence === null ? [] : [`${t("export.licence", { licence })}.`]),
    ...(citation === null ? [] : [t("share.citeAs", { citation })]),
  ].join(" ");
}
