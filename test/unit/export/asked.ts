import { createHash } from "node:crypto";
import { strFromU8, unzipSync } from "fflate";
import { parquetMetadata, parquetReadObjects } from "hyparquet";
import type { Cited, CiteRequest } from "../../../src/export/citations.ts";
import { EXPORTERS, type ExporterId, type ExportRequest } from "../../../src/export/exporters.ts";
import { provenanceOf } from "../../../src/export/provenance.ts";
import { type Scope, takeSlice } from "../../../src/export/slice.ts";
import { openRows } from "../../../src/model/dataset.ts";
import { parseDay } from "../../../src/model/span.ts";
import type { DatasetRows } from "../../../src/model/types.ts";
import { readFragment, withFragment, writeFragment } from "../../../src/view/url.ts";
import { fixtureRows } from "../../support/fixture.ts";
import { foreignFrom } from "../../support/foreign.ts";
import { wordsOf } from "../../support/render.tsx";
import { openSession } from "../../support/session.ts";

const RECORD_URL = "https://record.example/en/";

interface Asked {
  readonly scope?: Scope;
  readonly lang?: "ar" | "en";
  /** The view as a fragment. */
  readonly view?: string;
  readonly rows?: DatasetRows;
  readonly host?: string;
  /** True where `host` is the name of a file that the reader opened. */
  readonly isFile?: boolean;
  /** The hash of the contents where it is not the one that the record states; null where it is not known. */
  readonly contentHash?: string | null;
  /** The day on which the file is made. */
  readonly accessed?: string;
  /** Where the page stands. */
  readonly recordUrl?: string;
  /** The day on which the dataset was released; not released where it is left out. */
  readonly released?: string;
}

function opened({ view = "", rows = fixtureRows(), host, lang = "en", scope = "shown", ...asked }: Asked) {
  const foreign = foreignFrom(host, rows, asked.isFile);
  const dataset = openRows(rows, foreign && { ...foreign, ...("contentHash" in asked && { contentHash: asked.contentHash ?? null }) });
  const { store, session } = openSession(dataset, readFragment(view).view);
  const { engine, result } = session.outcome.getState();
  const { filters, trust } = store.getState();
  const i18n = wordsOf(lang);
  const { recordUrl = RECORD_URL } = asked;
  const permalink = withFragment(recordUrl, writeFragment(store.getState()));
  const accessed = parseDay(asked.accessed ?? "2026-01-12")!;
  const released = parseDay(asked.released) ?? null;
  const provenance = provenanceOf(dataset, i18n, { scope, filters, trust, recordUrl, permalink, accessed, released });
  return { dataset, engine, result, filters, trust, i18n, provenance, scope };
}

export function exportRequest(asked: Asked = {}): ExportRequest {
  const { dataset, engine, result, i18n, provenance, scope } = opened(asked);
  const digest = (text: string) => Promise.resolve(createHash("sha256").update(text).digest("hex"));
  return { slice: takeSlice(scope, { dataset, engine, result }), result, provenance, i18n, digest };
}

export function citeRequest(cited: Cited, asked: Asked = {}): CiteRequest {
  const { dataset, trust, result, provenance, i18n } = opened(asked);
  return { cited, dataset, trust, result, provenance, i18n };
}

/** The file's bytes as text, a byte order mark kept; the files of an archive one after another, and of Parquet its rows and metadata. */
export async function written(id: ExporterId, request: ExportRequest): Promise<string> {
  const blob = await EXPORTERS.find((exporter) => exporter.id === id)!.write(request);
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  if (text.startsWith("PAR1")) {
    const { key_value_metadata } = parquetMetadata(bytes.buffer);
    return JSON.stringify([await parquetReadObjects({ file: bytes.buffer }), key_value_metadata]);
  }
  return text.startsWith("PK")
    ? Object.values(unzipSync(bytes))
        .map((file) => strFromU8(file))
        .join("\n")
    : text;
}
