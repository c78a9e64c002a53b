import { type Html, join, tag, text } from "./html.ts";
import { DIRECTION, OTHER, type PageLang } from "./languages.ts";

const POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'";

interface PlainPage {
  readonly lang: PageLang;
  readonly title: string;
  readonly description: string;
  /** Addresses of the style sheets, from the page's folder. */
  readonly styles: readonly string[];
  readonly head?: readonly Html[];
  readonly body: readonly Html[];
}

/** A page of a language's folder that has no script and needs none. */
export function plainPage({ lang, title, description, styles, head = [], body }: PlainPage): string {
  const lines = [
    tag("meta", { "http-equiv": "Content-Security-Policy", content: POLICY }),
    tag("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    tag("meta", { name: "referrer", content: "no-referrer" }),
    tag("meta", { name: "color-scheme", content: "light dark" }),
    tag("title", {}, text(title)),
    tag("meta", { name: "description", content: description }),
    tag("link", { rel: "icon", href: "../favicon.svg", type: "image/svg+xml" }),
    ...styles.map((href) => tag("link", { rel: "stylesheet", href })),
    ...head,
  ];
  return `<!doctype html>
<html lang="${lang}" dir="${DIRECTION[lang]}">
  <head>
    <meta charset="utf-8">
    ${join(lines, "\n    ")}
  </head>
  <body>
    ${tag("div", { class: "report" }, ...body)}
  </body>
</html>
`;
}

/** A button to the same page in the other language. */
export function languageLink(lang: PageLang, href: string, words: string): Html {
  const other = OTHER[lang];
  return tag("a", { class: "button", href, hreflang: other, lang: other, dir: DIRECTION[other] }, text(words));
}
