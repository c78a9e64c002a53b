import { type ComponentType, useId, useMemo } from "react";
import { AuthorityGlyph } from "../render/AuthorityGlyph.tsx";
import { authorityMark } from "../scene/authority.ts";
import type { TableColumn } from "../scene/measureTable.ts";
import { pairOf, type Side, type SideMeasure, type SideBySide as Sides, sideBySide, sideColumns } from "../scene/sideBySide.ts";
import { besidesWords, caseWords, strongestWords } from "../scene/sideWords.ts";
import { useDataset, useOutcome, useUpdate, useView } from "../state/hooks.ts";
import { useI18n } from "../ui/i18n.ts";
import { paired } from "../view/comparing.ts";
import type { CellListProps } from "./CellList.tsx";
import { SideDays } from "./SideDays.tsx";
import { SideLines } from "./SideLines.tsx";

/** Two columns of an axis beside each other: when, under one axis of days to the vote, and what is in both or in one alone. */
export function SideBySide({ Meeting }: CellListProps) {
  const dataset = useDataset();
  const i18n = useI18n();
  const outcome = useOutcome();
  const axis = useView((view) => view.rows);
  const asked = useView((view) => view.pair);
  const columns = useMemo(() => sideColumns(dataset, i18n, outcome, axis), [dataset, i18n, outcome, axis]);
  const pair = useMemo(() => pairOf(columns, asked), [columns, asked]);
  const sides = useMemo(() => pair && sideBySide(dataset, i18n, outcome, axis, pair), [dataset, i18n, outcome, axis, pair]);
  if (!pair || !sides) return <p>{i18n.t("compare.tooFew")}</p>;
  return (
    <>
      <div className="sides-bar">
        <Choice at={0} columns={columns} pair={pair} />
        <span aria-hidden="true">{i18n.t("compare.beside")}</span>
        <Choice at={1} columns={columns} pair={pair} />
        <p className="sides-case">
          <b>{caseWords(sides, i18n)}</b> {i18n.t("compare.notOrdered")}
        </p>
      </div>
      <SideDays sides={sides} />
      <div className="sides">
        <Both sides={sides} />
        <Only sides={sides} at={0} />
        <Only sides={sides} at={1} />
      </div>
      <Foot sides={sides} Meeting={Meeting} />
    </>
  );
}

interface ChoiceProps {
  readonly at: 0 | 1;
  readonly columns: readonly TableColumn[];
  readonly pair: readonly [TableColumn, TableColumn];
}

function Choice({ at, columns, pair }: ChoiceProps) {
  const { t } = useI18n();
  const update = useUpdate();
  const other = pair[at === 0 ? 1 : 0].id;
  return (
    <select
      className="sides-choice"
      aria-label={t(at === 0 ? "compare.first" : "compare.second")}
      value={pair[at].id}
      onChange={({ target }) => update(paired(at === 0 ? [target.value, other] : [other, target.value]))}
    >
      {columns.map(({ id, name }) => (
        <option key={id} value={id} disabled={id === other}>
          {name}
        </option>
      ))}
    </select>
  );
}

/** What both have, measure by measure. */
function Both({ sides: { sides, both } }: { readonly sides: Sides }) {
  const { t, plural } = useI18n();
  const heading = useId();
  const count = t("compare.bothCount", {
    measures: plural("compare.measures", both.length),
    first: plural("count.directives", sides[0].shared),
    second: plural("count.directives", sides[1].shared),
  });
  return (
    <section className="sides-part" aria-labelledby={heading}>
      <header>
        <h2 id={heading}>{t("compare.both")}</h2>
        <span>{both.length > 0 && count}</span>
      </header>
      {both.length === 0 && <p className="sides-aside">{t("compare.noneShared")}</p>}
      {both.map((measure) => (
        <section key={measure.measure} className="sides-measure">
          <h3>
            <bdi>{measure.name}</bdi>
          </h3>
          <div className="sides-pair">
            <SideLines lines={measure.sides[0]} name={sides[0].name} />
            <SideLines lines={measure.sides[1]} name={sides[1].name} />
          </div>
        </section>
      ))}
    </section>
  );
}

/** What one of them alone has, and in how many reports of the other it is not. */
function Only({ sides: { sides, only }, at }: { readonly sides: Sides; readonly at: 0 | 1 }) {
  const { t, plural } = useI18n();
  const heading = useId();
  const [side, other]: readonly [Side, Side] = at === 0 ? sides : [sides[1], sides[0]];
  const measures: readonly SideMeasure[] = only[at];
  return (
    <section className="sides-part" aria-labelledby={heading}>
      <header>
        <h2 id={heading}>
          <SideGlyph side={side} />
          {t("compare.only", { name: side.name })}
        </h2>
        <span>{plural("count.directives", side.alone)}</span>
      </header>
      {measures.map((measure) => (
        <section key={measure.measure} className="sides-measure">
          <h3>
            <bdi>{measure.name}</bdi>
          </h3>
          <SideLines lines={measure.sides[at]} name={side.name} />
        </section>
      ))}
      {measures.length > 0 && <p className="sides-aside">{plural("compare.notThere", other.reports, { name: other.name })}</p>}
      {measures.length === 0 && <p className="sides-aside">{t("compare.nothingAlone")}</p>}
    </section>
  );
}

function SideGlyph({ side }: { readonly side: Side }) {
  const dataset = useDataset();
  const [event] = side.events;
  if (event === undefined) return null;
  return <AuthorityGlyph className="authority-mark" mark={authorityMark(dataset.columns.book, dataset.event(event).authority)} />;
}

/** How strong the wording is on either side, and what stands in neither column. */
function Foot({ sides, Meeting }: { readonly sides: Sides; readonly Meeting: ComponentType<MeetingProps> }) {
  const dataset = useDataset();
  const i18n = useI18n();
  const { here, elsewhere, meetings } = sides.besides;
  return (
    <div className="sides-foot">
      <p>{strongestWords(sides, dataset, i18n)}</p>
      {here + elsewhere > 0 && (
        <details>
          <summary>{besidesWords(sides, i18n)}</summary>
          <div className="reading">
            {meetings.map((meeting) => (
              <Meeting key={meeting.row} meeting={meeting} titled withKey={false} />
            ))}
          </div>
        </details>
      )}
    </div>
  );
}

type MeetingProps = CellListProps["Meeting"] extends ComponentType<infer Props> ? Props : never;
