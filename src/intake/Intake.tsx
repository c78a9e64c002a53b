import { type ReactNode, useDeferredValue, useMemo, useRef } from "react";
import { ENCODINGS } from "../import/decode.ts";
import type { Mapping, ReadSo } from "../import/mapping.ts";
import type { Gazetteer } from "../import/rowPlaces.ts";
import { type Reading, readRows } from "../import/rows.ts";
import type { Table } from "../import/table.ts";
import { FileInput } from "../ui/FileInput.tsx";
import { useI18n } from "../ui/i18n.ts";
import { ColumnsPane } from "./ColumnsPane.tsx";
import { Preview } from "./Preview.tsx";
import { presetName } from "./presetNames.ts";
import { Questions } from "./Questions.tsx";
import { Refusals } from "./Refusals.tsx";
import "./intake.css";

interface Props {
  readonly table: Table;
  /** The other files of which it is made. */
  readonly joined: readonly string[];
  /** Files that could not be joined to the others. */
  readonly apart: readonly string[];
  /** How many columns are known by their names. */
  readonly known: number;
  readonly mapping: Mapping;
  readonly gazetteer: Gazetteer;
  /** What became of a mapping file. */
  readonly notice: string;
  readonly back: ReactNode;
  /** True while the record is made of the rows. */
  readonly making: boolean;
  readonly onMapping: (mapping: Mapping) => void;
  readonly onMappingFile: (file: File) => void;
  readonly onReadSo: (so: ReadSo) => void;
  readonly onSave: () => void;
  readonly onRefused: (reading: Reading) => void;
  readonly onOpen: (reading: Reading) => void;
}

const QUESTIONS = 2;

/** The step before a table opens: what its columns become, rows as they will read, what is asked, and what is refused. */
export function Intake(props: Props) {
  const { table, mapping, gazetteer, making, onMapping, onRefused, onOpen, onSave } = props;
  const { t, plural } = useI18n();
  // Many rows take a while: what was chosen is seen chosen before they are read by it.
  const readBy = useDeferredValue(mapping);
  const reading = useMemo(() => readRows(table, readBy, gazetteer), [table, readBy, gazetteer]);
  const { read, waiting, refused } = reading;
  const left = Math.min(QUESTIONS, new Set(waiting.map(({ waits }) => waits)).size);
  return (
    <div className="intake">
      <Head {...props} />
      <p className="intake-sum" role="status">
        <strong>{plural("intake.rowsIn", table.rows.length)}</strong> = {plural("intake.read", read.length)}
        {waiting.length > 0 && ` + ${plural("intake.waiting", waiting.length)}`}
        {" + "}
        {plural("intake.refusedCount", refused.length)}
      </p>
      <div className="intake-panes" aria-busy={readBy !== mapping}>
        <ColumnsPane table={table} mapping={mapping} onMapping={onMapping} />
        <div>
          <Preview table={table} reading={reading} />
          <Questions table={table} mapping={mapping} reading={reading} onMapping={onMapping} />
          <Refusals table={table} refused={refused} onDownload={() => onRefused(reading)} />
        </div>
      </div>
      <p className="intake-foot">
        <button type="button" className="button" onClick={onSave}>
          {t("intake.save")}
        </button>
        <button
          type="button"
          className="button button-primary"
          disabled={left > 0 || read.length === 0 || making || readBy !== mapping}
          onClick={() => onOpen(reading)}
        >
          {making ? t("intake.making") : left > 0 ? plural("intake.answersLeft", left) : plural("intake.open", read.length)}
        </button>
      </p>
    </div>
  );
}

function Head({ table, joined, apart, known, mapping, notice, back, onMappingFile, onReadSo }: Props) {
  const i18n = useI18n();
  const { t, plural, number } = i18n;
  const input = useRef<HTMLInputElement>(null);
  const { preset } = mapping;
  return (
    <header className="intake-head">
      <h1>
        {t("intake.title")} <bdi>{table.name}</bdi>
      </h1>
      <p>{t("intake.onDevice")}</p>
      <p className="intake-actions">
        <button type="button" className="button" onClick={() => input.current?.click()}>
          {t("intake.useMapping")}
        </button>
        <FileInput ref={input} accept=".yaml,.yml" hidden onFile={onMappingFile} />
        {back}
      </p>
      <p className="intake-read">
        {preset && <strong>{t("intake.looksLike", { what: presetName(preset, i18n) })}</strong>}{" "}
        {plural("intake.known", known, { all: number(table.columns.length) })}
        {table.form === "csv" && <Separator table={table} onReadSo={onReadSo} />}
        <Sheet table={table} onReadSo={onReadSo} />
      </p>
      {joined.length > 0 && <p>{t("intake.joined", { files: i18n.list(joined) })}</p>}
      {apart.length > 0 && <p>{t("intake.apart", { files: i18n.list(apart) })}</p>}
      {table.above !== undefined && <p>{t("intake.above", { text: table.above.slice(0, 200) })}</p>}
      {table.doubled.length > 0 && <p>{t("intake.doubled", { columns: i18n.list(table.doubled) })}</p>}
      <p role="status">{notice}</p>
    </header>
  );
}

const SEPARATORS = [
  [",", "comma"],
  [";", "semicolon"],
  ["\t", "tab"],
  ["|", "bar"],
] as const;

function Separator({ table, onReadSo }: Pick<Props, "table" | "onReadSo">) {
  const { t } = useI18n();
  const { separator = ",", encoding = "utf-8" } = table;
  return (
    <>
      <label>
        {t("intake.separator")}{" "}
        <select value={separator} onChange={({ target }) => onReadSo({ encoding, separator: target.value })}>
          {SEPARATORS.map(([value, name]) => (
            <option key={name} value={value}>
              {t(`intake.separator.${name}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t("intake.encoding")}{" "}
        <select value={encoding} onChange={({ target }) => onReadSo({ encoding: target.value, separator })}>
          {ENCODINGS.map((value) => (
            <option key={value}>{value}</option>
          ))}
        </select>
      </label>
    </>
  );
}

function Sheet({ table: { sheets, sheet }, onReadSo }: Pick<Props, "table" | "onReadSo">) {
  const { t } = useI18n();
  if (sheets === undefined || sheets.length < 2) return null;
  return (
    <label>
      {t("intake.sheet")}{" "}
      <select value={sheet} onChange={({ target }) => onReadSo({ sheet: target.value })}>
        {sheets.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </select>
    </label>
  );
}
