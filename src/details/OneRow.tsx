import type { ReactNode } from "react";
import { useI18n } from "../ui/i18n.ts";

/** More things of one sort than this stand in one row that unfolds. */
const MOST = 4;
const NAMED = 3;

interface OneRowProps {
  readonly names: readonly string[];
  /** What those are called that are not named. */
  readonly others: "details.otherActors" | "details.otherPeople" | "details.otherPlaces";
  readonly children: ReactNode;
}

/** Things of one sort: as they are while they are few, else in one row that names the first and unfolds. */
export function OneRow({ names, others, children }: OneRowProps) {
  const { list, plural } = useI18n();
  if (names.length <= MOST) return children;
  return (
    <details className="details-folded details-row">
      <summary>{list([...names.slice(0, NAMED), plural(others, names.length - NAMED)])}</summary>
      {children}
    </details>
  );
}
