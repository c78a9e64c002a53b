import { type ReactNode, useState } from "react";
import { useI18n } from "./i18n.ts";

interface FoldedListProps<T> {
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  readonly children: (item: T) => ReactNode;
  readonly limit?: number;
  readonly className?: string;
}

/** Asked for all, a longer list gives so many more at a time. */
const MOST = 500;

/** A list that shows its first items and, on asking, all of them; a very long one by steps. */
export function FoldedList<T>({ items, keyOf, children, limit = 50, className = "" }: FoldedListProps<T>) {
  const { t, number } = useI18n();
  const [shown, setShown] = useState(limit);
  const most = Math.max(shown, limit);
  const all = most >= items.length;
  const next = items.length <= MOST ? items.length : most + MOST;
  return (
    <>
      <ul className={className}>
        {items.slice(0, most).map((item) => (
          <li key={keyOf(item)}>{children(item)}</li>
        ))}
      </ul>
      {items.length > limit && (
        <button type="button" className="button" aria-expanded={all} onClick={() => setShown(all ? limit : next)}>
          {all
            ? t("common.showLess")
            : t("common.ofCount", { label: t(items.length <= MOST ? "common.showAll" : "common.showMore"), count: number(items.length) })}
        </button>
      )}
    </>
  );
}
