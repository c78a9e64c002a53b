import { type PreviewRow, previewRows } from "../import/preview.ts";
import type { Reading, ReadRow } from "../import/rows.ts";
import type { Table } from "../import/table.ts";
import { readEdtf } from "../model/edtf.ts";
import { useI18n } from "../ui/i18n.ts";

/** The files whose rows stand on lines. */
export const hasLines = ({ form, isJoined }: Table): boolean => !isJoined && (form === "csv" || form === "xlsx");

/** Ten rows as they will read. */
export function Preview({ table, reading }: { readonly table: Table; readonly reading: Reading }) {
  const { t, plural } = useI18n();
  const rows = previewRows(reading);
  return (
    <section className="intake-preview">
      <h2 id="intake-preview">
        {plural("intake.preview", rows.length)} <small>{t("intake.previewHint")}</small>
      </h2>
      <div className="scroll-x" role="region" aria-labelledby="intake-preview" tabIndex={0}>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{t(hasLines(table) ? "intake.line" : "intake.item")}</th>
              <th scope="col">{t("intake.what")}</th>
              <th scope="col">{t("intake.when")}</th>
              <th scope="col">{t("intake.where")}</th>
              <th scope="col">{t("intake.because")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.line} row={row} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Row({ row }: { readonly row: PreviewRow }) {
  const { t, plain, formatSpan } = useI18n();
  if ("waits" in row) {
    const [first = "", second = ""] = row.either.map((edtf) => formatSpan(readEdtf(edtf), "short"));
    return (
      <tr className="intake-waits">
        <th scope="row">{plain(row.line)}</th>
        <td>
          <bdi>{row.value}</bdi>
        </td>
        <td>{t("intake.either", { first, second })}</td>
        <td colSpan={2}>{t("intake.because.waits")}</td>
      </tr>
    );
  }
  const { place } = row;
  const where = place.name ?? place.area ?? (place.at && `${place.at[1]}, ${place.at[0]}`);
  return (
    <tr>
      <th scope="row">{plain(row.line)}</th>
      <td>
        <bdi>{whatOf(row)}</bdi>
      </td>
      <td>{formatSpan(row.when === null ? undefined : readEdtf(row.when), "short")}</td>
      <td>
        <span className={`intake-mark intake-mark-${place.how}`} aria-hidden="true" />
        {where === null ? t("intake.notPlaced") : <bdi>{where}</bdi>}
      </td>
      <td>{t(`intake.because.${place.because}`)}</td>
    </tr>
  );
}

const whatOf = ({ titles, kind, summaries }: ReadRow): string => titles[0] ?? kind ?? summaries[0] ?? "—";
