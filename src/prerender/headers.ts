import { policy, REPORT_SCRIPTS } from "./pages.ts";

const YEAR_SECONDS = 31_536_000;

/**
 * The headers that a host may send, in the form that several static hosts read from a file of this name. The pages carry
 * the same policy in their heads, for hosts that send none; `frame-ancestors` means something in a header alone.
 */
export const hostHeaders = (): string =>
  [
    WHY,
    block("/*", ["X-Content-Type-Options: nosniff", "Referrer-Policy: no-referrer", "Cache-Control: no-cache"]),
    ...["/ar/*", "/en/*"].map((path) =>
      block(path, [
        `Content-Security-Policy: ${policy({ scripts: `'self' ${REPORT_SCRIPTS}`, workers: "'self'" })}; frame-ancestors 'self'`,
      ]),
    ),
    block("/assets/*", ["! Cache-Control", `Cache-Control: public, max-age=${YEAR_SECONDS}, immutable`]),
  ].join("\n");

const WHY = `# frame-ancestors: the full page stands in frames of this site alone. It asks its reader to agree, before it opens
# somebody else's record or keeps a copy on the device, and a page that lay over such a frame could steal the click.
# /embed/ and the embed/ folders in /v/ are made for other people's pages, also for ones opened from a disk, which no
# list of ancestors can name: they get none.
`;

const block = (path: string, lines: readonly string[]): string => `${[path, ...lines.map((line) => `  ${line}`)].join("\n")}\n`;
