import type { PictureInput } from "../figure/picture.ts";
import type { EventRow } from "../model/ids.ts";
import { dateWords } from "../scene/words.ts";
import { BasisKey } from "../table/BasisKey.tsx";
import { COLUMN_LABEL, COLUMNS } from "../table/columns.ts";
import { Row } from "../table/Row.tsx";
import { type EventLine, orderRows, type TableRow } from "../table/rows.ts";
import { Words } from "../ui/Words.tsx";

/** The record in order of time: each event before its directives, of the calendar's those that have some; and the calendar, which is counted apart. */
interface Listed {
  readonly entries: readonly TableRow[];
  readonly calendar: readonly TableRow[];
}

export function listRecord({ engine, dataset, i18n, view }: PictureInput): Listed {
  const { events, within } = orderRows(null, { dataset, i18n, trust: view.trust, span: engine.span }, () => true);
  const lineOf = (row: EventRow): EventLine => ({ kind: engine.isCounted(row) ? "event" : "calendar", row });
  const entries = events.flatMap((event): readonly TableRow[] => {
    const directives = within(event).map((row): TableRow => ({ kind: "directive", row, event }));
    return engine.isCounted(event) || directives.length > 0 ? [lineOf(event), ...directives] : [];
  });
  return { entries, calendar: events.map(lineOf).filter(({ kind }) => kind === "calendar") };
}

interface RecordTableProps extends Pick<PictureInput, "dataset" | "i18n" | "view"> {
  readonly rows: readonly TableRow[];
  readonly caption: string;
}

/** Rows of the table. Where they go on with directives of an event on the page before, it is named above them. */
export function RecordTable({ rows, caption, dataset, i18n, view }: RecordTableProps) {
  const [first] = rows;
  if (!first) return null;
  const event = first.kind === "directive" ? dataset.event(first.event) : null;
  return (
    <>
      <BasisKey />
      <section className="table-scroller" aria-label={caption} tabIndex={0}>
        <table className="table table-grouped">
          <caption>
            {caption}
            {event && (
              <>
                {" · "}
                <Words text={event.title} />
                {" · "}
                {dateWords(event.when, view.trust, i18n).text}
              </>
            )}
          </caption>
          <thead>
            <tr>
              {COLUMNS.map((id) => (
                <th key={id} scope="col" className={`table-${id}`}>
                  {i18n.t(COLUMN_LABEL[id])}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((item, index) => (
              <Row
                key={`${item.kind} ${item.row}`}
                item={item}
                index={index + 2}
                isSelected={false}
                isHovered={false}
                columns={COLUMNS}
                grouped
              />
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
