import { must } from "../model/must.ts";
import type { CiteRequest } from "./citations.ts";
import { type CslDate, type CslItem, cslItem, wholeTitle } from "./csl.ts";

const SPECIAL: ReadonlyMap<string, string> = new Map([
  ["\\", "\\textbackslash{}"],
  ["~", "\\textasciitilde{}"],
  ["^", "\\textasciicircum{}"],
]);

/** Text for a LaTeX field; letters of any script stay as they are, for engines that read UTF-8. */
const escape = (text: string): string => oneLine(text).replace(/[\\{}&%$#_~^]/g, (character) => SPECIAL.get(character) ?? `\\${character}`);

/** An address stays verbatim but for what would close or open a field. */
const verbatim = (url: string): string => oneLine(url).replaceAll("\\", "%5C").replaceAll("{", "%7B").replaceAll("}", "%7D");

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

interface Field {
  readonly name: string;
  /** Written as it stands, braces included. */
  readonly value: string;
}

const field = (name: string, value: string | undefined): readonly Field[] =>
  value === undefined || value === "" ? [] : [{ name, value: `{${value}}` }];

/** An entry that BibTeX, biblatex and the programs that import them read alike: `misc` and `article`, a year only where one is sure. */
export function render(request: CiteRequest): string {
  const item = cslItem(request);
  const fields = [
    ...field("author", item.author && `{${item.author.map(({ literal }) => escape(literal)).join("} and {")}}`),
    ...field("title", `{${escape(wholeTitle(item))}}`),
    ...containers(item),
    ...field("entrysubtype", isArticle(item) ? "newspaper" : undefined),
    ...dateFields(item.issued),
    ...field("version", item.version),
    ...field("url", item.URL && verbatim(item.URL)),
    ...field("urldate", isoDate(item.accessed)),
    ...field("langid", item.language === "ar" ? "arabic" : "english"),
    ...field("note", item.archive && escape(item.archive)),
  ];
  const body = fields.map(({ name, value }) => `  ${name} = ${value},\n`).join("");
  return `@${entryType(item)}{${item.id},\n${body}}\n`;
}

const isArticle = (item: CslItem): boolean =>
  item.type === "article-newspaper" && item["container-title"] !== undefined && item.issued !== undefined;
const entryType = (item: CslItem): string => (isArticle(item) ? "article" : "misc");

/** BibTeX asks an article for a journal and a year; what lacks one of them is `misc`, its outlet under `howpublished`. */
function containers(item: CslItem): readonly Field[] {
  const outlet = item["container-title"] ?? item.publisher;
  return [
    ...field(isArticle(item) ? "journal" : "howpublished", outlet && escape(outlet)),
    ...field("type", item.genre && escape(item.genre)),
  ];
}

/** As far as both ends of the date share its parts: `date` for biblatex, which knows no `day`; year and month, by its macro, for BibTeX. */
function dateFields(date: CslDate | undefined): readonly Field[] {
  const [year, month] = commonParts(date);
  if (year === undefined) return [];
  return [
    ...field("date", isoDate(date)),
    ...field("year", String(year)),
    ...(month === undefined ? [] : [{ name: "month", value: must(MONTHS[month - 1], "month") }]),
  ];
}

/** What every part of a CSL date agrees on. */
export function commonParts(date: CslDate | undefined): readonly number[] {
  const [start = [], end = start] = date?.["date-parts"] ?? [];
  const differs = start.findIndex((part, index) => part !== end[index]);
  return differs < 0 ? start : start.slice(0, differs);
}

export function isoDate(date: CslDate | undefined): string | undefined {
  const parts = commonParts(date);
  return parts.length === 0 ? undefined : parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, "0")).join("-");
}
