import { type ReactNode, useState } from "react";
import { useI18n } from "./i18n.ts";
import "./ui.css";

interface FoldedListProps<T> {
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  readonly children: (item: T) => ReactNode;
  readonly limit?: number;
  readonly className?: string;
}

/** A list that shows its first items and, on asking, all of them. */
export function FoldedList<T>({ items, keyOf, children, limit = 50, className = "" }: FoldedListProps<T>) {
  const { t, number } = useI18n();
  const [all, setAll] = useState(false);
  return (
    <>
      <ul className={className}>
        {(all ? items : items.slice(0, limit)).map((item) => (
          <li key={keyOf(item)}>{children(item)}</li>
        ))}
      </ul>
      {items.length > limit && (
        <button type="button" className="button" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t("common.showLess") : t("common.ofCount", { label: t("common.showAll"), count: number(items.length) })}
        </button>
      )}
    </>
  );
}
