import { must } from "../model/must.ts";

/** What makes a frame of a host page: its address with the view, its name, and how high it is where no script says. */
export interface FrameAsked {
  readonly src: string;
  readonly title: string;
  /** Pixels. */
  readonly height: number;
}

export const FRAME_SANDBOX = "allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads";

/** Pixels in which a frame of the whole record stands without a scroll bar at every width from 320 on. */
export const FRAME_HEIGHT = 2280;

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", '"': "&quot;", "<": "&lt;", ">": "&gt;" };
const escape = (text: string): string => text.replace(/[&"<>]/g, (character) => ENTITIES[character] ?? "");

const frame = ({ src, title, height }: FrameAsked, marker: string): string =>
  `<iframe${marker} src="${escape(src)}" title="${escape(title)}" width="100%" height="${height}" loading="lazy" referrerpolicy="no-referrer" sandbox="${FRAME_SANDBOX}"></iframe>`;

/** A frame that needs nothing of its host. */
export const plainFrame = (asked: FrameAsked): string => frame(asked, "");

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
