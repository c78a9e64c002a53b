import { describe, expect, it } from "vitest";
import type { SourceId } from "../../../src/model/ids.ts";
import { edtfOf, isTrusted, readings, shownDate } from "../../../src/model/reading.ts";
import type { DateReading, When } from "../../../src/model/types.ts";
import type { Basis } from "../../../src/model/vocabulary.ts";

const grounds = { evidence: [], ground: null, confidence: null, note: null };
const said = (edtf: string, source = "src-one"): DateReading => ({
  edtf,
  from: null,
  latestStart: null,
  earliestEnd: null,
  to: null,
  source: source as SourceId,
  ...grounds,
});
const also = (...list: readonly (readonly [basis: Basis, edtf: string])[]) =>
  list.map(([basis, edtf]) => ({ ...said(edtf, "src-two"), basis }));
const shown = (when: When, trust: Basis = "outside") => {
  const date = shownDate(when, trust);
  return date && `${date.reading.basis} ${date.edtf.edtf}`;
};

describe("the date shown", () => {
  it("is the narrowest reading that agrees with the best-grounded one", () => {
    expect(shown({ stated: said("2023-12"), inferred: said("2023-12-05") })).toBe("inferred 2023-12-05");
    expect(shown({ stated: said("2023-12-05"), outside: said("2023-12") })).toBe("stated 2023-12-05");
  });

  it("is the best-grounded of readings equally narrow", () => {
    expect(shown({ inferred: said("2023-12-05"), outside: said("2023-12-05") })).toBe("inferred 2023-12-05");
    expect(shown({ stated: said("[2023-12-01..]"), outside: said("[..2023-12-31]") })).toBe("stated [2023-12-01..]");
  });

  it("is never a reading that contradicts the best-grounded one, however narrow: that is a conflict", () => {
    const when = { stated: said("2023-12"), inferred: said("2023-12-05"), outside: said("2024-01-02") };
    expect(shown(when)).toBe("inferred 2023-12-05");
    expect(shownDate(when, "outside")?.conflicts.map(({ edtf }) => edtf)).toEqual(["2024-01-02"]);
  });

  it("weighs later reports of the same event too", () => {
    expect(shown({ stated: said("2023-12"), also: also(["stated", "2023-12-07"]) })).toBe("stated 2023-12-07");
    const conflict = { stated: said("2023-12-05"), also: also(["stated", "2023-12-07"]) };
    expect(shown(conflict)).toBe("stated 2023-12-05");
    expect(shownDate(conflict, "stated")?.conflicts).toHaveLength(1);
    expect(shown({ also: also(["inferred", "2023-12-07"]) })).toBe("inferred 2023-12-07");
  });

  it("believes no further than the reader does, conflicts among the rest included", () => {
    const when = { inferred: said("2023-12"), outside: said("2024-01-02") };
    expect(shown(when, "stated")).toBeUndefined();
    expect(shown(when, "inferred")).toBe("inferred 2023-12");
    expect(shownDate(when, "inferred")?.conflicts).toEqual([]);
    expect(shownDate(when, "outside")?.conflicts).toHaveLength(1);
  });

  it("is none where none is known, or none that can be read", () => {
    expect(shown({})).toBeUndefined();
    expect(shown({ stated: said("next week") })).toBeUndefined();
    expect(shown({ stated: said("next week"), inferred: said("2023-12-05") })).toBe("inferred 2023-12-05");
  });
});

it("readings stand best-grounded first, the first report's before later ones", () => {
  const when = {
    outside: said("2023"),
    stated: said("2023-12"),
    also: also(["outside", "2024"], ["stated", "2023-11"], ["inferred", "2022"]),
  };
  expect(readings(when).map(({ basis, edtf }) => `${basis} ${edtf}`)).toEqual([
    "stated 2023-12",
    "stated 2023-11",
    "inferred 2022",
    "outside 2023",
    "outside 2024",
  ]);
});

it("trust goes from what is stated, through what that implies, to what is known from elsewhere", () => {
  const trusts = ["stated", "inferred", "outside"] as const;
  expect(trusts.map((trust) => trusts.filter((basis) => isTrusted(basis, trust)))).toEqual([
    ["stated"],
    ["stated", "inferred"],
    ["stated", "inferred", "outside"],
  ]);
});

it("a date is read once, and what cannot be read is remembered as that", () => {
  expect(edtfOf("2023-12-05")).toBe(edtfOf("2023-12-05"));
  expect(edtfOf("never")).toBeUndefined();
  expect(edtfOf("__proto__")).toBeUndefined();
});
