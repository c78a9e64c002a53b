import { readFileSync } from "node:fs";
import { act, cleanup, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeAll, describe, expect, it } from "vitest";
import { Coverage } from "../../src/details/Coverage.tsx";
import { Details } from "../../src/details/Details.tsx";
import { stripBidi } from "../../src/i18n/bidi.ts";
import type { ActorId, DirectiveId, EventId, PlaceId, SourceId } from "../../src/model/ids.ts";
import type { DatasetRows, DateReading, NamedValue } from "../../src/model/types.ts";
import { facetSet } from "../../src/view/filterTransitions.ts";
import { set } from "../../src/view/transitions.ts";
import type { Selection } from "../../src/view/view.ts";
import { withCase } from "../support/childCase.ts";
import { fixtureRows } from "../support/fixture.ts";
import { renderInApp } from "../support/render.tsx";

const event = (id: string): Selection => ({ kind: "event", id: id as EventId });
const directive = (id: string): Selection => ({ kind: "directive", id: id as DirectiveId });
const place = (id: string): Selection => ({ kind: "place", id: id as PlaceId });
const actor = (id: string): Selection => ({ kind: "actor", id: id as ActorId });
const source = (id: string): Selection => ({ kind: "source", id: id as SourceId });

type Table = "sources" | "events" | "directives" | "places" | "actors";

/** The fixture with fields of one record put otherwise. */
function changed<T extends Table>(table: T, id: string, fields: Partial<DatasetRows[T][number]>): DatasetRows {
  const rows = fixtureRows();
  return { ...rows, [table]: rows[table].map((record) => (record.id === id ? { ...record, ...fields } : record)) };
}

const fromOutside = { basis: "outside", evidence: [], ground: { ar: "خبر", en: "A report" }, confidence: "high", note: null } as const;
const named = (ar: string, en: string): NamedValue => ({ ...fromOutside, name: { ar, en } });
const day = (iso: string): DateReading => ({
  ...fromOutside,
  edtf: iso,
  from: iso,
  latestStart: iso,
  earliestEnd: iso,
  to: iso,
  source: null,
});

/** The text of the page as it is read, without direction marks. */
const page = (): string => read(document.body);
const read = (element: Element | null | undefined): string => stripBidi(element?.textContent ?? "").replaceAll("\u00a0", " ");

function field(label: string): HTMLElement {
  const term = screen.getAllByText(label, { selector: "dt" })[0]!;
  return term.nextElementSibling as HTMLElement;
}

/** The chosen thing's words are a chunk of their own: once they are there, they are drawn at once. */
beforeAll(async () => {
  renderInApp(<Details />, { view: { selection: event("ev-eg-meeting") } });
  await screen.findAllByText("When", { selector: "dt" });
  cleanup();
});

describe("what the record covers", () => {
  it("says of each authority how many reports there are and of when, also when there are none", () => {
    renderInApp(<Coverage />, { rows: changed("events", "ev-eg-meeting", { authority: "ly-hor" }) });
    expect(page()).toContain("Eg: no reports");
    expect(page()).toContain("Ly hor: 2 reports; dates: 1–5 December 2023; events without a date: 1");
    expect(page()).toContain("not evidence of absence");
  });
});

