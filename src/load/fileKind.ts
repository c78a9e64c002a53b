import { asFields, jsonOf } from "../model/fields.ts";
import { type DatasetError, DatasetError as Failure, type FileKind } from "./errors.ts";

/** The same error, or one that says which kind of file it is instead, known by what it holds. */
export function withKind(error: DatasetError, text: string): DatasetError {
  const { code } = error.reason;
  const kind = code === "notJson" || code === "notThisFormat" ? kindOf(text) : null;
  return kind === null ? error : new Failure(error.url, { code: "otherKind", kind }, error);
}

const HEAD = 4_096;

function kindOf(text: string): FileKind | null {
  if (text.trim() === "") return "empty";
  const head = text.slice(0, HEAD).trimStart();
  if (/^[[{]/.test(head)) return jsonKind(text);
  if (/^BEGIN:VCALENDAR/i.test(head)) return "ics";
  if (/^<(!doctype html|html|head|body)/i.test(head)) return "html";
  if (/^<(\?xml|kml)/i.test(head)) return /<kml[\s>]/i.test(head) ? "kml" : null;
  if (head.startsWith("%PDF-")) return "pdf";
  if (isTable(head)) return "csv";
  return /^(#.*\n|---\s*\n)*[a-zA-Z_]\w*:(\s|$)/.test(head) ? "yaml" : null;
}

function jsonKind(text: string): FileKind | null {
  const raw = jsonOf(text);
  if (raw === undefined) return null;
  const fields = asFields(raw);
  if (typeof fields["type"] === "string" && /^(Feature(Collection)?|GeometryCollection|Topology)$/.test(fields["type"])) return "geojson";
  return "json";
}

/** Rows of one number of cells, parted by commas, semicolons or tabs. */
function isTable(head: string): boolean {
  const lines = head
    .split(/\r?\n/)
    .slice(0, 5)
    .filter((line) => line !== "");
  const [first = ""] = lines;
  const separator = [",", ";", "\t"].reduce((best, next) => (first.split(next).length > first.split(best).length ? next : best));
  return lines.length > 1 && first.split(separator).length > 1;
}
