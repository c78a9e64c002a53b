import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, visit, type YAMLError } from "yaml";
import { codePoint, hiddenIn } from "../model/bidi.ts";
import type { Path } from "../model/raw.ts";
import { HIDDEN } from "./hidden.ts";
import type { ErrorKind } from "./recordError.ts";

/** Line and column from 1, as editors count them. */
interface Position {
  readonly line: number;
  readonly col: number;
}

interface YamlError extends Position {
  readonly kind?: ErrorKind;
  readonly message: string;
  readonly remedy: string;
}

export interface YamlFile {
  /** Path from the project's root, with forward slashes. */
  readonly name: string;
  readonly value: unknown;
  readonly errors: readonly YamlError[];
  /** True when the file could not be read to its end as YAML: what seems to lack may stand behind the error. */
  readonly broken: boolean;
  /** Where the value at `path` stands, or its key; the nearest map or list around it where there is none. */
  locate(path: Path, target?: "value" | "key"): Position;
}

const ALIAS_LIMIT = 100;
const HARMLESS: ReadonlySet<string> = new Set(["DUPLICATE_KEY", "TAG_RESOLVE_FAILED"]);

/** Reads one YAML 1.2 document of plain maps, lists and scalars; tags, merge keys and doubled keys are errors. Never throws. */
export function readYaml(name: string, text: string): YamlFile {
  const lines = new LineCounter();
  const doc = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    resolveKnownTags: false,
    schema: "core",
    stringKeys: true,
    uniqueKeys: true,
  });
  const found = [...doc.errors, ...doc.warnings];
  const loop = ownAlias(doc);
  const { value, excess } = loop === undefined ? toValue(doc) : { value: null, excess: loopError(positionAt(lines, loop)) };
  const errors = [...found.map((error) => errorOf(error, lines)), ...(excess ? [excess] : []), ...strayMarks(doc, text, lines)];
  return {
    name,
    value,
    errors,
    broken: found.some((error) => !HARMLESS.has(error.code)) || excess !== undefined,
    locate: (path, target) => positionAt(lines, offsetOf(doc, path, target)),
  };
}

function toValue(doc: Document): { value: unknown; excess?: YamlError } {
  try {
    return { value: doc.toJS({ maxAliasCount: ALIAS_LIMIT }) as unknown };
  } catch {
    const remedy = "Write the values out where they are used";
    return { value: null, excess: { line: 1, col: 1, message: "aliases that multiply or point nowhere", remedy } };
  }
}

/** Where an alias stands that names what it is itself a part of. */
function ownAlias(doc: Document): number | undefined {
  let offset: number | undefined;
  visit(doc, {
    Alias(_key, alias, path) {
      const target = alias.resolve(doc);
      if (target === undefined || !path.includes(target)) return undefined;
      offset = alias.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return offset;
}

const loopError = (position: Position): YamlError => ({
  ...position,
  message: "an alias that contains itself",
  remedy: "Write the value out where it is used",
});

/** Hidden characters outside the values, in comments and keys: they show a reader of the file something else than what it says. */
function strayMarks(doc: Document, text: string, lines: LineCounter): readonly YamlError[] {
  const hidden = hiddenIn(text);
  if (hidden.length === 0) return [];
  const values: [number, number][] = [];
  visit(doc, {
    Scalar(key, { range }) {
      if (key !== "key" && range) values.push([range[0], range[1]]);
    },
  });
  const strays = hidden.filter(({ index }) => !values.some(([start, end]) => index >= start && index < end));
  return strays.map(({ index, code, kind }) => {
    const [of, message, remedy] = HIDDEN[kind];
    return { ...positionAt(lines, index), kind: of, message: `${codePoint(code)}, ${message}`, remedy };
  });
}

function positionAt(lines: LineCounter, offset: number): Position {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1), col: Math.max(col, 1) };
}

function errorOf(error: YAMLError, lines: LineCounter): YamlError {
  const position = positionAt(lines, error.pos[0]);
  if (error.code === "DUPLICATE_KEY") return { ...position, message: "a duplicate key", remedy: "Keep one of the two" };
  if (error.code === "TAG_RESOLVE_FAILED") return { ...position, message: "a tag, which a record does not use", remedy: "Remove the tag" };
  return { ...position, message: `not YAML: ${error.message.replaceAll(/\s+/g, " ")}`, remedy: "Correct the YAML" };
}

function offsetOf(doc: Document, path: Path, target: "value" | "key" = "value"): number {
  let node = resolved(doc, doc.contents);
  let offset = node?.range?.[0] ?? 0;
  for (const [depth, step] of path.entries()) {
    const asked = depth === path.length - 1 ? target : "value";
    const next = stepInto(node, step);
    offset = (asked === "key" ? next?.key : next?.value)?.range?.[0] ?? next?.key?.range?.[0] ?? offset;
    if (!next) return offset;
    node = resolved(doc, next.value);
  }
  return offset;
}

const resolved = (doc: Document, node: Node | null): Node | null => (isAlias(node) ? (node.resolve(doc) ?? null) : node);

function stepInto(node: Node | null, step: string | number): { key: Node | null; value: Node | null } | undefined {
  if (isSeq<Node>(node)) {
    const item = node.items[Number(step)];
    return item && { key: item, value: item };
  }
  if (!isMap<Node, Node>(node)) return undefined;
  const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
  return pair && { key: pair.key, value: pair.value };
}