describe("an event", () => {
  it("says how its date is known", () => {
    renderInApp(<Details />, { view: { selection: event("ev-eg-meeting") } });
    expect(read(field("When"))).toContain("one day between 1 and 5 December 2023");
    expect(field("When")).toHaveTextContent("stated in the text");
  });

  it("gives of a date from outside the ground and the confidence", () => {
    renderInApp(<Details />, { view: { selection: event("ev-eg-polling") } });
    expect(read(field("When"))).toContain("10–12 December 2023");
    expect(field("When")).toHaveTextContent("from outside the text");
    expect(read(field("When"))).toContain("Source of this fact The timetable");
    expect(field("When")).toHaveTextContent("Confidence High");
  });

  it("shows no date under a setting that leaves its reading out, and lists what is not used", async () => {
    const { store } = renderInApp(<Details />, { view: { selection: event("ev-eg-polling"), trust: "inferred" } });
    expect(field("When")).toHaveTextContent("No date stated");
    const unused = within(field("When")).getByText("Not used with the current settings").closest("details");
    expect(read(unused)).toContain("10–12 December 2023");
    await act(async () => store.update(set("trust", "outside")));
    expect(field("When")).not.toHaveTextContent("Not used with the current settings");
  });

  it("shows no venue under a setting that leaves it out", async () => {
    const { store } = renderInApp(<Details />, { view: { selection: event("ev-eg-meeting"), trust: "stated" } });
    expect(screen.getByText("Venue not stated")).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Cairo", hidden: true }).closest("details")).toHaveTextContent(
      "Not used with the current settings",
    );
    await act(async () => store.update(set("trust", "inferred")));
    expect(screen.queryByText("Venue not stated")).toBeNull();
    expect(field("Venue")).toHaveTextContent("Cairo");
    expect(field("Venue")).toHaveTextContent("inferred from the text");
  });

  it("tells what was postponed, from which day to which, as far as the reader's trust goes", async () => {
    const moved = {
      ...fromOutside,
      event: "ev-eg-polling" as EventId,
      was: { stated: { ...day("2023-11-20"), basis: "stated" } },
      now: { outside: day("2023-12-10") },
    };
    const rows = changed("events", "ev-eg-meeting", { postponement: moved });
    const { store } = renderInApp(<Details />, { rows, view: { selection: event("ev-eg-meeting") } });
    expect(read(field("What was postponed"))).toContain("Voting days");
    expect(read(field("The date before"))).toContain("20 November 2023");
    expect(read(field("The new date"))).toContain("10 December 2023");
    await act(async () => store.update(set("trust", "stated")));
    expect(read(field("The date before"))).toContain("20 November 2023");
    expect(field("The new date")).toHaveTextContent("No date stated");
  });

  it.each([true, false])("misses a venue where the kind of event is held somewhere, as the vocabulary says (%s)", (venue) => {
    const rows = changed("events", "ev-eg-meeting", {
      kind: "drill",
      places: [{ ...fromOutside, place: "pl-eg" as PlaceId, role: "scope" }],
    });
    const drill = { id: "drill", label: { ar: "تمرين", en: "Drill" }, definition: { ar: "تمرين", en: "A drill" }, venue };
    const vocabulary = { ...rows.vocabulary, eventKind: [...rows.vocabulary.eventKind, drill] };
    renderInApp(<Details />, { rows: { ...rows, vocabulary }, view: { selection: event("ev-eg-meeting") } });
    expect(screen.queryAllByText("Venue not stated")).toHaveLength(venue ? 1 : 0);
  });

  it("says the authority of a body once where the body is that authority", () => {
    const rows = changed("actors", "ac-eg-minister", {
      kind: "body",
      office: null,
      authority: "nea",
      names: { ar: "الهيئة", en: "The Authority" },
    });
    const nea = { id: "nea", label: { ar: "الهيئة (مصر)", en: "The Authority (Egypt)" }, definition: { ar: "الهيئة", en: "The body" } };
    const vocabulary = { ...rows.vocabulary, authority: [...rows.vocabulary.authority, nea] };
    renderInApp(<Details />, { rows: { ...rows, vocabulary }, view: { selection: event("ev-eg-meeting") } });
    expect(read(field("Chair"))).toContain("The Authority");
    expect(read(field("Chair"))).not.toContain("(Egypt)");
  });

  it("keeps a reading that contradicts the one shown, and says that it is not used", () => {
    const rows = changed("events", "ev-ly-arrest", { when: { ...fixtureRows().events[3]!.when, outside: day("2023-10-02") } });
    renderInApp(<Details />, { rows, view: { selection: event("ev-ly-arrest") } });
    expect(read(field("When"))).toContain("3 November 2024");
    const conflict = within(field("When")).getByText("Reports disagree").parentElement;
    expect(read(conflict)).toContain("2 October 2023");
    expect(read(conflict)).toContain("kept here and not counted");
  });

  it("says what no report states rather than leaving it out", () => {
    renderInApp(<Details />, { view: { selection: event("ev-ly-undated") } });
    expect(field("When")).toHaveTextContent("No date stated");
    expect(field("How it was held")).toHaveTextContent("not stated");
    expect(field("Election")).toHaveTextContent("No election stated");
    expect(page()).toContain("Venue not stated");
  });

  it("says what it came after where that is all that is known of its time", () => {
    renderInApp(<Details />, { view: { selection: event("ev-ly-undated") } });
    expect(read(field("Sequence"))).toContain("after Video meeting before the municipal elections");
  });

  it("says paragraph and characters from 1 beside the cue in the report's own letters", () => {
    renderInApp(<Details />, { view: { selection: event("ev-ly-video") } });
    const cue = screen.getByText("عقد");
    expect(cue).toHaveAttribute("lang", "ar");
    expect(cue).toHaveAttribute("dir", "rtl");
    expect(read(cue.closest("li"))).toBe("Paragraph 2, characters 1–3: “عقد”");
  });

  it("masks every cue of a child's case and shows no place finer than the country", () => {
    renderInApp(<Details />, { rows: withCase(), view: { selection: event("ev-ly-arrest") } });
    expect(page()).not.toContain("عقد");
    expect(page()).not.toContain("وجّه");
    expect(page()).not.toContain("Airport road");
    expect(page()).toContain("▒▒▒");
    expect(page()).toContain("This passage is not shown, because it concerns a child.");
    expect(field("Site")).toHaveTextContent("Libya");
  });

  it("marks a calendar entry as not counted among events", () => {
    renderInApp(<Details />, { view: { selection: event("ev-eg-polling") } });
    expect(page()).toContain("not counted among the events");
    expect(page()).not.toContain("Outside the current filter");
  });

  it("never names a Libyan minister without his government", () => {
    renderInApp(<Details />, { view: { selection: event("ev-ly-undated") } });
    expect(read(field("Chair"))).toContain("BouzribaLy hor");
  });

  it("groups its directives under their acts with the report's verb, and keeps what is not counted apart", () => {
    renderInApp(<Details />, { view: { selection: event("ev-eg-meeting") } });
    expect(screen.getAllByRole("heading", { level: 4 }).map(read)).toEqual(["Order (2)", "Commitment (1)"]);
    const line = screen.getByRole("button", { name: "Call on women police" }).closest("li");
    expect(read(line)).toContain("Women police · para.");
    expect(read(line!.closest(".details-run")!.querySelector("b"))).toBe("assigned");
    expect(screen.getByRole("button", { name: "The plan calls for vigilance" }).closest("li")).toHaveTextContent(
      "implied, not counted with the current settings",
    );
  });

  it("folds what was neither required nor promised, and says that it is not counted", () => {
    renderInApp(<Details />, { view: { selection: event("ev-ly-undated") } });
    const context = screen.getByRole("button", { name: "Security in the south", hidden: true }).closest("details");
    expect(context).toHaveTextContent("Not counted");
    expect(screen.getAllByRole("heading", { level: 4 }).map(read)).toEqual(["Order (1)"]);
  });
});

