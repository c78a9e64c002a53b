import { type ReactNode, useId } from "react";
import { markPath } from "../scene/authority.ts";
import { BAND_EDGES, bandEdges } from "../scene/timeBands.ts";
import { useI18n } from "../ui/i18n.ts";
import "./panels.css";

const GLYPH = markPath("circle", 13);
const SWATCHES = [
  { kind: "polling", x0: -16, x1: -4 },
  { kind: "holiday", x0: 4, x1: 16 },
] as const;

function Sample({ children }: { readonly children: ReactNode }) {
  return (
    <svg className="timeline-sample" viewBox="-24 -11 48 22" width={48} height={22} aria-hidden="true">
      {children}
    </svg>
  );
}

/** How to read the marks, each beside its words. */
export function Legend() {
  const { t } = useI18n();
  const ids = useId();
  const bar = { x: -20, y: -5.5, width: 40, height: 11, rx: 3 };
  const entries: readonly (readonly [ReactNode, string])[] = [
    [<path key="day" className="timeline-mark-shape" d={GLYPH} fill="currentColor" />, t("timeline.legendDay")],
    [<rect key="interval" className="timeline-mark-shape" {...bar} fill="currentColor" />, t("timeline.legendInterval")],
    [<rect key="unknown" className="timeline-mark-shape" {...bar} fill={`url(#${ids}hatch)`} />, t("timeline.legendUnknownDay")],
    [<rect key="open" {...bar} fill={`url(#${ids}fade)`} />, t("timeline.legendOpen")],
    [
      <g key="outside">
        <path className="timeline-mark-shape" d={GLYPH} fill="currentColor" />
        <circle className="timeline-mark-ring" r={10} />
      </g>,
      t("timeline.legendOutside"),
    ],
    [<path key="inferred" className="timeline-mark-shape" d={GLYPH} fill={`url(#${ids}half)`} />, t("timeline.legendInferred")],
    [
      <g key="marked" className="timeline-mark-marked">
        <path className="timeline-mark-shape" d={GLYPH} fill="none" />
      </g>,
      t("timeline.legendMarked"),
    ],
    [
      <g key="possible" className="timeline-mark-level-1">
        <path className="timeline-mark-shape" d={GLYPH} fill="currentColor" />
      </g>,
      t("timeline.legendPossible"),
    ],
    [
      <g key="band">
        {SWATCHES.map(({ kind, x0, x1 }) => (
          <g key={kind} className={`timeline-band timeline-band-${kind}`}>
            <rect className="timeline-band-swatch" x={x0} y={-10} width={x1 - x0} height={20} />
            <path className="timeline-band-edge" d={bandEdges(x0, x1, -10, 20)} strokeDasharray={BAND_EDGES[kind] ?? undefined} />
          </g>
        ))}
      </g>,
      t("timeline.legendBand"),
    ],
    [<path key="density" d="M-20,8V2H-8V-6H4V-1H20V8Z" fill="currentColor" />, t("timeline.legendDensity")],
  ];
  return (
    <>
      <svg className="timeline-definitions" aria-hidden="true">
        <pattern id={`${ids}hatch`} width={5} height={5} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line x1={1} x2={1} y1={0} y2={5} strokeWidth={1.75} stroke="var(--ink-2)" />
        </pattern>
        <linearGradient id={`${ids}half`} x1={0} x2={0} y1={0} y2={1}>
          <stop offset={0.5} stopColor="var(--ink-2)" stopOpacity={0} />
          <stop offset={0.5} stopColor="var(--ink-2)" />
        </linearGradient>
        <linearGradient id={`${ids}fade`}>
          <stop offset={0.3} stopColor="var(--ink-2)" />
          <stop offset={1} stopColor="var(--ink-2)" stopOpacity={0} />
        </linearGradient>
      </svg>
      <ul className="timeline-legend">
        {entries.map(([sample, words]) => (
          <li key={words}>
            <Sample>{sample}</Sample>
            {words}
          </li>
        ))}
      </ul>
    </>
  );
}
