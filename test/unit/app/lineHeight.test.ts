import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const LEAST = 1.6;

/** Rules with the line height that they set, in one style sheet. */
const heightsIn = (css: string): readonly { readonly selector: string; readonly height: number }[] =>
  [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(([, selector = "", body = ""]) => {
    const height = /line-height:\s*([\d.]+)\s*;/.exec(body)?.[1];
    return height === undefined ? [] : [{ selector: selector.replace(/\s+/g, " ").trim(), height: Number(height) }];
  });

/** Rules by which Arabic would stand closer than its marks allow: neither English alone nor with a rule for Arabic beside them. */
const tight = (css: string): readonly string[] => {
  const rules = heightsIn(css);
  const isWide = (selector: string): boolean => rules.some((rule) => rule.selector === `:lang(ar) ${selector}` && rule.height >= LEAST);
  return rules
    .filter(({ selector, height }) => height < LEAST && !selector.includes(":lang(en)") && !isWide(selector))
    .map((rule) => rule.selector);
};

it("finds lines that stand too close for Arabic", () => {
  expect(tight(".a { line-height: 1.4; } .b:lang(en) { line-height: 1.4; }")).toEqual([".a"]);
  expect(tight(".a { line-height: 1.43; } :lang(ar) .a { line-height: 1.6; }")).toEqual([]);
});

const sheets = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".css"));

it.each(sheets)("lines of Arabic stand at least 1.6 apart: %s", (name) => {
  expect(tight(readFileSync(join("src", name), "utf8"))).toEqual([]);
});
