import { SCREEN, type Theme } from "../render/elements.ts";
import { element, escapeXml } from "../render/markup.ts";
import { homeOf } from "../scene/mapHome.ts";
import { mapAlt, timelineAlt } from "./altText.ts";
import type { DrawContext } from "./drawContext.ts";
import { mapHeight } from "./mapCamera.ts";
import { mapPanel } from "./mapPanel.ts";
import { mapPicture, type PictureInput, timePicture } from "./picture.ts";
import { FAMILY, plainTextRenderer, type TextRenderer } from "./textRenderer.ts";
import { timePanel } from "./timePanel.ts";

export interface PanelOptions {
  /** Pixels. */
  readonly width: number;
  readonly height?: number;
  /** Prefix of ids, unlike any other picture's on the page. */
  readonly id: string;
  /** The colours of the page (SCREEN) unless given. */
  readonly theme?: Theme;
  readonly textRenderer?: TextRenderer;
}

interface Root {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly width: number;
  readonly height: number;
}

/** An SVG of its own, with its name and description for those who do not see it. */
export function svgRoot(
  { id, name, title, description, width, height }: Root,
  { textRenderer, i18n }: DrawContext,
  ...children: readonly string[]
): string {
  const body = children.join("");
  return element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      // SVG 1.1's way to refer, which office programs know too.
      "xmlns:xlink": textRenderer.form === "outlines" ? "http://www.w3.org/1999/xlink" : null,
      class: name,
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: "img",
      "aria-labelledby": `${id}-title ${id}-desc`,
      "font-family": FAMILY,
      lang: i18n.lang === "ar" ? "ar" : "en",
    },
    element("title", { id: `${id}-title` }, escapeXml(title)),
    element("desc", { id: `${id}-desc` }, escapeXml(description)),
    textRenderer.head(body),
    body,
  );
}

const contextOf = ({ i18n }: PictureInput, { theme = SCREEN, textRenderer = plainTextRenderer(), id }: PanelOptions): DrawContext => ({
  theme,
  textRenderer,
  i18n,
  id,
});

/** The map alone: what its record shows fills its width unless a height is given. */
export function mapSvg(input: PictureInput, options: PanelOptions): string {
  const { width, height = mapHeight(width, homeOf(input.dataset, input.basemap)), id } = options;
  const [picture, context] = [mapPicture(input), contextOf(input, options)];
  const root = { id, name: "figure-map", title: input.i18n.t("map.title"), description: mapAlt(input, picture), width, height };
  return svgRoot(root, context, mapPanel(picture, input, width, height, context));
}

/** The timeline alone, as high as it needs; below 640 pixels in its narrow form. */
export function timelineSvg(input: PictureInput, options: Omit<PanelOptions, "height"> & { readonly room?: number }): string {
  const { width, id, room } = options;
  const [picture, context] = [timePicture(input, width, room), contextOf(input, options)];
  const { height } = picture.scene;
  const root = { id, name: "figure-timeline", title: input.i18n.t("timeline.title"), description: timelineAlt(input), width, height };
  return svgRoot(root, context, timePanel(picture, context));
}
