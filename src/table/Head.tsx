import { useUpdate, useView } from "../state/hooks.ts";
import { useI18n } from "../ui/i18n.ts";
import { DownIcon } from "../ui/icons.tsx";
import { sorted } from "../view/transitions.ts";
import { type ColumnId, columnLabel } from "./columns.ts";
import { COLUMN_HEADER, ROW, ROW_GROUP } from "./roles.ts";
import { nextSort, sortOf } from "./rows.ts";

/** The heads of the columns, each a button that sorts by it. */
export function Head({ columns, grouped }: { readonly columns: readonly ColumnId[]; readonly grouped: boolean }) {
  const { t } = useI18n();
  const update = useUpdate();
  const sort = useView((view) => view.sort);
  const { column, descending } = sortOf(sort);
  const direction = descending ? "descending" : "ascending";
  return (
    <thead {...ROW_GROUP}>
      <tr {...ROW} aria-rowindex={1} data-label={t("table.sortBy")}>
        {columns.map((id) => (
          <th key={id} scope="col" {...COLUMN_HEADER} className={`table-head-${id}`} {...(id === column ? { "aria-sort": direction } : {})}>
            <button type="button" onClick={() => update(sorted(nextSort(sort, id)), "replace")} className="table-sort">
              {t(columnLabel(id, grouped))}
              <span className={id === column ? `table-arrow table-arrow-${direction}` : "table-arrow"}>
                <DownIcon />
              </span>
            </button>
          </th>
        ))}
      </tr>
    </thead>
  );
}
