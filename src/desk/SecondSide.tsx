import { FEW_UNITS, type FieldAgreement, roundedFigure } from "../agree/agreement.ts";
import { countsOf } from "../agree/comparison.ts";
import { KINDS, type Kind } from "../agree/units.ts";
import { download } from "../export/download.ts";
import { useI18n } from "../ui/i18n.ts";
import type { Second } from "./deskState.ts";
import { fieldName } from "./names.ts";
import { SecondHead } from "./SecondHead.tsx";
import { type Compared, decisionsYaml } from "./second.ts";

interface Props {
  readonly second: Second;
  readonly compared: Compared;
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

function KindAgreement({ kind, compared: { matched, agreement } }: { readonly kind: Kind; readonly compared: Compared }) {
  const { t, number, plural } = useI18n();
  const fields = agreement.get(kind) ?? [];
  const counts = countsOf(kind, matched);
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
      {fields.length > 0 && counts.both < FEW_UNITS && (
        <p className="second-few">{plural("desk.second.few", counts.both, { least: FEW_UNITS })}</p>
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
      <SecondHead columns={["field", "share", "alpha", "interval"]} />
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

const shown = (figure: number): number => roundedFigure(figure, 2);
