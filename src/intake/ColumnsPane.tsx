import { Fragment, useMemo, useState } from "react";
import { type ColumnUse, isRole, type Mapping, ROLES, withUse } from "../import/mapping.ts";
import type { Table } from "../import/table.ts";
import { useI18n } from "../ui/i18n.ts";

const SEPARATORS = ["", ";", "|", ",", "،", "؛", "/"] as const;
const LISTS: ReadonlySet<string> = new Set(["actors", "source", "own"]);
const FEW = 2;
const LONGEST = 40;

/** How many values a column has, and the first of them. */
interface Values {
  readonly count: number;
  readonly first: readonly string[];
}

const NO_VALUES: Values = { count: 0, first: [] };

function valuesOf({ rows }: Table, at: number): Values {
  const distinct = new Set<string>();
  for (const { cells } of rows) if (cells[at]) distinct.add(cells[at]);
  return { count: distinct.size, first: [...distinct].slice(0, FEW) };
}

interface Props {
  readonly table: Table;
  readonly mapping: Mapping;
  readonly onMapping: (mapping: Mapping) => void;
}

/** On a narrow screen the columns are folded: there the rows as they will read, and what is asked, come first into sight. */
const WIDE = "(min-width: 40rem)";

/** Every column of the table, with what is in it and what it becomes. */
export function ColumnsPane({ table, mapping, onMapping }: Props) {
  const { t } = useI18n();
  const values = useMemo(() => table.columns.map((_, at) => valuesOf(table, at)), [table]);
  const [isWide] = useState(() => window.matchMedia(WIDE).matches);
  return (
    <details className="intake-columns" open={isWide}>
      <summary>
        <h2>{t("intake.columns")}</h2> <small>{t("intake.columnsHint")}</small>
      </summary>
      <ul>
        {table.columns.map((name, at) => (
          <Column
            key={name}
            name={name}
            values={values[at] ?? NO_VALUES}
            use={mapping.columns[name] ?? { as: "out" }}
            onUse={(use) => onMapping(withUse(mapping, name, use))}
          />
        ))}
      </ul>
    </details>
  );
}

interface ColumnProps {
  readonly name: string;
  readonly values: Values;
  readonly use: ColumnUse;
  readonly onUse: (use: ColumnUse) => void;
}

function Column({ name, values, use, onUse }: ColumnProps) {
  const { t } = useI18n();
  return (
    <li className={`intake-column intake-as-${use.as}`}>
      <bdi className="intake-name">{name}</bdi>
      <div>
        <select
          aria-label={t("intake.becomes", { column: name })}
          value={use.as}
          onChange={({ target: { value } }) => {
            if (isRole(value)) onUse({ ...(LISTS.has(value) && use.split !== undefined ? { split: use.split } : {}), as: value });
          }}
        >
          {ROLES.map((role) => (
            <option key={role} value={role}>
              {t(`intake.role.${role}`)}
            </option>
          ))}
        </select>
        {LISTS.has(use.as) && use.as !== "own" && <Split name={name} use={use} onUse={onUse} />}
        <ValuesOf values={values} use={use} />
      </div>
    </li>
  );
}

function Split({ name, use, onUse }: Pick<ColumnProps, "name" | "use" | "onUse">) {
  const { t } = useI18n();
  return (
    <select
      aria-label={t("intake.splitAt", { column: name })}
      value={use.split ?? ""}
      onChange={({ target: { value } }) => onUse(value === "" ? { as: use.as } : { as: use.as, split: value })}
    >
      {SEPARATORS.map((mark) => (
        <option key={mark} value={mark}>
          {mark === "" ? t("intake.noSplit") : t("intake.splitMark", { mark })}
        </option>
      ))}
    </select>
  );
}

/** The first values, and how many there are; of degrees of exactness what each is taken for. */
function ValuesOf({ values: { count, first }, use }: Pick<ColumnProps, "values" | "use">) {
  const { t, plural } = useI18n();
  const scheme = use.scheme ?? "words";
  if (count === 0) return <small>{t("intake.empty")}</small>;
  if (use.as === "datePrecision") return <small>{t(`intake.scheme.${scheme}.date`)}</small>;
  if (use.as === "placePrecision") return <small>{t(`intake.scheme.${scheme}.place`)}</small>;
  return (
    <small>
      {plural("intake.values", count)}:{" "}
      {first.map((value, at) => (
        <Fragment key={value}>
          {at > 0 && " · "}
          <bdi>{value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value}</bdi>
        </Fragment>
      ))}
    </small>
  );
}
