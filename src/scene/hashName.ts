import type { I18n } from "../i18n/translator.ts";
import { type Dataset, isVerified } from "../model/dataset.ts";

const SHORT = 12;

/** A dataset by the beginning of its hash, said to be unverified where its contents are not known to have it. */
export const hashName = (dataset: Pick<Dataset, "hash" | "contentHash">, i18n: I18n): string => {
  const hash = dataset.hash.slice(0, SHORT);
  return isVerified(dataset) ? hash : i18n.t("figure.unverified", { hash });
};
