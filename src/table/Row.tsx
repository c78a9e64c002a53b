import { memo, type ReactNode, type Ref } from "react";
import { directiveRows } from "../model/dataset.ts";
import type { Text } from "../model/types.ts";
import { termWords } from "../scene/words.ts";
import { useAppState, useDataset, useOutcome, useView } from "../state/hooks.ts";
import { SelectLink, useIsStatic } from "../state/SelectLink.tsx";
import { Highlight } from "../ui/Highlight.tsx";
import { useI18n } from "../ui/i18n.ts";
import { languageOf } from "../ui/Words.tsx";
import type { Selection } from "../view/view.ts";
import {
  ActorsCell,
  AuthorityCell,
  Circumstances,
  DateCell,
  ElectionCell,
  MeasuresCell,
  PartiesCell,
  PlacesCell,
  ServesCell,
  SourcesCell,
  StrengthCell,
  TargetsCell,
} from "./cells.tsx";
import { type ColumnId, columnLabel } from "./columns.ts";
import { CELL, ROW, ROW_HEADER } from "./roles.ts";
import { type DirectiveLine, type EventLine, isCounted, type TableRow } from "./rows.ts";

interface Layout {
  readonly columns: readonly ColumnId[];
  /** Directives stand under their events. */
  readonly grouped: boolean;
}

interface RowProps extends Layout {
  readonly item: TableRow;
  /** Position among all rows, the head being the first. */
  readonly index: number;
  readonly isSelected: boolean;
  readonly isHovered: boolean;
  readonly rowRef?: Ref<HTMLTableRowElement>;
}

type Cells = Readonly<Partial<Record<ColumnId, ReactNode>>>;

/** One event or directive; roles are written out, for on narrow pages the cells are laid out as a card. */
export const Row = memo(function Row({ item, index, isSelected, isHovered, rowRef, columns, grouped }: RowProps) {
  const dataset = useDataset();
  const { hover } = useAppState();
  const isStatic = useIsStatic();
  const { engine, result } = useOutcome();
  const subject: Selection =
    item.kind === "directive"
      ? { kind: "directive", id: dataset.directive(item.row).id }
      : { kind: "event", id: dataset.event(item.row).id };
  const possible = item.kind !== "calendar" && result.level(item.kind === "directive" ? item.event : item.row) === 1;
  const uncounted = item.kind === "directive" && !isCounted(engine, item.row);
  const states = [`table-${item.kind}`, possible && "is-possible", uncounted && "is-uncounted", isHovered && "is-hovered"];
  return (
    <tr
      ref={rowRef}
      {...(isStatic ? {} : { ...ROW, "data-index": index - 2, "aria-rowindex": index })}
      className={states.filter(Boolean).join(" ")}
      aria-current={isSelected ? "true" : undefined}
      onMouseEnter={() => hover.setState({ hover: subject })}
      onMouseLeave={() => hover.setState({ hover: { kind: "none" } })}
    >
      {item.kind === "directive" ? (
        <DirectiveCells item={item} subject={subject} possible={possible} columns={columns} grouped={grouped} />
      ) : (
        <EventCells item={item} subject={subject} possible={possible} columns={columns} grouped={grouped} />
      )}
    </tr>
  );
});

interface CellsProps<Line extends TableRow> extends Layout {
  readonly item: Line;
  readonly subject: Selection;
  readonly possible: boolean;
}

function EventCells({ item, subject, possible, columns, grouped }: CellsProps<EventLine>) {
  const dataset = useDataset();
  const i18n = useI18n();
  const { engine } = useOutcome();
  const isStatic = useIsStatic();
  const event = dataset.event(item.row);
  const count = directiveRows(dataset.columns, item.row).filter((row) => isCounted(engine, row)).length;
  const cells: Cells = {
    date: <DateCell event={event} />,
    authority: <AuthorityCell authority={event.authority} />,
    kind: termWords(dataset, i18n, "eventKind", event.kind),
    title: (
      <Title subject={subject} text={event.title} possible={possible}>
        {item.kind === "calendar" && <Tag>{i18n.t("table.calendarApart")}</Tag>}
        {item.kind === "calendar" && isStatic && <Tag>{termWords(dataset, i18n, "status", event.status.value)}</Tag>}
        {count > 0 && <span className="table-aside">{i18n.plural("count.directives", count)}</span>}
      </Title>
    ),
    place: <PlacesCell event={event} />,
    actors: <ActorsCell event={event} />,
    serves: <ElectionCell event={event} />,
    sources: <SourcesCell ids={event.sources} evidence={event.evidence} />,
  };
  return <CellList cells={cells} columns={columns} grouped={grouped} />;
}

