import type { Plugin } from "vite";
import type { MessageKey } from "../i18n/messages.ts";

/** The messages that a bundle may ask for: those whose keys stand in it, and those whose keys it puts together. */
export interface AskedMessages {
  has(key: MessageKey): boolean;
}

/** What a key put together begins and ends with. */
interface Pattern {
  readonly head: string;
  readonly tail: string;
}

/** Reads the messages that a bundle may ask for from the syntax trees of the modules that are left in it; known once it is built. */
export function readMessages(): { readonly plugin: Plugin; readonly asked: AskedMessages } {
  const strings = new Set<string>();
  const patterns: Pattern[] = [];
  const suffixes = new Set<string>();

  function visit(node: unknown): void {
    if (typeof node !== "object" || node === null) return;
    if (Array.isArray(node)) return node.forEach(visit);
    const { type, value, quasis } = node as { readonly type?: string; readonly value?: unknown; readonly quasis?: readonly Quasi[] };
    if (type === "Literal" && typeof value === "string") strings.add(value);
    if (type === "TemplateLiteral" && quasis) noteTemplate(quasis);
    Object.values(node).forEach(visit);
  }

  function noteTemplate(quasis: readonly Quasi[]): void {
    const [head, tail] = [quasis[0]?.value.cooked ?? "", quasis.at(-1)?.value.cooked ?? ""];
    if (quasis.length === 1) strings.add(head);
    else if (head.includes(".")) patterns.push({ head, tail });
    else if (quasis.length === 2 && head === "" && /^[A-Z]\w*$/.test(tail)) suffixes.add(tail);
  }

  const plugin: Plugin = {
    name: "read-messages",
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((output) => output.type === "chunk");
      for (const { code } of chunks.flatMap(({ modules }) => Object.values(modules))) if (code !== null) visit(this.parse(code));
    },
  };
  const isNamed = (key: string): boolean =>
    strings.has(key) || patterns.some(({ head, tail }) => key.startsWith(head) && key.endsWith(tail));
  /** A key may also be one that is named with something at its end, such as "count.events" with "Of". */
  const has = (key: string): boolean =>
    isNamed(key) || [...suffixes].some((suffix) => key.endsWith(suffix) && isNamed(key.slice(0, -suffix.length)));
  return { plugin, asked: { has } };
}

interface Quasi {
  readonly value: { readonly cooked: string | null };
}
