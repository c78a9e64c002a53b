import { describe, expect, it } from "vitest";
import { readOptions } from "../../../src/embed/options.ts";
import { heightMessage, MAX_FRAGMENT, readHostMessage } from "../../../src/embed/protocol.ts";

const view = { ballotline: 1, type: "view", fragment: "country=eg" };

describe("a frame reads from its host", () => {
  it("the view to show", () => {
    expect(readHostMessage(view)).toEqual(view);
  });
  it("a greeting, and nothing that came with it", () => {
    expect(readHostMessage({ ballotline: 1, type: "hello", fragment: "x" })).toEqual({ ballotline: 1, type: "hello" });
  });
  it.each([
    ["nothing", undefined],
    ["null", null],
    ["a string", '{"ballotline":1,"type":"view","fragment":""}'],
    ["a list", [1, "view", ""]],
    ["another version", { ...view, ballotline: 2 }],
    ["a version in words", { ...view, ballotline: "1" }],
    ["an unknown kind", { ...view, type: "eval" }],
    ["a fragment that is no text", { ...view, fragment: ["country=eg"] }],
    ["a fragment past its length", { ...view, fragment: "x".repeat(MAX_FRAGMENT + 1) }],
    ["what frames say to hosts", heightMessage(500)],
  ])("never %s", (_, message) => {
    expect(readHostMessage(message)).toBeUndefined();
  });
});

describe("a frame's query", () => {
  it("sets height, controls and theme", () => {
    expect(readOptions("?height=700&amp;controls=0&#38;theme=dark")).toEqual({ height: 700, controls: false, theme: "dark" });
    expect(readOptions("?height=700&controls=0&theme=dark")).toEqual({ height: 700, controls: false, theme: "dark" });
  });
  it("keeps the height within bounds", () => {
    expect(readOptions("?height=9999").height).toBe(6000);
    expect(readOptions("?height=099").height).toBe(100);
  });
  it.each(["", "?height=1e3&controls=&theme=DARK", "?height=-500&theme=javascript:alert(1)", "?height=999999"])(
    "says nothing in %o",
    (search) => {
      expect(readOptions(search)).toEqual({ height: null, controls: true, theme: null });
    },
  );
});
