import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { ShareDialog } from "../../src/export/ShareDialog.tsx";
import { openRows } from "../../src/model/dataset.ts";
import type { Release } from "../../src/model/release.ts";
import { readFragment } from "../../src/view/url.ts";
import { fixtureRows } from "../support/fixture.ts";
import { renderInApp } from "../support/render.tsx";

const RECORD_URL = "https://record.example/en/";
const HASH = "0".repeat(64);
const RELEASE: Release = { hash: HASH, date: "2025-01-31", sources: 2, events: 7, directives: 9, schema: "ballotline/1", sha256: HASH };
const PERMALINK = `${RECORD_URL}#country=eg`;

const saved: { name: string; blob: Blob }[] = [];

beforeEach(() => {
  saved.length = 0;
  HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
    this.open = false;
  };
  const blobs = new Map<string, Blob>();
  URL.createObjectURL = (blob) => {
    const url = `blob:${blobs.size}`;
    blobs.set(url, blob as Blob);
    return url;
  };
  URL.revokeObjectURL = () => undefined;
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function click(this: HTMLAnchorElement) {
    saved.push({ name: this.download, blob: blobs.get(this.href)! });
  });
});

const nothingReleased = () => Promise.resolve([]);

function open(fragment = "", lang: "ar" | "en" = "en", released: () => Promise<readonly Release[]> = nothingReleased) {
  const { view } = readFragment(fragment);
  const user = userEvent.setup();
  const app = renderInApp(<ShareDialog open onClose={() => undefined} permalink={PERMALINK} recordUrl={RECORD_URL} releases={released} />, {
    view,
    lang,
  });
  return { user, ...app };
}

it("says what the owner of somebody else's data asks, and states that licence and not ours", async () => {
  const { view } = readFragment("");
  const user = userEvent.setup();
  const terms = { licence: "Invented licence", citation: "Invented data set, 2021", local: true };
  const dataset = openRows({ ...fixtureRows(), terms }, { host: "t.csv", isFile: true, contentHash: HASH, complete: true });
  const share = <ShareDialog open onClose={() => undefined} permalink={PERMALINK} recordUrl={RECORD_URL} releases={nothingReleased} />;
  renderInApp(share, { view, lang: "en", dataset });
  expect(screen.getByText(/do not allow them to be passed on/)).toBeVisible();
  expect(screen.getByText(/Invented data set, 2021/)).toBeVisible();
  await user.click(screen.getByRole("tab", { name: "Data" }));
  expect(screen.getByText(/Licence: .*Invented licence/)).toBeVisible();
});

const tab = (name: string) => screen.getByRole("tab", { name });
const row = (name: string) => screen.getByText(name).closest<HTMLElement>("li")!;

describe("the Share dialog", () => {
  it("opens on the link, and shows one section at a time", async () => {
    const { user } = open();
    expect(tab("Link")).toHaveAttribute("aria-selected", "true");
    await user.click(tab("Data"));
    expect(screen.getByRole("tabpanel", { name: "Data" })).toBeVisible();
    expect(screen.queryByLabelText("Link to this view")).toBeNull();
  });

  it("moves between tabs by arrow keys that follow the eye", async () => {
    const { user } = open("", "ar");
    tab("رابط").focus();
    await user.keyboard("{ArrowLeft}{ArrowLeft}");
    expect(tab("بيانات")).toHaveFocus();
    expect(tab("بيانات")).toHaveAttribute("aria-selected", "true");
    await user.keyboard("{ArrowRight}{ArrowRight}{ArrowRight}");
    expect(tab("استشهاد مرجعي")).toHaveFocus();
    await user.keyboard("{Home}");
    expect(tab("رابط")).toHaveFocus();
  });
});

describe("the Share dialog of a page that is one file", () => {
  it("offers no embed, since none stands beside it", () => {
    renderInApp(
      <ShareDialog
        open
        embeds={false}
        onClose={() => undefined}
        permalink={PERMALINK}
        recordUrl={RECORD_URL}
        releases={nothingReleased}
        start="embed"
      />,
    );
    expect(screen.getAllByRole("tab").map((shown) => shown.textContent)).toEqual(["Link", "Data", "Citation"]);
    expect(tab("Link")).toHaveAttribute("aria-selected", "true");
  });
});

describe("the link", () => {
  it("copies the address of the exact view", async () => {
    const { user } = open();
    await user.click(screen.getByRole("button", { name: "Copy the link" }));
    expect(await navigator.clipboard.readText()).toBe(PERMALINK);
    expect(await screen.findByText("Copied")).toBeVisible();
  });

  it("leaves the address selected where the page may not copy", async () => {
    const { user } = open();
    vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new Error("not allowed"));
    await user.click(screen.getByRole("button", { name: "Copy the link" }));
    const box = screen.getByLabelText<HTMLTextAreaElement>("Link to this view");
    expect(await screen.findByText(/copy it by hand/)).toBeVisible();
    expect(box).toHaveFocus();
    expect(box.value.slice(box.selectionStart, box.selectionEnd)).toBe(PERMALINK);
  });
});

