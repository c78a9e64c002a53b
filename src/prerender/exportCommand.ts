import { join } from "node:path";
import { parseArgs } from "node:util";
import { EXPORTERS, type Exporter, type ExporterId, type ExportRequest, fileName } from "../export/exporters.ts";
import { provenanceOf } from "../export/provenance.ts";
import { type Scope, takeSlice } from "../export/slice.ts";
import { outcomeOf } from "../figure/picture.ts";
import { createI18n } from "../i18n/translator.ts";
import type { Dataset } from "../model/dataset.ts";
import { sha256 } from "../model/digest.ts";
import { type Day, parseDay } from "../model/span.ts";
import { isBasemapTopology } from "../model/topology.ts";
import { writeWhole } from "../prepare/publish.ts";
import { readJson } from "../prepare/readJson.ts";
import { listReleases } from "../prepare/releases.ts";
import { openBasemap } from "../scene/basemap.ts";
import { withFragment, writeFragment } from "../view/url.ts";
import type { View } from "../view/view.ts";
import { asUsage, exitCodeOf, LANGS, oneOf, pageOf, readDate, readView, type Terminal } from "./asked.ts";
import { CATALOGUES } from "./languages.ts";
import { openOwnOrGiven } from "./openRecord.ts";

const FORMATS = {
  csv: ["csv-events", "csv-directives", "csv-columns"],
  package: ["package"],
  xlsx: ["workbook"],
  parquet: ["parquet-events", "parquet-directives"],
  arrow: ["arrow-events", "arrow-directives"],
  geojson: ["geojson", "geojson-directives"],
} as const satisfies Readonly<Record<string, readonly ExporterId[]>>;

const NAMES = ["csv", "package", "xlsx", "parquet", "arrow", "geojson"] as const satisfies readonly (keyof typeof FORMATS)[];
const SCOPES = ["shown", "all"] as const satisfies readonly Scope[];

const USAGE = `npm run export -- ["VIEW"…] -o DIR [--format ${NAMES.join("|")}]… [--rows shown|all] [--lang ar|en] [--site URL] [--date YYYY-MM-DD] [--data FILE]`;

interface Asked {
  readonly views: readonly View[];
  readonly exporters: readonly Exporter[];
  readonly scope: Scope;
  readonly lang: (typeof LANGS)[number];
  readonly page: string | null;
  readonly date: Day;
  /** A file other than our own record. */
  readonly data: string | undefined;
  readonly out: string;
}

/** Writes the files that the page gives of views. 0 all is well, 1 something cannot be read or written, 2 wrong usage. */
export const exportCommand = (args: readonly string[], terminal: Terminal): Promise<0 | 1 | 2> =>
  exitCodeOf(USAGE, terminal, async () => {
    const asked = readArgs(args, terminal);
    const dataset = await openOwnOrGiven(asked.data);
    if (dataset.terms?.local) terminal.err("the terms of these data forbid to pass them on: keep the files to yourself");
    const written = new Set<string>();
    for (const view of asked.views) {
      const request = requestOf(dataset, view, asked);
      for (const exporter of asked.exporters) {
        const name = join(asked.out, fileName(exporter, request));
        if (written.has(name)) continue;
        written.add(name);
        const bytes = new Uint8Array(await (await exporter.write(request)).arrayBuffer());
        writeWhole(name, bytes);
        terminal.out(`wrote ${name}  ${bytes.length} bytes`);
      }
    }
    if (asked.page === null) terminal.err("no site address, so the files carry no link: give --site or set SITE_URL");
  });

function readArgs(args: readonly string[], terminal: Terminal): Asked {
  const { values, positionals } = parse(args);
  const lang = oneOf("lang", LANGS, values.lang);
  const formats = values.format.map((name) => oneOf("format", NAMES, name));
  const ids = new Set<ExporterId>(formats.flatMap((name): readonly ExporterId[] => FORMATS[name]));
  return {
    views: (positionals.length === 0 ? [""] : positionals).map((raw) => readView("view", raw)),
    exporters: EXPORTERS.filter(({ id }) => ids.has(id)),
    scope: oneOf("rows", SCOPES, values.rows),
    lang,
    page: pageOf(values.site, terminal, lang),
    date: values.date === undefined ? terminal.today : readDate(values.date),
    data: values.data,
    out: values.out,
  };
}

const parse = (args: readonly string[]) =>
  asUsage(() => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: "string", multiple: true, default: ["csv"] },
        rows: { type: "string", default: "shown" },
        lang: { type: "string", default: "ar" },
        site: { type: "string" },
        date: { type: "string" },
        data: { type: "string" },
        out: { type: "string", short: "o" },
      },
    });
    if (values.out === undefined) throw new Error("give the folder to write into: -o DIR");
    return { values: { ...values, out: values.out }, positionals };
  });

function requestOf(dataset: Dataset, view: View, { scope, lang, page, date }: Asked): ExportRequest {
  const i18n = createI18n(lang, CATALOGUES[lang], { digits: view.digits });
  const { engine, result } = outcomeOf(dataset, view);
  const slice = takeSlice(scope, { dataset, engine, result });
  const release = dataset.host === null ? listReleases(".").find(({ hash }) => hash === dataset.hash) : undefined;
  const provenance = provenanceOf(dataset, i18n, {
    scope,
    filters: view.filters,
    trust: view.trust,
    recordUrl: page,
    permalink: withFragment(page ?? "", writeFragment(view)),
    accessed: date,
    released: parseDay(release?.date) ?? null,
  });
  const basemap = () => Promise.resolve(openBasemap(readJson("data/basemap/basemap.topo.json", isBasemapTopology)));
  return { slice, result, provenance, i18n, digest: sha256, basemap };
}