describe("a directive", () => {
  it("says its act, strength, tier, measures with site, target, parties and what it serves", () => {
    renderInApp(<Details />, { view: { selection: directive("dir-eg-1") } });
    expect(field("Type of directive")).toHaveTextContent("Order");
    expect(field("Strength of wording")).toHaveTextContent("Directed");
    expect(field("Strength of wording")).toHaveTextContent("not the force of law");
    expect(field("Explicit or implied")).toHaveTextContent("What Core means.");
    expect(read(field("Measures"))).toContain("Polling site protection (around)Main measure");
    expect(field("Where it applies")).toHaveTextContent("Polling sites");
    expect(field("For which election or event")).toHaveTextContent("The Egyptian election");
    expect(field("Issued by")).toHaveTextContent("Minister of Interior of Egypt");
    expect(field("Addressee")).toHaveTextContent("Security directors");
    expect(field("Timing")).toHaveTextContent("not stated");
  });

  it.each([
    ["en", "Numbers named", "Checkpoints: 1,200", "Timing", "On polling daystated in the text10 December 2023"],
    ["ar", "الأعداد المذكورة", "نقاط تفتيش: 1,200", "التوقيت", "يوم الاقتراع"],
  ] as const)("tells in %s the numbers that it names and the day on which it is to be done", (lang, numbers, quantity, timing, when) => {
    const stated = { ...fromOutside, basis: "stated", ground: null, confidence: null } as const;
    const rows = changed("directives", "dir-eg-1", {
      authority: "ly-hor",
      quantities: [{ ...stated, count: 1200, of: { ar: "نقاط تفتيش", en: "Checkpoints" } }],
      timing: { ...stated, text: { ar: "يوم الاقتراع", en: "On polling day" }, when: { outside: day("2023-12-10") } },
    });
    renderInApp(<Details />, { rows, lang, view: { selection: directive("dir-eg-1") } });
    expect(read(field(numbers))).toContain(quantity);
    expect(read(field(timing)).replace("No passage is recorded for this value.", "")).toContain(when);
    expect(read(field(lang === "en" ? "Authority" : "السلطة"))).toContain("hor");
  });

  it.each([
    ["en", "No follow-up recorded"],
    ["ar", "لا متابعة مسجّلة"],
  ] as const)("says in %s that no follow-up is recorded", (lang, words) => {
    renderInApp(<Details />, { lang, view: { selection: directive("dir-eg-1") } });
    expect(screen.getByText(words)).toBeInTheDocument();
  });

  it("shows a follow-up with who says so", () => {
    const followUp = { state: "done", by: { ar: "تقرير لاحق", en: "a later report" }, when: {}, evidence: [], note: null } as const;
    const rows = changed("directives", "dir-eg-1", { followUps: [followUp] });
    renderInApp(<Details />, { rows, view: { selection: directive("dir-eg-1") } });
    expect(page()).toContain("Done according to a later report");
  });

  it("of the context tier has no act and no issuer, and says so", () => {
    renderInApp(<Details />, { view: { selection: directive("dir-ly-3") } });
    expect(field("Type of directive")).toHaveTextContent("Neither order, appeal nor commitment");
    expect(field("Issued by")).toHaveTextContent("Issuer not stated");
    expect(page()).toContain("not counted");
    expect(page()).not.toContain("Outside the current filter");
  });

  it("says so when the filter leaves it out", () => {
    const filters = { facets: { measure: { values: ["women-police"], all: false } }, timeRanges: [], days: [], undated: false, text: "" };
    renderInApp(<Details />, { view: { selection: directive("dir-eg-1"), filters } });
    expect(screen.getByText("Outside the current filter", { selector: "p" })).toBeInTheDocument();
  });
});

