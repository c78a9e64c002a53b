import { commonParts, isoDate } from "./bibtex.ts";
import type { CiteRequest } from "./citations.ts";
import { type CslDate, type CslItem, cslItem } from "./csl.ts";

const TYPES: Readonly<Record<CslItem["type"], string>> = { dataset: "DATA", webpage: "ELEC", "article-newspaper": "NEWS", document: "GEN" };

/** A record in RIS: a tag a line, CRLF, `DA` only as fine as the date is known. */
export function render(request: CiteRequest): string {
  const item = cslItem(request);
  const [year] = commonParts(item.issued);
  const lines: readonly (readonly [string, string | undefined])[] = [
    ["TY", TYPES[item.type]],
    ["ID", item.id],
    ...(item.author ?? []).map(({ literal }) => ["AU", literal] as const),
    ["TI", item.title + (item.tail ?? "")],
    ["TT", item.translation],
    ["T2", item["container-title"]],
    ["PB", item.publisher],
    ["M3", item.genre],
    ["PY", year === undefined ? undefined : String(year).padStart(4, "0")],
    ["DA", slashed(item.issued)],
    ["ET", item.version],
    ["LA", item.language],
    ["UR", item.URL],
    ["Y2", slashed(item.accessed)],
    ["N1", item.archive],
    ["ER", ""],
  ];
  return lines.map(([tag, value]) => (value === undefined ? "" : `${tag}  - ${value.replace(/\s+/g, " ").trim()}\r\n`)).join("");
}

/** "2023/11/09", "2023/11//", "2023///": RIS writes the slashes of the parts that are not known. */
function slashed(date: CslDate | undefined): string | undefined {
  const parts = isoDate(date)?.split("-");
  return parts && [0, 1, 2].map((index) => parts[index] ?? "").join("/") + (parts.length === 3 ? "" : "/");
}
