import { describe, expect, it } from "vitest";
import { formatDay } from "../../../src/model/span.ts";
import { readTypedDay } from "../../../src/timeline/typedDay.ts";

const read = (raw: string): string | readonly string[] | null => {
  const typed = readTypedDay(raw);
  if (typed === null) return null;
  return "day" in typed ? formatDay(typed.day) : typed.either.map(formatDay);
};

describe("a day as people write it", () => {
  it.each([
    "2024-11-11",
    "11 November 2024",
    "11 Nov 2024",
    "11 nov. 2024",
    "November 11, 2024",
    "11\u00a0نوفمبر 2024",
    "١١ نوفمبر ٢٠٢٤",
    "\u206711 الحرث 2024\u2069",
    "11/11/2024",
    " 11 . 11 . 2024 ",
  ])("is read: %s", (raw) => {
    expect(read(raw)).toBe("2024-11-11");
  });

  it.each([
    ["16/11/2024", "2024-11-16"],
    ["11/16/2024", "2024-11-16"],
    ["6 أغسطس 2023", "2023-08-06"],
    ["3 يونيه 2023", "2023-06-03"],
    ["1 May 2023", "2023-05-01"],
  ])("%s is %s", (raw, day) => {
    expect(read(raw)).toBe(day);
  });

  it("is asked about where figures can be read in two ways", () => {
    expect(read("11/12/2024")).toEqual(["2024-12-11", "2024-11-12"]);
  });

  it.each(["", "11 November 202", "0202-11-11", "31 February 2024", "13/13/2024", "11 ma 2024", "soon"])("is none: %s", (raw) => {
    expect(read(raw)).toBeNull();
  });
});
