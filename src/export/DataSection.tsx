import { useState } from "react";
import type { I18n } from "../i18n/translator.ts";
import { sha256 } from "../model/digest.ts";
import { hashName } from "../scene/hashName.ts";
import { cautionWords } from "../scene/wordsCoverage.ts";
import { useDataset, useOutcome, useView } from "../state/hooks.ts";
import { useI18n } from "../ui/i18n.ts";
import { Segmented } from "../ui/Segmented.tsx";
import { download } from "./download.ts";
import { EXPORTERS, type Exporter, type ExporterId, type ExportRequest, fileName } from "./exporters.ts";
import { knownDays } from "./knownDays.ts";
import { filterText, licenceOf, provenanceOf, today } from "./provenance.ts";
import type { SectionProps } from "./ShareDialog.tsx";
import { countRows, type Scope, takeSlice } from "./slice.ts";
import { releaseDay } from "./useRelease.ts";

type Outcome = { readonly made: string } | "failed" | null;

type Named = Pick<Exporter, "id" | "extension">;

const GRID = { id: "csv-comparison", extension: "csv" } as const satisfies Named;

/** What most readers want; the rest is folded. */
const FIRST: ReadonlySet<ExporterId> = new Set(["workbook", "csv-events", "csv-directives"]);

type Save = (named: Named, wanted: Scope, make: (request: ExportRequest) => Promise<Blob>) => Promise<void>;

/** Makes a file and hands it to the browser; and what became of the last one. */
function useSave({ permalink, recordUrl, releases, fetchBasemap }: SectionProps): readonly [Save, Outcome] {
  const i18n = useI18n();
  const dataset = useDataset();
  const filters = useView((view) => view.filters);
  const { engine, result } = useOutcome();
  const [outcome, setOutcome] = useState<Outcome>(null);

  async function save({ id, extension }: Named, wanted: Scope, make: (request: ExportRequest) => Promise<Blob>): Promise<void> {
    const slice = takeSlice(wanted, { dataset, engine, result });
    const released = await releaseDay(dataset, releases);
    const asked = { scope: wanted, filters, trust: slice.trust, permalink, recordUrl, accessed: today(), released };
    const request: ExportRequest = {
      slice,
      provenance: provenanceOf(dataset, i18n, asked),
      i18n,
      digest: sha256,
      result,
      basemap: fetchBasemap,
    };
    const name = fileName({ id, extension }, request);
    try {
      download(await make(request), name);
      setOutcome({ made: name });
    } catch {
      setOutcome("failed");
    }
  }
  return [save, outcome];
}

export function DataSection(props: SectionProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const dataset = useDataset();
  const filters = useView((view) => view.filters);
  const axis = useView((view) => view.rows);
  const outcomeNow = useOutcome();
  const [scope, setScope] = useState<Scope>("shown");
  const [save, outcome] = useSave(props);

  /** The grid of the comparison as the view has it, with every column. */
  async function gridFile({ provenance }: ExportRequest): Promise<Blob> {
    const [{ gridCsv }, { MOST_COLUMNS, measureTable }] = await Promise.all([import("./grid.ts"), import("../scene/measureTable.ts")]);
    const grid = measureTable(dataset, i18n, outcomeNow, axis, MOST_COLUMNS);
    return new Blob([gridCsv(dataset, axis, grid, provenance)], { type: "text/csv;charset=utf-8" });
  }

  const fileRow = (exporter: (typeof EXPORTERS)[number]) => (
    <FileRow key={exporter.id} exporter={exporter} scope={scope} onSave={() => void save(exporter, scope, exporter.write)} />
  );
  return (
    <>
      <Segmented
        legend={t("export.rows")}
        value={scope}
        options={[
          { value: "shown", label: t("export.shownRows") },
          { value: "all", label: t("export.allRows") },
        ]}
        onChange={setScope}
      />
      <p className="share-help">
        {scope === "all" ? t("export.allIs") : t("export.shownIs", { filter: filterText(dataset, i18n, filters) })}
      </p>
      <ul className="share-files">{EXPORTERS.filter(({ id }) => FIRST.has(id)).map(fileRow)}</ul>
      <details className="share-more">
        <summary>{t("export.more")}</summary>
        <ul className="share-files">
          {EXPORTERS.filter(({ id }) => !FIRST.has(id)).map(fileRow)}
          <Row
            name={t("export.name.csv-comparison")}
            sizes={["CSV", t(`compare.axis.${axis}`)]}
            hint={t("export.hint.csv-comparison")}
            onSave={() => void save(GRID, "shown", gridFile)}
          />
        </ul>
      </details>
      <output className="share-outcome">{outcomeWords(outcome, i18n)}</output>
      <Receipt />
      {props.keep}
    </>
  );
}

