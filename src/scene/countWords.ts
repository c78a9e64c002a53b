import type { I18n } from "../i18n/translator.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Act } from "../model/vocabulary.ts";
import type { Range } from "../query/result.ts";

const COUNTED = { order: "count.orders", appeal: "count.appeals", commitment: "count.commitments" } as const;

const isCounted = (act: Act): act is keyof typeof COUNTED => Object.hasOwn(COUNTED, act);

/** How many directives are of an act: in a phrase for acts that this page knows, else after the record's own word for it. */
export function actCount(dataset: Dataset, i18n: I18n, act: Act, { sure, possible }: Range): string {
  if (isCounted(act)) return i18n.range(COUNTED[act], sure, possible);
  return i18n.t("common.labelled", { label: i18n.text(dataset.term("act", act).label), value: i18n.between(sure, possible) });
}
