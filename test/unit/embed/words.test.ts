import { beforeAll, describe, expect, it } from "vitest";
import { captionOf } from "../../../src/embed/captions.ts";
import { frameTitle, wordsHtml } from "../../../src/embed/wordsHtml.ts";
import { countWords, filterWords } from "../../../src/figure/figureWords.ts";
import { mapSvg, timelineSvg } from "../../../src/figure/panels.ts";
import { outcomeOf, type PictureInput } from "../../../src/figure/picture.ts";
import type { Catalogue } from "../../../src/i18n/messages.ts";
import { createI18n } from "../../../src/i18n/translator.ts";
import { openRows } from "../../../src/model/dataset.ts";
import { classicScript } from "../../../src/prerender/embedBundle.ts";
import { trimmedRows, wordsOf } from "../../../src/prerender/embedParts.ts";
import { CATALOGUES, PAGE_LANGS } from "../../../src/prerender/languages.ts";
import { readFragment } from "../../../src/view/url.ts";
import { FACETS } from "../../../src/view/view.ts";
import { readBasemap } from "../../support/basemap.ts";
import { fixtureRows } from "../../support/fixture.ts";

const own: Record<string, Catalogue> = {};
beforeAll(async () => {
  const { asked } = await classicScript("src/embed/live.ts", "BallotlineLive");
  for (const lang of PAGE_LANGS) own[lang] = wordsOf(asked, lang) as Catalogue;
}, 60_000);

const rows = fixtureRows();
const basemap = readBasemap();

const VIEWS = [
  "",
  ...[rows.events, rows.directives, rows.places, rows.actors, rows.sources].map(([first]) => `id=${first!.id}`),
  ...FACETS.map((facet) => `${facet}=none`),
  "unit=directives&soft=1&trust=stated",
  "axis=polling",
  "t=2000-01-01/2000-01-02",
  "t=2021-01-01/2023-12-31,2024-02-01/2024-03-01&undated=1",
  "q=interior&digits=arab",
  "on=2023-01-01/2023-12-31&mirror=0",
];

function picture(fragment: string, lang: "ar" | "en", catalogue: Catalogue, from = rows): PictureInput {
  const { view } = readFragment(fragment);
  const dataset = openRows(from);
  return { dataset, basemap, view, i18n: createI18n(lang, catalogue, { digits: view.digits }), ...outcomeOf(dataset, view) };
}

const shown = (input: PictureInput): readonly string[] => [
  frameTitle(input).title,
  wordsHtml(input),
  countWords(input),
  filterWords(input),
  captionOf(input),
  mapSvg(input, { width: 640, id: "map" }),
  timelineSvg(input, { width: 640, id: "time" }),
];

describe.each(PAGE_LANGS)("a live frame in %s", (lang) => {
  it.each(VIEWS)("shows %o with its own words and rows as the whole catalogue and record do", (fragment) => {
    const live = picture(fragment, lang, own[lang]!, trimmedRows(rows));
    expect(shown(live)).toEqual(shown(picture(fragment, lang, CATALOGUES[lang])));
  });

  it("carries every word whose key is put together as it runs, and none that nothing asks for", () => {
    const carried = new Set(Object.keys(own[lang]!));
    const putTogether = Object.keys(CATALOGUES[lang]).filter((key) => key.startsWith("facets.name."));
    expect(putTogether.length).toBeGreaterThan(5);
    expect(putTogether.filter((key) => !carried.has(key))).toEqual([]);
    expect(carried.has("embed.openFull")).toBe(false);
  });

  it("tells in words what was ordered, of a whole view or of the one meeting that is selected, and lets none of it be markup", () => {
    const html = (fragment: string, from = rows) => wordsHtml(picture(fragment, lang, own[lang]!, from));
    const [whole, alone] = [html(""), html("id=ev-ly-session")];
    expect(whole.match(/<li>/g)!.length).toBeGreaterThan(alone.match(/<li>/g)?.length ?? 0);
    expect(alone).not.toContain("ev-eg");
    const attack = "<img src=x onerror=alert(1)>";
    const hostile = { ...rows, directives: rows.directives.map((directive) => ({ ...directive, what: { ar: attack, en: attack } })) };
    expect(html("", hostile)).not.toContain("<img");
    expect(html("", hostile)).toContain("&lt;img");
  });

  it("is headed by what its writer wrote, over what it tells", () => {
    const { title, own: made } = frameTitle(picture("head=Mine", lang, own[lang]!));
    expect(title).toBe("Mine");
    expect(made).toBe(frameTitle(picture("", lang, own[lang]!)).title);
  });

  it("carries no more words than it asks for", () => {
    expect(Object.keys(own[lang]!).length).toBeLessThan(Object.keys(CATALOGUES[lang]).length / 3);
  });
});

it("a live frame carries of what was corrected only what was withdrawn, and no summary of a report", () => {
  const of = { id: rows.events[0]!.id, date: "2025-01-02", why: { ar: "خطأ", en: "Wrong" } };
  const changed = { ...of, field: "title", was: "a", now: "b", withdrawn: false };
  const withdrawn = { ...of, id: "ev-gone", field: null, was: null, now: null, withdrawn: true };
  const trimmed = trimmedRows({ ...rows, corrections: [changed, withdrawn] });
  expect(trimmed.corrections?.map(({ id }) => id)).toEqual(["ev-gone"]);
  expect(trimmed.sources.map(({ summary }) => summary)).toEqual(rows.sources.map(() => ({ ar: "", en: "" })));
  expect(trimmed.hash).toBe(rows.hash);
});
