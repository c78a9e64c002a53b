import { type MouseEvent, memo, useId, useMemo, useState } from "react";
import type { I18n } from "../i18n/translator.ts";
import type { Dataset } from "../model/dataset.ts";
import { type EventRow, eventRow } from "../model/ids.ts";
import { isTrusted, shownDate } from "../model/reading.ts";
import type { Order } from "../model/types.ts";
import { authorityMark, markPath } from "../scene/authority.ts";
import { useDataset, useSetHover, useUpdate, useView } from "../state/hooks.ts";
import { useI18n } from "../ui/i18n.ts";
import { Words } from "../ui/Words.tsx";
import { undatedLet } from "../view/filterTransitions.ts";
import { selected } from "../view/transitions.ts";
import "./panels.css";

const PAGE = 50;

/** The events without a date, and whether a period lets them in. */
export const Undated = memo(function Undated({ rows }: { readonly rows: Uint32Array }) {
  const { t, plural } = useI18n();
  const dataset = useDataset();
  const undated = useView((view) => view.filters.undated);
  const trust = useView((view) => view.trust);
  const update = useUpdate();
  const heading = useId();
  const [most, setMost] = useState(PAGE);
  const shown = useMemo(() => Array.from(rows.subarray(0, most), (row) => eventRow(row)), [rows, most]);
  const more = shown.filter((row) => shownDate(dataset.event(row).when, "outside")).length;
  return (
    <section className="timeline-tray" aria-labelledby={heading}>
      <h2 id={heading}>{t("timeline.undatedTitle")}</h2>
      <p>{t("timeline.undatedHelp")}</p>
      <label className="timeline-switch">
        <input type="checkbox" checked={undated} onChange={(event) => update(undatedLet(event.target.checked))} />
        <span>{t("timeline.letUndated")}</span>
      </label>
      <ul>
        {shown.map((row) => (
          <UndatedItem key={row} row={row} />
        ))}
      </ul>
      {rows.length > most && (
        <button type="button" className="button" onClick={() => setMost(most + PAGE)}>
          {t("common.showMore")}
        </button>
      )}
      {trust !== "outside" && rows.length > 0 && <p>{plural("timeline.undatedMore", more)}</p>}
    </section>
  );
});

function UndatedItem({ row }: { readonly row: EventRow }) {
  const dataset = useDataset();
  const i18n = useI18n();
  const update = useUpdate();
  const setHover = useSetHover();
  const trust = useView((view) => view.trust);
  const event = dataset.event(row);
  const mark = authorityMark(dataset.columns.book, event.authority);
  function choose({ currentTarget }: MouseEvent<HTMLElement>): void {
    currentTarget.closest<HTMLElement>("[popover]")?.hidePopover?.();
    update(selected({ kind: "event", id: event.id }));
  }
  return (
    <li>
      <svg className="timeline-tray-mark" viewBox="-8 -8 16 16" aria-hidden="true">
        <path d={markPath(mark.shape, 13)} style={{ fill: `var(${mark.colorVar})` }} />
      </svg>
      <div>
        <button
          type="button"
          className="link-button"
          onClick={choose}
          onPointerEnter={() => setHover({ kind: "event", id: event.id })}
          onPointerLeave={() => setHover({ kind: "none" })}
        >
          <Words text={event.title} />
        </button>
        {event.order
          .filter(({ basis }) => isTrusted(basis, trust))
          .map((order) => (
            <p key={`${order.relation}${order.event}`} className="timeline-order">
              {orderWords(order, dataset, i18n)}
            </p>
          ))}
      </div>
    </li>
  );
}

/** "before the meeting of …": all that is known of when. */
function orderWords({ relation, event }: Order, dataset: Dataset, i18n: I18n): string {
  const row = dataset.eventRow(event);
  return i18n.t(`timeline.${relation}`, { event: row === undefined ? event : i18n.text(dataset.event(row).title) });
}
