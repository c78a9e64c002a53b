import { memo, useMemo, useState } from "react";
import { SvgNodes } from "../render/SvgNodes.tsx";
import { usePen } from "../render/usePen.ts";
import type { SymbolMark } from "../scene/mapAuthorities.ts";
import { mapCredits } from "../scene/mapCredits.ts";
import { type MapLegend as Legend, legendOf, sameLegend } from "../scene/mapLegend.ts";
import { authorityEntries, type LegendEntry, mapEntries, mapSigns } from "../scene/mapSigns.ts";
import { siteCounts, siteWords } from "../scene/mapSites.ts";
import type { SymbolPlan } from "../scene/mapSymbols.ts";
import { placementWords } from "../scene/placementWords.ts";
import { useDataset, useFollowingOutcome } from "../state/hooks.ts";
import { useI18n } from "../ui/i18n.ts";
import type { MapModel } from "./model.ts";

interface LegendProps {
  readonly id: string;
  readonly model: MapModel;
  readonly marksWhole: boolean;
  readonly byPlace: boolean;
}

/** What the signs on the map at the moment mean. */
export function MapLegend({ id, model, ...more }: LegendProps) {
  const i18n = useI18n();
  const dataset = useDataset();
  return (
    <section id={id} className="map-legend" aria-label={i18n.t("map.legend")}>
      <Key legend={useLegend(model)} {...more} />
      <SumLine plan={model.plan} />
      <SitesLine marksWhole={more.marksWhole} />
      <p className="map-legend-note">{mapCredits(dataset, i18n)}</p>
    </section>
  );
}

function SumLine({ plan }: { readonly plan: SymbolPlan }) {
  const i18n = useI18n();
  const { result } = useFollowingOutcome("map");
  return <p className="map-legend-note map-sum">{placementWords(plan, result, i18n)}</p>;
}

/** What directives are for that has no place of its own: how many for each kind of site. */
function SitesLine({ marksWhole }: Pick<LegendProps, "marksWhole">) {
  const i18n = useI18n();
  const dataset = useDataset();
  const { engine, result } = useFollowingOutcome("map");
  if (marksWhole || result.unit !== "directives") return null;
  const words = siteWords(siteCounts(dataset, engine, result), dataset, i18n);
  return words === null ? null : <p className="map-legend-note">{words}</p>;
}

/** The same object while it says the same, whatever counts do. */
function useLegend({ symbols, selection, surroundings }: MapModel): Legend {
  const { book } = useDataset().columns;
  const legend = useMemo(() => legendOf(book, symbols, selection, surroundings), [book, symbols, selection, surroundings]);
  const [shown, setShown] = useState(legend);
  if (shown === legend || sameLegend(shown, legend)) return shown;
  setShown(legend);
  return legend;
}

const Key = memo(function Key({ legend, marksWhole, byPlace }: Omit<LegendProps, "id" | "model"> & { readonly legend: Legend }) {
  const { t } = useI18n();
  const { places } = useDataset();
  const divided = useMemo(() => places.some(({ areas }) => areas.some((code) => code.startsWith("LY"))), [places]);
  return (
    <>
      <div className="map-legend-lists">
        <Marks marks={legend.marks} />
        <Signs entries={mapEntries(mapSigns(legend), t)} />
      </div>
      {marksWhole && <p className="map-legend-note">{t("map.legendWholeRecord")}</p>}
      {byPlace && <p className="map-legend-note">{t("map.legendByPlace")}</p>}
      <p className="map-legend-note">
        {t("map.outlinesIndicative")}
        {divided && ` ${t("common.labelled", { label: t("common.libya"), value: t("map.division2007") })}.`}
      </p>
    </>
  );
});

function Marks({ marks }: { readonly marks: readonly SymbolMark[] }) {
  const i18n = useI18n();
  const dataset = useDataset();
  if (marks.length === 0) return null;
  return <Signs label={i18n.t("map.legendAuthorities")} entries={authorityEntries(marks, dataset, i18n)} />;
}

function Signs({ label, entries }: { readonly label?: string; readonly entries: readonly LegendEntry[] }) {
  const pen = usePen(useI18n().dir);
  return (
    <ul className="map-legend-list" aria-label={label}>
      {entries.map(({ key, sign, words }) => (
        <li key={key}>
          <svg className="map-legend-sign" viewBox="-18 -10 36 20" aria-hidden="true">
            <SvgNodes parts={sign} pen={pen} />
          </svg>
          <bdi>{words}</bdi>
        </li>
      ))}
    </ul>
  );
}
