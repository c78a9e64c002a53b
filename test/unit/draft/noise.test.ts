import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { draftOf } from "../../../src/draft/draft.ts";
import { readRules } from "../../../src/draft/rules.ts";

const rules = readRules(JSON.parse(readFileSync("public/data/draft.json", "utf8")));
const REPORT = [
  "وزير الداخلية يجتمع بمديري الأمن في مصر لمتابعة خطة تأمين الاستفتاء",
  "عقد وزير الداخلية اجتماعًا بمديري الأمن في القاهرة لمتابعة خطة تأمين الاستفتاء.",
  "ووجّه الوزير بتكثيف الدوريات حول المدارس، وشدّد على حسن معاملة الناخبين.",
];
const noiseOf = (text: string) => draftOf(text, { rules }).noise;

describe.each(rules.noise)("noise rule $id", ({ id, fires, not }) => {
  it.each(fires)("fires on %j", (sentence) => {
    const lines = ["section", "masthead", "clock"].includes(id) ? [sentence, ...REPORT] : [...REPORT, sentence];
    expect(noiseOf(lines.join("\n")).map(({ reason }) => reason)).toContain(id);
  });

  it.each(not)("leaves %j alone", (sentence) => {
    const reasons = noiseOf([...REPORT.slice(0, 2), sentence, ...REPORT.slice(2)].join("\n")).map(({ reason }) => reason);
    expect(reasons).not.toContain(id);
  });
});

describe("noise", () => {
  it("is told of a caption that repeats the headline", () => {
    const caption = "وزير الداخلية يجتمع بمديري الأمن في القاهرة";
    expect(noiseOf([REPORT[0], REPORT[1], caption, REPORT[2]].join("\n"))).toMatchObject([{ p: 3, reason: "caption" }]);
  });

  it("ends where the report goes on after a link", () => {
    const text = [
      ...REPORT,
      "اقرأ أيضًا:",
      "حالة الطقس اليوم",
      "وأضاف وزير الداخلية أن مديري الأمن سيتابعون سير الاقتراع في كل محافظة من أول النهار إلى آخره.",
    ];
    expect(noiseOf(text.join("\n")).map(({ p }) => p)).toEqual([4, 5]);
  });

  it("has nothing to say of an empty text", () => {
    expect(draftOf("", { rules })).toMatchObject({
      paragraphs: [],
      noise: [],
      candidates: [],
      gate: { open: false, reason: "not-arabic" },
    });
  });
});

describe("the gate", () => {
  it.each([
    ["ours", REPORT.join("\n")],
    ["other-country", "وجّه وزير الداخلية التونسي بتكثيف الدوريات حول مراكز الاقتراع في تونس العاصمة قبل الانتخابات البلدية."],
    ["other-country", "السودان يعلن خطة لتأمين الاقتراع\nقال وزير الداخلية إن الخرطوم ستشهد انتشارًا أمنيًّا واسعًا، وإن مصر أرسلت وفدًا."],
    ["no-body", "قال مدرب المنتخب المصري إن اللاعبين جاهزون للمباراة التي تقام في القاهرة يوم الجمعة المقبل."],
    ["no-act", "مبنى وزارة الداخلية في القاهرة من أقدم مباني مصر، وفيه حديقة واسعة ومتحف صغير ومكتبة."],
    ["not-arabic", "The interior minister ordered more patrols around polling stations in Cairo before the vote on Sunday."],
  ])("says %s", (reason, text) => {
    const { gate, candidates } = draftOf(text, { rules });
    expect(gate).toEqual({ open: reason === "ours", reason, why: rules.gate.reasons[gate.reason] });
    expect(gate.open || candidates.length === 0).toBe(true);
  });
});
