import { type ReactNode, useState } from "react";
import type { I18n } from "../i18n/translator.ts";
import type { DataError, ErrorGroup, Findings, Notice } from "../load/errors.ts";
import { CELL, COLUMN_HEADER, ROW, ROW_GROUP, ROW_HEADER, TABLE } from "../table/roles.ts";
import { disarmed } from "../tidy/disarmed.ts";
import { useI18n } from "../ui/i18n.ts";
import { Code } from "../ui/Words.tsx";
import "./findings.css";

const FEW = 10;

/** What of a foreign file was left out or is shown with a reservation: field, value, where, what is wrong and what to do, alike errors once. */
export function FindingsList({ findings }: { readonly findings: Findings }) {
  const { t } = useI18n();
  const { groups, notices } = findings;
  return (
    <>
      {groups.length > 0 && (
        <FindingsTable title={t("load.badRecordsTitle")} rows={groups} row={errorRow}>
          <Rest findings={findings} />
          <CopyList findings={findings} />
        </FindingsTable>
      )}
      {notices.length > 0 && <FindingsTable title={t("load.noticesTitle")} rows={notices} row={noticeRow} />}
    </>
  );
}

const errorRow = (group: ErrorGroup, key: number) => <ErrorRow key={key} group={group} />;
const noticeRow = (notice: Notice, key: number) => <NoticeRow key={key} notice={notice} />;

interface TableProps<Row> {
  readonly title: string;
  readonly rows: readonly Row[];
  readonly row: (row: Row, key: number) => ReactNode;
  readonly children?: ReactNode;
}

