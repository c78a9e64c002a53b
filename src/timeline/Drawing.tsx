import { memo, type ReactNode, useId } from "react";
import { markPath } from "../scene/authority.ts";
import { BAND_EDGES, bandBox, bandEdges } from "../scene/timeBands.ts";
import { LABEL_SIZE } from "../scene/timeMarks.ts";
import {
  groundStart,
  type PlacedAxis,
  type PlacedBand,
  type PlacedBar,
  type PlacedLabel,
  type PlacedLane,
  type PlacedMark,
  type TimeScene,
} from "../scene/timePlaced.ts";
import { useI18n } from "../ui/i18n.ts";
import { Shade } from "./Shade.tsx";

const GLYPH = 13;
const RING = 20;
const BAR = 11;

interface DrawingProps {
  readonly scene: TimeScene;
  /** Whether the axis is of dates, which windows are chosen from. */
  readonly dated: boolean;
}

/** The timeline as a picture, exactly as it was placed; what it says in words stands beside it. In three sheets, so that a window that moves paints only its own. */
export const Drawing = memo(function Drawing({ scene, dated }: DrawingProps) {
  const ids = useId();
  return (
    <>
      <Sheet scene={scene} className="timeline-drawing">
        <Ground scene={scene} ids={ids} />
      </Sheet>
      {dated && <Shade scene={scene} />}
      <Sheet scene={scene} className="timeline-drawing timeline-sheet">
        <Marks scene={scene} ids={ids} />
      </Sheet>
    </>
  );
});

function Sheet({
  scene: { width, height },
  className,
  children,
}: {
  readonly scene: TimeScene;
  readonly className: string;
  readonly children: ReactNode;
}) {
  return (
    <svg className={className} viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
      {children}
    </svg>
  );
}

interface PartProps {
  readonly scene: TimeScene;
  readonly ids: string;
}

const sameBands = (a: readonly PlacedBand[], b: readonly PlacedBand[]): boolean =>
  a.length === b.length && a.every(({ row, y, height }, at) => row === b[at]!.row && y === b[at]!.y && height === b[at]!.height);

const sameLane = (a: PlacedLane, b: PlacedLane): boolean =>
  a.y === b.y &&
  a.height === b.height &&
  a.name === b.name &&
  a.density?.possible === b.density?.possible &&
  a.density?.sure === b.density?.sure;

/** Whether everything but marks and windows stands as it stood: the scale is the same object while only the filter changes. */
const sameGround = ({ scene: a }: PartProps, { scene: b }: PartProps): boolean =>
  a.scale === b.scale &&
  a.height === b.height &&
  sameBands(a.bands, b.bands) &&
  a.lanes.length === b.lanes.length &&
  a.lanes.every((lane, at) => sameLane(lane, b.lanes[at]!));

const Ground = memo(function Ground({ scene, ids }: PartProps) {
  const { lanes, bands, axis } = scene;
  return (
    <>
      <Definitions ids={ids} scene={scene} />
      {lanes.map((lane) => (
        <LaneGround key={lane.lane} lane={lane} width={scene.width} />
      ))}
      <g clipPath={`url(#${ids}plot)`}>
        {BAND_KINDS.map((kind) => (
          <Bands key={kind} kind={kind} bands={bands} ids={ids} />
        ))}
      </g>
      {axis.ticks.map(({ x }) => (
        <line key={x} className="timeline-grid" x1={x} x2={x} y1={0} y2={axis.y} />
      ))}
      {lanes.map((lane) => lane.density && <Density key={lane.lane} lane={lane} density={lane.density} ids={ids} />)}
      <Axis axis={axis} scene={scene} />
    </>
  );
}, sameGround);

function Marks({ scene: { lanes, bands, marks }, ids }: PartProps) {
  return (
    <>
      {lanes.map((lane) => (
        <LaneWords key={lane.lane} lane={lane} />
      ))}
      <BandNames bands={bands} />
      <g clipPath={`url(#${ids}marks)`}>
        {marks.map((mark) => (
          <Mark key={mark.row} mark={mark} ids={ids} />
        ))}
      </g>
    </>
  );
}

