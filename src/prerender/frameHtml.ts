import { stripBidi } from "../i18n/bidi.ts";
import type { I18n } from "../i18n/translator.ts";
import type { Attributes } from "../render/markup.ts";
import { embedStyle, styleTags } from "./embedStyle.ts";
import { documentOf, type Html, join, policyTag, tag, text, trusted } from "./html.ts";
import { hashSource, META, titleTag } from "./pages.ts";

interface FrameHtml {
  readonly i18n: I18n;
  readonly start: string;
  /** The file name of the live script. */
  readonly live: string;
  readonly fonts: Readonly<Record<400 | 600, string>>;
  readonly title: string;
  /** Attributes of the root element beside its language and live script. */
  readonly attributes?: Readonly<Record<string, string>>;
  readonly head?: readonly Html[];
  readonly main: readonly Html[];
  /** Where the page may fetch from; nowhere where left out. */
  readonly connect?: string;
}

/**
 * A frame that has no origin matches no 'self', and a file has none either: the start script is named by its hash, and what it
 * loads is trusted for its sake.
 */
const policy = (script: string, styles: readonly string[], connect: string | undefined): string =>
  [
    "default-src 'none'",
    `script-src ${hashSource(script)} 'strict-dynamic'`,
    `style-src ${styles.map(hashSource).join(" ")}`,
    "font-src data:",
    ...(connect === undefined ? [] : [`connect-src ${connect}`]),
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");

/** A frame's page around what it shows, with all that it needs before it comes to life. */
export function frameHtml({ i18n, start, live, fonts, title, attributes = {}, head = [], main, connect }: FrameHtml): string {
  const style = embedStyle(fonts);
  const script = start.replaceAll("</", "<\\/");
  return documentOf(
    { lang: i18n.lang, dir: i18n.dir, "data-live": live, ...attributes },
    [
      policyTag(policy(script, [style.own, style.dark], connect)),
      ...META,
      titleTag(stripBidi(title)),
      ...head,
      ...styleTags(style),
      tag("script", {}, trusted(script)),
    ],
    [tag("main", {}, join(main, "\n"))],
  );
}

/** A line of its own that is there in one state of the frame, or, `hidden`, once the frame's script shows it. */
export const notice = (attributes: Attributes, ...words: readonly Html[]): Html => tag("p", { class: "notice", ...attributes }, ...words);

/** What a frame says of its picture until it is what was asked for; before everything else, so that it is there when needed. */
export const stateNotices = ({ t }: I18n): Html =>
  join(
    [
      notice({ class: "notice notice-drawing", role: "status" }, text(t("embed.drawing"))),
      ...(["failed", "still"] as const).map((state) =>
        notice(
          { class: `notice notice-${state}`, role: "alert" },
          text(`${t(`embed.${state}`)} `),
          tag("button", { type: "button", "data-retry": "" }, text(t("common.retry"))),
        ),
      ),
    ],
    "\n",
  );

/** What steps through events and says which one is chosen. */
export const controls = ({ t }: I18n): Html =>
  join([
    tag(
      "div",
      { class: "controls" },
      tag("button", { type: "button", "data-step": "previous" }, text(t("timeline.previousEvent"))),
      tag("button", { type: "button", "data-step": "next" }, text(t("timeline.nextEvent"))),
    ),
    tag(
      "div",
      { class: "captions" },
      tag("p", { id: "chosen", "aria-live": "polite" }),
      tag("p", { class: "choose" }, text(t("embed.choose"))),
      tag("p", { id: "pointed", "aria-hidden": "true" }),
    ),
  ]);

/** A link out of the frame; one to the full page follows the view that the frame shows. */
export const away = (href: string, words: Html, follows = true, id: string | null = null): Html =>
  tag("a", { href, target: "_blank", rel: "noopener noreferrer", "data-full": follows ? "" : null, id }, words);
