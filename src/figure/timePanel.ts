import { box, boxPath, type Drawn, path } from "../scene/drawing.ts";
import { drawRings, drawTimeline, RINGS } from "../scene/timeDrawing.ts";
import type { TimeScene } from "../scene/timePlaced.ts";
import { type Pointer, pointerMiddle, pointerPath, pointersTo } from "../scene/timePointers.ts";
import { type DrawContext, drawn } from "./drawContext.ts";
import type { TimePicture } from "./picture.ts";

/** The timeline from 0,0 to the width and height of its scene, as it looks on screen. */
export function timePanel({ scene, index, chosen }: TimePicture, context: DrawContext): string {
  const { background, marks } = drawTimeline(scene, context.i18n.dir);
  const parts = [
    box({ x: 0, y: 0, width: scene.width, height: scene.height, fill: "--surface" }),
    ...background,
    ...(scene.timeRanges ? shade(scene.timeRanges, scene) : []),
    ...marks,
    ...drawRings(scene, chosen, RINGS.chosen),
    ...pointersTo(chosen, index, scene).map(drawPointer),
  ];
  return drawn(parts, "time", context);
}

function shade(timeRanges: NonNullable<TimeScene["timeRanges"]>, { scale, axis }: TimeScene): readonly Drawn[] {
  const holes = timeRanges.map(({ x0, x1 }) => boxPath(x0, x1, axis.y, axis.bottom)).join("");
  const edges = timeRanges.map(({ x0, x1 }) => `M${x0} ${axis.y}V${axis.bottom}M${x1} ${axis.y}V${axis.bottom}`).join("");
  return [
    path(boxPath(scale.left, scale.right, axis.y, axis.bottom) + holes, { fill: "--paper", fillOpacity: 0.75, evenOdd: true }),
    path(edges, { stroke: "--accent" }),
  ];
}

const drawPointer = (pointer: Pointer): Drawn =>
  path(pointerPath(pointer), { at: [pointerMiddle(pointer), pointer.y], stroke: "--selected", strokeWidth: 2.5 });
