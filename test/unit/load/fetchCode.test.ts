import { expect, it } from "vitest";
import { fetchCode } from "../../../src/load/fetchCode.ts";

it("code that does not come is told as a missing part of the page, and comes when it is asked for again", async () => {
  const gone = new TypeError("Failed to fetch dynamically imported module");
  let asked = 0;
  const open = () => (asked++ === 0 ? Promise.reject(gone) : Promise.resolve("code"));
  await expect(fetchCode(open)).rejects.toMatchObject({ name: "DatasetError", url: "", reason: { code: "missingPart" }, cause: gone });
  expect(await fetchCode(open)).toBe("code");
});
