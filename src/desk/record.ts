import { type DraftRules, readRules } from "../draft/rules.ts";
import { isFields } from "../model/fields.ts";
import { type BasemapTopology, isBasemapTopology } from "../model/topology.ts";
import { type Basemap, basemapOf } from "../prepare/basemap.ts";
import { type RecordCodes, recordCodes } from "../prepare/recordCodes.ts";
import type { FileKind, RecordFile } from "../prepare/recordFiles.ts";
import { type FileSchemas, fileSchemas } from "../prepare/recordSchema.ts";
import type { Town } from "../prepare/towns.ts";
import { readYaml } from "../prepare/yamlFile.ts";

/** What the page brings along: the record as people write it, and the basemap's JSON, null where it has none. */
export interface DeskRecord {
  readonly files: readonly { readonly name: string; readonly kind: FileKind; readonly yaml: string }[];
  readonly basemap: unknown;
  /** The rules of data/draft; null where it has none. */
  readonly draft: unknown;
  /** Towns of the record's countries, as GeoNames lists them. */
  readonly towns: readonly Town[];
}

/** The record beside which a report is written. */
export interface OpenRecord {
  readonly files: readonly RecordFile[];
  readonly codes: RecordCodes;
  readonly schemas: FileSchemas;
  readonly basemap: Basemap | undefined;
  readonly topology: BasemapTopology | undefined;
  readonly rules: DraftRules | undefined;
  readonly towns: readonly Town[];
  /** The text of a file of the record, by its name. */
  yamlOf(name: string): string | undefined;
}

const isDeskRecord = (value: unknown): value is DeskRecord => isFields(value) && Array.isArray(value["files"]) && "basemap" in value;

/** What the page brings along, from its block of JSON. Throws where that is something else. */
export function readBlock(json: string): DeskRecord {
  const value: unknown = JSON.parse(json);
  if (isDeskRecord(value)) return value;
  throw new Error("the page brings no record along");
}

/** Reads the record that the page brings along. */
export function openRecord({ files, basemap, draft, towns }: DeskRecord): OpenRecord {
  const texts = new Map(files.map(({ name, yaml }) => [name, yaml]));
  const read = files.map(({ name, kind, yaml }): RecordFile => ({ ...readYaml(name, yaml), kind }));
  const codes = recordCodes(read);
  const topology = isBasemapTopology(basemap) ? basemap : undefined;
  return {
    files: read,
    codes,
    schemas: fileSchemas(codes.of),
    basemap: topology && basemapOf(topology),
    topology,
    rules: draft === null ? undefined : readRules(draft),
    towns,
    yamlOf: (name) => texts.get(name),
  };
}
