import { useId } from "react";
import { firstDayCount, type OrderCounts, orderCounts } from "../import/guess.ts";
import type { Mapping } from "../import/mapping.ts";
import type { Reading } from "../import/rows.ts";
import type { Table } from "../import/table.ts";
import { useI18n } from "../ui/i18n.ts";
import { ACLED } from "./presetNames.ts";

interface Props {
  readonly table: Table;
  readonly mapping: Mapping;
  readonly reading: Reading;
  readonly onMapping: (mapping: Mapping) => void;
}

/** What the file alone does not settle, and on what terms it was given. */
export function Questions({ table, mapping, reading, onMapping }: Props) {
  const { t, plural } = useI18n();
  const order = orderCounts(table, mapping);
  const firstDays = firstDayCount(table, mapping);
  const count = (fault: string): number => reading.refused.filter((row) => row.fault === fault).length;
  const [swapped, hijri] = [count("swapped"), count("hijriYear")];
  return (
    <section className="intake-asked" aria-labelledby="intake-asked">
      <h2 id="intake-asked">{t("intake.asked")}</h2>
      {order.ambiguous > 0 && <Order counts={order} mapping={mapping} onMapping={onMapping} />}
      {firstDays > 0 && (
        <Choice
          title={t("intake.firstDays")}
          ask={plural("intake.firstDaysAsk", firstDays)}
          value={mapping.firstDays}
          options={(["months", "days"] as const).map((value) => ({ value, label: t(`intake.firstDays.${value}`) }))}
          onChoose={(value) => onMapping({ ...mapping, firstDays: value })}
        />
      )}
      {(swapped > 0 || mapping.swapped) && (
        <Switch
          title={t("intake.swapped")}
          ask={mapping.swapped ? "" : plural("intake.swappedAsk", swapped)}
          label={t("intake.swap")}
          checked={mapping.swapped}
          onChange={(value) => onMapping({ ...mapping, swapped: value })}
        />
      )}
      {(hijri > 0 || mapping.calendar === "hijri") && (
        <Switch
          title={t("intake.hijri")}
          ask={hijri > 0 ? plural("intake.hijriAsk", hijri) : ""}
          label={t("intake.readHijri")}
          checked={mapping.calendar === "hijri"}
          onChange={(value) => onMapping({ ...mapping, calendar: value ? "hijri" : "gregorian" })}
        />
      )}
      <TermsForm mapping={mapping} onMapping={onMapping} />
    </section>
  );
}

function Order({ counts, mapping, onMapping }: { readonly counts: OrderCounts } & Pick<Props, "mapping" | "onMapping">) {
  const { t, plural } = useI18n();
  const { ambiguous, example, decisive, refused } = counts;
  const more = decisive === null ? "" : ` ${t("intake.orderDecisive", { value: decisive })}`;
  return (
    <Choice
      title={t("intake.order")}
      ask={`${plural("intake.orderAsk", ambiguous, { example: example ?? "" })}${more}`}
      value={mapping.order}
      options={(["day-month", "month-day"] as const).map((value) => ({
        value,
        label: `${t(`intake.order.${value}`)} · ${plural("intake.refuses", refused[value])}`,
      }))}
      onChoose={(value) => onMapping({ ...mapping, order: value })}
    />
  );
}

interface ChoiceProps<T extends string> {
  readonly title: string;
  readonly ask: string;
  readonly value: T | null;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly onChoose: (value: T) => void;
}

function Choice<T extends string>({ title, ask, value, options, onChoose }: ChoiceProps<T>) {
  const name = useId();
  return (
    <fieldset className={value === null ? "intake-question intake-open" : "intake-question"}>
      <legend>{title}</legend>
      <p>{ask}</p>
      {options.map((option) => (
        <label key={option.value}>
          <input type="radio" name={name} checked={option.value === value} onChange={() => onChoose(option.value)} /> {option.label}
        </label>
      ))}
    </fieldset>
  );
}

interface SwitchProps {
  readonly title: string;
  readonly ask: string;
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

function Switch({ title, ask, label, checked, onChange }: SwitchProps) {
  return (
    <fieldset className="intake-question">
      <legend>{title}</legend>
      {ask !== "" && <p>{ask}</p>}
      <label>
        <input type="checkbox" checked={checked} onChange={({ target }) => onChange(target.checked)} /> {label}
      </label>
    </fieldset>
  );
}

function TermsForm({ mapping, onMapping }: Pick<Props, "mapping" | "onMapping">) {
  const { t } = useI18n();
  const { terms, preset } = mapping;
  const set = (changed: Partial<Mapping["terms"]>): void => onMapping({ ...mapping, terms: { ...terms, ...changed } });
  return (
    <fieldset className="intake-question">
      <legend>{t("intake.terms")}</legend>
      <p>{t("intake.termsHint")}</p>
      <label>
        {t("intake.citation")}{" "}
        <input type="text" dir="auto" value={terms.citation} onChange={({ target }) => set({ citation: target.value })} />
      </label>
      <label>
        {t("intake.licence")}{" "}
        <input type="text" dir="auto" value={terms.licence} onChange={({ target }) => set({ licence: target.value })} />
      </label>
      {preset === "acled" && <p>{t("intake.termsForbid", { owner: ACLED })}</p>}
      <label>
        <input type="checkbox" checked={terms.local} onChange={({ target }) => set({ local: target.checked })} /> {t("intake.local")}
      </label>
    </fieldset>
  );
}
