import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { FindingsList } from "../../src/app/FindingsList.tsx";
import { LoadFailure } from "../../src/app/LoadFailure.tsx";
import { stripBidi } from "../../src/i18n/bidi.ts";
import { DatasetError, type ErrorReason, type Findings, NOTHING_FOUND } from "../../src/load/errors.ts";
import { loadFile } from "../../src/load/foreign.ts";
import { FOREIGN_CASES, REAL } from "../support/foreignCases.ts";
import { renderInApp } from "../support/render.tsx";

const misspelt = async (): Promise<Findings> => {
  const error: unknown = await loadFile(new File([FOREIGN_CASES.everyKindMisspelt()], "theirs.json")).catch((reason: unknown) => reason);
  return ((error as DatasetError).reason as Extract<ErrorReason, { code: "noGoodRecord" }>).findings;
};
const words = (element: Element): string => stripBidi(element.textContent ?? "");

describe("the list of what was left out", () => {
  it("names field, value, how often, the first ones, the nearest value and what fell with them, in one row", async () => {
    renderInApp(<FindingsList findings={await misspelt()} />);
    const rows = within(screen.getByRole("table")).getAllByRole("row").slice(1);
    expect(rows).toHaveLength(1);
    const said = words(rows[0]!);
    expect(said).toContain("kind: meetng");
    expect(said).toContain(`${REAL.events.length} events`);
    expect(said).toContain(`and ${REAL.events.length - 5} more`);
    expect(said).toContain("did you mean meeting?");
    expect(said).toContain(`${REAL.directives.length} directives`);
  });

  it("is copied with a line for each error, and what it leaves out counted", async () => {
    const user = userEvent.setup();
    const findings = await misspelt();
    renderInApp(<FindingsList findings={{ ...findings, more: 7 }} />);
    await user.click(screen.getByRole("button", { name: "Copy the list" }));
    const lines = (await navigator.clipboard.readText()).split("\n");
    expect(lines).toHaveLength(findings.errors.length + 1);
    expect(lines[0]!.split("\t").slice(0, 4)).toEqual(["events", REAL.events[0]!.id, "kind", "meetng"]);
    expect(lines.at(-1)).toContain("7 more");
  });
});

