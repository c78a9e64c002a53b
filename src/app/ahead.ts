import { part } from "../ui/later.tsx";
import type { View } from "../view/view.ts";
import { lazyMap } from "./lazyMap.ts";

const sources = part(async () => (await import("../sources/SourcesView.tsx")).SourcesView);

/** The code of what stands under each tab. */
export const TAB_CODE = {
  map: lazyMap,
  table: part(async () => (await import("../table/TableView.tsx")).TableView),
  compare: part(async () => (await import("./Comparison.tsx")).Comparison),
  sources,
  corrections: sources,
} as const;

export const cellCode = part(async () => (await import("./Comparison.tsx")).CellPane);

export const detailsCode = part(async () => (await import("../details/Details.tsx")).Details);

export const searchCode = part(async () => (await import("./Searching.tsx")).Searching);

/** Begins to fetch what searches, for whoever has come to the field. What fails is told where it is missed. */
export function fetchSearch(): void {
  searchCode().catch(() => undefined);
}

/** Begins to fetch, beside the record, the code and the words of what an address asks to see first. What fails is told where it is missed. */
export function fetchAhead(
  { tab, selection, filters }: Pick<View, "tab" | "selection" | "filters">,
  lazyMessages: () => Promise<void>,
): void {
  const isChosen = selection.kind !== "none";
  void Promise.allSettled([
    TAB_CODE[tab](),
    ...(isChosen ? [detailsCode()] : []),
    ...(filters.text !== "" ? [searchCode()] : []),
    ...(isChosen || tab !== "map" ? [lazyMessages()] : []),
  ]);
}
