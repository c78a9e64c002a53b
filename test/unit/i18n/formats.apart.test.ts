import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { wordsOf } from "../../support/render.tsx";

const KINDS = ["NumberFormat", "DateTimeFormat", "ListFormat", "PluralRules", "Collator"] as const;

const originals = KINDS.map((kind) => [kind, Intl[kind]] as const);
let made = 0;
beforeAll(() => {
  for (const [kind, original] of originals) {
    const counted = new Proxy(original, {
      construct(target, args) {
        made++;
        return Reflect.construct(target, args) as object;
      },
    });
    Object.assign(Intl, { [kind]: counted });
  }
});
afterAll(() => void Object.assign(Intl, Object.fromEntries(originals)));

describe("what formats numbers, dates and lists", () => {
  it("is made when it is first used, and once for a language and its digits", () => {
    const say = (): string => {
      const { number, percent, plural, list, compare, formatMonth, formatWeekday } = wordsOf("ar");
      return [
        number(3),
        percent(0.5),
        plural("count.events", 3),
        list(["a", "b"]),
        compare("a", "b"),
        formatMonth(0 as never),
        formatWeekday(0 as never),
      ].join();
    };
    wordsOf("ar");
    expect(made).toBe(0);
    const said = say();
    const first = made;
    expect(first).toBeGreaterThan(5);
    expect(say()).toBe(said);
    expect(made).toBe(first);
  });
});
