import { asText } from "../model/raw.ts";
import { useI18n } from "../ui/i18n.ts";
import { useTools } from "./context.ts";
import type { Field } from "./fields.ts";
import { termWords } from "./names.ts";
import { type FieldProps, useAnswer, useValue } from "./useField.ts";

/** Codes up to this many stand side by side. */
const MOST_CHIPS = 5;
const NULL = "null";

interface Option {
  readonly code: string;
  readonly label: string;
  readonly definition: string;
}

/** One code of a set in the words of the record's vocabulary, and the definition of the one that is chosen. */
export function CodeField({ field, path, label, id }: FieldProps<Extract<Field, { kind: "code" | "choice" }>>) {
  const { t } = useI18n();
  const answer = useAnswer(path);
  const value = useValue(path);
  const options = useOptions(field, path);
  const written = value === null ? NULL : asText(value);
  const chosen = options.find(({ code }) => code === written);
  const choose = (code: string): void => answer(code === NULL ? null : code === "" ? undefined : code);
  const all = field.nullable ? [...options, { code: NULL, label: t("desk.none"), definition: "" }] : options;
  return (
    <>
      {all.length <= MOST_CHIPS ? (
        <span id={id} className="desk-chips" role="group" aria-label={label}>
          {all.map(({ code, label: words, definition }) => (
            <button
              key={code}
              type="button"
              value={code}
              title={definition}
              aria-pressed={code === written}
              onClick={() => choose(code === written ? "" : code)}
            >
              {words}
            </button>
          ))}
        </span>
      ) : (
        <select id={id} value={written} onChange={(event) => choose(event.target.value)}>
          <option value="">{t("desk.choose")}</option>
          {all.map(({ code, label: words, definition }) => (
            <option key={code} value={code} title={definition}>
              {words}
            </option>
          ))}
          {written !== "" && !all.some(({ code }) => code === written) && <option value={written}>{written}</option>}
        </select>
      )}
      {chosen?.definition && <p className="desk-definition">{chosen.definition}</p>}
    </>
  );
}

/** The codes that may stand here beside what is answered already. */
function useOptions(field: Extract<Field, { kind: "code" | "choice" }>, path: FieldProps["path"]): readonly Option[] {
  const i18n = useI18n();
  const { record } = useTools();
  const strength = useValue([...path.slice(0, -1), "strength"]);
  if (field.kind === "choice") {
    const words: Readonly<Record<string, string>> = {
      before: i18n.t("desk.before"),
      after: i18n.t("desk.after"),
      child: i18n.t("desk.child"),
    };
    return field.of.map((code) => ({ code, label: words[code] ?? code, definition: "" }));
  }
  const codes = record.codes.of(field.set).filter((code) => fits(code));
  return codes.map((code) => ({ code, ...termWords(record.files, field.set, code, i18n) }));

  function fits(code: string): boolean {
    if (field.key === "act") return record.codes.actsOf(strength)?.includes(code) ?? true;
    if (field.key !== "tier" || asText(strength) === "") return true;
    return record.codes.directive.has(asText(strength)) === (code === "core");
  }
}
