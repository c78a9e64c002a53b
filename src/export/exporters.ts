import type { I18n } from "../i18n/translator.ts";
import type { Result } from "../query/result.ts";
import type { Basemap } from "../scene/basemap.ts";
import type { Provenance } from "./provenance.ts";
import { hashSlug, recordSlug, viewDigest } from "./provenance.ts";
import type { Slice } from "./slice.ts";

export interface ExportRequest {
  readonly slice: Slice;
  /** What the view counts. */
  readonly result: Result;
  readonly provenance: Provenance;
  /** The language of what a file says in words of its own. */
  readonly i18n: I18n;
  /** SHA-256 in hexadecimal. */
  readonly digest: (text: string) => Promise<string>;
  /** Fetches the map, for the outlines on it; without it there are none. */
  readonly basemap?: (() => Promise<Basemap>) | undefined;
}

/** A file format: what it holds, and its writer, loaded when asked for. */
export interface Exporter {
  readonly id: string;
  readonly extension: string;
  readonly mime: string;
  /** The rows that it holds; "days" are those events and calendar entries whose days are known, "columns" what the columns of tables are. */
  readonly holds: "events" | "directives" | "both" | "days" | "columns";
  readonly write: (request: ExportRequest) => Promise<Blob>;
}

type RenderBytes = (request: ExportRequest) => Uint8Array<ArrayBuffer> | Promise<Uint8Array<ArrayBuffer>>;

const bytes =
  (type: string, load: () => Promise<RenderBytes>): Exporter["write"] =>
  async (request) => {
    const render = await load();
    return new Blob([await render(request)], { type });
  };

type Render = (request: ExportRequest) => string | Promise<string>;

const text =
  (type: string, load: () => Promise<Render>): Exporter["write"] =>
  async (request) => {
    const render = await load();
    return new Blob([await render(request)], { type: `${type};charset=utf-8` });
  };

const PARQUET = "application/vnd.apache.parquet";
const ARROW = "application/vnd.apache.arrow.file";
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export const EXPORTERS = [
  {
    id: "csv-events",
    extension: "csv",
    mime: "text/csv",
    holds: "events",
    write: text("text/csv", async () => (await import("./csv.ts")).render("events")),
  },
  {
    id: "csv-directives",
    extension: "csv",
    mime: "text/csv",
    holds: "directives",
    write: text("text/csv", async () => (await import("./csv.ts")).render("directives")),
  },
  {
    id: "workbook",
    extension: "xlsx",
    mime: XLSX,
    holds: "both",
    write: bytes(XLSX, async () => (await import("./workbook.ts")).render),
  },
  {
    id: "package",
    extension: "zip",
    mime: "application/zip",
    holds: "both",
    write: bytes("application/zip", async () => (await import("./package.ts")).render),
  },
  {
    id: "parquet-events",
    extension: "parquet",
    mime: PARQUET,
    holds: "events",
    write: bytes(PARQUET, async () => (await import("./parquet.ts")).render("events")),
  },
  {
    id: "parquet-directives",
    extension: "parquet",
    mime: PARQUET,
    holds: "directives",
    write: bytes(PARQUET, async () => (await import("./parquet.ts")).render("directives")),
  },
  {
    id: "arrow-events",
    extension: "arrow",
    mime: ARROW,
    holds: "events",
    write: bytes(ARROW, async () => (await import("./arrow.ts")).render("events")),
  },
  {
    id: "arrow-directives",
    extension: "arrow",
    mime: ARROW,
    holds: "directives",
    write: bytes(ARROW, async () => (await import("./arrow.ts")).render("directives")),
  },
  {
    id: "geojson",
    extension: "geojson",
    mime: "application/geo+json",
    holds: "events",
    write: text("application/geo+json", async () => (await import("./geojson.ts")).render("events")),
  },
  {
    id: "geojson-directives",
    extension: "geojson",
    mime: "application/geo+json",
    holds: "directives",
    write: text("application/geo+json", async () => (await import("./geojson.ts")).render("directives")),
  },
  {
    id: "csv-columns",
    extension: "csv",
    mime: "text/csv",
    holds: "columns",
    write: text("text/csv", async () => (await import("./columnsCsv.ts")).render),
  },
  {
    id: "ics",
    extension: "ics",
    mime: "text/calendar",
    holds: "days",
    write: text("text/calendar", async () => (await import("./ics.ts")).render),
  },
  {
    id: "json",
    extension: "json",
    mime: "application/json",
    holds: "both",
    write: text("application/json", async () => (await import("./json.ts")).render),
  },
] as const satisfies readonly Exporter[];

export type ExporterId = (typeof EXPORTERS)[number]["id"];

/** An ASCII name that says what is inside, of which view, record and language: "ballotline-events-shown-1k2m3n4-bd02c2757da7-en.csv"; what the columns are is the same of all of these. */
export function fileName(
  { id, extension }: Pick<Exporter, "id" | "extension">,
  { slice, provenance, i18n }: Pick<ExportRequest, "slice" | "provenance" | "i18n">,
): string {
  const kind = id === extension ? null : id.replace(`${extension}-`, "");
  if (id === "csv-columns") return `${recordSlug(provenance)}-${kind}.${extension}`;
  const view = slice.scope === "shown" ? viewDigest(provenance) : null;
  const parts = [recordSlug(provenance), kind, slice.scope, view, hashSlug(provenance), i18n.lang];
  return `${parts.filter(Boolean).join("-")}.${extension}`;
}
