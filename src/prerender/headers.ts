import { policy, START, sha256 } from "./pages.ts";

const YEAR_SECONDS = 31_536_000;

/**
 * The headers that a host may send, in the form that several static hosts read from a file of this name. The pages carry
 * the same policy in their heads, for hosts that send none. No header keeps other sites from framing: pages may be embedded.
 */
export const hostHeaders = (): string =>
  [
    block("/*", ["X-Content-Type-Options: nosniff", "Referrer-Policy: no-referrer", "Cache-Control: no-cache"]),
    ...["/ar/*", "/en/*"].map((path) =>
      block(path, [`Content-Security-Policy: ${policy({ scripts: `'self' ${sha256(START)}`, workers: "'self'" })}`]),
    ),
    block("/assets/*", ["! Cache-Control", `Cache-Control: public, max-age=${YEAR_SECONDS}, immutable`]),
  ].join("\n");

const block = (path: string, lines: readonly string[]): string => `${[path, ...lines.map((line) => `  ${line}`)].join("\n")}\n`;
