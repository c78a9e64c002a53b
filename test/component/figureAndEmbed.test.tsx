import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { ShareDialog } from "../../src/export/ShareDialog.tsx";
import type { Release } from "../../src/model/release.ts";
import { readFragment } from "../../src/view/url.ts";
import { readBasemap } from "../support/basemap.ts";
import { renderInApp } from "../support/render.tsx";

const RECORD_URL = "https://record.example/site/en/";
const HASH = "0".repeat(64);
const RELEASE: Release = { hash: HASH, date: "2025-01-31", sources: 2, events: 7, directives: 9, schema: "ballotline/1", sha256: HASH };
const basemap = readBasemap();
/** The first drawing waits for its code. */
const fetchBasemap = () => Promise.resolve(basemap);

beforeEach(() => {
  HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
    this.open = true;
  };
});

/** Fails until it is mended. */
function broken<T>(open: () => Promise<T>) {
  let down = true;
  return {
    ask: () => (down ? Promise.reject(new Error("offline")) : open()),
    mend: () => {
      down = false;
    },
  };
}

interface Opened {
  readonly fragment?: string;
  readonly from?: () => ReturnType<typeof fetchBasemap>;
  readonly recordUrl?: string;
  readonly released?: () => Promise<readonly Release[]>;
}

const nothingReleased = () => Promise.resolve([]);

function open(start: string, { fragment = "", from = fetchBasemap, recordUrl = RECORD_URL, released = nothingReleased }: Opened = {}) {
  const permalink = fragment === "" ? recordUrl : `${recordUrl}#${fragment}`;
  const user = userEvent.setup();
  const dialog = (
    <ShareDialog
      open
      start={start}
      onClose={() => undefined}
      permalink={permalink}
      recordUrl={recordUrl}
      releases={released}
      fetchBasemap={from}
    />
  );
  return { user, ...renderInApp(dialog, { view: readFragment(fragment).view }) };
}

const code = () => screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Code for your page" }).value;
const frameOf = (html: string): Element =>
  document.importNode(new DOMParser().parseFromString(html, "text/html").querySelector("iframe, a")!, true);

