import { element, group } from "../render/markup.ts";
import type { Brush } from "./brush.ts";
import { mapFrame } from "./mapCamera.ts";
import { mapGround } from "./mapGround.ts";
import { mapMarks } from "./mapMarks.ts";
import { mapNames } from "./mapNames.ts";
import { Definitions, mapHighlight, mapShapes } from "./mapShapes.ts";
import type { MapPicture, PictureInput } from "./picture.ts";

/** The map from 0,0 to its width and height, as it looks on screen. */
export function mapPanel(picture: MapPicture, input: PictureInput, width: number, height: number, brush: Brush): string {
  const frame = mapFrame(width, height, input.view.camera);
  const definitions = new Definitions(`${brush.id}-map`);
  const clip = definitions.use("frame", (id) => element("clipPath", { id }, element("rect", { width, height })));
  const drawn = [
    element("rect", { width, height, fill: brush.theme("--paper") }),
    mapGround(input.basemap, frame, brush.theme),
    mapShapes(picture.symbols, frame, brush, definitions),
    mapHighlight(picture.highlight, frame, brush, definitions),
    mapMarks(picture, frame, brush),
    mapNames(picture, input, frame, brush),
  ];
  const border = element("rect", { x: 0.5, y: 0.5, width: width - 1, height: height - 1, fill: "none", stroke: brush.theme("--line") });
  return definitions.markup() + group({ "clip-path": clip }, ...drawn) + border;
}
