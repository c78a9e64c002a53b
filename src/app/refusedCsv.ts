import { writeCell } from "../export/csv.ts";
import type { I18n } from "../i18n/translator.ts";
import type { Refused } from "../import/rows.ts";
import type { Table } from "../import/table.ts";
import { remedyKey } from "../intake/faults.ts";

/** Refused rows as CSV: where each stands, what keeps it out, why, what to do, and the row itself. */
export function refusedCsv({ rows, columns }: Table, refused: readonly Refused[], { t }: I18n): string {
  const cells = new Map(rows.map((row) => [row.line, row.cells]));
  const heads = [t("intake.line"), t("intake.columns"), t("intake.value"), t("intake.reason"), t("intake.remedy"), ...columns];
  const lines = refused.map(({ line, column, value, fault }) => [
    line,
    column,
    value,
    t(`intake.fault.${fault}`),
    t(remedyKey(fault)),
    ...(cells.get(line) ?? []),
  ]);
  return `\uFEFF${[heads, ...lines].map((row) => row.map(writeCell).join(",")).join("\r\n")}\r\n`;
}
