import { describe, expect, it } from "vitest";
import { currentPage, pageToShare, partToShare, readAddress } from "../../../src/app/address.ts";

const SITE = "https://site.example/en/";
const read = (rest: string) => readAddress(`${SITE}${rest}`, "en");

describe("a query that was mangled on its way", () => {
  it.each([
    "?v=0123456789ab).",
    "?lang=en&amp;v=0123456789ab",
    "?v=0123456789ab.»",
    "?v%3D0123456789ab",
    "?lang=en%26v=0123456789ab",
    "?lang=en;v=0123456789ab/",
    "?lang=en?v=«0123456789ab»",
    "?v=۰۱۲۳۴۵۶۷۸۹ab",
  ])("still names its release: %s", (query) => expect(read(query)).toMatchObject({ release: "0123456789ab", otherPage: null }));

  it.each([
    "?data=https://h.example/a.json).",
    "?lang=en&amp;data=https%3A%2F%2Fh.example%2Fa.json&amp;",
    "?data=https://h.example/a.json#country=ly",
    "?data=<https://h.example/a.json>",
    "?data=«https://h.example/a.json»",
    "?lang=en;data=https://h.example/a.json",
  ])("still names the record of somebody else: %s", (query) => expect(read(query).data?.href).toBe("https://h.example/a.json"));

  it.each([
    ["https://h.example/a_(b)", "https://h.example/a_(b)"],
    ["https://h.example/a_(b)).", "https://h.example/a_(b)"],
    ["https://h.example/a_[(b)]", "https://h.example/a_[(b)]"],
  ])("keeps a bracket that the address opened itself: %s", (data, href) => {
    expect(decodeURI(read(`?data=${data}`).data!.href)).toBe(href);
  });

  it("keeps what a record's address holds", () => {
    const url = "https://h.example/a(1).json?x=1&y=%20=_)";
    expect(read(`?${new URLSearchParams({ data: url }).toString()}`).data?.href).toBe(url);
  });

  it.each([
    ["?data=https://h.example/d.json?a=1%26b=2", "https://h.example/d.json?a=1&b=2"],
    ["?data=https://h.example/d.json?a=1%26v=2", "https://h.example/d.json?a=1&v=2"],
    ["?lang=en%26data=https://h.example/d.json?a=1%26v=2", "https://h.example/d.json?a=1&v=2"],
    ["?data=https://h.example/d.json?a=1;v=2", "https://h.example/d.json?a=1;v=2"],
    ["?data=https://h.example/d/", "https://h.example/d/"],
    ["?data=d.json?a=1%26v=2&lang=en", "https://site.example/en/d.json?a=1&v=2"],
  ])("leaves together what somebody wrote as one address: %s", (query, href) => {
    expect(read(query)).toMatchObject({ data: { href }, otherPage: null });
  });

  it("parts a record's address, encoded as we write it, from what comes after", () => {
    const ours = new URLSearchParams({ data: "https://h.example/d.json?a=1&v=2" }).toString();
    expect(read(`?${ours}%26lang=ar`)).toMatchObject({ data: { href: "https://h.example/d.json?a=1&v=2" }, otherPage: expect.any(String) });
  });

  it.each([
    ["?lang=en&amp;v=0123456789ab).", "?lang=en&v=0123456789ab"],
    ["?lang=en%26data=https://h.example/d.json?a=1%26b=2", "?lang=en&data=https%3A%2F%2Fh.example%2Fd.json%3Fa%3D1%26b%3D2"],
    ["?data=<https://h.example/a.json>", "?data=https%3A%2F%2Fh.example%2Fa.json"],
    ["?data=d.json&amp;share=figure&amp;embed", "?data=d.json"],
    ["?fbclid=IwAR0&utm_source=mail", ""],
    ["", ""],
  ])("is shared as it was meant, without what came with it: %s", (query, shared) => {
    expect(pageToShare(`${SITE}${query}#country=ly`)).toBe(`${SITE}${shared}`);
  });

  it("is shared from a disk, too", () => {
    expect(pageToShare("file:///home/r/ballotline.html?share=data#country=ly")).toBe("file:///home/r/ballotline.html");
  });

  it.each([
    ["?v=0123456789ab&amp;share=figure", "figure"],
    ["?v=0123456789ab%26share=figure.", "figure"],
    ["?v=0123456789ab", null],
  ])("still opens the part to share that it asks for: %s", (query, part) => expect(partToShare(`${SITE}${query}`)).toBe(part));

  it("still asks for its language", () => {
    expect(read("?lang=ar.").otherPage).toBe("../ar/");
    expect(read("?v=0123456789ab&amp;lang=ar#country=ly").otherPage).toBe("../ar/?v=0123456789ab#country=ly");
  });

  it("leads to the current record without the release", () => {
    expect(currentPage(`${SITE}?lang=en&amp;v=0123456789ab`, "country=ly")).toBe("/en/?lang=en#country=ly");
    expect(currentPage(`${SITE}?v=0123456789ab`, "")).toBe("/en/");
  });
});
