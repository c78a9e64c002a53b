import { describe, expect, it } from "vitest";
import { CITATION_FORMATS } from "../../../src/export/citationFormats.ts";
import type { Cited } from "../../../src/export/citations.ts";
import type { DirectiveId, EventId, SourceId } from "../../../src/model/ids.ts";
import type { DatasetRows } from "../../../src/model/types.ts";
import { CORRECTIONS, correctedRows } from "../../support/corrections.ts";
import { fixtureRows } from "../../support/fixture.ts";
import { figure, textOf } from "../figure/input.ts";
import { citeRequest } from "./asked.ts";

const MEETING: Cited = { kind: "event", id: "ev-eg-meeting" as EventId };
const REPORT: Cited = { kind: "source", id: "src-ly-two" as SourceId };
const VIEW: Cited = { kind: "view" };

const plainly = (text: string): string => text.replace(/[\u2066-\u2069]/g, "").replaceAll("\u00a0", " ");

async function cite(format: string, cited: Cited, asked: Parameters<typeof citeRequest>[1] = {}): Promise<string> {
  const writer = CITATION_FORMATS.find(({ id }) => id === format)!;
  return plainly(await writer.write(citeRequest(cited, { rows: correctedRows(), ...asked })));
}

describe("a citation of what was corrected", () => {
  it.each(["plain", "bibtex", "ris", "csl"])("says since when, in %s and both languages", async (format) => {
    expect(await cite(format, MEETING)).toContain("corrected 1 February 2025");
    expect(await cite(format, MEETING, { lang: "ar" })).toContain("تصويب في 1 فبراير 2025");
  });

  it("names only what touches it", async () => {
    expect(await cite("plain", MEETING)).not.toContain("31 January");
    expect(await cite("plain", REPORT)).toContain("corrected 31 January 2025");
    expect(await cite("plain", { kind: "event", id: "ev-eg-holiday" as EventId })).not.toContain("corrected");
  });

  it("counts a directive's event and its reports as named in it", async () => {
    expect(await cite("plain", { kind: "directive", id: "dir-eg-1" as DirectiveId })).toContain("corrected 1 February 2025");
    expect(await cite("plain", { kind: "directive", id: "dir-ly-4" as DirectiveId })).toContain("corrected 31 January 2025");
  });

  it("of a view names what its filter leaves", async () => {
    expect(await cite("plain", VIEW)).toContain("corrected 1 February 2025 and 31 January 2025; accessed");
    expect(await cite("plain", VIEW, { view: "country=ly" })).toContain("corrected 31 January 2025; accessed");
  });

  it("says nothing where nothing was corrected", async () => {
    for (const { id } of CITATION_FORMATS) expect(await cite(id, VIEW, { rows: fixtureRows() })).not.toContain("corrected");
  });
});

describe("a figure's provenance", () => {
  const provenance = (rows: DatasetRows, view = "") => textOf(figure({ rows, view }, { size: "page" }));

  it("says which days' corrections touch the figure", () => {
    expect(provenance(correctedRows())).toMatch(/Corrections:\s+corrected 1 February 2025 and 31 January 2025/);
    expect(provenance(correctedRows(), "country=ly")).not.toContain("1 February 2025");
  });

  it("has no line for none", () => {
    expect(provenance(fixtureRows())).not.toContain("Corrections");
    expect(provenance({ ...fixtureRows(), corrections: CORRECTIONS.filter(({ withdrawn }) => withdrawn) })).not.toContain("Corrections");
  });
});
