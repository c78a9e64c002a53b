import { readFileSync } from "node:fs";
import { WEIGHTS, type Weight } from "../scene/drawing.ts";
import { type Html, tag, trusted } from "./html.ts";

/** What a frame's page is styled by: the colours of the app and its own rules, and the dark colours, which its query may also choose or refuse. */
export interface EmbedStyle {
  readonly own: string;
  readonly dark: string;
}

export function embedStyle(fonts: Readonly<Record<Weight, string>>): EmbedStyle {
  const faces = WEIGHTS.map(
    (weight) =>
      `@font-face{font-family:"Ballotline Sans";font-weight:${weight};font-display:swap;src:url(${fonts[weight]}) format("woff2")}`,
  );
  return { own: [...faces, css("app/light"), css("embed/embed")].join("\n"), dark: css("app/dark") };
}

/** Paper stays light. */
export const styleTags = ({ own, dark }: EmbedStyle): readonly Html[] => [
  tag("style", {}, trusted(own)),
  tag("style", { id: "dark", media: "screen and (prefers-color-scheme: dark)" }, trusted(dark)),
];

const css = (name: string): string => readFileSync(`src/${name}.css`, "utf8");
