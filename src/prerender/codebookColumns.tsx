import { columnRows } from "../export/columnsCsv.ts";
import type { TextKey } from "../i18n/messages.ts";
import { namesOf } from "../model/keyed.ts";
import { useI18n } from "../ui/i18n.ts";
import { Code } from "../ui/Words.tsx";
import { langOf } from "./languages.ts";

const TABLES = {
  events: "export.name.csv-events",
  directives: "export.name.csv-directives",
  grid: "export.name.csv-comparison",
  provenance: "codebook.everywhere",
} as const satisfies Readonly<Record<string, TextKey>>;

/** What every column is of the tables that the page gives away. */
export function CodebookColumns() {
  const i18n = useI18n();
  const { t } = i18n;
  const rows = columnRows();
  return (
    <section className="codebook-set">
      <h2 id="columns">{t("codebook.columns")}</h2>
      {namesOf(TABLES).map((table) => (
        <section key={table} className="codebook-columns">
          <h3>{t(TABLES[table])}</h3>
          <dl>
            {rows
              .filter((row) => row.table === table)
              .map(({ column, set, words }) => (
                <div key={column}>
                  <dt>
                    <Code>{column}</Code>
                  </dt>
                  <dd>
                    {words[langOf(i18n)]} {set !== null && <a href={`#${set}`}>{t("codebook.codes")}</a>}
                  </dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
    </section>
  );
}
