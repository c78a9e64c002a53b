import { expect, it } from "vitest";
import { memo, memoLast, memoOf } from "../../../src/model/memo.ts";

it("what is computed once is given ever after", () => {
  let times = 0;
  const once = memo(() => ({ at: ++times }));
  expect([once(), once()]).toEqual([{ at: 1 }, { at: 1 }]);
  expect(once()).toBe(once());
});

it("is computed once for each of what is asked about", () => {
  let times = 0;
  const of = memoOf((_key: object, name: string) => `${name} ${++times}`);
  const [a, b] = [{}, {}];
  expect([of(a, "first"), of(b, "second"), of(a, "third")]).toEqual(["first 1", "second 2", "first 1"]);
});

it("is computed anew where what it follows from is another than the last time, and only there", () => {
  let times = 0;
  const last = memoLast(
    (_key: object, named: readonly unknown[], _rest: string) => named,
    (_key, _named, rest) => `${rest} ${++times}`,
  );
  const [a, b] = [{}, {}];
  const [one, two] = [{}, {}];
  expect(last(a, [one, 1], "x")).toBe("x 1");
  expect(last(a, [one, 1], "y")).toBe("x 1");
  expect(last(b, [one, 1], "z")).toBe("z 2");
  expect(last(a, [two, 1], "x")).toBe("x 3");
  expect(last(a, [one, 1], "x")).toBe("x 4");
  expect(last(a, [one], "x")).toBe("x 5");
  expect(last(a, [one, 1], "x")).toBe("x 6");
  expect(last(a, [one, 2], "x")).toBe("x 7");
  expect(last(a, [one, 2], "x")).toBe("x 7");
  expect(last(b, [one, 1], "x")).toBe("z 2");
});
