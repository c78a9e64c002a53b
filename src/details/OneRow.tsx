import type { ReactNode } from "react";
import { useI18n } from "../ui/i18n.ts";

/** More things of one sort than this stand in one row that unfolds. */
const MOST = 2;
const NAMED = 3;

interface OneRowProps {
  readonly names: readonly string[];
  /** What those are called that are not named. */
  readonly others: "details.otherActors" | "details.otherPeople" | "details.otherPlaces";
  readonly children: ReactNode;
}

/** Things of one sort: each with its ground while they are one or two, else in one row that names the first three and unfolds. */
export function OneRow({ names, others, children }: OneRowProps) {
  const { list, plural } = useI18n();
  if (names.length <= MOST) return children;
  const named = names.length > NAMED ? [...names.slice(0, NAMED), plural(others, names.length - NAMED)] : names;
  return (
    <details className="details-folded details-row">
      <summary>{list(named)}</summary>
      {children}
    </details>
  );
}
