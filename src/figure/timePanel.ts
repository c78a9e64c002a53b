import { markPath } from "../scene/authority.ts";
import { BAND_EDGES, bandEdges } from "../scene/timeBands.ts";
import type { PlacedBand, PlacedLane, TimeScene } from "../scene/timePlaced.ts";
import { type Pointer, pointerMiddle, pointerPath, pointersTo } from "../scene/timePointers.ts";
import { type Brush, startEdge, write } from "./brush.ts";
import { hatchPath } from "./hatch.ts";
import { Definitions } from "./mapShapes.ts";
import { element, group, path, translate } from "./markup.ts";
import type { TimePicture } from "./picture.ts";
import { drawLabel, GLYPH, timeMark } from "./timeMarks.ts";

const LINE = 17;
const RING_ROOM = 10;

/** The timeline from 0,0 to the width and height of its scene, as it looks on screen. */
export function timePanel({ scene, index, chosen }: TimePicture, brush: Brush): string {
  const { scale, axis, lanes, bands, marks, windows } = scene;
  const definitions = new Definitions(`${brush.id}-time`);
  const clip = (name: string, x: number, width: number): string =>
    definitions.use(name, (id) => element("clipPath", { id }, element("rect", { x, y: 0, width, height: axis.y })));
  const plot = clip("plot", scale.left, scale.right - scale.left);
  const roomy = clip("marks", scale.left - RING_ROOM, scale.right - scale.left + 2 * RING_ROOM);
  const drawn = [
    element("rect", { width: scene.width, height: scene.height, fill: brush.theme("--surface") }),
    ...lanes.map((lane) => laneEdge(lane, scene, brush)),
    group({ "clip-path": plot }, ...bands.map((band) => drawBand(band, brush, definitions))),
    ...axis.ticks.map(({ x }) => element("line", { x1: x, x2: x, y1: 0, y2: axis.y, stroke: brush.theme("--line-soft") })),
    ...lanes.map((lane) => drawDensity(lane, scene, brush, definitions)),
    windows ? shade(windows, scene, brush) : "",
    ...lanes.map((lane) => laneHead(lane, brush)),
    ...bands.map(({ label }) => (label ? drawLabel(label, label.y, brush, "--ink-2") : "")),
    group({ "clip-path": roomy }, ...marks.map((mark) => timeMark(mark, brush, definitions, plot))),
    ...rings({ scene, chosen }, brush),
    ...pointersTo(chosen, index, scene).map((pointer) => drawPointer(pointer, brush)),
    drawAxis(scene, brush),
  ];
  return definitions.markup() + drawn.join("");
}

const laneEdge = ({ y, height }: PlacedLane, { width }: TimeScene, { theme }: Brush): string =>
  element("line", { x1: 0, x2: width, y1: y + height, y2: y + height, stroke: theme("--line-soft") });

function laneHead({ header, mark, note, noteY, lane }: PlacedLane, brush: Brush): string {
  const inward = startEdge(brush) === "left" ? 1 : -1;
  const x = header.x + inward * 20;
  const names = header.lines.map((text, at) => write(brush, { text, x, y: header.baseline + at * LINE, size: 12.5, weight: 600 }));
  const below = header.baseline + header.lines.length * LINE;
  const numbers = header.below.map((text, at) => write(brush, { text, x, y: below + at * LINE, fill: brush.theme("--ink-2") }));
  return group(
    { "data-lane": lane },
    path(markPath(mark.shape, GLYPH), {
      transform: translate(header.x + inward * 7, header.baseline - 4),
      fill: brush.theme(mark.colorVar),
    }),
    ...names,
    ...numbers,
    note ? drawLabel(note, noteY, brush, "--ink-3", 12.5) : "",
  );
}

const DOTS = 6;

function drawBand({ bars, y, height, kind }: PlacedBand, brush: Brush, definitions: Definitions): string {
  const color = brush.theme(kind === "holiday" ? "--band-holiday" : "--band-vote");
  const ink = brush.theme("--ink-3");
  const abroad = kind === "abroad";
  const dots = abroad
    ? definitions.use("dots", (id) =>
        element(
          "pattern",
          { id, width: DOTS, height: DOTS, patternUnits: "userSpaceOnUse" },
          element("circle", { cx: 3, cy: 3, r: 1.4, fill: ink }),
        ),
      )
    : null;
  return group(
    { "data-band": kind },
    ...bars.map(({ x0, x1, sure }) => {
      const box = { x: x0, y, width: x1 - x0, height };
      const faint = !sure || abroad ? { "fill-opacity": 0.45 } : {};
      return [
        element("rect", { ...box, fill: color, ...faint }),
        dots ? element("rect", { ...box, fill: dots }) : "",
        sure ? "" : path(hatchPath({ x0, x1, y0: y, y1: y + height }, 6), { stroke: ink, "stroke-width": 0.75, fill: "none" }),
        abroad ? "" : path(bandEdges(x0, x1, y, height), { stroke: ink, "stroke-width": 0.75, "stroke-dasharray": BAND_EDGES[kind] }),
      ].join("");
    }),
  );
}

