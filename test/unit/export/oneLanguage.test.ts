import { describe, expect, it } from "vitest";
import { render } from "../../../src/export/csv.ts";
import { render as renderJson } from "../../../src/export/json.ts";
import type { DatasetRows } from "../../../src/model/types.ts";
import { fixtureRows } from "../../support/fixture.ts";
import { exportRequest } from "./asked.ts";

const EVENT = "ev-eg-meeting";
const TITLE = { ar: "Met in Cairo", en: "Met in Cairo", only: "en" } as const;
const rows: DatasetRows = {
  ...fixtureRows(),
  events: fixtureRows().events.map((event) => (event.id === EVENT ? { ...event, title: TITLE } : event)),
};
const asked = { rows, scope: "all", host: "data.example.org" } as const;

describe("words that a record gives in English alone", () => {
  it("leave the Arabic cell of a table empty", () => {
    const [head = "", ...lines] = render("events")(exportRequest(asked))
      .replace(/^\uFEFF/, "")
      .split(/\r?\n/);
    const names = head.split(",");
    const cells = lines.find((line) => line.includes(EVENT))!.split(",");
    expect([cells[names.indexOf("title_ar")], cells[names.indexOf("title_en")]]).toEqual(["", TITLE.en]);
  });

  it("are written in English alone as JSON", async () => {
    const file = JSON.parse(await renderJson(exportRequest(asked))) as DatasetRows;
    expect(file.events.find(({ id }) => id === EVENT)!.title).toEqual({ en: TITLE.en });
    expect(JSON.stringify(file)).not.toContain('"only"');
  });
});
