import { describe, expect, it } from "vitest";
import { hostOf, markAt, merged, mergedInto, split, switchedAlone } from "../../../src/desk/acts.ts";
import { become, withAnswer } from "../../../src/desk/answers.ts";
import { type Desk, undone, withGate, withText } from "../../../src/desk/deskState.ts";
import { openText } from "../../../src/desk/deskText.ts";
import { finishStroke } from "../../../src/desk/MarkingPanel.tsx";
import { evidencesOf, fixedCue, settled, startMarking, stepped } from "../../../src/desk/marking.ts";
import { keyInStatements } from "../../../src/desk/statementKeys.ts";
import { openSuggestions } from "../../../src/desk/suggestions.ts";
import { wordAt } from "../../../src/desk/words.ts";
import { draftOf } from "../../../src/draft/draft.ts";
import { deskSide } from "../../support/desk.ts";

const record = deskSide();
const PAGE = [
  "وزارة الداخلية بالحكومة الليبية تعقد اجتماعًا",
  "وَطالَبَ وزير الداخلية مديري الأمن بنشر دوريات أمام أماكن الاقتراع، وتكثيف نقاط التفتيش في مداخل المدن، ورفع الاستعداد.",
] as const;
const P2 = PAGE[1];
const cursor = (word: string) => ({ p: 2, word: wordAt(P2, P2.indexOf(word))! });
const words = ([start, end]: readonly number[]): string => Array.from(P2).slice(start, end).join("");

interface Piece {
  cue: string;
  chars: number[];
  about: number[];
}
const directives = (desk: Desk) => desk.now.report["directives"] as (Record<string, unknown> & { evidence: Piece[] })[];

/** A desk with one directive, whose words are the whole sentence under its first two words. */
async function start(): Promise<Desk> {
  const text = await openText(new TextEncoder().encode(PAGE.join("\n")), null);
  if (typeof text === "string") throw new Error(text);
  const empty = withGate(withText(text), { authority: "ly-hor", election: null, passed: true });
  const cue = fixedCue(startMarking(2, wordAt(P2, 0)!));
  const whole = Array.from({ length: 3 }).reduce<typeof cue>(
    (now) => stepped(P2, stepped(P2, now, "clause", 1) ?? now, "word", 1) ?? now,
    cue,
  );
  const desk = become({ ...empty, p: 2 }, "directive", evidencesOf(P2, stepped(P2, whole, "clause", 1) ?? whole));
  return withAnswer(desk, record.codes, ["directives", 0, "strength"], "demanded");
}

describe("acts that one verb governs", () => {
  it("are parted at a word, each with its own words and the verb's answers", async () => {
    const desk = await start();
    const two = split(desk, cursor("وتكثيف"))!;
    expect(directives(two).map(({ evidence }) => words(evidence[0]!.about))).toEqual([
      "وَطالَبَ وزير الداخلية مديري الأمن بنشر دوريات أمام أماكن الاقتراع",
      "وتكثيف نقاط التفتيش في مداخل المدن، ورفع الاستعداد",
    ]);
    expect(directives(two)[1]).toMatchObject({ strength: "demanded", tier: "core", authority: "ly-hor", serves: null });
    expect(new Set(directives(two).map(({ evidence }) => evidence[0]!.cue))).toEqual(new Set(["وَطالَبَ"]));
    expect(two.card).toEqual(["directives", 1]);
    const three = split(two, cursor("ورفع"))!;
    expect(directives(three)).toHaveLength(3);
    expect(undone(undone(three)).now).toEqual(desk.now);
  });

  it("are not parted inside of the cue, before the first word or elsewhere", async () => {
    const desk = await start();
    expect(split(desk, cursor("طالَبَ"))).toBeNull();
    expect(split(desk, { p: 1, word: [0, 5] })).toBeNull();
    expect(split(desk, null)).toBeNull();
  });

  it("are made one again, with the measures of both", async () => {
    const two = split(await start(), cursor("وتكثيف"))!;
    const measured = [["polling-site-protection"], ["checkpoints-patrols", "polling-site-protection"]].reduce(
      (now, ids, at) =>
        withAnswer(
          now,
          record.codes,
          ["directives", at, "measures"],
          ids.map((id) => ({ id })),
        ),
      two,
    );
    const one = merged(measured)!;
    expect(directives(one)).toHaveLength(1);
    expect(directives(one)[0]).toMatchObject({ measures: [{ id: "polling-site-protection" }, { id: "checkpoints-patrols" }] });
    expect(words(directives(one)[0]!.evidence[0]!.about)).toBe(P2.slice(0, -1));
    expect(merged(one)).toBeNull();
  });

  it("share what is answered of the verb, until one answers for itself", async () => {
    const two = split(await start(), cursor("وتكثيف"))!;
    const answer = (desk: Desk, at: number, strength: string): Desk =>
      withAnswer(desk, record.codes, ["directives", at, "strength"], strength);
    const strengths = (desk: Desk) => directives(desk).map(({ strength }) => strength);
    const stressed = answer(two, 0, "stressed");
    expect(strengths(stressed)).toEqual(["stressed", "stressed"]);
    expect(strengths(undone(stressed))).toEqual(["demanded", "demanded"]);
    const alone = switchedAlone(stressed)!;
    expect(strengths(answer(alone, 1, "directed"))).toEqual(["stressed", "directed"]);
    expect(strengths(answer(alone, 0, "directed"))).toEqual(["directed", "stressed"]);
    const again = switchedAlone(alone)!;
    expect(strengths(answer(again, 1, "directed"))).toEqual(["directed", "directed"]);
  });

  it("keep an answer that differed before", async () => {
    const two = split(await start(), cursor("وتكثيف"))!;
    const alone = switchedAlone(two)!;
    const apart = switchedAlone(withAnswer(alone, record.codes, ["directives", 1, "strength"], "directed"))!;
    const next = withAnswer(apart, record.codes, ["directives", 0, "strength"], "stressed");
    expect(directives(next).map(({ strength }) => strength)).toEqual(["stressed", "directed"]);
  });
});

