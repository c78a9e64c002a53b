import { Contact } from "../sources/Contact.tsx";
import { CorrectionsList } from "../sources/CorrectionsList.tsx";
import { type Html, join, paragraph, tag, text } from "./html.ts";
import { type StaticInput, staticPage } from "./staticPage.tsx";

/** The part of the report that says what was corrected: `href` leads to the page of corrections; null lists them where no other page can. */
export function reportCorrections(input: StaticInput, href: string | null): Html {
  const { i18n, dataset } = input;
  const draw = staticPage(input);
  return join([
    tag("h2", { id: "report-corrections" }, text(i18n.t("corrections.title"))),
    paragraph(correctionsCount(input)),
    href === null
      ? draw(<CorrectionsList corrections={dataset.corrections} />)
      : tag("p", {}, tag("a", { href }, text(i18n.t("corrections.open")))),
    draw(<Contact />),
  ]);
}

/** How many there are, in a sentence. */
export const correctionsCount = ({ dataset: { corrections }, i18n }: StaticInput): string =>
  corrections.length === 0 ? i18n.t("corrections.none") : i18n.plural("corrections.count", corrections.length);
