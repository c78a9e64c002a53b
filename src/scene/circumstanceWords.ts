import type { I18n } from "../i18n/translator.ts";
import { shownDate } from "../model/reading.ts";
import type { Postponement, Quantity } from "../model/types.ts";
import type { Basis } from "../model/vocabulary.ts";

/** "Moved from … to …", as far as the trust allows its dates; null where it allows neither. */
export function movedWords({ was, now }: Postponement, trust: Basis, i18n: I18n): string | null {
  const [before, after] = [shownDate(was, trust), shownDate(now, trust)].map((shown) => shown && i18n.formatSpan(shown.edtf));
  if (before && after) return i18n.t("table.moved", { was: before, now: after });
  if (before) return i18n.t("table.movedFrom", { was: before });
  return after ? i18n.t("table.movedTo", { now: after }) : null;
}

/** "Checkpoints: 20", the noun first, so that no language has to count it. */
export const quantityWords = ({ count, of }: Quantity, i18n: I18n): string =>
  i18n.t("common.labelled", { label: i18n.text(of), value: i18n.number(count) });
