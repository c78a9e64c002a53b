import { altText } from "../figure/altText.ts";
import type { PictureInput } from "../figure/picture.ts";
import { correctionsFiles } from "./correctionsPage.tsx";
import { type Html, jsonBlock, paragraph, tag } from "./html.ts";
import { jsonLd } from "./jsonLd.ts";
import { langOf, OTHER } from "./languages.ts";
import type { Ahead } from "./manifest.ts";
import type { PagePicture } from "./openPicture.ts";
import { PAGE_BYTES, packedBytes } from "./pageParts.ts";
import { appPage } from "./pages.ts";
import { recordPage, recordShelves } from "./recordShelves.tsx";
import { PICTURES, type Picture, picturePages, picturePageTitle, report, reportFirst } from "./report.tsx";
import { CORRECTIONS_PAGE, pageUrl, socialHead } from "./site.ts";

/** Events, directives and reports that may all stand on one page; whether they fit is then weighed. */
const MOST_ON_ONE_PAGE = 300;

export interface LanguagePages {
  readonly picture: PagePicture;
  /** The built page of the app, with addresses from the language's folder. */
  readonly template: string;
  /** HTML of ours for the head: what the first view will ask for. */
  readonly preloads: string;
  /** What an address may ask to see at once, from the page. */
  readonly ahead: Ahead;
  /** Addresses of the style sheets of every page, and of the further ones of what stands without script, from the language's folder. */
  readonly styles: readonly string[];
  readonly reportStyles: readonly string[];
  readonly site: URL | undefined;
}

/** Every file of a language's folder by its name: the page itself, the corrections, and where the record is large the pages that hold it. */
export function* languagePages(input: LanguagePages): Generator<readonly [name: string, text: string]> {
  const { picture, site } = input;
  const styles = [...input.styles, ...input.reportStyles];
  const whole = wholePage(input);
  if (whole !== null) yield ["index.html", whole];
  else yield* largeRecord(input);
  yield* correctionsFiles({ dataset: picture.dataset, i18n: picture.i18n, site, styles });
}

/** What a page of a large record shows of the pictures, the most that does not weigh too much. */
const INSIDE: readonly (readonly Picture[])[] = [PICTURES, ["map"], []];

function* largeRecord(input: LanguagePages): Generator<readonly [string, string]> {
  const { picture } = input;
  const styles = [...input.styles, ...input.reportStyles];
  const shelves = recordShelves(picture);
  for (const inside of INSIDE) {
    const html = page(input, reportFirst(picture, links(picture), shelves, inside), false);
    if (packedBytes(html) > PAGE_BYTES && inside.length > 0) continue;
    yield ["index.html", html];
    for (const which of PICTURES.filter((each) => !inside.includes(each))) yield* pictureFiles(which, picture, styles);
    break;
  }
  yield* shelves.pages(styles);
}

function* pictureFiles(which: Picture, picture: PagePicture, styles: readonly string[]): Generator<readonly [string, string]> {
  const title = picturePageTitle(which, picture);
  const laidOut = (content: Html): string => recordPage(title, [content], picture, styles);
  const instead = laidOut(paragraph(picture.i18n.t("report.tooDense")));
  for (const [name, drawing] of picturePages(which, picture)) yield [name, orInstead(laidOut(drawing), instead)];
}

/** A page, or where it weighs too much another in its place. */
export const orInstead = (page: string, instead: string): string => (packedBytes(page) <= PAGE_BYTES ? page : instead);

const links = (picture: PictureInput) => ({ otherHref: `../${OTHER[langOf(picture.i18n)]}/`, correctionsHref: CORRECTIONS_PAGE });

/** The page with the whole record on it; null where that is too much for one. */
function wholePage(input: LanguagePages): string | null {
  const { sources, columns } = input.picture.dataset;
  if (sources.length + columns.eventCount + columns.directiveCount > MOST_ON_ONE_PAGE) return null;
  const html = page(input, report(input.picture, links(input.picture)), true);
  return packedBytes(html) <= PAGE_BYTES ? html : null;
}

function page({ picture, template, preloads, ahead, reportStyles, site }: LanguagePages, body: Html, whole: boolean): string {
  const lang = langOf(picture.i18n);
  const data = site ? new URL("data/dataset.json", site).href : "../data/dataset.json";
  const record = jsonBlock({ type: "application/ld+json" }, jsonLd(picture, { data, page: site && pageUrl(site, lang), whole }));
  const styles = tag("noscript", {}, ...reportStyles.map((href) => tag("link", { rel: "stylesheet", href })));
  const head = [preloads, styles, socialHead(lang, site, altText(picture)), record].join("\n    ");
  return appPage(template, lang, { head, report: body, ahead });
}
