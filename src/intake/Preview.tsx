import { useMemo } from "react";
import { type PreviewRow, previewRows } from "../import/preview.ts";
import type { Reading, ReadRow } from "../import/rows.ts";
import type { Table } from "../import/table.ts";
import { type Times, timesOf } from "../import/times.ts";
import { readEdtf } from "../model/edtf.ts";
import { useI18n } from "../ui/i18n.ts";
import { TimeBars, TimeMarks } from "./TimeStrip.tsx";

/** The files whose rows stand on lines. */
export const hasLines = ({ form, isJoined }: Table): boolean => !isJoined && (form === "csv" || form === "xlsx");

/** Ten rows as they will read, and where all of them lie in time. */
export function Preview({ table, reading }: { readonly table: Table; readonly reading: Reading }) {
  const { t, plural } = useI18n();
  const rows = previewRows(reading);
  const times = useMemo(() => timesOf(reading), [reading]);
  const [undated, unplaced] = [
    reading.read.filter(({ when }) => when === null).length,
    reading.read.filter(({ place }) => place.how === "none").length,
  ];
  return (
    <section className="intake-preview">
      <h2 id="intake-preview">
        {plural("intake.preview", rows.length)} <small>{t("intake.previewHint")}</small>
      </h2>
      {times && <TimeBars times={times} />}
      <p>
        {plural("intake.undated", undated)} · {plural("intake.unplaced", unplaced)}
      </p>
      <div className="scroll-x" role="region" aria-labelledby="intake-preview" tabIndex={0}>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{t(hasLines(table) ? "intake.line" : "intake.item")}</th>
              <th scope="col">{t("intake.what")}</th>
              <th scope="col">{t("intake.when")}</th>
              {times && (
                <th scope="col" className="intake-axis-cell">
                  <span className="sr-only">{t("intake.axis")}</span>
                </th>
              )}
              <th scope="col">{t("intake.where")}</th>
              <th scope="col">{t("intake.because")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.line} row={row} times={times} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Row({ row, times }: { readonly row: PreviewRow; readonly times: Times | null }) {
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
        <Axis dates={row.either} times={times} />
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
      <Axis dates={row.when === null ? [] : [row.when]} times={times} />
      <td>
        <span className={`intake-mark intake-mark-${place.how}`} aria-hidden="true" />
        {where === null ? t("intake.notPlaced") : <bdi>{where}</bdi>}
      </td>
      <td>{t(`intake.because.${place.because}`)}</td>
    </tr>
  );
}

const Axis = ({ dates, times }: { readonly dates: readonly string[]; readonly times: Times | null }) =>
  times && (
    <td className="intake-axis-cell">
      <TimeMarks dates={dates} times={times} />
    </td>
  );

const whatOf = ({ titles, kind, summaries }: ReadRow): string => titles[0] ?? kind ?? summaries[0] ?? "—";