describe("a place", () => {
  it("says its extent in words and that its seat is never the place", () => {
    const rows = changed("places", "pl-ly-sd-south", { seat: named("سبها", "Sabha"), notToConfuse: ["pl-ly-set" as PlaceId] });
    renderInApp(<Details />, { rows, view: { selection: place("pl-ly-sd-south") } });
    expect(field("Drawn as")).toHaveTextContent("an areaextent unknown");
    expect(read(field("Drawn as"))).toContain("not the place itself");
    expect(field("Seat")).toHaveTextContent("Sabha");
    expect(field("Seat")).toHaveTextContent("Never used as the place itself.");
    expect(field("Not the same as")).toHaveTextContent("Municipalities not listed");
  });

  it("leads to what it is in other references, where their names have the right form", () => {
    const same = ["geonames:88319", "wikidata:Q40816", "geonames:..", "wikidata:40816", "constructor:1", "gnis:7"];
    renderInApp(<Details />, { rows: changed("places", "pl-eg-cairo", { same }), view: { selection: place("pl-eg-cairo") } });
    const links = within(field("In other references")).getAllByRole<HTMLAnchorElement>("link");
    expect(links.map(({ href }) => href)).toEqual(["https://www.geonames.org/88319", "https://www.wikidata.org/wiki/Q40816"]);
    expect(within(field("In other references")).getAllByRole("listitem").slice(2).map(read)).toEqual(same.slice(2));
  });

  it("lists the events by the part it plays, and apart those outside the filter", async () => {
    const { store } = renderInApp(<Details />, { view: { selection: place("pl-eg-cairo") } });
    const meeting = () => screen.getByRole("button", { name: /meeting with security directors/, hidden: true }).closest("li");
    expect(meeting()).toHaveTextContent("Venue");
    expect(meeting()?.closest("details")).toBeNull();
    await act(async () => store.update(facetSet("authority", ["ly-hor"])));
    expect(read(meeting()?.closest("details"))).toContain("Outside the current filter (1)");
  });

  it("does not lead to a child's case from a place finer than the country", () => {
    renderInApp(<Details />, { rows: withCase(), view: { selection: place("pl-ly-road") } });
    expect(screen.queryByRole("button", { name: "An arrest on a road", hidden: true })).toBeNull();
    expect(screen.getByRole("button", { name: "Patrol the road" })).toBeInTheDocument();
  });
});