function FindingsTable<Row>({ title, rows, row, children }: TableProps<Row>) {
  const { t, number } = useI18n();
  const [all, setAll] = useState(false);
  return (
    <section className="findings">
      <h3>{title}</h3>
      <div className="scroll-x" role="region" aria-label={title} tabIndex={0}>
        <table className="plain-table" {...TABLE}>
          <thead {...ROW_GROUP}>
            <tr {...ROW}>
              {(["load.badField", "load.badWhere", "load.badError", "load.badRemedy"] as const).map((heading) => (
                <th key={heading} scope="col" {...COLUMN_HEADER}>
                  {t(heading)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody {...ROW_GROUP}>{(all ? rows : rows.slice(0, FEW)).map(row)}</tbody>
        </table>
      </div>
      {rows.length > FEW && (
        <button type="button" className="button" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t("common.showLess") : t("common.ofCount", { label: t("common.showAll"), count: number(rows.length) })}
        </button>
      )}
      {children}
    </section>
  );
}

function ErrorRow({ group }: { readonly group: ErrorGroup }) {
  const i18n = useI18n();
  const { t } = i18n;
  const fallen = fallenWords(group, i18n);
  return (
    <tr {...ROW}>
      <th scope="row" {...ROW_HEADER}>
        <Field {...group} />
      </th>
      <td {...CELL} data-label={t("load.badWhere")}>
        <Where {...group} />
        {fallen !== null && <p>{fallen}</p>}
      </td>
      <td {...CELL} data-label={t("load.badError")}>
        {errorWords(group, t)}
      </td>
      <td {...CELL} data-label={t("load.badRemedy")}>
        {remedyWords(group, t)}
      </td>
    </tr>
  );
}

function NoticeRow({ notice }: { readonly notice: Notice }) {
  const { t } = useI18n();
  const words = noticeWords(notice, t);
  return (
    <tr {...ROW}>
      <th scope="row" {...ROW_HEADER}>
        <Field field={notice.field} value={notice.kind === "oneLanguage" ? "" : notice.value} />
      </th>
      <td {...CELL} data-label={t("load.badWhere")}>
        <Where {...notice} table={null} />
      </td>
      <td {...CELL} data-label={t("load.badError")}>
        {words.error}
      </td>
      <td {...CELL} data-label={t("load.badRemedy")}>
        {words.remedy}
      </td>
    </tr>
  );
}

const Field = ({ field, value }: { readonly field: string; readonly value: string }) =>
  field === "" ? null : <Code>{value === "" ? field : `${field}: ${value}`}</Code>;

interface WhereProps {
  readonly table: string | null;
  readonly count: number;
  readonly records: readonly string[];
}

/** How many records, and the first by id. */
function Where({ table, count, records }: WhereProps) {
  const i18n = useI18n();
  const counted = table === null ? null : countWords(table, count, i18n);
  const more = count - records.length;
  return (
    <>
      {counted !== null && count > 1 && <span>{counted} </span>}
      <ul>
        {records.map((record) => (
          <li key={record}>
            <Code>{record}</Code>
          </li>
        ))}
        {more > 0 && <li>{i18n.plural("load.moreRecords", more)}</li>}
      </ul>
    </>
  );
}

const COUNTED = ["events", "directives", "sources", "places", "actors", "elections"] as const;

function countWords(table: string, n: number, { plural }: I18n): string | null {
  const counted = COUNTED.find((name) => name === table);
  return counted ? plural(`count.${counted}`, n) : null;
}

function fallenWords({ fallen }: ErrorGroup, i18n: I18n): string | null {
  const things = Object.entries(fallen).flatMap(([table, n]) => countWords(table, n, i18n) ?? []);
  return things.length === 0 ? null : i18n.t("load.fellWith", { things: i18n.list(things) });
}

type Worded = Pick<DataError, "kind" | "expected" | "nearest" | "field">;

function errorWords({ kind, expected }: Worded, t: I18n["t"]): string {
  switch (kind) {
    case "table":
    case "type":
    case "code":
    case "id":
    case "range":
      return t(`load.error.${kind}`, { expected });
    default:
      return t(`load.error.${kind}`);
  }
}

function remedyWords({ kind, nearest }: Worded, t: I18n["t"]): string {
  if (nearest !== undefined) return t("load.remedy.nearest", { nearest });
  switch (kind) {
    case "missing":
    case "empty":
    case "language":
    case "reference":
      return t(`load.remedy.${kind}`);
    case "duplicate":
      return t("load.remedy.unique");
    default:
      return t("load.remedy.value");
  }
}

function noticeWords({ kind, value, expected }: Notice, t: I18n["t"]): { readonly error: string; readonly remedy: string } {
  const remedy = t(`load.noticeRemedy.${kind}`);
  if (kind === "oneLanguage") return { error: t(value === "ar" ? "load.notice.oneLanguageAr" : "load.notice.oneLanguageEn"), remedy };
  switch (kind) {
    case "unknown":
      return { error: t("load.notice.unknown"), remedy: expected === "" ? remedy : t("load.remedy.nearest", { nearest: expected }) };
    case "hijri":
      return { error: t("load.notice.hijri", { expected: yearWords(expected, "date.either", t) }), remedy };
    case "farDate":
      return { error: t("load.notice.farDate", { expected: yearWords(expected, "date.range", t) }), remedy };
    case "farPlace":
    case "swapped":
    case "beyondMap":
      return { error: t(`load.notice.${kind}`, { expected: expected.replaceAll(" ", "\u00a0") }), remedy };
    default:
      return { error: t(`load.notice.${kind}`), remedy };
  }
}

function yearWords(years: string, joined: "date.either" | "date.range", t: I18n["t"]): string {
  const [from = "", to] = years.split("–");
  return to === undefined ? from : t(joined, { from, to });
}

/** Errors of which there was no room to keep even the kind. */
function Rest({ findings: { errors, more, groups } }: { readonly findings: Findings }) {
  const { plural } = useI18n();
  const rest = errors.length + more - groups.reduce((sum, group) => sum + group.errors, 0);
  return rest > 0 && <p>{plural("load.moreErrors", rest)}</p>;
}

function CopyList({ findings }: { readonly findings: Findings }) {
  const { t, plural } = useI18n();
  const [outcome, setOutcome] = useState<"common.copied" | "common.copyFailed" | null>(null);

  async function copy(): Promise<void> {
    const lines = findings.errors.map((error) =>
      [error.table, error.record, error.field, error.value, errorWords(error, t), remedyWords(error, t)].map(inOneCell).join("\t"),
    );
    const rest = findings.more > 0 ? [plural("load.moreErrors", findings.more)] : [];
    try {
      await navigator.clipboard.writeText([...lines, ...rest].join("\n"));
      setOutcome("common.copied");
    } catch {
      setOutcome("common.copyFailed");
    }
  }

  return (
    <p>
      <button type="button" className="button" onClick={() => void copy()}>
        {t("load.copyErrors")}
      </button>{" "}
      <output aria-live="polite">{outcome === null ? "" : t(outcome)}</output>
    </p>
  );
}

/** Copied lists are pasted into spreadsheets. */
const inOneCell = (text: string): string => disarmed(text.replace(/[\t\r\n\u2066-\u2069]+/g, (run) => (/[\t\r\n]/.test(run) ? " " : "")));
