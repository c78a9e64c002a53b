import { describe, expect, it } from "vitest";
import { undone, withGate, withText } from "../../../src/desk/deskState.ts";
import { openText } from "../../../src/desk/deskText.ts";
import { accepted, offeredAgain, openSuggestions, rejected, runsOf } from "../../../src/desk/suggestions.ts";
import { draftOf } from "../../../src/draft/draft.ts";
import { deskSide } from "../../support/desk.ts";

const { rules } = deskSide();
const PAGE = [
  "وزارة الداخلية بالحكومة الليبية تعقد اجتماعًا",
  "وطالب وزير الداخلية مديري الأمن بنشر دوريات أمام أماكن الاقتراع، وتكثيف نقاط التفتيش في مداخل المدن.",
];

async function start() {
  const text = await openText(new TextEncoder().encode(PAGE.join("\n")), null);
  if (typeof text === "string") throw new Error(text);
  const desk = withGate(withText(text), { authority: "ly-hor", election: null, passed: true });
  const draft = draftOf(PAGE.join("\n"), { rules: rules! });
  return { desk, draft, suggestions: openSuggestions(draft, desk) };
}

describe("suggestions of the draft", () => {
  it("stand under the one verb that governs them, and point at their very words", async () => {
    const { suggestions } = await start();
    const [run] = runsOf(suggestions);
    expect(run!.acts.length).toBeGreaterThan(1);
    expect(new Set(run!.acts.map(({ evidence }) => evidence.chars.join())).size).toBe(1);
    for (const { evidence } of suggestions)
      expect(
        Array.from(PAGE[evidence.p - 1]!)
          .slice(...evidence.chars)
          .join(""),
      ).toBe(evidence.cue);
  });

  it("become directives one by one, without the words that only a coder can give", async () => {
    const { desk, draft, suggestions } = await start();
    const next = accepted(desk, suggestions[0]!);
    const [directive] = next.now.report["directives"] as Record<string, unknown>[];
    expect(directive).toMatchObject({ strength: "demanded", tier: "core", evidence: [suggestions[0]!.evidence], authority: "ly-hor" });
    expect(directive).not.toHaveProperty("what");
    expect(next.card).toEqual(["directives", 0]);
    expect(openSuggestions(draft, next)).toEqual(suggestions.slice(1));
    expect(openSuggestions(draft, undone(next))).toEqual(suggestions);
  });

  it("stay rejected by their words, wherever their paragraph comes to stand", async () => {
    const { desk, draft, suggestions } = await start();
    const next = rejected(desk, suggestions[0]!, "noAct");
    expect(openSuggestions(draft, next)).toEqual(suggestions.slice(1));
    expect(next.now.rejected).toMatchObject([{ words: suggestions[0]!.words, reason: "noAct" }]);
    expect(openSuggestions(draft, offeredAgain(next, next.now.rejected[0]!.key))).toEqual(suggestions);
    const moved = ["سطر جديد", ...PAGE].join("\n");
    const text = await openText(new TextEncoder().encode(moved), null);
    if (typeof text === "string") throw new Error(text);
    const other = { ...withText(text), now: { ...withText(text).now, rejected: next.now.rejected } };
    expect(openSuggestions(draftOf(moved, { rules: rules! }), other)).toHaveLength(suggestions.length - 1);
  });
});
