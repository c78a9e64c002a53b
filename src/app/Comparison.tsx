import { useRef } from "react";
import { CellList } from "../compare/CellList.tsx";
import { CompareView } from "../compare/CompareView.tsx";
import { Meeting } from "../list/Meeting.tsx";
import { useView } from "../state/hooks.ts";
import { useI18n } from "../ui/i18n.ts";
import { ErrorBoundary } from "./ErrorBoundary.tsx";
import { LazyWording } from "./LazyWording.tsx";
import { useWayToLine } from "./wayToLine.ts";

/** What is compared: where directives are told in words, these are waited for. */
export function Comparison() {
  const wanting = useView(({ compared }) => compared !== "grid");
  return (
    <LazyWording wanting={wanting}>
      <CompareView Meeting={Meeting} />
    </LazyWording>
  );
}

/** The directives of the cell that is open in the grid; what is selected lies over them. */
export function CellPane() {
  const { t } = useI18n();
  const covered = useView((view) => view.selection.kind !== "none");
  const pane = useRef<HTMLElement>(null);
  useWayToLine(pane);
  return (
    <aside ref={pane} className="pane pane-list" aria-label={t("list.title")} inert={covered}>
      <ErrorBoundary part="pane">
        <LazyWording>
          <CellList Meeting={Meeting} />
        </LazyWording>
      </ErrorBoundary>
    </aside>
  );
}
