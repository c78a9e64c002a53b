import { SCHEMA } from "../model/version.ts";
import { flatCell } from "./columns.ts";
import type { ExportRequest } from "./exporters.ts";
import { fieldWordsIn } from "./fieldWords.ts";
import { type FlatTable, flatColumnWords } from "./flatTables.ts";
import { viewCitation } from "./plainCitation.ts";
import { PROVENANCE_COLUMNS, unmarked } from "./provenance.ts";

/** What a file that keeps words about itself says: where its rows come from, and what each column is. */
export interface FlatAbout {
  /** By name; nothing stands for nothing. */
  readonly file: Readonly<Record<string, string>>;
  /** Words for each column, in its order. */
  readonly columns: readonly string[];
}

export async function flatAbout(request: ExportRequest, { name, columns }: FlatTable): Promise<FlatAbout> {
  const { provenance, slice, i18n } = request;
  const words = await fieldWordsIn(i18n.lang);
  const said = PROVENANCE_COLUMNS.map(({ name: key, read }): [string, string] => [key, String(flatCell(read(provenance)) ?? "")]);
  const file = Object.entries({
    ballotline: SCHEMA,
    table: name,
    rows: slice.scope,
    trust: slice.trust,
    title: provenance.title,
    ...Object.fromEntries(said),
    coverage: provenance.coverage.join("\n"),
    citation: unmarked(viewCitation(request)),
  }).filter(([, value]) => value !== "");
  return { file: Object.fromEntries(file), columns: columns.map((column) => flatColumnWords(words, name, column)) };
}