const BandNames = memo(
  function BandNames({ bands }: { readonly bands: readonly PlacedBand[] }) {
    return bands.map((band) => band.label && <Label key={band.row} label={band.label} y={band.label.y} className="timeline-band-name" />);
  },
  ({ bands: a }, { bands: b }) =>
    a.length === b.length && a.every(({ label }, at) => sameLabel(label, b[at]!.label) && label?.y === b[at]!.label?.y),
);

function Definitions({ ids, scene: { lanes, scale, axis } }: PartProps) {
  const width = scale.right - scale.left;
  return (
    <defs>
      <clipPath id={`${ids}plot`}>
        <rect x={scale.left} y={0} width={width} height={axis.y} />
      </clipPath>
      <clipPath id={`${ids}marks`}>
        <rect x={scale.left - RING / 2} y={0} width={width + RING} height={axis.y} />
      </clipPath>
      {lanes.map(({ number, mark }) => (
        <Fills key={number} name={`${ids}${number}`} color={`var(${mark.colorVar})`} />
      ))}
      <pattern id={`${ids}abroad`} width={6} height={6} patternUnits="userSpaceOnUse">
        <circle className="timeline-abroad-dot" cx={3} cy={3} r={1.4} />
      </pattern>
      <pattern id={`${ids}unsure`} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line className="timeline-unsure-line" x1={1.5} x2={1.5} y1={0} y2={6} />
      </pattern>
      <Fade id={`${ids}left`} from={1} />
      <Fade id={`${ids}right`} from={0} />
    </defs>
  );
}

/** Of one colour: hatching for what is not known, and a lower half for what is inferred. */
function Fills({ name, color }: { readonly name: string; readonly color: string }) {
  return (
    <>
      <pattern id={`${name}hatch`} width={5} height={5} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line x1={1} x2={1} y1={0} y2={5} strokeWidth={1.75} style={{ stroke: color }} />
      </pattern>
      <linearGradient id={`${name}half`} x1={0} x2={0} y1={0} y2={1}>
        <stop offset={0.5} stopOpacity={0} style={{ stopColor: color }} />
        <stop offset={0.5} style={{ stopColor: color }} />
      </linearGradient>
    </>
  );
}

/** A mask that lets all through at one side and nothing at the other. */
function Fade({ id, from }: { readonly id: string; readonly from: 0 | 1 }) {
  return (
    <>
      <linearGradient id={`${id}-ramp`} x1={from} x2={1 - from} y1={0} y2={0}>
        <stop offset={0.3} stopColor="white" />
        <stop offset={1} stopColor="white" stopOpacity={0} />
      </linearGradient>
      <mask id={id} maskContentUnits="objectBoundingBox">
        <rect x={-1} y={-1} width={3} height={3} fill={`url(#${id}-ramp)`} />
      </mask>
    </>
  );
}

function LaneGround({ lane: { y, height, name }, width }: { readonly lane: PlacedLane; readonly width: number }) {
  return (
    <g>
      <title>{name}</title>
      <line className="timeline-lane-edge" x1={0} x2={width} y1={y + height} y2={y + height} />
    </g>
  );
}

