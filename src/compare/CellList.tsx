import { type ComponentType, Fragment, useEffect, useMemo, useRef, useState } from "react";
import { nameColumn } from "../scene/comparedColumns.ts";
import { cellMeetings } from "../scene/comparedLines.ts";
import { valueName } from "../scene/facetWords.ts";
import { cellSentence, filterToggled, isFilteredTo } from "../scene/measureTable.ts";
import type { ReadingMeeting } from "../scene/readingList.ts";
import { useDataset, useOutcome, useUpdate, useView } from "../state/hooks.ts";
import { useI18n } from "../ui/i18n.ts";
import { BackIcon } from "../ui/icons.tsx";
import { cellClosed } from "../view/comparing.ts";
import type { Two } from "../view/view.ts";
import { cellName } from "./MeasureCell.tsx";

/** Directives that are read at once; on asking as many again. */
const PAGE = 100;

export interface CellListProps {
  /** How a meeting and what was said at it are read. */
  readonly Meeting: ComponentType<{ readonly meeting: ReadingMeeting; readonly titled: boolean; readonly withKey: boolean }>;
}

/** The directives of the open cell, in words. */
export function CellList({ Meeting }: CellListProps) {
  const cell = useView((view) => view.cell);
  return cell && <Cell key={cellName(...cell)} cell={cell} Meeting={Meeting} />;
}

function Cell({ cell, Meeting }: CellListProps & { readonly cell: Two }) {
  const dataset = useDataset();
  const i18n = useI18n();
  const { t } = i18n;
  const outcome = useOutcome();
  const axis = useView((view) => view.rows);
  const [most, setMost] = useState(PAGE);
  const { meetings, more } = useMemo(() => cellMeetings(dataset, outcome, axis, cell, most), [dataset, outcome, axis, cell, most]);
  return (
    <article className="reading compare-cell">
      <Head cell={cell} />
      <h3>
        <bdi>{nameColumn(dataset, i18n, axis, cell[1]).name}</bdi>
      </h3>
      <p className="reading-aside">{cellSentence(dataset, i18n, outcome, axis, cell)}</p>
      <FilterButton cell={cell} />
      {meetings.map((meeting, at) => (
        <Fragment key={meeting.row}>
          {meeting.isPossible && <p className="reading-aside">{t("details.possible")}</p>}
          <Meeting meeting={meeting} titled withKey={at === 0} />
        </Fragment>
      ))}
      {more > 0 && (
        <button type="button" className="button" onClick={() => setMost(most + PAGE)}>
          {t("common.showMore")}
        </button>
      )}
      <p className="reading-caution">{t("compare.notOrdered")}</p>
    </article>
  );
}

/** The measure, under a way back to the grid; takes the focus where it covers the page. */
function Head({ cell }: { readonly cell: Two }) {
  const dataset = useDataset();
  const i18n = useI18n();
  const update = useUpdate();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(function focusWhereItCovers() {
    const pane = heading.current?.closest(".pane");
    if (pane && getComputedStyle(pane).position === "fixed") heading.current?.focus();
  }, []);
  function close(): void {
    update(cellClosed);
    document.querySelector<HTMLElement>(`[data-cell="${CSS.escape(cellName(...cell))}"]`)?.focus();
  }
  return (
    <header className="compare-cell-head">
      <button type="button" className="link-button" onClick={close}>
        <BackIcon /> {i18n.t("compare.closeCell")}
      </button>
      <h2 ref={heading} tabIndex={-1}>
        <bdi>{valueName(dataset, i18n, "measure", cell[0])}</bdi>
      </h2>
    </header>
  );
}

function FilterButton({ cell }: { readonly cell: Two }) {
  const { t } = useI18n();
  const axis = useView((view) => view.rows);
  const isFiltered = useView((view) => isFilteredTo(view.filters, axis, cell));
  const update = useUpdate();
  const toggle = filterToggled(axis, cell);
  if (toggle === null) return null;
  return (
    <button type="button" className="button" aria-pressed={isFiltered} onClick={() => update(toggle)}>
      {t("compare.filterToCell")}
    </button>
  );
}
