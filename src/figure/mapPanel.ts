import { box, boxPath, type Drawn, group } from "../scene/drawing.ts";
import { drawCovers, drawHighlight, drawLand, drawLines } from "../scene/mapDrawing.ts";
import { homeOf } from "../scene/mapHome.ts";
import type { Rect } from "../scene/mapLabels.ts";
import { reachIn } from "../scene/mapMarks.ts";
import { drawNames, placeNames } from "../scene/mapNames.ts";
import { drawSurroundings } from "../scene/mapOrigins.ts";
import { mapWords } from "../scene/mapWords.ts";
import { chosenIn, drawSymbols } from "../scene/symbolDrawing.ts";
import { type DrawContext, drawn } from "./drawContext.ts";
import { mapFrame } from "./mapCamera.ts";
import type { MapPicture, PictureInput } from "./picture.ts";

const EDGE = 2;

/** The map from 0,0 to its width and height, as it looks on screen. */
export function mapPanel(picture: MapPicture, input: PictureInput, width: number, height: number, context: DrawContext): string {
  const { symbols, marks, highlight, surroundings, dense, selected } = picture;
  const { basemap, dataset, i18n } = input;
  const frame = mapFrame(width, height, input.view.camera, homeOf(dataset, basemap));
  const words = mapWords(i18n, dataset, input.result.unit);
  const inside: Rect = { x: width / 2, y: height / 2, halfWidth: width / 2 - EDGE, halfHeight: height / 2 - EDGE };
  const isChosen = chosenIn(selected, highlight);
  const parts: readonly Drawn[] = [
    box({ x: 0, y: 0, width, height, fill: "--land-other" }),
    ...drawLand(basemap, frame),
    ...drawCovers(symbols, dense, frame),
    ...drawSurroundings(surroundings, frame),
    ...drawLines(basemap, frame),
    ...drawHighlight(highlight, reachIn(marks), frame),
    ...drawSymbols(marks, frame, words, (mark) => ({ chosen: isChosen(mark), dense })),
    ...drawNames(placeNames({ marks, highlight, surroundings, basemap, words, dense }, { frame, inside, bounded: true })),
  ];
  const clip = { name: "frame", d: boxPath(0, width, 0, height) };
  const border = box({ x: 0.5, y: 0.5, width: width - 1, height: height - 1, stroke: "--line" });
  return drawn([group(parts, { clip }), border], "map", context);
}
