import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { edtfOf } from "../../../src/model/reading.ts";
import { formatDay } from "../../../src/model/span.ts";
import type { DatasetRows, When } from "../../../src/model/types.ts";
import { fixtureRows } from "../../support/fixture.ts";
import { otherRows } from "../../support/otherRecord.ts";
import { exportRequest, written } from "./asked.ts";

const calendar = async (asked: Parameters<typeof exportRequest>[0] = {}) =>
  new ICAL.Component(ICAL.parse(await written("ics", exportRequest(asked))) as never[]);

const text = (component: ICAL.Component, name: string): string => String(component.getFirstPropertyValue(name) ?? "");
const entries = (component: ICAL.Component) => component.getAllSubcomponents("vevent");
const ids = (component: ICAL.Component) => entries(component).map((found) => text(found, "uid").split("@")[0]!);
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
  it("tells of the status of an event what its vocabulary says has become of it, whatever it is called", async () => {
    const statuses = entries(await calendar({ rows: otherRows(), scope: "all" })).map((found) => text(found, "status"));
    expect(new Set(statuses)).toEqual(new Set(["CONFIRMED", "TENTATIVE"]));
  });

  it.each([
    ["en", "moved from 20 November 2023 to 10–12 December 2023"],
    ["ar", "الموعد السابق: 20 نوفمبر 2023؛ والجديد: من 10 إلى 12 ديسمبر 2023"],
  ] as const)("says in %s from which day to which something was moved", async (lang, words) => {
    const rows = fixtureRows();
    const now = rows.events.find(({ id }) => id === "ev-eg-polling")!.when;
    const was = {
      outside: {
        ...now.outside!,
        edtf: "2023-11-20",
        from: "2023-11-20",
        latestStart: "2023-11-20",
        earliestEnd: "2023-11-20",
        to: "2023-11-20",
      },
    };
    const grounds = { basis: "stated", evidence: [], ground: null, confidence: null, note: null } as const;
    const events = rows.events.map((event) =>
      event.id === "ev-ly-video" ? { ...event, postponement: { ...grounds, event: null, was, now } } : event,
    );
    const file = await calendar({ lang, rows: { ...rows, events } });
    expect(text(entry(file, "ev-ly-video"), "description")).toContain(words);
    expect(text(entry(file, "ev-eg-polling"), "description")).not.toContain(words);
  });

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
    expect(ids(all)).toEqual(["ev-eg-polling", "ev-eg-holiday", "ev-ly-arrest", "ev-ly-session", "ev-ly-video"]);
    expect(text(all, "x-wr-caldesc")).toContain("2 events left out");
  });

  it.each(["2024-11", "2024-11-11?", "2024-11-11~", "[2024-11-10..2024-11-11]", "2024-11-11/..", "2024/2025"])(
    "counts %s as no certain day",
    async (raw) => {
      expect(entry(await calendar({ rows: dated(raw) }), "ev-ly-video")).toBeUndefined();
    },
  );

  it("has no day that the reader does not trust", async () => {
    expect(ids(await calendar({ view: "trust=stated" }))).toEqual(["ev-eg-holiday", "ev-ly-session", "ev-ly-video"]);
  });

  it.each([
    ["country=ly", []],
    ["country=eg", ["ev-eg-polling", "ev-eg-holiday"]],
    ["kind=polling", ["ev-eg-polling"]],
    ["place=pl-eg", ["ev-eg-polling"]],
    ["q=feast", ["ev-eg-holiday"]],
    ["measure=women-police", []],
    ["country=eg&t=2024-01-01/2024-01-31", ["ev-eg-holiday"]],
  ])("holds of the calendar what passes the filter, and counts nothing else as left out: %s", async (view, expected) => {
    const all = await calendar({ view });
    expect(ids(all).filter((id) => id === "ev-eg-polling" || id === "ev-eg-holiday")).toEqual(expected);
    const { slice } = exportRequest({ view });
    expect(slice.calendar.map(({ row }) => slice.dataset.event(row).id).sort()).toEqual([...expected].sort());
  });

  it("keeps the calendar entries of the time range alone", async () => {
    const all = await calendar({ view: "t=2023-12-01/2023-12-31" });
    expect(ids(all)).toEqual(["ev-eg-polling"]);
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

  it("leads to the release that it was made of, where there is one", async () => {
    const all = await calendar({ released: "2025-01-31", view: "country=ly&trust=stated" });
    const [page, pin] = ["https://record.example/en/", "?v=000000000000"];
    expect(text(entry(all, "ev-ly-video"), "url")).toBe(`${page}${pin}#id=ev-ly-video&trust=stated`);
    expect(text(all, "source")).toBe(page + pin);
    expect(text(all, "x-wr-caldesc")).toContain(`${page}${pin}#trust=stated&country=ly`);
    expect(text(all, "x-wr-caldesc")).toContain("released 31 January 2025");
  });

  it("speaks the page's language and carries source, hash, licence and filter", async () => {
    const all = await calendar({ lang: "ar", view: "country=ly" });
    expect(text(entry(all, "ev-ly-video"), "summary")).toBe("اجتماع عبر الفيديو قبل الانتخابات البلدية");
    const about = text(all, "x-wr-caldesc");
    for (const part of ["البلد", "خطّ الاقتراع", "000000000000", "CC BY 4.0", "https://record.example/en/#country=ly"])
      expect(about).toContain(part);
    expect(about).not.toMatch(/[\u2066-\u2069]/);
  });

  it("says so where a foreign record names no dataset, and where it names one that it is not", async () => {
    const about = async (asked: Parameters<typeof exportRequest>[0]) => text(await calendar(asked), "description");
    expect(await about({ host: "other.example", rows: { ...fixtureRows(), hash: "" } })).toContain("dataset not identified, licence");
    const request = exportRequest({ host: "other.example" });
    const changed = { ...request, provenance: { ...request.provenance, contentHash: "1".repeat(64) } };
    expect(await written("ics", changed)).toContain("unverified");
    expect(await about({ host: "other.example" })).not.toContain("unverified");
  });

  it("confirms a voting day once it lies before the day of the file, by the file's own stamp", async () => {
    const statusOn = async (accessed: string) => text(entry(await calendar({ accessed }), "ev-eg-polling"), "status");
    expect(await statusOn("2023-12-01")).toBe("TENTATIVE");
    expect(await statusOn("2023-12-12")).toBe("TENTATIVE");
    expect(await statusOn("2023-12-13")).toBe("CONFIRMED");
  });

  it.each([
    ["ev-eg-polling", "held", "2023-12-01", "CONFIRMED"],
    ["ev-eg-polling", "cancelled", "2026-01-12", "CANCELLED"],
    ["ev-eg-polling", "postponed", "2026-01-12", "TENTATIVE"],
    ["ev-eg-polling", "suspended", "2026-01-12", "TENTATIVE"],
    ["ev-ly-video", "held", "2026-01-12", "CONFIRMED"],
    ["ev-ly-video", "reported", "2026-01-12", ""],
    // What was announced and never heard of again: a meeting is set by nobody's calendar.
    ["ev-ly-video", "scheduled", "2026-01-12", "TENTATIVE"],
  ] as const)("gives %s, %s, on %s the status %j", async (id, value, accessed, expected) => {
    const rows = fixtureRows();
    const events = rows.events.map((event) => (event.id === id ? { ...event, status: { ...event.status, value } } : event));
    expect(text(entry(await calendar({ rows: { ...rows, events }, accessed }), id), "status")).toBe(expected);
  });

  it.each(["0999-12-31", "0000-01-01", "0999-12-30/1000-01-02"])("leaves out %s, which no record can hold as a date", async (edtf) => {
    const rows = fixtureRows();
    const events = rows.events.map((event) =>
      event.id === "ev-ly-video" ? { ...event, when: { stated: { ...event.when.stated!, edtf } } } : event,
    );
    const all = await calendar({ rows: { ...rows, events } });
    expect(ids(all)).not.toContain("ev-ly-video");
    expect(text(all, "description")).toContain("3 events left out");
  });

  it.each([
    ["1000-01-01", true],
    ["9998-12-31", true],
    ["9999-12-31", false],
    ["9998-12-30/9999-01-02", false],
  ])("takes %s: %s, since the day after the last has four digits of a year too; what it leaves out it says", async (raw, holds) => {
    for (const [lang, words] of [
      ["en", "1 event left out, because a calendar file has no room for years after 9998."],
      ["ar", "استُبعد حدث واحد لأن ملفات التقويم لا تتّسع لما بعد سنة 9998."],
    ] as const) {
      const all = await calendar({ rows: dated(raw), lang });
      expect(ids(all).includes("ev-ly-video")).toBe(holds);
      expect(text(all, "description").includes(words)).toBe(!holds);
      for (const found of entries(all))
        expect(`${text(found, "dtstart")} ${text(found, "dtend")}`).toMatch(/^\d{4}-\d\d-\d\d \d{4}-\d\d-\d\d$/);
    }
  });
});