describe("the list of what was left out, copied from a hostile record", () => {
  it.each(['=HYPERLINK("https://h.example")', "+cmd", " @SUM(A1)", "\u2066-1+2", "\t=1", "x;=1"])(
    "holds nothing that would run: %j",
    async (value) => {
      const user = userEvent.setup();
      const findings = await misspelt();
      renderInApp(<FindingsList findings={{ ...findings, errors: [{ ...findings.errors[0]!, record: value, value }] }} />);
      await user.click(screen.getByRole("button", { name: "Copy the list" }));
      const cells = (await navigator.clipboard.readText()).split(/[\t\n;]/);
      expect(cells.filter((cell) => /^["\s]*[=+\-@]/.test(cell))).toEqual([]);
      expect(cells.join(";")).toContain(value.trim().slice(-2));
    },
  );
});

describe("remarks on what is shown", () => {
  const noticed = (lang: "ar" | "en", kind: "hijri" | "farDate" | "swapped", expected = "2024–2025"): string => {
    const notice = { kind, count: 1, records: ["ev-one"], field: "when.stated.edtf", value: "1446-05-09", expected } as const;
    renderInApp(<FindingsList findings={{ ...NOTHING_FOUND, notices: [notice] }} />, { lang });
    return words(screen.getByRole("table"));
  };

  it("keep bounds on one line", () => {
    expect(noticed("ar", "swapped", "9.2 … 25.2, 19.4 … 33.2")).toContain("(حدود البلد: 9.2\u00a0…\u00a025.2,\u00a019.4\u00a0…\u00a033.2)");
  });

  it("write years out, as the language does", () => {
    expect(noticed("ar", "farDate")).toContain("(من 2024 إلى 2025)");
  });

  it.each([
    ["ar", "توافق 2024 أو 2025 ميلادية"],
    ["en", "(2024 or 2025 in the Gregorian calendar)"],
  ] as const)("name both years in which one of the Hijri calendar lies, in %s", (lang, said) => {
    expect(noticed(lang, "hijri")).toContain(said);
  });
});

describe("a field that the format does not have", () => {
  const unknown = { kind: "unknown", count: 3, records: ["ev-one"], field: "events.infered", value: "" } as const;

  it.each([
    ["en", "inferred", "did you mean inferred?"],
    ["ar", "inferred", "هل المقصود inferred؟"],
    ["en", "", "take it out"],
    ["ar", "", "احذفه"],
  ] as const)("is named, counted, and told with the name meant where one is near: %s %j", (lang, expected, remedy) => {
    renderInApp(<FindingsList findings={{ ...NOTHING_FOUND, notices: [{ ...unknown, expected }] }} />, { lang });
    const said = words(screen.getByRole("table"));
    expect(said).toContain("events.infered");
    expect(said).toContain(lang === "en" ? "and 2 more" : "وقيدان آخران");
    expect(said).toContain(remedy);
  });
});

describe("a record that cannot be shown", () => {
  const back = { href: "/en/", go: () => true };
  const fail = (reason: ErrorReason, isFile = false) =>
    renderInApp(
      <LoadFailure
        error={new DatasetError("theirs.json", reason)}
        host="data.example.org"
        isFile={isFile}
        back={back}
        onRetry={() => undefined}
      />,
    );

  it.each<[ErrorReason, boolean]>([
    [{ code: "unreachable" }, true],
    [{ code: "missingPart" }, true],
    [{ code: "unexpected" }, false],
    [{ code: "silent", seconds: 30 }, true],
    [{ code: "status", status: 503 }, true],
    [{ code: "status", status: 404 }, false],
    [{ code: "notJson" }, true],
    [{ code: "tooLarge", limitMb: 384 }, false],
    [{ code: "otherKind", kind: "csv" }, false],
    [{ code: "notUtf8", guess: "Windows-1256" }, false],
    [{ code: "olderVersion", found: "ballotline/0" }, false],
    [{ code: "newerVersion", found: "ballotline/9" }, false],
  ])("can be asked for again only where that can help: %o", (reason, helps) => {
    fail(reason);
    expect(screen.queryAllByRole("button", { name: "Try again" })).toHaveLength(helps ? 1 : 0);
    expect(screen.getByRole("link", { name: "Back to our own record" })).toBeInTheDocument();
  });

  it.each<[ErrorReason, boolean]>([
    [{ code: "notJson" }, false],
    [{ code: "otherKind", kind: "empty" }, false],
    [{ code: "unreadable" }, false],
    [{ code: "unexpected" }, false],
    [{ code: "missingPart" }, true],
    [{ code: "noWords", reason: { code: "missingPart" } }, true],
    [{ code: "noWords", reason: { code: "notGiven" } }, false],
  ])("is opened again from a file only where the error was the page's: %o", (reason, helps) => {
    fail(reason, true);
    expect(screen.queryAllByRole("button", { name: "Try again" })).toHaveLength(helps ? 1 : 0);
  });

  it("is not said to be of another format where a part of the page did not come", () => {
    fail({ code: "missingPart" });
    expect(words(screen.getByRole("alert"))).toContain("Part of this page could not be fetched");
  });

  it("is said to hold no events where nothing in it is wrong but that", () => {
    fail({ code: "noGoodRecord", findings: NOTHING_FOUND });
    const said = words(screen.getByRole("alert"));
    expect(said).toContain("The file holds no events");
    expect(said).not.toContain("0 records");
  });

  it("leads from a table to the format", () => {
    fail({ code: "otherKind", kind: "csv" });
    expect(screen.getByRole("link", { name: "The format’s schema" })).toHaveAttribute("href", "../data/dataset.schema.json");
  });
});
