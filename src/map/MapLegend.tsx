import { memo, type ReactNode, useId } from "react";
import { markPath, ROAD } from "../scene/authority.ts";
import type { SymbolMark } from "../scene/mapAuthorities.ts";
import { type MapLegend as Legend, markWords } from "../scene/mapLegend.ts";
import { useDataset } from "../state/hooks.ts";
import { useI18n } from "../ui/i18n.ts";

interface LegendProps {
  readonly id: string;
  readonly legend: Legend;
  readonly marksWhole: boolean;
  readonly byPlace: boolean;
}

/** What the signs on the map at the moment mean. */
export const MapLegend = memo(function MapLegend({ id, legend, marksWhole, byPlace }: LegendProps) {
  const { t } = useI18n();
  return (
    <section id={id} className="map-legend" aria-label={t("map.legend")}>
      <div className="map-legend-lists">
        <Marks marks={legend.marks} />
        <Signs legend={legend} />
      </div>
      {marksWhole && <p className="map-legend-note">{t("map.legendWholeRecord")}</p>}
      {byPlace && <p className="map-legend-note">{t("map.legendByPlace")}</p>}
      <p className="map-legend-note">
        {t("map.outlinesIndicative")} {t("common.labelled", { label: t("common.libya"), value: t("map.division2007") })}.{" "}
        {t("common.disclaimer")}
      </p>
    </section>
  );
});

function Marks({ marks }: { readonly marks: readonly SymbolMark[] }) {
  const i18n = useI18n();
  const dataset = useDataset();
  if (marks.length === 0) return null;
  return (
    <ul className="map-legend-list" aria-label={i18n.t("map.legendAuthorities")}>
      {marks.map((mark) => (
        <Sign key={mark.authority} label={markWords(dataset, i18n, mark)}>
          <path d={markPath(mark.shape, 13)} style={{ fill: `var(${mark.colorVar})` }} />
        </Sign>
      ))}
    </ul>
  );
}

function Sign({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <li>
      <svg className="map-legend-sign" viewBox="-12 -10 24 20" aria-hidden="true">
        {children}
      </svg>
      <bdi>{label}</bdi>
    </li>
  );
}

function Signs({ legend: { kinds, lines, sizes, ranges, several, links } }: { readonly legend: Legend }) {
  const { t } = useI18n();
  const gradient = useId();
  return (
    <ul className="map-legend-list">
      {kinds.has("point") && (
        <Sign label={t("map.legendPoint")}>
          <circle r="6" className="map-legend-fill" />
        </Sign>
      )}
      {sizes && (
        <Sign label={t("map.legendSize")}>
          <circle cx="-6" r="3" className="map-legend-fill" />
          <circle cx="4" r="6" className="map-legend-fill" />
        </Sign>
      )}
      {kinds.has("area") && (
        <Sign label={t("map.legendArea")}>
          <path d="M-10-6 2-8 10-2 7 7-8 6Z" className="map-legend-area" />
        </Sign>
      )}
      {kinds.has("soft") && (
        <Sign label={t("map.legendSoftArea")}>
          <radialGradient id={gradient}>
            <stop offset="0.4" className="map-legend-stop" stopOpacity="0.6" />
            <stop offset="1" className="map-legend-stop" stopOpacity="0" />
          </radialGradient>
          <circle r="10" fill={`url(#${gradient})`} />
        </Sign>
      )}
      {lines && (
        <Sign label={t("map.legendLine")}>
          <path d={ROAD} className="map-legend-line" />
        </Sign>
      )}
      {kinds.has("country") && (
        <Sign label={t("map.legendNationwide")}>
          <rect x="-9" y="-7" width="18" height="14" className="map-legend-band" />
        </Sign>
      )}
      {several && (
        <Sign label={t("map.legendSeveral")}>
          <path d="M-7 3 7-3" className="map-legend-line" />
          <circle cx="-7" cy="3" r="4" className="map-legend-fill" />
          <circle cx="7" cy="-3" r="4" className="map-legend-fill" />
        </Sign>
      )}
      {ranges && (
        <Sign label={t("map.legendRange")}>
          <circle r="4.5" className="map-legend-fill" />
          <circle r="8" className="map-legend-possible" />
        </Sign>
      )}
      {links && (
        <Sign label={t("map.legendOrigin")}>
          <path d="M-10 5Q-2-8 10-4" className="map-legend-link" />
        </Sign>
      )}
      <Sign label={t("map.legendDisputed")}>
        <path d="M-11 0H11" className="map-legend-disputed" />
      </Sign>
    </ul>
  );
}
