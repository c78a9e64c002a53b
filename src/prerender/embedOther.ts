import type { I18n } from "../i18n/translator.ts";
import { away, controls, frameHtml, notice, stateNotices } from "./frameHtml.ts";
import { type Html, join, tag, text } from "./html.ts";

interface OtherPage {
  readonly i18n: I18n;
  readonly start: string;
  /** The file name of the script that fetches and draws. */
  readonly live: string;
  readonly fonts: Readonly<Record<400 | 600, string>>;
}

/** A message whose every {host} the page's script fills in. */
const withHost = ({ tParts }: I18n, key: "load.foreignBar" | "load.foreignAsk" | "load.foreignAgree" | "embed.otherFailed"): Html =>
  join(tParts(key).map((part) => (typeof part === "string" ? text(part) : tag("bdi", { "data-host": "" }))));

/** The page of frames that show somebody else's record: nothing of it until the reader agrees. */
export function otherPage({ i18n, start, live, fonts }: OtherPage): string {
  const { t } = i18n;
  const main = [
    stateNotices(i18n),
    tag("p", { class: "whose" }, tag("strong", {}, withHost(i18n, "load.foreignBar"))),
    tag("h1", { id: "title" }),
    tag("p", { id: "own" }),
    tag("p", { id: "counts" }),
    tag("p", { id: "story", hidden: "" }),
    tag("noscript", {}, notice({}, text(t("embed.otherNoScript")))),
    tag(
      "div",
      { id: "ask" },
      tag("p", {}, withHost(i18n, "load.foreignAsk")),
      tag("button", { type: "button", id: "agree" }, withHost(i18n, "load.foreignAgree")),
    ),
    notice({ class: "notice notice-other", role: "alert" }, withHost(i18n, "embed.otherFailed")),
    notice({ class: "notice notice-refused", role: "alert" }, text(t("embed.otherRefused"))),
    notice({ id: "ignored", hidden: "" }, text(t("embed.ignored"))),
    notice({ id: "left-out", hidden: "" }),
    notice({ id: "missing", hidden: "" }),
    tag("div", { id: "words" }),
    tag("div", { id: "pictures" }, tag("div", { id: "map" }), tag("div", { id: "timeline" })),
    controls(i18n),
    tag("p", { class: "source" }, away(`../../${i18n.lang}/`, text(t("embed.openFull"))), text(` · ${t("map.outlinesBy")}`)),
    tag("p", { class: "source" }, text(t("common.disclaimer"))),
  ];
  const title = t("embed.otherTitle");
  return frameHtml({ i18n, start, live, fonts, title, attributes: { "data-other": "" }, main, connect: "https: http:" });
}