function drawDensity(
  { density, lane, mark, y, height }: PlacedLane,
  { scale, windows, axis }: TimeScene,
  brush: Brush,
  definitions: Definitions,
): string {
  if (!density) return "";
  const stretches = windows ?? [{ x0: scale.left, x1: scale.right }];
  const inWindows = definitions.use("windows", (id) =>
    element("clipPath", { id }, ...stretches.map(({ x0, x1 }) => element("rect", { x: x0, y: 0, width: x1 - x0, height: axis.y }))),
  );
  const area = definitions.use(`density-${lane}`, (id) => element("clipPath", { id }, path(density.possible)));
  const color = brush.theme(mark.colorVar);
  const hatch = hatchPath({ x0: scale.left, x1: scale.right, y0: y, y1: y + height }, 5);
  return group(
    { "clip-path": inWindows },
    path(hatch, { "clip-path": area, stroke: color, "stroke-width": 1, fill: "none" }),
    path(density.possible, { stroke: color, "stroke-width": 0.75, fill: "none" }),
    path(density.sure, { fill: color }),
  );
}

function shade(windows: NonNullable<TimeScene["windows"]>, { scale, axis }: TimeScene, { theme }: Brush): string {
  const holes = windows.map(({ x0, x1 }) => `M${x0} 0V${axis.y}H${x1}V0Z`).join("");
  const edges = windows.map(({ x0, x1 }) => `M${x0} 0V${axis.y}M${x1} 0V${axis.y}`).join("");
  return (
    path(`M${scale.left} 0V${axis.y}H${scale.right}V0Z${holes}`, { fill: theme("--paper"), "fill-opacity": 0.75, "fill-rule": "evenodd" }) +
    path(edges, { fill: "none", stroke: theme("--accent") })
  );
}

const HALF = 12;

function rings({ scene, chosen }: Pick<TimePicture, "scene" | "chosen">, { theme }: Brush): readonly string[] {
  const ring = (x0: number, x1: number, y: number, height: number, rx: number): string =>
    element("rect", { x: x0 - 2, y, width: x1 - x0 + 4, height, rx, fill: "none", stroke: theme("--selected"), "stroke-width": 2.5 });
  const marks = scene.marks.filter(({ row }) => chosen.has(row)).map(({ x0, x1, y }) => ring(x0, x1, y - HALF - 2, 2 * HALF + 4, 6));
  const bands = scene.bands
    .filter(({ row }) => chosen.has(row))
    .map(({ bars, y, height }) => ring(Math.min(...bars.map(({ x0 }) => x0)), Math.max(...bars.map(({ x1 }) => x1)), y, height, 2));
  return [...marks, ...bands];
}

const drawPointer = (pointer: Pointer, { theme }: Brush): string =>
  path(pointerPath(pointer), {
    transform: translate(pointerMiddle(pointer), pointer.y),
    fill: "none",
    stroke: theme("--selected"),
    "stroke-width": 2.5,
  });

function drawAxis({ axis, scale }: TimeScene, brush: Brush): string {
  const line = { stroke: brush.theme("--line") };
  const [left, right] = axis.ends;
  const ends = [
    write(brush, { text: left.label, x: left.x, y: axis.y + 38, align: "left" }),
    write(brush, { text: right.label, x: right.x, y: axis.y + 38, align: "right" }),
  ];
  const ticks = axis.ticks.flatMap(({ x, label }) => [
    element("line", { x1: x, x2: x, y1: axis.y, y2: axis.y + 5, ...line }),
    write(brush, { text: label, x, y: axis.y + 18, fill: brush.theme("--ink-2"), align: "middle" }),
  ]);
  return [element("line", { x1: scale.left, x2: scale.right, y1: axis.y, y2: axis.y, ...line }), ...ticks, ...ends].join("");
}
