import { useState } from "react";
import type { I18n } from "../i18n/translator.ts";
import { sha256 } from "../model/digest.ts";
import { must } from "../model/must.ts";
import { hashName } from "../scene/hashName.ts";
import { cautionWords } from "../scene/wordsCoverage.ts";
import { useDataset, useOutcome, useView } from "../state/hooks.ts";
import { useI18n } from "../ui/i18n.ts";
import { Segmented } from "../ui/Segmented.tsx";
import { download } from "./download.ts";
import { EXPORTERS, type Exporter, type ExporterId, type ExportRequest, fileName } from "./exporters.ts";
import type { FlatName } from "./flatTables.ts";
import { knownDays } from "./knownDays.ts";
import { filterText, licenceOf, provenanceOf, today } from "./provenance.ts";
import type { SectionProps } from "./ShareDialog.tsx";
import { countRows, type Scope, takeSlice } from "./slice.ts";
import { releaseDay } from "./useRelease.ts";

type Outcome = { readonly made: string } | "failed" | null;

type Named = Pick<Exporter, "id" | "extension">;

const GRID = { id: "csv-comparison", extension: "csv" } as const satisfies Named;

type Thing = Exclude<ExporterId, `${"parquet" | "arrow"}-${string}`> | `typed-${FlatName}`;

/** What most readers want. */
const FIRST: readonly Thing[] = ["csv-events", "csv-directives", "workbook"];
/** The rest, which is folded. */
const MORE: readonly Thing[] = [
  "package",
  "typed-events",
  "typed-directives",
  "csv-columns",
  "geojson",
  "geojson-directives",
  "ics",
  "json",
];

const exporterOf = (id: ExporterId): Exporter =>
  must(
    EXPORTERS.find((exporter) => exporter.id === id),
    id,
  );

/** The formats in which a thing can be had. */
function formatsOf(thing: Thing): readonly Exporter[] {
  if (thing === "typed-events") return [exporterOf("parquet-events"), exporterOf("arrow-events")];
  return thing === "typed-directives" ? [exporterOf("parquet-directives"), exporterOf("arrow-directives")] : [exporterOf(thing)];
}

const FORMAT_NAMES: Readonly<Record<string, string>> = { geojson: "GeoJSON", parquet: "Parquet", arrow: "Arrow" };
const formatName = ({ extension }: Pick<Exporter, "extension">): string => FORMAT_NAMES[extension] ?? extension.toUpperCase();

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

  const fileRow = (thing: Thing) => (
    <FileRow key={thing} thing={thing} scope={scope} onSave={(exporter) => void save(exporter, scope, exporter.write)} />
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
      <ul className="share-files">{FIRST.map(fileRow)}</ul>
      <details className="share-more">
        <summary>{t("export.more")}</summary>
        <ul className="share-files">
          {MORE.map(fileRow)}
          <Row
            name={t("export.name.csv-comparison")}
            sizes={["CSV", t(`compare.axis.${axis}`)]}
            hint={t("export.hint.csv-comparison")}
            formats={[GRID]}
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
  readonly thing: Thing;
  readonly scope: Scope;
  readonly onSave: (exporter: Exporter) => void;
}

function FileRow({ thing, scope, onSave }: FileRowProps) {
  const { t } = useI18n();
  const formats = formatsOf(thing);
  const sizes = useSizes(must(formats[0], thing), scope);
  const words = [...(formats.length > 1 ? [] : formats.map(formatName)), ...sizes];
  return <Row name={t(`export.name.${thing}`)} sizes={words} hint={t(`export.hint.${thing}`)} formats={formats} onSave={onSave} />;
}

interface RowProps<T extends Named> {
  readonly name: string;
  readonly sizes: readonly string[];
  readonly hint: string;
  readonly formats: readonly T[];
  readonly onSave: (format: T) => void;
}

/** A thing that can be had: what it is, what it holds, and a button for each format. */
function Row<T extends Named>({ name, sizes, hint, formats, onSave }: RowProps<T>) {
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
      <div className="share-formats">
        {formats.map((format) => {
          const of = formats.length > 1 ? t("common.labelled", { label: name, value: formatName(format) }) : name;
          return (
            <button
              key={format.id}
              type="button"
              className="button"
              aria-label={t("export.downloadNamed", { name: of })}
              onClick={() => onSave(format)}
            >
              {formats.length > 1 ? formatName(format) : t("export.download")}
            </button>
          );
        })}
      </div>
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
    case "columns":
      return [];
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