function outcomeWords(outcome: Outcome, { t }: I18n): string {
  if (outcome === null) return "";
  return outcome === "failed" ? t("export.failed") : t("export.done", { file: outcome.made });
}

interface FileRowProps {
  readonly exporter: Exporter & { readonly id: ExporterId };
  readonly scope: Scope;
  readonly onSave: () => void;
}

function FileRow({ exporter, scope, onSave }: FileRowProps) {
  const { t } = useI18n();
  const sizes = useSizes(exporter, scope);
  const format = exporter.id === "geojson" ? "GeoJSON" : exporter.extension.toUpperCase();
  return <Row name={t(`export.name.${exporter.id}`)} sizes={[format, ...sizes]} hint={t(`export.hint.${exporter.id}`)} onSave={onSave} />;
}

interface RowProps {
  readonly name: string;
  readonly sizes: readonly string[];
  readonly hint: string;
  readonly onSave: () => void;
}

/** A file that can be had: what it is, what it holds, and a button. */
function Row({ name, sizes, hint, onSave }: RowProps) {
  const { t } = useI18n();
  return (
    <li>
      <div>
        <strong>{name}</strong>
        <ul className="share-size">
          {sizes.map((words) => (
            <li key={words}>
              <bdi>{words}</bdi>
            </li>
          ))}
        </ul>
        <p className="share-help">{hint}</p>
      </div>
      <button type="button" className="button" aria-label={t("export.downloadNamed", { name })} onClick={onSave}>
        {t("export.download")}
      </button>
    </li>
  );
}

/** Days are looked at one by one, so in a large record only when the file is made. */
const DAYS_COUNTED_UP_TO = 20_000;

/** What the file will hold, in words. */
function useSizes({ holds }: Exporter, scope: Scope): readonly string[] {
  const i18n = useI18n();
  const dataset = useDataset();
  const { engine, result } = useOutcome();
  const rows = (table: "events" | "directives"): string => {
    const { sure, possible } = countRows(scope, table, { dataset, result });
    if (scope === "shown") return i18n.range(`count.${table}`, sure, possible);
    return i18n.t("common.labelled", { label: i18n.t(`common.${table}`), value: possible });
  };
  switch (holds) {
    case "days": {
      if (dataset.columns.eventCount > DAYS_COUNTED_UP_TO) return [];
      return [i18n.plural("export.entries", knownDays(takeSlice(scope, { dataset, engine, result })).known.length)];
    }
    case "both":
      return [rows("events"), rows("directives")];
    default:
      return [rows(holds)];
  }
}

function Receipt() {
  const i18n = useI18n();
  const { t } = i18n;
  const dataset = useDataset();
  const { hash } = dataset;
  return (
    <p className="share-help">
      {t("export.carries", { hash: hash === "" ? t("share.citeNoHash") : hashName(dataset, i18n), caution: cautionWords(dataset, i18n) })}{" "}
      {t("export.licence", { licence: licenceOf(dataset)?.name ?? t("export.licenceUnknown") })}
    </p>
  );
}
