import { type ReactNode, useRef } from "react";
import { listTitle } from "../scene/readingWords.ts";
import { useDataset, useView } from "../state/hooks.ts";
import { useI18n } from "../ui/i18n.ts";
import { ErrorBoundary } from "./ErrorBoundary.tsx";
import { LazyWording } from "./LazyWording.tsx";
import { useWayToLine } from "./wayToLine.ts";

/** A column of directives in words; what is selected lies over it, so that the way back leads to the line that was left. */
export function ListPane({ children }: { readonly children: ReactNode }) {
  const { t } = useI18n();
  const covered = useView((view) => view.selection.kind !== "none");
  const pane = useRef<HTMLElement>(null);
  useWayToLine(pane);
  return (
    <aside ref={pane} className="pane pane-list" aria-label={t(listTitle(useDataset()))} inert={covered}>
      <ErrorBoundary part="pane">
        <LazyWording>{children}</LazyWording>
      </ErrorBoundary>
    </aside>
  );
}