/** The name of a lane with its counts, and what an empty one says: a text for each line, since WebKit cuts and mixes the lines of one that runs from the right. */
const LaneWords = memo(
  function LaneWords({ lane }: { readonly lane: PlacedLane }) {
    const { dir } = useI18n();
    const inward = dir === "rtl" ? -1 : 1;
    const { header, mark } = lane;
    return (
      <g>
        <path
          className="timeline-glyph"
          transform={`translate(${header.x + inward * 7} ${header.baseline - 4})`}
          d={markPath(mark.shape, GLYPH)}
          style={{ fill: `var(${mark.colorVar})` }}
        />
        {[...header.lines, ...header.below].map((line, at) => (
          <text
            key={at}
            className={at < header.lines.length ? "timeline-lane-name" : "timeline-lane-count"}
            direction={dir}
            x={header.x + inward * 20}
            y={header.baseline + at * 17}
          >
            {line}
          </text>
        ))}
        {lane.note && <Label label={lane.note} y={lane.noteY} className="timeline-lane-note" />}
      </g>
    );
  },
  ({ lane: a }, { lane: b }) =>
    a.y === b.y &&
    a.header.x === b.header.x &&
    a.name === b.name &&
    sameLabel(a.note, b.note) &&
    a.header.below.join() === b.header.below.join(),
);

/** What is most telling is drawn last. */
const BAND_KINDS = Object.keys(BAND_EDGES).reverse() as readonly (keyof typeof BAND_EDGES)[];

interface BandsProps {
  readonly kind: PlacedBand["kind"];
  readonly bands: readonly PlacedBand[];
  readonly ids: string;
}

/** All bands of one kind in one drawing: a crowded calendar has thousands. */
function Bands({ kind, bands, ids }: BandsProps) {
  const own = bands.filter((band) => band.kind === kind);
  if (own.length === 0) return null;
  const along = (draw: typeof bandBox, wanted: (bar: PlacedBar) => boolean): string =>
    own.flatMap(({ bars, y, height }) => bars.filter(wanted).map(({ x0, x1 }) => draw(x0, x1, y, height))).join("");
  const [sure, unsure] = [along(bandBox, (bar) => bar.sure), along(bandBox, (bar) => !bar.sure)];
  return (
    <g className={`timeline-band timeline-band-${kind}`}>
      <path className="timeline-band-sure" d={sure} />
      <path className="timeline-band-unsure" d={unsure} />
      {kind === "abroad" ? (
        <path d={sure + unsure} fill={`url(#${ids}abroad)`} />
      ) : (
        <path className="timeline-band-edge" d={along(bandEdges, () => true)} strokeDasharray={BAND_EDGES[kind] ?? undefined} />
      )}
      <path d={unsure} fill={`url(#${ids}unsure)`} />
    </g>
  );
}

interface DensityProps {
  readonly lane: PlacedLane;
  readonly density: NonNullable<PlacedLane["density"]>;
  readonly ids: string;
}

function Density({ lane, density, ids }: DensityProps) {
  return (
    <g style={{ color: `var(${lane.mark.colorVar})` }}>
      <path className="timeline-density-possible" d={density.possible} fill={`url(#${ids}${lane.lane}hatch)`} />
      <path className="timeline-density-sure" d={density.sure} />
    </g>
  );
}

interface MarkProps {
  readonly mark: PlacedMark;
  readonly ids: string;
}

const sameBars = (a: readonly PlacedBar[], b: readonly PlacedBar[]): boolean =>
  a.length === b.length && a.every(({ x0, x1, fades }, at) => x0 === b[at]!.x0 && x1 === b[at]!.x1 && fades === b[at]!.fades);

const sameLabel = (a: PlacedLabel | null, b: PlacedLabel | null): boolean =>
  a?.x === b?.x && a?.text === b?.text && a?.side === b?.side && a?.ground === b?.ground;

const sameMark = ({ mark: a }: MarkProps, { mark: b }: MarkProps): boolean =>
  a.row === b.row &&
  a.y === b.y &&
  a.level === b.level &&
  a.basis === b.basis &&
  a.marked === b.marked &&
  a.glyph?.x === b.glyph?.x &&
  sameLabel(a.label, b.label) &&
  sameBars(a.bars, b.bars);

