import { FEW_UNITS, type FieldAgreement } from "../agree/agreement.ts";
import { KINDS, type Kind } from "../agree/units.ts";
import { sharedPart } from "../agree/words.ts";
import { download } from "../export/download.ts";
import { useI18n } from "../ui/i18n.ts";
import type { Second } from "./deskState.ts";
import { fieldName } from "./names.ts";
import { type Comparison, decisionsYaml } from "./second.ts";

interface Props {
  readonly second: Second;
  readonly compared: Comparison;
}

/** How far the two agree, and the decisions to take away. */
export function SecondSide({ second, compared }: Props) {
  const { t, plural } = useI18n();
  const { spent, settled } = compared;
  const save = (): void => download(new Blob([decisionsYaml(second, settled)], { type: "application/yaml" }), "decisions.yaml");
  return (
    <aside className="second-side">
      <h3>{t("desk.second.agreement")}</h3>
      <p className="desk-aside">{t("desk.second.before")}</p>
      {KINDS.map((kind) => (
        <KindAgreement key={kind} kind={kind} compared={compared} />
      ))}
      <h3>{t("desk.second.kept")}</h3>
      <p>{t("desk.second.byHand")}</p>
      {spent.length > 0 && <p>{plural("desk.second.spent", spent.length)}</p>}
      <p>
        <button type="button" className="button button-primary" onClick={save}>
          {t("desk.second.download")}
        </button>
      </p>
    </aside>
  );
}

function KindAgreement({ kind, compared: { matched, agreement } }: { readonly kind: Kind; readonly compared: Comparison }) {
  const { t, number, plural } = useI18n();
  const fields = agreement.get(kind) ?? [];
  const both = matched.pairs.filter(({ a }) => a.kind === kind);
  const counts = {
    both: both.length,
    exact: both.filter(({ a, b }) => sharedPart(a.words, b.words) === 1).length,
    onlyA: matched.onlyA.filter(({ unit }) => unit.kind === kind).length,
    onlyB: matched.onlyB.filter(({ unit }) => unit.kind === kind).length,
    wordless: matched.wordless.filter((unit) => unit.kind === kind).length,
  };
  return (
    <section>
      <h4>{t(`desk.second.kind.${kind}`)}</h4>
      <dl className="second-counts">
        {(["both", "exact", "onlyA", "onlyB", "wordless"] as const).map((count) => (
          <div key={count}>
            <dt>{t(`desk.second.${count}`)}</dt>
            <dd>{number(counts[count])}</dd>
          </div>
        ))}
      </dl>
      {fields.length > 0 && both.length < FEW_UNITS && (
        <p className="second-few">{plural("desk.second.few", both.length, { least: FEW_UNITS })}</p>
      )}
      {fields.length > 0 && <Figures kind={kind} fields={fields} />}
    </section>
  );
}

function Figures({ kind, fields }: { readonly kind: Kind; readonly fields: readonly FieldAgreement[] }) {
  const i18n = useI18n();
  const { t, number } = i18n;
  return (
    <table className="second-figures">
      <caption className="sr-only">{t(`desk.second.kind.${kind}`)}</caption>
      <thead>
        <tr>
          {(["field", "share", "alpha", "interval"] as const).map((column) => (
            <th key={column} scope="col">
              {t(`desk.second.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {fields.map(({ field, level, units, alike, alpha, interval, mostlyOne }) => (
          <tr key={field}>
            <th scope="row">
              {fieldName(field, i18n)} <span className="desk-aside">{t(`desk.second.level.${level}`)}</span>
              {mostlyOne !== undefined && (
                <span className="second-silent">{t("desk.second.mostlyOne", { n: mostlyOne, total: units * 2, alike, units })}</span>
              )}
            </th>
            <td dir="ltr">{`${number(alike)}/${number(units)}`}</td>
            <td>{alpha === undefined ? "–" : number(shown(alpha))}</td>
            <td>{interval ? t("desk.second.range", { low: shown(interval[0]), high: shown(interval[1]) }) : "–"}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Two decimal places; what rounds to nothing has no sign, and only 1 itself is shown as 1. */
const shown = (figure: number): number => Math.min(figure === 1 ? 1 : 0.99, Math.round(figure * 100) / 100 + 0);
