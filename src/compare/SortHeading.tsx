import { nextSort, type RowSort } from "./rowSort.ts";

interface SortHeadingProps {
  readonly by: "name" | "total";
  readonly label: string;
  readonly sort: RowSort;
  readonly onSort: (sort: RowSort) => void;
}

/** A heading over both lines of the head that sorts the rows by its column. */
export function SortHeading({ by, label, sort, onSort }: SortHeadingProps) {
  const direction = sort?.by === by ? (sort.descending ? "descending" : "ascending") : "none";
  return (
    <th scope="col" rowSpan={2} aria-sort={direction} className={by === "total" ? "starts" : ""}>
      <button type="button" className="sort-button" onClick={() => onSort(nextSort(sort, by))}>
        {label}
        <svg className="sort-mark" viewBox="0 0 10 14" aria-hidden="true">
          <path className={direction === "ascending" ? "sorted" : ""} d="M5 1l4 5H1z" />
          <path className={direction === "descending" ? "sorted" : ""} d="M5 13l4-5H1z" />
        </svg>
      </button>
    </th>
  );
}
