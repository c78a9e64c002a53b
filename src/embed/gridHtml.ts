import { comparedGrid } from "../figure/comparedGrid.ts";
import type { PictureInput } from "../figure/picture.ts";
import { strengthSign } from "../figure/wordSigns.ts";
import type { MatrixCell } from "../query/matrix.ts";
import { element, escapeXml } from "../render/markup.ts";
import { absentMark } from "../scene/measureTable.ts";
import { termWords } from "../scene/words.ts";
import { bdi, paragraph, sign } from "./wordsHtml.ts";

/** Measures that a frame shows. */
const MOST_MEASURES = 12;

/** The grid of the comparison as markup of a page: measures down, the columns of the view's axis across, and what an empty cell means. */
export function gridHtml(input: PictureInput): string {
  const { i18n } = input;
  const { table, rows, caption, note } = comparedGrid(input, MOST_MEASURES);
  const heads = table.columns.map(({ name, reports }) =>
    element("th", { scope: "col" }, bdi(name), paragraph("aside", escapeXml(i18n.plural("count.reports", reports)))),
  );
  const head = element("tr", {}, element("th", { scope: "col" }, escapeXml(i18n.t("compare.measure"))), ...heads);
  const body = rows.map(({ name, cells }) =>
    element("tr", {}, element("th", { scope: "row" }, bdi(name)), ...cells.map((cell) => element("td", {}, cellHtml(cell, input)))),
  );
  const whole = element("table", {}, element("caption", {}, escapeXml(caption)), element("thead", {}, head), element("tbody", {}, ...body));
  // What scrolls has to be reached by keyboard, too.
  return element("div", { class: "grid", tabindex: 0, role: "region", "aria-label": caption }, whole) + paragraph("aside", escapeXml(note));
}

/** The count with a bar of the strongest wording, and its verb; or the mark that says why there is nothing. */
function cellHtml({ sure, possible, total, mentioned, strongest }: MatrixCell, input: PictureInput): string {
  const { dataset, i18n } = input;
  if (possible === 0 || strongest === null) return escapeXml(total > 0 ? i18n.pair(0, 0, total) : absentMark(mentioned > 0));
  const strength = termWords(dataset, i18n, "strength", strongest);
  const bar = sign(strengthSign(dataset.columns.book.directiveStrengths, strongest, i18n.dir), 32, null, input);
  const words = possible > 1 ? i18n.t("compare.upTo", { strength }) : strength;
  return element("b", {}, bdi(i18n.between(sure, possible))) + bar + paragraph("aside", escapeXml(words));
}
