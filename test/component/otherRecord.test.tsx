import { screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { CompareView } from "../../src/compare/CompareView.tsx";
import { Details } from "../../src/details/Details.tsx";
import { CountingSettings } from "../../src/facets/CountingSettings.tsx";
import { FacetPanel } from "../../src/facets/FacetPanel.tsx";
import { stripBidi } from "../../src/i18n/bidi.ts";
import { Meeting } from "../../src/list/Meeting.tsx";
import { SourcesView } from "../../src/sources/SourcesView.tsx";
import { TableView } from "../../src/table/TableView.tsx";
import { readFragment } from "../../src/view/url.ts";
import { otherRows } from "../support/otherRecord.ts";
import { renderInApp } from "../support/render.tsx";

const rows = otherRows();
const LANGS = ["en", "ar"] as const;

/** The text of the page as it is read, without direction marks. */
const page = (): string => stripBidi(document.body.textContent ?? "").replaceAll("\u00a0", " ");

/** Renders a view and waits for its code; gives the words that do not come. */
async function lacking(
  view: React.ReactElement,
  lang: "ar" | "en",
  fragment: string,
  ...words: readonly string[]
): Promise<readonly string[]> {
  renderInApp(view, { rows, lang, view: readFragment(fragment).view });
  const missing = (): readonly string[] => words.filter((word) => !page().includes(word));
  await waitFor(() => {
    if (missing().length > 0) throw new Error(`not there: ${missing().join(", ")}`);
  });
  return missing();
}

describe.each(LANGS)("a record of other countries in English alone, read in %s", (lang) => {
  it("tells an event by its own kinds and roles, and misses the venue of what is held somewhere", async () => {
    expect(
      await lacking(
        <Details />,
        lang,
        "id=ev-sd-briefing",
        "River Guard briefing at Port Sudan",
        "Took place",
        "Lead",
        "The River Marshal",
        "Escorts: 120",
      ),
    ).toEqual([]);
    expect(page()).toContain(lang === "en" ? "Venue not stated" : "لم يُذكر مكان الانعقاد");
  });

  it("tells a vote put off, with the day before and after", async () => {
    expect(
      await lacking(
        <Details />,
        lang,
        "id=ev-sd-deferral",
        "The Board of Urns puts the council vote off",
        "Council voting day, Sudan",
        "2022",
      ),
    ).toEqual([]);
    expect(page()).toContain(lang === "en" ? "2 October 2022" : "2 أكتوبر 2022");
    expect(page()).toContain(lang === "en" ? "16 October 2022" : "16 أكتوبر 2022");
    expect(page()).not.toContain(lang === "en" ? "Venue not stated" : "لم يُذكر مكان الانعقاد");
  });

  it("tells a directive by its own acts, verbs, measures and sites, with numbers, timing and what became of it", async () => {
    const words = [
      "Guards at school gates",
      "Command",
      "Decreed",
      "Gate guard",
      "at the gate",
      "Schools",
      "Guards: 40",
      "From dusk before the vote",
      "Kept",
      "Council of Urns",
    ];
    expect(await lacking(<Details />, lang, "id=dir-tn-gates", ...words)).toEqual([]);
    expect(page()).toContain(lang === "en" ? "24–25 July 2022" : "من 24 إلى 25 يوليو 2022");
  });

  it("tells both issuers of a joint vow", async () => {
    expect(
      await lacking(
        <Details />,
        lang,
        "id=dir-tn-hotline",
        "One hotline for both harbours",
        "The Warden of Calm",
        "The River Marshal",
        "Joint Harbour Room",
      ),
    ).toEqual([]);
  });

  it("leads from a place to the reference that is known, and names the other", async () => {
    expect(await lacking(<Details />, lang, "id=pl-tn-sfax", "Sfax", "portindex:SFX")).toEqual([]);
    expect(screen.getByRole("link", { name: /GeoNames 2467454/ })).toHaveAttribute("href", "https://www.geonames.org/2467454");
  });

  it("is a table of its own words, each directive under its own authority", async () => {
    const words = rows.directives.map(({ what }) => what.en);
    expect(
      await lacking(
        <TableView />,
        lang,
        "view=table&grouped=1&uncounted=1&columns=date,authority,kind,actors,title,place,strength,measures,serves,sources",
        ...words,
        "Deferral",
        "Council of Urns",
        "Guards: 40",
      ),
    ).toEqual([]);
  });

  it("is filtered by its own words", async () => {
    expect(
      await lacking(<FacetPanel />, lang, "unit=directives", "Gate guard", "Carts for urns", "Office of Civil Calm", "River Guard"),
    ).toEqual([]);
  });

  it("counts its directives by its own acts", async () => {
    expect(await lacking(<CountingSettings />, lang, "unit=directives", "Command: 4 · Plea: 1 · Vow: 1")).toEqual([]);
    expect(page()).not.toContain(lang === "en" ? "Order" : "أمر:");
  });

  it("sets its measures against its authorities", async () => {
    expect(
      await lacking(
        <CompareView Meeting={Meeting} />,
        lang,
        "view=compare&rows=authorities",
        "Gate guard",
        "Joint Harbour Room",
        "Board of Urns",
      ),
    ).toEqual([]);
  });

  it("lists its reports, one of them without the hashes of its text", async () => {
    expect(
      await lacking(<SourcesView />, lang, "view=sources", "Field log, autumn", "Bulletin of the Office of Civil Calm", "Official words"),
    ).toEqual([]);
  });
});