describe("the data", () => {
  it("says how many rows each file will hold, as a range where dates leave it open", async () => {
    const { user } = open("t=2023-12-03/2024-11-06");
    await user.click(tab("Data"));
    expect(row("Events, as a table")).toHaveTextContent("2 to 3 events");
    expect(row("Directives, as a table")).toHaveTextContent("1 to 4 directives");
    await user.click(screen.getByRole("radio", { name: "Everything" }));
    expect(row("Events, as a table")).toHaveTextContent(/Events\W+7/);
    expect(row("Directives, as a table")).toHaveTextContent(/Directives\W+9/);
  });

  it("saves what the filter shows under a name that tells it apart", async () => {
    const { user } = open("country=ly");
    await user.click(tab("Data"));
    await user.click(screen.getByRole("button", { name: /Download: .*Events, as a table/ }));
    await waitFor(() => expect(saved).toHaveLength(1));
    expect(saved[0]!.name).toMatch(/^ballotline-events-shown-[a-z0-9]{1,7}-000000000000-en\.csv$/);
    const lines = (await saved[0]!.blob.text()).trim().split("\r\n");
    expect(lines).toHaveLength(4);
    expect(await screen.findByText(/ballotline-events-shown-[a-z0-9]+-000000000000-en\.csv/)).toBeVisible();
  });

  it.each([
    ["en", "Events, for programs", "events"],
    ["ar", "التوجيهات للبرمجة والتحليل", "directives"],
  ] as const)("gives a table with types as Parquet or as Arrow (%s)", async (lang, name, table) => {
    const { user } = open("country=ly", lang);
    await user.click(tab(lang === "en" ? "Data" : "بيانات"));
    await user.click(screen.getByText(lang === "en" ? "More formats" : "صيغ أخرى"));
    expect(screen.getByRole("button", { name: new RegExp(`${name}.*Parquet`) })).toBeVisible();
    await user.click(screen.getByRole("button", { name: new RegExp(`${name}.*Arrow`) }));
    await waitFor(() => expect(saved).toHaveLength(1));
    expect(saved[0]!.name).toMatch(new RegExp(`^ballotline-${table}-shown-[a-z0-9]{1,7}-000000000000-${lang}\\.arrow$`));
    expect((await saved[0]!.blob.text()).slice(0, 6)).toBe("ARROW1");
  });

  it("pins what a file leads to where the dataset was released", async () => {
    const { user } = open("", "en", () => Promise.resolve([RELEASE]));
    await user.click(tab("Data"));
    await user.click(screen.getByRole("button", { name: /Download: .*Events, as a table/ }));
    await waitFor(() => expect(saved).toHaveLength(1));
    expect(await saved[0]!.blob.text()).toContain(`${RECORD_URL}?v=000000000000,${RECORD_URL}?v=000000000000#country=eg,`);
  });

  it("says in place when a file cannot be made", async () => {
    const { user } = open();
    await user.click(tab("Data"));
    vi.spyOn(crypto.subtle, "digest").mockRejectedValue(new Error("not here"));
    await user.click(screen.getByRole("button", { name: /Download: .*The record/ }));
    expect(await screen.findByText(/The file could not be made/)).toBeVisible();
    expect(saved).toEqual([]);
  });
});

describe("the citation", () => {
  const box = () => screen.findByLabelText<HTMLTextAreaElement>(/^Citation \(/);

  it("cites the view when nothing citable is selected", async () => {
    const { user } = open("id=pl-eg");
    await user.click(tab("Citation"));
    expect(screen.queryByRole("group", { name: "What to cite" })).toBeNull();
    expect((await box()).value).toContain(PERMALINK);
  });

  it("cites the view by a link that carries its numbers, pinned where the dataset was released", async () => {
    const { user } = open("country=ly", "en", () => Promise.resolve([RELEASE]));
    await user.click(tab("Citation"));
    expect((await box()).value).toContain("https://record.example/en/?v=000000000000#country=eg&cited=000000000000:3/5,3/7");
  });

  it.each([
    ["was not released", nothingReleased],
    ["cannot be looked up", () => Promise.reject(new Error("offline"))],
  ])("names the dataset in the link without pinning it where it %s", async (_case, released) => {
    const { user } = open("country=ly", "en", released);
    await user.click(tab("Citation"));
    expect((await box()).value).toContain(`${PERMALINK}&cited=000000000000:3/5,3/7`);
  });

  it("dates the release, and pins the link of an item to it, in the language of the citation", async () => {
    const { user } = open("id=ev-eg-meeting", "en", () => Promise.resolve([RELEASE]));
    await user.click(tab("Citation"));
    expect((await box()).value).toContain("https://record.example/en/?v=000000000000#id=ev-eg-meeting");
    expect((await box()).value.replaceAll("\u00a0", " ")).toContain("released \u206831 January 2025\u2069");
    await user.click(screen.getByRole("radio", { name: "العربية" }));
    await waitFor(async () => expect((await box()).value).toContain("https://record.example/ar/?v=000000000000#id=ev-eg-meeting"));
  });

  it("cites the selected event, and the view on asking", async () => {
    const { user } = open("id=ev-eg-meeting");
    await user.click(tab("Citation"));
    expect((await box()).value).toContain(`${RECORD_URL}#id=ev-eg-meeting`);
    await user.click(within(screen.getByRole("group", { name: "What to cite" })).getByRole("radio", { name: "This view" }));
    await waitFor(async () => expect((await box()).value).toContain(PERMALINK));
  });

  it("writes in the other language and in the other formats", async () => {
    const { user } = open("id=ev-eg-meeting");
    await user.click(tab("Citation"));
    await user.click(screen.getByRole("radio", { name: "العربية" }));
    await waitFor(async () => expect((await box()).value).toContain("تاريخ الاطّلاع"));
    expect(await box()).toHaveAttribute("dir", "rtl");
    await user.click(screen.getByRole("radio", { name: "BibTeX" }));
    await waitFor(async () => expect((await box()).value).toMatch(/^@misc\{ev-eg-meeting-000000000000-ar,/));
    expect(await box()).toHaveAttribute("dir", "ltr");
    await user.click(screen.getByRole("button", { name: "Download as a file" }));
    expect(saved.map(({ name }) => name)).toEqual(["ev-eg-meeting-000000000000-ar.bib"]);
  });
});
