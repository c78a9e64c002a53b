import type { I18n } from "../i18n/translator.ts";
import { type Dataset, isVerified } from "../model/dataset.ts";
import { shortHash } from "../model/digest.ts";

/** A dataset by the beginning of its hash, said to be unverified where its contents are not known to have it. */
export const hashName = (dataset: Pick<Dataset, "hash" | "contentHash">, i18n: I18n): string => {
  const hash = shortHash(dataset.hash);
  return isVerified(dataset) ? hash : i18n.t("figure.unverified", { hash });
};
