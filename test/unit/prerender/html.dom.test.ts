import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  documentOf,
  escapeJson,
  isolated,
  join,
  jsonBlock,
  NOTHING,
  paragraph,
  policyTag,
  tag,
  text,
} from "../../../src/prerender/html.ts";

const parse = (html: string): Document => new DOMParser().parseFromString(html, "text/html");
const words = fc
  .array(fc.oneof(fc.string({ maxLength: 4 }), fc.constantFrom("</script>", "<!--", "<b>", "&amp;", "\u2028", "\u2029", '"', "'")))
  .map((parts) => parts.join(""));

describe("pages without script", () => {
  it("show every text as it is, and nothing of it becomes an element", () => {
    fc.assert(
      fc.property(words, (said) => {
        const { body } = parse(documentOf({}, [], [tag("p", { title: said }, text(said))]));
        const p = body.querySelector("p")!;
        expect(p.childElementCount).toBe(0);
        expect([p.textContent, p.title]).toEqual([said, said]);
      }),
    );
  });

  it("hold data in a block that no text of it can end", () => {
    fc.assert(
      fc.property(fc.dictionary(words, words), (value) => {
        const page = parse(documentOf({}, [], [jsonBlock({ type: "application/json" }, value), paragraph("after")]));
        expect(JSON.parse(page.querySelector("script")!.textContent)).toEqual({ ...value });
        expect(page.querySelector("p")?.textContent).toBe("after");
        expect(escapeJson(JSON.stringify(value))).not.toMatch(/[<\u2028\u2029]/);
      }),
    );
  });

  it("end every element but those that have no end", () => {
    expect([tag("br", {}), tag("link", { href: "a" }), tag("div", { hidden: "" }), tag("p", {}, NOTHING, text("a"))]).toEqual([
      "<br>",
      '<link href="a">',
      '<div hidden=""></div>',
      "<p>a</p>",
    ]);
  });

  it("name their encoding before anything else, and keep the record's words from turning their neighbours", () => {
    const html = documentOf({ lang: "ar", dir: "rtl" }, [policyTag("default-src 'none'")], [join([isolated("a"), text("b")], " ")]);
    expect(html).toMatch(/^<!doctype html>\n<html lang="ar" dir="rtl"><head><meta charset="utf-8">\n<meta http-equiv/);
    const page = parse(html);
    expect(page.querySelector("meta[http-equiv]")?.getAttribute("content")).toBe("default-src 'none'");
    expect(page.body.innerHTML.trim()).toBe("<bdi>a</bdi> b");
  });
});
