import { parseAst } from "vite";

/** One small change of a source file: what stands from `start` to `end` (UTF-16 units, end exclusive) becomes `now`. */
export interface Mutant {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly was: string;
  readonly now: string;
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

const OPERATORS: Readonly<Record<string, string>> = {
  "<": "<=",
  "<=": "<",
  ">": ">=",
  ">=": ">",
  "===": "!==",
  "!==": "===",
  "+": "-",
  "-": "+",
  "*": "/",
  "/": "*",
  "%": "*",
  "&": "|",
  "|": "&",
  "<<": ">>",
  ">>": "<<",
  ">>>": "<<",
  "&&": "||",
  "||": "&&",
  "??": "&&",
  "+=": "-=",
  "-=": "+=",
  "|=": "&=",
  "&=": "|=",
};

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && typeof (value as { type?: unknown }).type === "string";

/** Types are erased, and what a module imports is no behaviour. */
const isBehaviour = ({ type }: Node): boolean => !/^(TSType|TSInterface|TSTypeAlias|Import|ExportAll|TSDeclare)/.test(type);

function visit(node: Node, see: (node: Node) => void): void {
  if (!isBehaviour(node)) return;
  see(node);
  for (const child of Object.values(node).flat()) if (isNode(child)) visit(child, see);
}

/** Every mutant of a file: another operator, the other truth, a condition that always or never holds, one more, a statement left out. */
export function mutantsOf(file: string, source: string): Mutant[] {
  const mutants: Mutant[] = [];
  const put = (start: number, end: number, now: string): void =>
    void mutants.push({ file, start, end, was: source.slice(start, end), now });
  visit(parseAst(source, { lang: file.endsWith("x") ? "tsx" : "ts" }) as unknown as Node, (node) => {
    const { left, right, test, operator, value } = node as Node & Record<"left" | "right" | "test" | "argument", Node>;
    const other = typeof operator === "string" ? OPERATORS[operator] : undefined;
    if (other !== undefined && isNode(left) && isNode(right)) {
      const at = source.indexOf(operator as string, left.end);
      if (at >= 0 && at < right.start) put(at, at + (operator as string).length, other);
    }
    if (isNode(test)) for (const now of ["true", "false"]) put(test.start, test.end, now);
    if (node.type === "Literal" && typeof value === "boolean") put(node.start, node.end, String(!value));
    if (node.type === "Literal" && typeof value === "number") put(node.start, node.end, String(value + 1));
    if (node.type === "UnaryExpression" && operator === "!") put(node.start, node.start + 1, "");
    if (node.type === "ExpressionStatement" || node.type === "ContinueStatement") put(node.start, node.end, ";");
  });
  return mutants;
}

/** The source with the mutant in it. */
export const mutated = (source: string, { start, end, now }: Mutant): string => source.slice(0, start) + now + source.slice(end);

/** `file:line: was → now`, as an editor finds it. */
export function place(source: string, { file, start, was, now }: Mutant): string {
  const brief = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text).replaceAll("\n", " ");
  return `${file}:${source.slice(0, start).split("\n").length}: ${brief(was)} → ${now === "" ? "(left out)" : now}`;
}
