import { describe, expect, it } from "vitest";
import { become } from "../../../src/desk/answers.ts";
import { type Desk, undone, withGate, withText } from "../../../src/desk/deskState.ts";
import { openText } from "../../../src/desk/deskText.ts";
import { registriesOf } from "../../../src/desk/draftFor.ts";
import { confirmed, type Offer, offeredAnew, offersAt, refused, refusedAt } from "../../../src/desk/offers.ts";
import { draftOf } from "../../../src/draft/draft.ts";
import { deskSide } from "../../support/desk.ts";

const record = deskSide();
const PAGE = [
  "وزير الداخلية يتابع تأمين الانتخابات البلدية",
  "بنغازي 11 نوفمبر 2024م",
  "ترأس وزير الداخلية بالحكومة الليبية عصام أبوزريبة اجتماعًا مع مديري أمن سبها ومرزق، ووجه بنشر 20 دورية أمام أماكن الاقتراع يوم 16 نوفمبر الجاري.",
] as const;

async function start(): Promise<{ desk: Desk; offers: (desk: Desk, ...path: (string | number)[]) => readonly Offer[] }> {
  const text = await openText(new TextEncoder().encode(PAGE.join("\n")), null);
  if (typeof text === "string") throw new Error(text);
  const empty = withGate(withText(text), { authority: "ly-hor", election: null, passed: true });
  const draft = draftOf(PAGE.join("\n"), { rules: record.rules!, ...registriesOf(record) });
  const piece = { p: 3, cue: "ترأس", chars: [0, 4] as [number, number], about: [0, PAGE[2].length] as [number, number] };
  const desk = become(become(empty, "event", [piece]), "directive", [piece]);
  return { desk, offers: (now, ...path) => offersAt(draft, now, path) };
}

describe("what the draft found, at its fields", () => {
  it("is a day of publication, confirmed with its words and then offered no longer", async () => {
    const { desk, offers } = await start();
    const [day] = offers(desk, "source", "published");
    expect(day).toMatchObject({ words: "11 نوفمبر 2024م", choices: [{ value: "2024-11-11" }] });
    const next = confirmed(desk, ["source", "published"], day!.choices[0]!);
    expect(next.now.report["source"]).toMatchObject({ published: { stated: { edtf: "2024-11-11", evidence: [{ p: 2 }] } } });
    expect(offers(next, "source", "published")).toEqual([]);
    expect(undone(next).now).toBe(desk.now);
  });

  it("gives an event the page's day only as inferred, a day of the text as stated, never both under one ground", async () => {
    const { desk, offers } = await start();
    const path = ["events", 0, "when"];
    const bases = (now: Desk) => offers(now, ...path).map(({ choices }) => [choices[0]!.value, choices[0]!.fields["basis"]]);
    expect(bases(desk)).toEqual([
      ["2024-11-11", "inferred"],
      ["2024-11-16", "stated"],
    ]);
    const next = confirmed(desk, path, offers(desk, ...path)[0]!.choices[0]!);
    expect(next.now.report["events"]).toMatchObject([{ when: { inferred: { edtf: "2024-11-11" } } }]);
    expect(bases(next)).toEqual([["2024-11-16", "stated"]]);
  });

  it("is places and people one by one; of a name that several places bear every one is asked", async () => {
    const { desk, offers } = await start();
    const places = offers(desk, "events", 0, "places");
    expect(places.map(({ words }) => words)).toEqual(expect.arrayContaining(["بنغازي", "سبها", "مرزق"]));
    expect(places.some(({ choices }) => choices.length > 1)).toBe(true);
    const [place] = places;
    const next = confirmed(desk, ["events", 0, "places"], place!.choices[0]!);
    expect(next.now.report["events"]).toMatchObject([{ places: [{ place: place!.choices[0]!.value, basis: "stated" }] }]);
    expect(offers(next, "events", 0, "places")).toHaveLength(places.length - 1);
    const minister = offers(desk, "events", 0, "actors").find(({ choices }) => choices[0]!.value === "ac-ly-abu-zariba");
    expect(minister!.role).toEqual({ set: "actorRole", code: "chair" });
  });

  it("is figures in the directive's own words, how many but not of what", async () => {
    const { desk, offers } = await start();
    const [figure] = offers(desk, "directives", 0, "quantities");
    expect(figure!.choices[0]!.fields).toMatchObject({ count: 20, basis: "stated" });
    expect(figure!.choices[0]!.fields).not.toHaveProperty("of");
    expect(offers(desk, "directives", 0, "measures")).toEqual([]);
  });

  it("is taken away by a no, for that field and those words alone, kept with the answers, and offered anew on asking", async () => {
    const { desk, offers } = await start();
    const path = ["events", 0, "places"];
    const before = offers(desk, ...path);
    const next = refused(desk, path, before[0]!);
    expect(offers(next, ...path).map(({ id }) => id)).toEqual(before.slice(1).map(({ id }) => id));
    expect(offers(next, "source", "published")).toEqual(offers(desk, "source", "published"));
    expect(next.now.report).toBe(desk.now.report);
    expect(refusedAt(next, path)).toBe(1);
    expect(refusedAt(next, ["events", 0, "actors"])).toBe(0);
    expect(undone(next).now).toBe(desk.now);
    expect(offers(offeredAnew(next, path), ...path)).toEqual(before);
  });

  it("is nothing without a text or a draft", async () => {
    const { desk } = await start();
    expect(offersAt(null, desk, ["events", 0, "places"])).toEqual([]);
  });
});
