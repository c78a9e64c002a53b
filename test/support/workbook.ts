import { strToU8, zipSync } from "fflate";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A cell: text, a number, or `{ day }`, which a workbook keeps as a number with a format; a formula with the value that was last computed. */
export type SheetCell = string | number | { readonly day: number } | { readonly formula: string; readonly value: string };

const letter = (at: number): string => String.fromCharCode(65 + at);

function cellXml(cell: SheetCell, at: string): string {
  if (typeof cell === "string") return `<c r="${at}" t="inlineStr"><is><t>${cell}</t></is></c>`;
  if (typeof cell === "number") return `<c r="${at}"><v>${cell}</v></c>`;
  if ("day" in cell) return `<c r="${at}" s="1"><v>${cell.day}</v></c>`;
  return `<c r="${at}" t="str"><f>${cell.formula}</f><v>${cell.value}</v></c>`;
}

export const sheetXml = (rows: readonly (readonly SheetCell[])[], more = ""): string =>
  `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${rows
    .map((cells, row) => `<row r="${row + 1}">${cells.map((cell, at) => cellXml(cell, `${letter(at)}${row + 1}`)).join("")}</row>`)
    .join("")}${more}</sheetData></worksheet>`;

/** A workbook of one sheet or several, written by hand. */
export function workbook(...sheets: readonly (string | Uint8Array)[]): Uint8Array {
  const files = sheets.map((_, at) => `worksheets/sheet${at + 1}.xml`);
  const part = (type: string, target: string): string =>
    `<Relationship Id="${target.replace(/\W/g, "")}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const text = (xml: string): Uint8Array => strToU8(HEAD + xml);
  return zipSync({
    "[Content_Types].xml": text(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>',
    ),
    "_rels/.rels": text(`<Relationships xmlns="${RELATIONS}">${part("officeDocument", "xl/workbook.xml")}</Relationships>`),
    "xl/workbook.xml": text(
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${files.map((file, at) => `<sheet name="Rows ${at + 1}" sheetId="${at + 1}" r:id="${file.replace(/\W/g, "")}"/>`).join("")}</sheets></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": text(
      `<Relationships xmlns="${RELATIONS}">${files.map((file) => part("worksheet", file)).join("")}${part("styles", "styles.xml")}</Relationships>`,
    ),
    "xl/styles.xml": text(
      `<styleSheet xmlns="${MAIN}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    ),
    ...Object.fromEntries(sheets.map((sheet, at) => [`xl/${files[at]}`, typeof sheet === "string" ? strToU8(sheet) : sheet])),
  });
}

const HEADER = [0x50, 0x4b, 3, 4];
const SIZE_AT = 22;

/** The same archive, whose files say that they hold a thousand bytes each. */
export function saidToBeSmall(archive: Uint8Array): Uint8Array {
  const copy = archive.slice();
  const view = new DataView(copy.buffer);
  copy.forEach((_, at) => {
    if (HEADER.every((byte, next) => copy[at + next] === byte)) view.setUint32(at + SIZE_AT, 1000, true);
  });
  return copy;
}
