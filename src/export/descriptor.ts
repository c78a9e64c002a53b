import type { I18n } from "../i18n/translator.ts";
import type { IdKind } from "../model/ids.ts";
import { must } from "../model/must.ts";
import { tableOf } from "../model/recordTables.ts";
import { formatDay } from "../model/span.ts";
import { SCHEMA } from "../model/version.ts";
import type { Column, KeyColumn } from "../tidy/plan.ts";
import { notCounted } from "../tidy/read.ts";
import { columnWords, type FieldWords } from "../tidy/words.ts";
import type { TidyTable } from "../tidy/write.ts";
import type { ExportRequest } from "./exporters.ts";
import { fieldWordsIn } from "./fieldWords.ts";
import { recordSlug, unmarked } from "./provenance.ts";

export type PackageTable = TidyTable;

const PROFILES = "https://datapackage.org/profiles/2.0";

const FILES = {
  events: "events.csv",
  directives: "directives.csv",
  uncountedEvents: `${notCounted("events")}.csv`,
  uncountedDirectives: `${notCounted("directives")}.csv`,
  standing: "standing.csv",
};

/** What `datapackage.json` says of the package, by Data Package 2.0. */
export async function descriptorOf({ provenance, slice, i18n }: ExportRequest, tables: readonly PackageTable[]): Promise<object> {
  const words = await fieldWordsIn(i18n.lang);
  const codes = codesBySet(tables);
  const { licence, permalink, recordUrl } = provenance;
  return {
    $schema: `${PROFILES}/datapackage.json`,
    name: recordSlug(provenance).toLowerCase(),
    title: provenance.title,
    description: [provenance.name, provenance.filter, ...provenance.coverage, provenance.caution, i18n.t("export.packageHow", FILES)]
      .map(unmarked)
      .join("\n\n"),
    ...(permalink === null ? {} : { homepage: permalink }),
    created: `${formatDay(provenance.accessed)}T00:00:00Z`,
    ...(licence === null ? {} : { licenses: [licenceOf(licence)] }),
    contributors: [{ title: provenance.name, roles: ["publisher"], ...(recordUrl === null ? {} : { path: recordUrl }) }],
    resources: tables.map((table) => resourceOf(table, words, codes, i18n)),
    ballotline: {
      schema: SCHEMA,
      rows: slice.scope,
      datasetHash: provenance.hash,
      contentHash: provenance.contentHash,
      ...(permalink === null ? {} : { view: provenance.fragment }),
      filter: unmarked(provenance.filter),
      trust: slice.trust,
    },
  };
}

const licenceOf = ({ name, url }: { readonly name: string; readonly url: string | null }): object => ({
  name: name.replaceAll(/[^A-Za-z0-9._-]+/g, "-"),
  title: name,
  ...(url === null ? {} : { path: url }),
});

/** The codes of each set that the codebook of the package holds. */
function codesBySet(tables: readonly PackageTable[]): ReadonlyMap<string, readonly string[]> {
  const codes = new Map<string, string[]>();
  for (const [set, id] of must(
    tables.find(({ head }) => head.name === "codebook"),
    "codebook",
  ).rows)
    codes.set(String(set), [...(codes.get(String(set)) ?? []), String(id)]);
  return codes;
}

function resourceOf({ head }: PackageTable, words: FieldWords, codes: ReadonlyMap<string, readonly string[]>, i18n: I18n): object {
  const { name, keys, columns } = head;
  return {
    $schema: `${PROFILES}/dataresource.json`,
    name,
    type: "table",
    path: `${name}.csv`,
    title: words.tables[name],
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    dialect: { lineTerminator: "\r\n" },
    schema: {
      $schema: `${PROFILES}/tableschema.json`,
      fields: [...keys, ...columns].map((column) => fieldOf(column, columnWords(words, head, column), codes, i18n)),
      ...(keys.length === 0 ? {} : { primaryKey: keys.map((key) => key.name) }),
      ...foreignKeys(head.name, [...keys, ...columns]),
    },
  };
}

function fieldOf(column: Column | KeyColumn, words: string, codes: ReadonlyMap<string, readonly string[]>, i18n: I18n): object {
  const isKey = !("path" in column);
  const isUri = column.type === "uri";
  const set = isKey ? null : column.set;
  const known = set === null ? undefined : codes.get(set);
  const constraints = {
    ...((isKey || column.required) && { required: true }),
    ...(known !== undefined && known.length > 0 && { enum: known }),
  };
  return {
    name: column.name,
    type: isUri ? "string" : column.type,
    ...(isUri && { format: "uri" }),
    description: set === null ? words : `${words} ${unmarked(i18n.t("export.codeOf", { set, file: "codebook.csv" }))}`,
    ...(Object.keys(constraints).length > 0 && { constraints }),
  };
}

/** Events and directives stand in two tables each, and all of them in `standing`. */
const heldIn = (kind: IdKind): string => (kind === "event" || kind === "directive" ? "standing" : tableOf(kind));

function foreignKeys(table: string, columns: readonly (Column | KeyColumn)[]): object {
  const keys = columns.flatMap(({ name, refers }) => (refers === null ? [] : [reference([name], heldIn(refers), ["id"])]));
  const own = /^(events|directives|standing_places)/.test(table) ? [reference(["id"], "standing", ["id"])] : [];
  const act = table === "codebook_acts" ? [reference(["set", "id"], "codebook", ["set", "id"])] : [];
  const all = [...own, ...keys, ...act];
  return all.length === 0 ? {} : { foreignKeys: all };
}

const reference = (fields: readonly string[], resource: string, target: readonly string[]): object => ({
  fields,
  reference: { resource, fields: target },
});
