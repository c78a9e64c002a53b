import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { edtfOf } from "../../../src/model/reading.ts";
import { formatDay } from "../../../src/model/span.ts";
import type { DatasetRows, When } from "../../../src/model/types.ts";
import { fixtureRows } from "../../support/fixture.ts";
import { exportRequest, written } from "./asked.ts";

const calendar = async (asked: Parameters<typeof exportRequest>[0] = {}) =>
  new ICAL.Component(ICAL.parse(await written("ics", exportRequest(asked))) as never[]);

const text = (component: ICAL.Component, name: string): string => String(component.getFirstPropertyValue(name) ?? "");
const entries = (component: ICAL.Component) => component.getAllSubcomponents("vevent");
const entry = (component: ICAL.Component, id: string) => entries(component).find((found) => text(found, "uid").startsWith(`${id}@`))!;

/** The fixture with the video meeting on another date. */
function dated(raw: string): DatasetRows {
  const edtf = edtfOf(raw)!;
  const bound = (day: number) => (Number.isFinite(day) ? formatDay(day as typeof edtf.from) : null);
  const bounds = {
    edtf: raw,
    from: bound(edtf.from),
    latestStart: bound(edtf.latestStart),
    earliestEnd: bound(edtf.earliestEnd),
    to: bound(edtf.to),
  };
  const rows = fixtureRows();
  const move = (when: When): When => ({ stated: { ...when.stated!, ...bounds } });
  return { ...rows, events: rows.events.map((event) => (event.id === "ev-ly-video" ? { ...event, when: move(event.when) } : event)) };
}

describe("a calendar file", () => {
  it("holds all-day entries whose end is the day after the last", async () => {
    const all = await calendar();
    const polling = entry(all, "ev-eg-polling");
    expect(polling.getFirstProperty("dtstart")!.type).toBe("date");
    expect([text(polling, "dtstart"), text(polling, "dtend")]).toEqual(["2023-12-10", "2023-12-13"]);
    const day = entry(all, "ev-ly-video");
    expect([text(day, "dtstart"), text(day, "dtend")]).toEqual(["2024-11-11", "2024-11-12"]);
  });

  it("leaves out what has no certain day, and says how many", async () => {
    const all = await calendar();
    expect(entries(all).map((found) => text(found, "uid").split("@")[0])).toEqual([
      "ev-eg-polling",
      "ev-eg-holiday",
      "ev-ly-arrest",
      "ev-ly-session",
      "ev-ly-video",
    ]);
    expect(text(all, "x-wr-caldesc")).toContain("2 events left out");
  });

  it.each(["2024-11", "2024-11-11?", "2024-11-11~", "[2024-11-10..2024-11-11]", "2024-11-11/..", "2024/2025"])(
    "counts %s as no certain day",
    async (raw) => {
      expect(entry(await calendar({ rows: dated(raw) }), "ev-ly-video")).toBeUndefined();
    },
  );

  it("has no day that the reader does not trust", async () => {
    expect(entries(await calendar({ view: "trust=stated" })).map((found) => text(found, "uid").split("@")[0])).toEqual([
      "ev-eg-holiday",
      "ev-ly-session",
      "ev-ly-video",
    ]);
  });

  it("keeps the calendar entries of the time window alone", async () => {
    const all = await calendar({ view: "t=2023-12-01/2023-12-31" });
    expect(entries(all).map((found) => text(found, "uid").split("@")[0])).toEqual(["ev-eg-polling"]);
  });

  it("folds lines at 75 octets without cutting a letter, and escapes what would end a value", async () => {
    const rows = fixtureRows();
    const ar = `${"عنوان طويل جدًا ".repeat(8)}، أوله; آخره\\`;
    const events = rows.events.map((event) => (event.id === "ev-ly-video" ? { ...event, title: { ar, en: "T" } } : event));
    const asked = { rows: { ...rows, events }, lang: "ar" as const };
    const raw = await written("ics", exportRequest(asked));
    const lines = raw.split("\r\n");
    expect(lines.at(-1)).toBe("");
    expect(lines.filter((line) => new TextEncoder().encode(line).length > 75)).toEqual([]);
    expect(raw).not.toContain("\uFFFD");
    expect(text(entry(await calendar(asked), "ev-ly-video"), "summary")).toBe(ar);
  });

  it("is the same file each time: stable names, and the day of access for a stamp", async () => {
    const all = await calendar();
    const found = entry(all, "ev-ly-video");
    expect(text(found, "uid")).toBe("ev-ly-video@ballotline");
    expect(text(found, "dtstamp")).toBe("2026-01-12T00:00:00Z");
    expect(text(found, "url")).toBe("https://record.example/en/#id=ev-ly-video");
    expect(await written("ics", exportRequest())).toBe(await written("ics", exportRequest()));
  });

  it("speaks the page's language and carries source, hash, licence and filter", async () => {
    const all = await calendar({ lang: "ar", view: "country=ly" });
    expect(text(entry(all, "ev-ly-video"), "summary")).toBe("اجتماع عبر الفيديو قبل الانتخابات البلدية");
    const about = text(all, "x-wr-caldesc");
    for (const part of ["البلد", "خطّ الاقتراع", "000000000000", "CC BY 4.0", "https://record.example/en/#country=ly"])
      expect(about).toContain(part);
    expect(about).not.toMatch(/[\u2066-\u2069]/);
  });

  it("marks what was only scheduled as tentative", async () => {
    const all = await calendar();
    expect(text(entry(all, "ev-eg-polling"), "status")).toBe("TENTATIVE");
    expect(text(entry(all, "ev-ly-video"), "status")).toBe("");
  });
});