describe("the figure to share", () => {
  it("shows this view with its provenance and its link, in the size chosen", async () => {
    const { user } = open("figure", { fragment: "country=eg" });
    const preview = await screen.findByRole("figure", { name: "Preview of the figure" });
    await waitFor(() => expect(preview).toHaveTextContent("Egypt"));
    expect(preview.querySelector("desc")).not.toBeEmptyDOMElement();
    const before = preview.querySelector("svg")!.getAttribute("viewBox");
    await user.click(screen.getByRole("radio", { name: "Slide" }));
    await waitFor(() => expect(preview.querySelector("svg")).toHaveAttribute("viewBox", "0 0 1280 720"));
    expect(before).not.toBe("0 0 1280 720");
  });

  it("offers outlines first, since all programs but browsers put another face in the place of ours", async () => {
    open("figure");
    const forms = within(await screen.findByRole("group", { name: "Text in the SVG" })).getAllByRole<HTMLInputElement>("radio");
    expect(forms.map(({ value, checked }) => [value, checked])).toEqual([
      ["outlines", true],
      ["text", false],
    ]);
  });

  it("says so where the map cannot be fetched, and is drawn once it comes", async () => {
    const { ask, mend } = broken(fetchBasemap);
    const { user } = open("figure", { from: ask });
    expect(await screen.findByRole("alert", {})).toHaveTextContent("could not be made");
    expect(screen.queryByRole("button", { name: "Download SVG" })).toBeNull();
    mend();
    await user.click(screen.getByRole("button", { name: "Try again" }));
    expect(await screen.findByRole("button", { name: "Download SVG" })).toBeEnabled();
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("says so where the typeface cannot be fetched, and lets the reader try again", async () => {
    vi.stubGlobal("fetch", () => Promise.reject(new Error("offline")));
    const { user } = open("figure");
    await user.click(await screen.findByRole("button", { name: "Download SVG" }));
    await waitFor(() => expect(within(screen.getByRole("tabpanel")).getByText(/could not be made/)).toBeVisible());
    expect(screen.getByRole("button", { name: "Download SVG" })).toBeEnabled();
  });
});

describe("the headline of a figure", () => {
  it("is the writer's own, in the file alone unless it is to be kept in the link", async () => {
    const { user, store } = open("figure", { fragment: "country=eg" });
    const field = await screen.findByRole("textbox", { name: /^Headline/ });
    await waitFor(() => expect(field).toHaveAttribute("placeholder", expect.stringMatching(/directive/)));
    await user.type(field, "Mine");
    const title = () => screen.getByRole("figure", { name: "Preview of the figure" }).querySelector("title")!.textContent;
    await waitFor(() => expect(title()).toBe("Mine"));
    const kept = () => store.getState().headline;
    expect(kept()).toBe("");
    await user.click(screen.getByRole("checkbox", { name: "Also keep it in the link" }));
    expect(kept()).toBe("Mine");
    await user.type(field, "!");
    expect(kept()).toBe("Mine!");
    await user.click(screen.getByRole("checkbox", { name: "Also keep it in the link" }));
    expect(kept()).toBe("");
    expect(title()).toBe("Mine!");
  });
});

describe("the code to embed", () => {
  it("says where it could not be found out what was released, not that nothing was, and asks again", async () => {
    const { ask, mend } = broken(() => Promise.resolve([RELEASE]));
    const { user } = open("embed", { released: ask });
    expect(await screen.findByRole("alert", {})).toHaveTextContent("could not be fetched");
    expect(screen.queryByText(/has not been released/)).toBeNull();
    mend();
    await user.click(screen.getByRole("button", { name: "Try again" }));
    expect(await screen.findByRole("radio", { name: /The release of/ })).toBeInTheDocument();
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("says where a picture's description could not be made, and makes it when asked again", async () => {
    const { ask, mend } = broken(fetchBasemap);
    const { user } = open("embed", { from: ask });
    await user.click(screen.getByRole("radio", { name: "Figure with a link" }));
    expect(await screen.findByRole("alert", {})).toHaveTextContent("has only its title");
    const before = code();
    mend();
    await user.click(screen.getByRole("button", { name: "Try again" }));
    await waitFor(() => expect(code().length).toBeGreaterThan(before.length));
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("is a sandboxed frame of this view in this language", () => {
    open("embed", { fragment: "country=eg" });
    const frame = frameOf(code());
    expect(frame).toHaveAttribute("src", "https://record.example/site/embed/en.html#country=eg");
    expect(frame).toHaveAttribute("sandbox", "allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads");
    expect(frame.getAttribute("style")).toContain("100cqw");
    expect(frame).toHaveAttribute("loading", "lazy");
    expect(frame).toHaveAttribute("referrerpolicy", "no-referrer");
    expect(frame.getAttribute("title")).not.toBe("");
    expect(code()).not.toContain("script src");
  });

  it("asks for the theme, height and controls that were chosen", async () => {
    const { user } = open("embed");
    await user.click(screen.getByRole("radio", { name: "Dark" }));
    await user.click(screen.getByRole("checkbox", { name: "Buttons and menu" }));
    await user.clear(screen.getByRole("spinbutton", { name: "Height in pixels" }));
    await user.type(screen.getByRole("spinbutton", { name: "Height in pixels" }), "640");
    expect(frameOf(code())).toHaveAttribute("src", "https://record.example/site/embed/en.html?theme=dark&controls=0");
    expect(frameOf(code())).toHaveAttribute("height", "640");
    expect(frameOf(code())).not.toHaveAttribute("style");
  });

  it("brings the site's script along where the frame is to be sized by it", async () => {
    const { user } = open("embed");
    await user.click(screen.getByRole("radio", { name: "Frame with automatic height" }));
    expect(frameOf(code())).toHaveAttribute("data-ballotline");
    expect(code()).toContain('<script async src="https://record.example/site/embed.js"></script>');
  });

  it("is pinned to the dataset at hand on asking, where that was released", async () => {
    const { user } = open("embed", { fragment: "country=eg", released: () => Promise.resolve([RELEASE]) });
    await user.click(await screen.findByRole("radio", { name: /The release of .*2025/ }));
    expect(frameOf(code())).toHaveAttribute("src", "https://record.example/site/v/000000000000/embed/en.html#country=eg");
    expect(screen.getByText(/stays with this release/)).toBeVisible();
    await user.click(screen.getByRole("radio", { name: "The current record" }));
    expect(frameOf(code())).toHaveAttribute("src", "https://record.example/site/embed/en.html#country=eg");
  });

  it("is pinned from the start on a page that is", async () => {
    open("embed", { recordUrl: `${RECORD_URL}?v=000000000000`, released: () => Promise.resolve([RELEASE]) });
    expect(await screen.findByRole("radio", { name: /The release of/ })).toBeChecked();
    expect(frameOf(code())).toHaveAttribute("src", "https://record.example/site/v/000000000000/embed/en.html");
  });

  it.each([["another dataset alone was released", () => Promise.resolve([{ ...RELEASE, hash: "f".repeat(64) }])]])(
    "says why it cannot be pinned where %s",
    async (_case, released) => {
      open("embed", { released });
      expect(await screen.findByText(/has not been released/)).toHaveTextContent("000000000000");
      expect(screen.queryByRole("radio", { name: /The release of/ })).toBeNull();
      expect(frameOf(code())).toHaveAttribute("src", "https://record.example/site/embed/en.html");
    },
  );

  it("is a picture with its description that links to this view", async () => {
    const { user } = open("embed", { fragment: "country=eg" });
    await user.click(screen.getByRole("radio", { name: "Figure with a link" }));
    await waitFor(() => expect(frameOf(code()).querySelector("img")!.alt).toContain("timeline from"));
    expect(frameOf(code())).toHaveAttribute("href", `${RECORD_URL}#country=eg`);
  });
});
