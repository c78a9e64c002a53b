import { must } from "../model/must.ts";
import type { MeasureAxis } from "../view/view.ts";

/** What makes a frame of a host page: its address with the view, its name, and how high it is where no script says. */
export interface FrameAsked {
  readonly src: string;
  readonly title: string;
  /** Pixels. */
  readonly height: number;
  /** The height as it answers to the width of the host's column; left out where the writer chose one. */
  readonly fitting?: string;
}

export const FRAME_SANDBOX = "allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads";

/** Pixels in which a frame of the whole record stands without a scroll bar at every width from 320 on. */
export const FRAME_HEIGHT = 2250;

/** Directives that the frame of a whole view tells. */
const FULL = 10;
/** By which a frame is lower for each directive that it tells fewer: what a line takes at its least. */
const LINE = 33;
/** Measured at widths from 320 to 1,000: what is needed at 664, where the pictures lie widest for their height; more for each pixel that is wider; for the pictures of narrow columns; for words that wrap there. */
const NEEDED = { en: [1586, 0.5, 230, 1.35, 440], ar: [1430, 0.84, 240, 1.25, 210] } as const;

/** The height that a frame needs for so many directives, as a length of CSS in hundredths of the width of its column. */
export function fittingHeight(lang: "ar" | "en", directives: number): string {
  const [least, wider, pictures, wrapped, most] = NEEDED[lang];
  const base = least - LINE * Math.max(0, FULL - directives);
  return `calc(${base}px + max(0px, 100cqw - 664px) * ${wider} + clamp(0px, (680px - 100cqw) * 20, ${pictures}px) + clamp(0px, (640px - 100cqw) * ${wrapped}, ${most}px))`;
}

/** The same for a column of so many pixels. */
export function heightAt(width: number, lang: "ar" | "en", directives: number): number {
  const [least, wider, pictures, wrapped, most] = NEEDED[lang];
  const within = (value: number, limit: number): number => Math.min(limit, Math.max(0, value));
  const base = least - LINE * Math.max(0, FULL - directives);
  return Math.ceil(base + Math.max(0, width - 664) * wider + within((680 - width) * 20, pictures) + within((640 - width) * wrapped, most));
}

/** Measured as above, whatever stands across: what the grid of the comparison needs at 1,000 pixels; more for each pixel that is narrower, and for each below 640. */
const GRID_NEEDED = { en: [1560, 0.8, 0.92], ar: [1400, 0.3, 2.5] } as const;
/** The same under the long names of authorities and meetings. */
const LONG_NAMES = { en: [1560, 1.16, 0.5], ar: [1470, 0.5, 2.2] } as const;

/** The height that a frame of the comparison needs, by what stands across. */
export function comparedHeight(lang: "ar" | "en", across: MeasureAxis): string {
  const [least, narrower, wrapped] = (across === "authorities" || across === "meetings" ? LONG_NAMES : GRID_NEEDED)[lang];
  return `calc(${least}px + max(0px, 1000px - 100cqw) * ${narrower} + max(0px, 640px - 100cqw) * ${wrapped})`;
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", '"': "&quot;", "<": "&lt;", ">": "&gt;" };
const escape = (text: string): string => text.replace(/[&"<>]/g, (character) => ENTITIES[character] ?? "");

const frame = ({ src, title, height }: FrameAsked, marker: string): string =>
  `<iframe${marker} src="${escape(src)}" title="${escape(title)}" width="100%" height="${height}" loading="lazy" referrerpolicy="no-referrer" sandbox="${FRAME_SANDBOX}"></iframe>`;

/** A frame that needs nothing of its host: as high as its column asks, and of one height where the host takes styles away. */
export const plainFrame = (asked: FrameAsked): string =>
  asked.fitting === undefined
    ? frame(asked, "")
    : `<div style="container-type:inline-size">${frame(asked, ` style="height:${escape(asked.fitting)}"`)}</div>`;

/** A frame with the script beside it that gives it the height of its content. */
export const sizedFrame = (asked: FrameAsked, loader: string): string =>
  `${frame(asked, " data-ballotline")}\n<script async src="${escape(loader)}"></script>`;

/** A picture that links to a view; its file lies beside the host's page. */
export const linkedImage = (href: string, file: string, alt: string): string =>
  `<a href="${escape(href)}"><img src="${escape(file)}" alt="${escape(alt)}"></a>`;

export interface FrameOptions {
  readonly lang: "ar" | "en";
  readonly theme: "auto" | "light" | "dark";
  readonly controls: boolean;
  /** The name of the release that the frame is pinned to; null for the current record. */
  readonly release: string | null;
}

/** The address of the page of a frame with somebody else's record, for the view of a permalink; `hash` is that of the record. */
export function otherFrameUrl(
  recordUrl: string,
  permalink: string,
  hash: string,
  { lang, theme, controls }: Omit<FrameOptions, "release">,
): string {
  const url = new URL(`../embed/other/${lang}.html`, recordUrl);
  const data = new URL(must(new URL(recordUrl).searchParams.get("data"), "address of a record"), recordUrl);
  url.search = new URLSearchParams({
    data: data.href,
    hash,
    ...(theme !== "auto" && { theme }),
    ...(!controls && { controls: "0" }),
  }).toString();
  url.hash = new URL(permalink).hash;
  return url.href;
}

/** The address of the frame's page for the view of a permalink; `recordUrl` is that of the page in a language's folder. */
export function frameUrl(recordUrl: string, permalink: string, { lang, theme, controls, release }: FrameOptions): string {
  const url = new URL(`../${release === null ? "" : `v/${release}/`}embed/${lang}.html`, recordUrl);
  if (theme !== "auto") url.searchParams.set("theme", theme);
  if (!controls) url.searchParams.set("controls", "0");
  url.hash = new URL(permalink).hash;
  return url.href;
}
