import { readFileSync } from "node:fs";
import { must } from "../model/must.ts";

/** The colours of the app, which a frame's query may also choose against the reader's setting, and the style of frames. */
export function embedStyle(fonts: Readonly<Record<400 | 600, string>>): string {
  const tokens = readFileSync("src/app/tokens.css", "utf8");
  const [light, dark] = [...tokens.matchAll(/:root \{([^}]*)\}/g)].map(([, rules]) => propertiesOf(must(rules, "rules")));
  if (!light || !dark?.includes("--paper")) throw new Error("src/app/tokens.css: expected the light colours, then the dark ones");
  const faces = ([400, 600] as const).map(
    (weight) =>
      `@font-face{font-family:"Ballotline Sans";font-weight:${weight};font-display:swap;src:url(${fonts[weight]}) format("woff2")}`,
  );
  return [
    ...faces,
    `:root{color-scheme:light;${light}}`,
    `@media screen{:root[data-theme="dark"]{color-scheme:dark;${dark}}}`,
    `@media screen and (prefers-color-scheme:dark){:root:not([data-theme="light"]){color-scheme:dark;${dark}}}`,
    packed(readFileSync("src/embed/embed.css", "utf8")),
  ].join("\n");
}

const propertiesOf = (rules: string): string => (rules.match(/--[a-z0-9-]+:[^;]+;/g) ?? []).join("");

const packed = (css: string): string =>
  css
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/\s+/g, " ")
    .replace(/ ?([{};,]) ?/g, "$1");