describe("what comes first", () => {
  const headings = () => screen.getAllByRole("heading", { level: 3 }).map((heading) => read(heading));

  it("is of an event when it was, then what was ordered, who and where; what is left is folded", () => {
    renderInApp(<Details />, { view: { selection: event("ev-eg-meeting") } });
    expect(headings().slice(0, 4)).toEqual(["Directives", "Who", "Where", "Reports"]);
    expect(field("When").closest("details")).toBeNull();
    expect(field("Status").closest("details")!.open).toBe(false);
  });

  it("is of what was ordered the strongest, then what the report says first", () => {
    const rows: DatasetRows = JSON.parse(readFileSync("public/data/dataset.json", "utf8"));
    renderInApp(<Details />, { rows, view: { selection: event("ev-ly-2024-municipal-meeting") } });
    const runs = [...document.querySelectorAll(".details-run")].map((run) => [
      read(run.querySelector(".details-by")).trim().replace(/\s+/g, " "),
      run.querySelectorAll("li").length,
    ]);
    const minister = "Minister of Interior in the Libyan Government designated by the House of Representatives";
    expect(runs.slice(0, 2)).toEqual([
      [`${minister} demanded all heads of the security plans stated in the text`, 4],
      [`${minister} stressed all heads of the security plans inferred from the text`, 2],
    ]);
  });

  it("is of an event that concerns a vote how long before it that was, once", () => {
    const rows: DatasetRows = JSON.parse(readFileSync("public/data/dataset.json", "utf8"));
    renderInApp(<Details />, { rows, view: { selection: event("ev-ly-2024-municipal-meeting") } });
    expect(read(field("When").querySelector("time"))).toBe("11 November 2024");
    expect(read(field("When").querySelector(".details-aside"))).toBe("5 days before the vote");
    expect(field("Sequence").closest("details")!.open).toBe(false);
  });

  it("is of a place what was meant for it and what happened there, without what is not stated", () => {
    renderInApp(<Details />, { view: { selection: place("pl-eg") } });
    expect(headings()[0]).toBe("Directives for this place, or with no closer place stated");
    expect(page()).not.toContain("CountryEg");
    expect(screen.queryByText("Lies in")).toBeNull();
  });

  it("is one row that unfolds where many of a sort took part", () => {
    const rows = fixtureRows();
    const meeting = rows.events.find(({ id }) => id === "ev-eg-meeting")!;
    const many = rows.places.slice(0, 5).map((one) => ({ ...meeting.places[0]!, place: one.id, role: "origin" as const }));
    renderInApp(<Details />, { rows: changed("events", "ev-eg-meeting", { places: many }), view: { selection: event("ev-eg-meeting") } });
    const row = document.querySelector<HTMLDetailsElement>(".details-row")!;
    expect(row.open).toBe(false);
    expect(read(row.querySelector("summary"))).toMatch(/ and 2 other places$/);
    expect(row.querySelectorAll(":scope > ul > li")).toHaveLength(5);
  });

  it("is one row that names all three of a sort", () => {
    const rows = fixtureRows();
    const meeting = rows.events.find(({ id }) => id === "ev-eg-meeting")!;
    const three = rows.places.slice(0, 3).map((one) => ({ ...meeting.places[0]!, place: one.id, role: "origin" as const }));
    renderInApp(<Details />, { rows: changed("events", "ev-eg-meeting", { places: three }), view: { selection: event("ev-eg-meeting") } });
    const [, , third] = rows.places;
    expect(read(document.querySelector(".details-row > summary"))).toContain(`and ${third!.names.en}`);
  });
});

describe("a person or body", () => {
  it("is shown with authority, spellings, outside facts and directives issued", () => {
    const fact = { ...fromOutside, fact: { ar: "منذ مارس 2022", en: "In the cabinet since March 2022" } };
    const rows = changed("actors", "ac-ly-hor-minister", { outside: [fact] });
    renderInApp(<Details />, { rows, view: { selection: actor("ac-ly-hor-minister") } });
    expect(field("Authority")).toHaveTextContent("Ly hor");
    expect(read(field("Also written"))).toBe("أبو زريبة · بوزريبة · Abu Zariba");
    expect(field("From outside the reports")).toHaveTextContent("In the cabinet since March 2022");
    expect(screen.getByRole("button", { name: "Set up checkpoints and an operations room" })).toBeInTheDocument();
  });
});