describe("a mark that stands already", () => {
  it("is moved by its ends and goes back to its place", async () => {
    const desk = await start();
    const moving = markAt(desk, ["directives", 0, "evidence", 0])!;
    const shorter = Array.from({ length: 2 }).reduce<Desk>((now) => ({ ...now, marking: stepped(P2, now.marking!, "word", -1)! }), moving);
    const done = finishStroke({ ...shorter, marking: settled(shorter.marking!) });
    expect(directives(done)).toHaveLength(1);
    expect(words(directives(done)[0]!.evidence[0]!.about)).toBe(P2.slice(0, P2.indexOf("، ورفع")));
    expect(done.marking).toBeNull();
    expect(done.focus).toEqual({ to: ["directives", 0, "evidence"] });
  });
});

describe("keys for statements, in either layout", () => {
  const suggested = async () => {
    const desk = await start();
    const empty = { ...desk, p: 2, card: null, now: { ...desk.now, report: { ...desk.now.report, directives: [] } } };
    const draft = draftOf(PAGE.join("\n"), { rules: record.rules! });
    return { desk: empty, draft, suggestions: openSuggestions(draft, empty) };
  };

  it.each([
    ["ر", "٢"],
    ["r", "2"],
  ])("reject for a reason: %s %s", async (letter, digit) => {
    const { desk, suggestions } = await suggested();
    const asking = keyInStatements(desk, suggestions, [], null, letter) as Desk;
    expect(asking.isRejecting).toBe(true);
    expect(asking.now).toBe(desk.now);
    const done = keyInStatements(asking, suggestions, [], null, digit) as Desk;
    expect(done.now.rejected).toMatchObject([{ words: suggestions[0]!.words, reason: "saidBefore" }]);
    expect((keyInStatements(asking, suggestions, [], null, "Escape") as Desk).isRejecting).toBe(false);
  });

  it.each(["م", "m"])("merge a suggestion with what was accepted under its verb: %s", async (letter) => {
    const { desk, draft, suggestions } = await suggested();
    expect(keyInStatements(desk, suggestions, [], null, letter)).toBe("desk.mergeNone");
    const first = keyInStatements(desk, suggestions, [], null, "Enter") as Desk;
    const left = openSuggestions(draft, first);
    const next = keyInStatements(first, left, [], null, "ArrowDown") as Desk;
    expect(next.suggestion).toBe(left[0]!.id);
    expect(hostOf(next, left[0]!)).toBe(0);
    const both = keyInStatements(next, left, [], null, letter) as Desk;
    expect(both.now).toEqual(mergedInto(next, left[0]!)!.now);
    expect(directives(both)).toHaveLength(1);
    expect(openSuggestions(draft, both)).toEqual(left.slice(1));
  });

  it.each([
    ["س", "خ"],
    ["s", "l"],
  ])("split and let one answer for itself: %s %s", async (cut, leave) => {
    const desk = await start();
    expect(keyInStatements(desk, [], [], null, cut)).toBe("desk.splitWhere");
    const two = keyInStatements(desk, [], [], cursor("ورفع"), cut) as Desk;
    expect(directives(two)).toHaveLength(2);
    expect((keyInStatements(two, [], [], null, leave) as Desk).now.alone).toHaveLength(1);
  });
});
