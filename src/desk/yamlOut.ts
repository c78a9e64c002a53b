import { Document, isMap, isNode, isScalar, isSeq, type Node, parseDocument, Scalar, visit } from "yaml";
import { isFields } from "../model/fields.ts";
import { kindOfId } from "../model/ids.ts";
import type { Path } from "../model/raw.ts";
import { CODE } from "../model/vocabulary.ts";
import { isSame } from "./value.ts";

/** Characters of a map or list that still stands in one line. */
const LINE = 150;
/** Wherever they are written, words stand in quotes and codes without. */
const PLAIN_KEYS = new Set(["sha256", "paragraphSha256", "url", "archived", "retrieved", "copies"]);
const ORDER = [
  ["id", "title", "publisher", "published", "author", "credited", "voice", "kind", "country", "url", "retrieved", "archived", "copies"],
  ["event", "status", "names", "aliases", "authority", "when", "order", "mode", "places", "actors", "election"],
  ["postponement", "sensitive", "serves", "act", "strength", "tier", "checkable", "issuers", "addressees", "what", "measures"],
  ["targets", "timing", "quantities", "instrument", "followUps"],
].flat();
const LAST = ["text", "summary", "evidence", "ground", "confidence", "note"];

/** The order in which a record's keys stand in what people write. */
function rank(key: string): number {
  const last = LAST.indexOf(key);
  if (last >= 0) return 1000 + last;
  const at = ORDER.indexOf(key);
  return at >= 0 ? at : 500;
}

/**
 * The text of a file with another value: what did not change stays letter by letter, comments and order too; what is new is
 * written as the files of the record are.
 */
export function yamlWith(text: string, value: unknown): string {
  const doc: Document = text === "" ? new Document(null) : parseDocument(text, { schema: "core" });
  const before: unknown = doc.toJS();
  if (isSame(before, value)) return text;
  if (isFields(before) || Array.isArray(before)) change(doc, [], before, value);
  else doc.contents = nodeOf(doc, value, []);
  return tight(doc.toString({ lineWidth: 0 }));
}

/** A file of its own. */
export const yamlOf = (value: unknown): string => yamlWith("", value);

function change(doc: Document, path: Path, before: unknown, after: unknown): void {
  if (isSame(before, after)) return;
  if (isFields(before) && isFields(after)) {
    for (const key of Object.keys(before)) if (!Object.hasOwn(after, key)) doc.deleteIn([...path, key]);
    for (const [key, value] of Object.entries(after)) {
      if (Object.hasOwn(before, key)) change(doc, [...path, key], before[key], value);
      else insert(doc, path, key, value);
    }
  } else if (Array.isArray(before) && Array.isArray(after)) changeList(doc, path, before, after);
  else doc.setIn(path, nodeOf(doc, after, path));
}

/** Items that are the same at both ends stay; between them they change one by one, go, or come. */
function changeList(doc: Document, path: Path, before: readonly unknown[], after: readonly unknown[]): void {
  const most = Math.min(before.length, after.length);
  let [head, tail] = [0, 0];
  while (head < most && isSame(before[head], after[head])) head++;
  while (tail < most - head && isSame(before.at(-1 - tail), after.at(-1 - tail))) tail++;
  const [gone, come] = [before.length - tail, after.length - tail];
  const both = Math.min(gone, come);
  for (let at = head; at < both; at++) change(doc, [...path, at], before[at], after[at]);
  for (let at = gone - 1; at >= both; at--) doc.deleteIn([...path, at]);
  const list = doc.getIn(path);
  if (isSeq(list)) list.items.splice(both, 0, ...after.slice(both, come).map((item) => nodeOf(doc, item, path)));
}

/** Puts a pair where its key belongs among the others. */
function insert(doc: Document, path: Path, key: string, value: unknown): void {
  const map = path.length === 0 ? doc.contents : doc.getIn(path);
  if (!isMap<Node, Node>(map)) return;
  const pair = doc.createPair(key, nodeOf(doc, value, [...path, key]));
  const at = map.items.findIndex((other) => isScalar(other.key) && rank(String(other.key.value)) > rank(key));
  map.items.splice(at < 0 ? map.items.length : at, 0, pair);
  // What no longer fits into a line is spread.
  if (map.flow && JSON.stringify(map.toJSON()).length > LINE) map.flow = false;
}

function nodeOf(doc: Document, value: unknown, path: Path): Node {
  const node: unknown = doc.createNode(sorted(value));
  if (!isNode(node)) throw new Error(`no YAML at ${path.join(".")}`);
  visit(node, {
    Collection(_, collection) {
      const short = JSON.stringify(collection.toJSON()).length <= LINE;
      const isRoot = collection === node && path.length === 0;
      collection.flow = collection.items.length === 0 || (short && !isRoot && !holdsRecords(collection));
    },
    Scalar(key, scalar, parents) {
      if (key === "key" || typeof scalar.value !== "string") return;
      scalar.type = isPlain(scalar.value, nameIn(parents)) ? Scalar.PLAIN : Scalar.QUOTE_DOUBLE;
    },
  });
  return node;
}

/** Records, and lists of hashes, stand one below another however short they are. */
function holdsRecords(node: unknown): boolean {
  if (isSeq<Node>(node))
    return node.items.some((item) => (isMap(item) && isRecord(item)) || (isScalar(item) && /^[0-9a-f]{64}$/.test(String(item.value))));
  return isMap(node) && isRecord(node);
}

const isRecord = (map: Node): boolean => isMap(map) && kindOfId(String(map.get("id"))) !== undefined && !map.has("basis");

function nameIn(parents: readonly unknown[]): string {
  for (const parent of parents.toReversed()) {
    if (typeof parent === "object" && parent !== null && "key" in parent && isScalar(parent.key)) return String(parent.key.value);
  }
  return "";
}

/** Words that YAML would take for something else keep their quotes. */
const OTHERWISE = /^(?:true|false|null|yes|no|on|off|y|n|~|[-+.]?\d.*)$/i;
const isPlain = (value: string, key: string): boolean =>
  key !== "cue" &&
  key !== "edtf" &&
  key !== "number" &&
  !OTHERWISE.test(value) &&
  (PLAIN_KEYS.has(key) || CODE.test(value) || kindOfId(value) !== undefined);

/** Keys in their order, at any depth. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isFields(value)) return value;
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return Object.fromEntries(entries.toSorted(([a], [b]) => rank(a) - rank(b)).map(([key, item]) => [key, sorted(item)]));
}

/** `[a, b]` as the record's files have it: the writer pads lists as it pads maps. */
function tight(text: string): string {
  const packed = text.replaceAll(/"(?:\\.|[^"\\])*"|\[ | \]/g, (part) => (part === "[ " ? "[" : part === " ]" ? "]" : part));
  return isSame(parseDocument(packed, { schema: "core" }).toJS(), parseDocument(text, { schema: "core" }).toJS()) ? packed : text;
}
