import type { ReactNode } from "react";
import { useI18n } from "../ui/i18n.ts";

/** More things of one sort than this stand in one row that unfolds. */
const MOST = 4;
const NAMED = 3;

/** Things of one sort: as they are while they are few, else in one row that names the first and unfolds. */
export function OneRow({ names, children }: { readonly names: readonly string[]; readonly children: ReactNode }) {
  const { list, plural } = useI18n();
  if (names.length <= MOST) return children;
  return (
    <details className="details-folded details-row">
      <summary>{list([...names.slice(0, NAMED), plural("status.otherValues", names.length - NAMED)])}</summary>
      {children}
    </details>
  );
}