function DirectiveCells({ item, subject, possible, columns, grouped }: CellsProps<DirectiveLine>) {
  const dataset = useDataset();
  const i18n = useI18n();
  const { engine } = useOutcome();
  const [directive, event] = [dataset.directive(item.row), dataset.event(item.event)];
  const isStatic = useIsStatic();
  const saidAbove = grouped && event.sources.length === 1 && !isStatic;
  const cells: Cells = {
    ...(isStatic ? {} : { date: <DateCell event={event} /> }),
    ...(isStatic && directive.authority === event.authority ? {} : { authority: <AuthorityCell authority={directive.authority} /> }),
    kind: directive.act ? termWords(dataset, i18n, "act", directive.act) : <span className="table-missing">{i18n.t("table.noAct")}</span>,
    title: (
      <Title subject={subject} text={directive.what} possible={possible}>
        {directive.tier === "context" && <Tag>{i18n.t("table.context")}</Tag>}
        {directive.tier === "soft" && <Tag>{i18n.t(engine.settings.soft ? "details.soft" : "details.softNotCounted")}</Tag>}
        <Circumstances directive={directive} />
      </Title>
    ),
    place: <TargetsCell directive={directive} />,
    actors: <PartiesCell directive={directive} />,
    strength: <StrengthCell directive={directive} />,
    measures: <MeasuresCell directive={directive} />,
    serves: <ServesCell directive={directive} />,
    ...(saidAbove ? {} : { sources: <SourcesCell ids={[]} evidence={directive.evidence} /> }),
  };
  return <CellList cells={cells} columns={columns} grouped={grouped} />;
}

const Tag = ({ children }: { readonly children: string }) => <span className="table-tag">{children}</span>;

interface TitleProps {
  readonly subject: Selection;
  readonly text: Text;
  readonly possible: boolean;
  readonly children: ReactNode;
}

function Title({ subject, text, possible, children }: TitleProps) {
  const query = useView((view) => view.filters.text);
  const i18n = useI18n();
  return (
    <>
      <SelectLink subject={subject}>
        <bdi {...languageOf(text, i18n)}>
          <Highlight text={i18n.text(text)} query={query} />
        </bdi>
      </SelectLink>
      {children}
      {possible && <Tag>{i18n.t("details.possible")}</Tag>}
    </>
  );
}

/** Without script the cells are laid out in their columns at every width, and need neither labels nor roles. */
function CellList({ cells, columns, grouped }: Layout & { readonly cells: Cells }) {
  const isStatic = useIsStatic();
  return columns.map((id) =>
    id === "title" ? (
      <th key={id} scope="row" {...(isStatic ? {} : ROW_HEADER)} className="table-title">
        {cells[id]}
      </th>
    ) : isStatic ? (
      <td key={id}>{cells[id]}</td>
    ) : (
      <td key={id} {...CELL} className={id in cells ? `table-${id}` : "table-empty"}>
        {id in cells && <CellLabel id={id} grouped={grouped} />}
        <div className="table-content">{cells[id]}</div>
      </td>
    ),
  );
}

/** The column's name beside the value, seen only where the heads are not above it. */
function CellLabel({ id, grouped }: Pick<Layout, "grouped"> & { readonly id: ColumnId }) {
  const { t } = useI18n();
  return (
    <span className="table-label" aria-hidden="true">
      {t(columnLabel(id, grouped))}
    </span>
  );
}
