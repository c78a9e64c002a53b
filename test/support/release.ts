import type { Release } from "../../src/model/release.ts";

/** A release on a day, its hashes one digit over and over. */
export const releaseOf = (digit: string, date: string): Release => ({
  hash: digit.repeat(64),
  date,
  sources: 2,
  events: 7,
  directives: 9,
  schema: "ballotline/1",
  sha256: digit.repeat(64),
});
