import { documentOf, type Html, policyTag, tag, text } from "./html.ts";
import { DIRECTION, OTHER, type PageLang } from "./languages.ts";
import { descriptionTag, META, titleTag } from "./pages.ts";

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
  return documentOf(
    { lang, dir: DIRECTION[lang] },
    [
      policyTag(POLICY),
      ...META,
      titleTag(title),
      descriptionTag(description),
      tag("link", { rel: "icon", href: "../favicon.svg", type: "image/svg+xml" }),
      ...styles.map((href) => tag("link", { rel: "stylesheet", href })),
      ...head,
    ],
    [tag("div", { class: "report" }, ...body)],
  );
}

/** A button to the same page in the other language. */
export function languageLink(lang: PageLang, href: string, words: string): Html {
  const other = OTHER[lang];
  return tag("a", { class: "button", href, hreflang: other, lang: other, dir: DIRECTION[other] }, text(words));
}