describe("a report", () => {
  it("shows its headline verbatim in Arabic and what is not known as unknown", () => {
    renderInApp(<Details />, { view: { selection: source("src-eg-one") } });
    expect(screen.getByText("وزير الداخلية يجتمع بمديري الأمن")).toHaveAttribute("lang", "ar");
    expect(field("Archived copy")).toHaveTextContent("unknown");
    expect(field("Author")).toHaveTextContent("not stated");
    expect(read(field("Publisher"))).toContain("A newspaperinferred from the text");
    expect(screen.getByRole("link")).toHaveAttribute("rel", "noopener noreferrer");
  });

  it("makes no link of an address that is not http", () => {
    const rows = changed("sources", "src-eg-one", { url: "javascript:alert(1)" });
    renderInApp(<Details />, { rows, view: { selection: source("src-eg-one") } });
    expect(screen.queryByRole("link")).toBeNull();
    expect(field("Address")).toHaveTextContent("javascript:alert(1)");
  });

  it("hides a publisher that the setting does not reach to", () => {
    renderInApp(<Details />, { view: { selection: source("src-eg-one"), trust: "stated" } });
    const unused = within(field("Publisher")).getByText("Not used with the current settings").closest("details");
    expect(unused).toHaveTextContent("A newspaper");
    expect(field("Publisher").firstElementChild).toHaveTextContent("not stated");
  });
});

describe("moving about", () => {
  it("follows a mention and takes the focus to the heading", async () => {
    const { store } = renderInApp(<Details />, { view: { selection: event("ev-eg-meeting") } });
    await userEvent.click(screen.getByRole("button", { name: "Cairo" }));
    expect(store.getState().selection).toEqual(place("pl-eg-cairo"));
    expect(screen.getByRole("heading", { level: 2, name: "Cairo" })).toHaveFocus();
  });

  it("does not take the focus when the selection changes elsewhere", async () => {
    const { store } = renderInApp(<Details />, { view: { selection: event("ev-eg-meeting") } });
    await act(async () => store.update(() => ({ selection: event("ev-ly-video") })));
    expect(screen.getByRole("heading", { level: 2 })).not.toHaveFocus();
  });

  it("clears with the close button", async () => {
    const { store } = renderInApp(<Details />, { view: { selection: event("ev-eg-meeting") } });
    await userEvent.click(screen.getByRole("button", { name: "Close the details" }));
    expect(store.getState().selection.kind).toBe("none");
  });

  it("keeps the selection under a filter that leaves it out, and says so", async () => {
    const { store } = renderInApp(<Details />, { view: { selection: event("ev-ly-video") } });
    expect(page()).not.toContain("Outside the current filter");
    await act(async () => store.update(facetSet("authority", ["eg"])));
    expect(screen.getByText("Outside the current filter", { selector: "p" })).toBeInTheDocument();
    expect(store.getState().selection).toEqual(event("ev-ly-video"));
  });

  it("shows the permanent id with a button that copies it", async () => {
    const user = userEvent.setup();
    renderInApp(<Details />, { view: { selection: event("ev-ly-video") } });
    await user.click(screen.getByRole("button", { name: /Copy/ }));
    expect(await navigator.clipboard.readText()).toBe("ev-ly-video");
    expect(page()).toContain("Copied");
  });

  it("says so where a link points at nothing in the record", () => {
    renderInApp(<Details />, { view: { selection: event("ev-gone") } });
    expect(page()).toContain("This record has no item ev-gone");
  });

  it("folds a long list after fifty and shows all on asking", async () => {
    const rows = fixtureRows();
    const [first] = rows.directives;
    const more = Array.from({ length: 60 }, (_, n) => ({ ...first!, id: `dir-eg-more-${n}` as DirectiveId }));
    renderInApp(<Details />, {
      rows: { ...rows, directives: [...rows.directives, ...more] },
      view: { selection: actor("ac-eg-minister") },
    });
    const shown = () => screen.getAllByRole("button", { name: first!.what.en }).length;
    expect(shown()).toBeLessThanOrEqual(50);
    await userEvent.click(screen.getByRole("button", { name: /Show all/ }));
    expect(shown()).toBe(61);
  });
});
