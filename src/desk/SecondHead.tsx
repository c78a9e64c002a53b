import { useI18n } from "../ui/i18n.ts";

interface SecondHeadProps {
  readonly columns: readonly ("field" | "share" | "alpha" | "interval" | "words" | "a" | "b" | "decision")[];
}

/** The heads of a table about two codings. */
export function SecondHead({ columns }: SecondHeadProps) {
  const { t } = useI18n();
  return (
    <thead>
      <tr>
        {columns.map((column) => (
          <th key={column} scope="col">
            {t(`desk.second.${column}`)}
          </th>
        ))}
      </tr>
    </thead>
  );
}
