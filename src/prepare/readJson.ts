import { readFileSync } from "node:fs";

/** What a JSON file holds. Throws, naming the file, where that is not what `isSuch` takes. */
export function readJson<T>(path: string, isSuch: (json: unknown) => json is T): T {
  const json: unknown = JSON.parse(readFileSync(path, "utf8"));
  if (isSuch(json)) return json;
  throw new TypeError(`${path} does not hold what its name says`);
}
