import type { Path } from "../model/raw.ts";
import { useI18n } from "../ui/i18n.ts";
import { useDeskOf, useTools } from "./context.ts";
import { termWords } from "./names.ts";
import { isWithin, pathKey } from "./value.ts";
import type { DeskWarning } from "./warn.ts";

/** What deserves a second look at a field, as `Errors` shows what is wrong there. */
export function Warnings({ path, deep }: { readonly path: Path; readonly deep: boolean }) {
  const own = useDeskOf(({ warnings }) =>
    warnings.filter((one) => (deep ? isWithin(one.path, path) : pathKey(one.path) === pathKey(path))),
  );
  if (own.length === 0) return null;
  return (
    <ul className="desk-warnings">
      {own.map((warning) => (
        <li key={warningKey(warning)}>
          <WarningWords warning={warning} />
        </li>
      ))}
    </ul>
  );
}

export const warningKey = ({ path, kind, word }: DeskWarning): string => `${pathKey(path)} ${kind} ${word.ar}`;

/** What is to be looked at again, and what is to be done about it. */
export function WarningWords({ warning: { kind, word, instead } }: { readonly warning: DeskWarning }) {
  const i18n = useI18n();
  const { t } = i18n;
  const { record } = useTools();
  const given = { word: i18n.text(word) };
  switch (kind) {
    case "loaded":
      return instead[0] === undefined ? t("desk.warning.loaded", given) : t("desk.warning.neutral", { ...given, instead: instead[0] });
    case "otherwise": {
      const labels = instead.map((code) => termWords(record.files, "strength", code, i18n).label);
      return t("desk.warning.otherwise", { ...given, strengths: i18n.list(labels) });
    }
    default:
      return t(`desk.warning.${kind}`, given);
  }
}
