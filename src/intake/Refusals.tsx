import { lineRanges, type RefusedGroup, refusedGroups } from "../import/preview.ts";
import type { Refused } from "../import/rows.ts";
import type { Table } from "../import/table.ts";
import { useI18n } from "../ui/i18n.ts";
import { remedyKey } from "./faults.ts";
import { hasLines } from "./Preview.tsx";

const FEW_GROUPS = 8;
const FEW_RANGES = 4;

interface Props {
  readonly table: Table;
  readonly refused: readonly Refused[];
  readonly onDownload: () => void;
}

/** The rows that are not read: where, what, why, and what to do. */
export function Refusals({ table, refused, onDownload }: Props) {
  const { t, plural } = useI18n();
  if (refused.length === 0) return null;
  const groups = refusedGroups(refused);
  return (
    <section className="intake-refused">
      <h2 id="intake-refused">{plural("intake.refused", refused.length)}</h2>
      <button type="button" className="button" onClick={onDownload}>
        {t("intake.download")}
      </button>
      <div className="scroll-x" role="region" aria-labelledby="intake-refused" tabIndex={0}>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{t(hasLines(table) ? "intake.lines" : "intake.items")}</th>
              <th scope="col">{t("intake.value")}</th>
              <th scope="col">{t("intake.reason")}</th>
              <th scope="col">{t("intake.remedy")}</th>
            </tr>
          </thead>
          <tbody>
            {groups.slice(0, FEW_GROUPS).map((group) => (
              <Group key={`${group.fault} ${group.column}`} group={group} />
            ))}
          </tbody>
        </table>
      </div>
      {groups.length > FEW_GROUPS && <p>{plural("intake.moreKinds", groups.length - FEW_GROUPS)}</p>}
    </section>
  );
}

function Group({ group: { fault, column, value, lines } }: { readonly group: RefusedGroup }) {
  const { t, plain } = useI18n();
  const ranges = lineRanges(lines);
  const told = ranges.slice(0, FEW_RANGES).map(([from, to]) => (from === to ? plain(from) : `${plain(from)}–${plain(to)}`));
  return (
    <tr>
      <th scope="row">
        <bdi>{[...told, ...(ranges.length > FEW_RANGES ? ["…"] : [])].join(", ")}</bdi>
      </th>
      <td>
        {column !== "" && <bdi className="intake-name">{column}</bdi>} <bdi>{value}</bdi>
      </td>
      <td>{t(`intake.fault.${fault}`)}</td>
      <td>{t(remedyKey(fault))}</td>
    </tr>
  );
}