const Mark = memo(function Mark({ mark, ids }: MarkProps) {
  const { style, bars, glyph, y, level, marked, basis, label } = mark;
  const fillOf = (sure: boolean): string => {
    if (level === 0) return "none";
    if (!sure) return `url(#${ids}${mark.lane}hatch)`;
    return basis === "inferred" ? `url(#${ids}${mark.lane}half)` : "currentColor";
  };
  const [from, until] = [Math.min(...bars.map(({ x0 }) => x0)), Math.max(...bars.map(({ x1 }) => x1))];
  return (
    <g
      className={`timeline-mark timeline-mark-level-${level}${marked ? " timeline-mark-marked" : ""}`}
      style={{ color: `var(${style.colorVar})` }}
    >
      {bars.length > 0 && (
        <g clipPath={`url(#${ids}plot)`}>
          <rect className="timeline-mark-ground" x={from} y={y - BAR / 2} width={until - from} height={BAR} rx={3} />
          {bars.map((bar) => (
            <Bar key={bar.x0} bar={bar} y={y} fill={fillOf(bar.sure)} mask={bar.fades ? `url(#${ids}${bar.fades})` : undefined} />
          ))}
          {basis === "outside" && (
            <rect className="timeline-mark-ring" x={from - 3} y={y - BAR / 2 - 3} width={until - from + 6} height={BAR + 6} rx={6} />
          )}
        </g>
      )}
      {glyph && (
        <g transform={`translate(${glyph.x} ${y})`}>
          <path className="timeline-mark-ground" d={markPath(style.shape === "ring" ? "circle" : style.shape, GLYPH)} />
          <path className="timeline-mark-shape" d={markPath(style.shape, GLYPH)} fill={fillOf(glyph.sure)} />
          {basis === "outside" && <circle className="timeline-mark-ring" r={RING / 2} />}
        </g>
      )}
      {label && <Label label={label} y={y} className="timeline-mark-label" />}
    </g>
  );
}, sameMark);

interface BarProps {
  readonly bar: PlacedBar;
  readonly y: number;
  readonly fill: string;
  readonly mask: string | undefined;
}

function Bar({ bar: { x0, x1 }, y, fill, mask }: BarProps) {
  return <rect className="timeline-mark-shape" x={x0} y={y - BAR / 2} width={x1 - x0} height={BAR} rx={3} fill={fill} mask={mask} />;
}

interface LabelProps {
  readonly label: PlacedLabel;
  readonly y: number;
  readonly className: string;
}

function Label({ label, y, className }: LabelProps) {
  const { dir } = useI18n();
  const { text, x, side, width, ground } = label;
  const anchor = side === "middle" ? "middle" : (side === "right") === (dir === "ltr") ? "start" : "end";
  return (
    <>
      {ground && <rect className="timeline-label-ground" x={groundStart(label)} y={y - 9} width={width} height={18} rx={4} />}
      <text className={className} direction={dir} textAnchor={anchor} x={x} y={y + 4} fontSize={LABEL_SIZE}>
        {text}
      </text>
    </>
  );
}

function Axis({ axis, scene }: { readonly axis: PlacedAxis; readonly scene: TimeScene }) {
  const { dir } = useI18n();
  const [left, right] = axis.ends;
  const outward = (side: "left" | "right") => ((side === "left") === (dir === "ltr") ? "start" : "end");
  return (
    <g className="timeline-axis">
      <line x1={scene.scale.left} x2={scene.scale.right} y1={axis.y} y2={axis.y} />
      {axis.ticks.map(({ x, label }) => (
        <g key={x}>
          <line x1={x} x2={x} y1={axis.y} y2={axis.y + 5} />
          <text direction={dir} textAnchor="middle" x={x} y={axis.y + 18}>
            {label}
          </text>
        </g>
      ))}
      <text className="timeline-axis-end" direction={dir} textAnchor={outward("left")} x={left.x} y={axis.y + 38}>
        {left.label}
      </text>
      <text className="timeline-axis-end" direction={dir} textAnchor={outward("right")} x={right.x} y={axis.y + 38}>
        {right.label}
      </text>
    </g>
  );
}
