import { createHash } from "node:crypto";
import { stripBidi } from "../i18n/bidi.ts";
import type { I18n } from "../i18n/translator.ts";
import { escapeXml } from "../render/markup.ts";
import { embedStyle } from "./embedStyle.ts";

interface FrameHtml {
  readonly i18n: I18n;
  readonly start: string;
  /** The file name of the live script. */
  readonly live: string;
  readonly fonts: Readonly<Record<400 | 600, string>>;
  readonly title: string;
  /** Attributes of the root element beside its language and live script. */
  readonly attributes?: string;
  /** HTML of ours. */
  readonly head?: string;
  readonly main: string;
  /** Where the page may fetch from; nowhere where left out. */
  readonly connect?: string;
}

const hashed = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/**
 * A frame that has no origin matches no 'self', and a file has none either: the start script is named by its hash, and what it
 * loads is trusted for its sake.
 */
const policy = (script: string, style: string, connect: string | undefined): string =>
  [
    "default-src 'none'",
    `script-src ${hashed(script)} 'strict-dynamic'`,
    `style-src ${hashed(style)}`,
    "font-src data:",
    ...(connect === undefined ? [] : [`connect-src ${connect}`]),
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");

/** A frame's page around what it shows, with all that it needs before it comes to life. */
export function frameHtml({ i18n, start, live, fonts, title, attributes = "", head = "", main, connect }: FrameHtml): string {
  const style = embedStyle(fonts);
  const script = start.replaceAll("</", "<\\/");
  return `<!doctype html>
<html lang="${i18n.lang}" dir="${i18n.dir}" data-live="${escapeXml(live)}"${attributes}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeXml(policy(script, style, connect)).replaceAll("&#39;", "'")}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${escapeXml(stripBidi(title))}</title>
${head}<style>${style}</style>
<script>${script}</script>
</head>
<body>
<main>
${main}
</main>
</body>
</html>
`;
}

/** What a frame says of its picture until it is what was asked for; before everything else, so that it is there when needed. */
export const stateNotices = ({ t }: I18n): string =>
  `<p class="notice notice-drawing" role="status">${escapeXml(t("embed.drawing"))}</p>
${(["failed", "still"] as const)
  .map(
    (state) =>
      `<p class="notice notice-${state}" role="alert">${escapeXml(t(`embed.${state}`))} <button type="button" data-retry>${escapeXml(t("common.retry"))}</button></p>`,
  )
  .join("\n")}`;

/** What steps through events and says which one is chosen. */
export const controls = ({ t }: I18n): string =>
  `<div class="controls">
<button type="button" data-step="previous">${escapeXml(t("timeline.previousEvent"))}</button>
<button type="button" data-step="next">${escapeXml(t("timeline.nextEvent"))}</button>
</div>
<div class="captions"><p id="chosen" aria-live="polite"></p><p id="pointed" aria-hidden="true"></p></div>`;
