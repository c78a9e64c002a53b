import { describe, expect, it } from "vitest";
import {
  FRAME_SANDBOX,
  fittingHeight,
  frameUrl,
  linkedImage,
  otherFrameUrl,
  plainFrame,
  sizedFrame,
} from "../../../src/export/embedCode.ts";

const RECORD = "https://record.example/site/en/";
const LINK = `${RECORD}#country=ly&t=2024`;
const HOSTILE = `"><script>alert('x')</script>&amp;`;
const OPTIONS = { lang: "en", theme: "auto", controls: true, release: null } as const;

const parsed = (html: string) => new DOMParser().parseFromString(html, "text/html").body;

describe("the code of a frame", () => {
  it("is one frame, lazy, without a referrer, and allowed what it needs", () => {
    const [frame, ...others] = parsed(plainFrame({ src: LINK, title: "A view", height: 480 })).children;
    expect(others).toEqual([]);
    const attributes = Object.fromEntries([...frame!.attributes].map(({ name, value }) => [name, value]));
    expect([frame!.tagName, attributes]).toEqual([
      "IFRAME",
      {
        src: LINK,
        title: "A view",
        width: "100%",
        height: "480",
        loading: "lazy",
        referrerpolicy: "no-referrer",
        sandbox: FRAME_SANDBOX,
      },
    ]);
    expect(FRAME_SANDBOX.split(" ")).not.toContain("allow-same-origin");
    expect(FRAME_SANDBOX.split(" ")).not.toContain("allow-top-navigation");
  });

  it("answers to the width of its column, and has one height where the host takes styles away", () => {
    const fitting = fittingHeight("en", 32);
    const [column] = parsed(plainFrame({ src: LINK, title: "A view", height: 480, fitting })).children;
    const frame = column!.querySelector("iframe")!;
    expect([column!.getAttribute("style"), frame.getAttribute("height")]).toEqual(["container-type:inline-size", "480"]);
    expect(frame.getAttribute("style")).toBe(`height:${fitting}`);
    expect([fittingHeight("en", 10), fittingHeight("en", 2)]).toEqual([fitting, fitting.replace("1586px", "1322px")]);
  });

  it.each([
    ["a frame", plainFrame({ src: HOSTILE, title: HOSTILE, height: 1 }), ["src", "title"]],
    ["a frame with its script", sizedFrame({ src: HOSTILE, title: HOSTILE, height: 1 }, HOSTILE), ["src", "title"]],
  ] as const)("holds whatever words it is given: %s", (_what, html, names) => {
    const body = parsed(html);
    for (const name of names) expect(body.querySelector("iframe")!.getAttribute(name)).toBe(HOSTILE);
    expect([...body.querySelectorAll("script")].every((script) => script.textContent === "")).toBe(true);
  });

  it("with a script is marked for it, which comes when it may", () => {
    const body = parsed(sizedFrame({ src: LINK, title: "A view", height: 480 }, "https://record.example/embed.js"));
    expect([...body.children].map(({ tagName }) => tagName)).toEqual(["IFRAME", "SCRIPT"]);
    expect(body.querySelector("iframe")!.hasAttribute("data-ballotline")).toBe(true);
    const script = body.querySelector("script")!;
    expect([script.getAttribute("src"), script.hasAttribute("async")]).toEqual(["https://record.example/embed.js", true]);
  });

  it("of a picture links to its view, and names it for who does not see it", () => {
    const link = parsed(linkedImage(HOSTILE, "a b.svg", HOSTILE)).querySelector("a")!;
    const image = link.querySelector("img")!;
    expect([link.getAttribute("href"), image.getAttribute("src"), image.getAttribute("alt")]).toEqual([HOSTILE, "a b.svg", HOSTILE]);
    expect(link.children).toHaveLength(1);
  });
});

describe("the address of a frame", () => {
  it.each([
    ["as it is", {}, "https://record.example/site/embed/en.html#country=ly&t=2024"],
    ["in the other language", { lang: "ar" }, "https://record.example/site/embed/ar.html#country=ly&t=2024"],
    ["dark", { theme: "dark" }, "https://record.example/site/embed/en.html?theme=dark#country=ly&t=2024"],
    [
      "light, without controls",
      { theme: "light", controls: false },
      "https://record.example/site/embed/en.html?theme=light&controls=0#country=ly&t=2024",
    ],
    ["of a release", { release: "0123456789ab" }, "https://record.example/site/v/0123456789ab/embed/en.html#country=ly&t=2024"],
  ] as const)("is beside the page's, %s", (_how, options, address) => {
    expect(frameUrl(RECORD, LINK, { ...OPTIONS, ...options })).toBe(address);
  });

  it("has no fragment for the view without a filter", () => {
    expect(frameUrl(RECORD, RECORD, OPTIONS)).toBe("https://record.example/site/embed/en.html");
  });

  it("of another's record names it in full, with its hash, wherever the page had it from", () => {
    const page = `${RECORD}?data=../theirs%20%26%20ours.json`;
    const url = new URL(otherFrameUrl(page, `${page}#country=ly`, "ab".repeat(32), { lang: "ar", theme: "dark", controls: false }));
    expect(url.origin + url.pathname).toBe("https://record.example/site/embed/other/ar.html");
    expect(Object.fromEntries(url.searchParams)).toEqual({
      data: "https://record.example/site/theirs%20&%20ours.json",
      hash: "ab".repeat(32),
      theme: "dark",
      controls: "0",
    });
    expect(url.hash).toBe("#country=ly");
    const plain = new URL(otherFrameUrl(page, page, "ab", { lang: "en", theme: "auto", controls: true }));
    expect([...plain.searchParams.keys()]).toEqual(["data", "hash"]);
  });
});
