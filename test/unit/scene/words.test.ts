import { describe, expect, it } from "vitest";
import { stripBidi } from "../../../src/i18n/bidi.ts";
import { openRows } from "../../../src/model/dataset.ts";
import type { EventId, SourceId } from "../../../src/model/ids.ts";
import { eventsOfSource } from "../../../src/scene/related.ts";
import { countByTier, directivesOfSource } from "../../../src/scene/relatedDirectives.ts";
import { dateWords, electionWords, measureWords } from "../../../src/scene/words.ts";
import { coverageWords } from "../../../src/scene/wordsCoverage.ts";
import { byRole, runWords, servesWords, sourceShortWords } from "../../../src/scene/wordsDetails.ts";
import { fixtureRows } from "../../support/fixture.ts";
import { wordsOf } from "../../support/render.tsx";

const dataset = openRows(fixtureRows());
const [en, ar] = [wordsOf("en"), wordsOf("ar")];
const event = (id: string) => dataset.event(dataset.eventRow(id)!);
const plain = (text: string | null): string => stripBidi(text ?? "").replaceAll("\u00a0", " ");

describe("a date in words", () => {
  it("comes with the basis of the reading taken", () => {
    expect(dateWords(event("ev-ly-arrest").when, "outside", en)).toMatchObject({ basis: "inferred", conflicts: [] });
  });
  it("has no basis where none may be shown", () => {
    expect(dateWords(event("ev-ly-arrest").when, "stated", en)).toMatchObject({ basis: null, text: "no date stated", edtf: undefined });
  });
});

describe("words of a record", () => {
  it("put roles in the vocabulary's order, without those nobody plays", () => {
    expect(byRole(dataset.columns.book, "placeRole", [...event("ev-eg-meeting").places].reverse()).map(({ role }) => role)).toEqual([
      "venue",
      "scope",
    ]);
  });
  it("name a measure with its site", () => {
    expect(plain(measureWords({ id: "polling-site-protection", site: "at" }, dataset, en))).toBe("Polling site protection (at)");
    expect(measureWords({ id: "women-police" }, dataset, en)).toBe("Women police");
  });
  it("say what a directive serves, and null where nothing is recorded", () => {
    const directive = dataset.directive(dataset.directiveRow("dir-eg-1")!);
    expect(servesWords(directive, dataset, en)).toBe("The Egyptian election");
    expect(servesWords({ ...directive, serves: null }, dataset, en)).toBeNull();
    const feast = { ...directive.serves!, event: "ev-eg-holiday" as EventId };
    const { election: _, ...forFeast } = feast as typeof feast & { election?: unknown };
    expect(servesWords({ ...directive, serves: forFeast }, dataset, ar)).toBe("عيد");
  });
  it("name an election's round where it is known", () => {
    expect(plain(electionWords("el-eg-vote" as never, 1, dataset, en))).toBe("The Egyptian election: The vote");
    expect(electionWords("el-ly-municipal" as never, null, dataset, en)).toBe("The Libyan municipal elections");
  });
  it("name a report by publisher and date as far as the reader trusts", () => {
    const source = dataset.source("src-eg-one")!;
    expect(plain(sourceShortWords(source, "outside", en))).toBe("A newspaper, 6 Dec 2023");
    expect(plain(sourceShortWords(source, "stated", en))).toBe("publisher not stated, 6 Dec 2023");
  });
  it("join neighbouring numbers", () => {
    expect(plain(runWords([1, 2, 3, 5, 7, 8], en))).toBe("1–3, 5 and 7–8");
    expect(plain(runWords([4], en))).toBe("4");
  });
});

describe("what was coded from a report", () => {
  it("are its events, the calendar among them, and the directives said in it", () => {
    const id = "src-eg-one" as SourceId;
    expect(eventsOfSource(dataset, id).map((row) => dataset.event(row).id)).toEqual([
      "ev-eg-holiday",
      "ev-eg-meeting",
      "ev-eg-polling",
      "ev-ly-session",
    ]);
    expect(countByTier(dataset, directivesOfSource(dataset, id))).toEqual({ core: 3, soft: 1, context: 0 });
  });
});

describe("what the record covers", () => {
  it("is said of each authority, also of one without a report", () => {
    const rows = fixtureRows();
    const only = openRows({
      ...rows,
      events: rows.events.filter(({ authority }) => authority === "ly-hor" || authority === "ly-gnu"),
      directives: [],
    });
    expect(coverageWords(only, "outside", en).map(plain)).toEqual([
      "Eg: no reports",
      "Ly hor: 1 report; dates: no date stated",
      "Ly gnu: 1 report; dates: 3–11 November 2024",
      "Regional: no reports",
    ]);
  });
  it("counts no calendar entry and says how much has no date", () => {
    expect(plain(coverageWords(dataset, "stated", en)[2] ?? "")).toBe(
      "Ly gnu: 1 report; dates: 11 November 2024; events without a date: 1",
    );
    expect(plain(coverageWords(dataset, "outside", en)[0] ?? "")).toBe("Eg: 1 report; dates: 1–5 December 2023");
  });
  it("puts what has no authority last", () => {
    const rows = fixtureRows();
    const events = rows.events.map((one) => (one.id === "ev-ly-session" ? { ...one, authority: null } : one));
    expect(plain(coverageWords(openRows({ ...rows, events }), "outside", en).at(-1) ?? "")).toBe(
      "No authority stated: 2 reports; dates: 5–8 November 2024",
    );
  });
});
