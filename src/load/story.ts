import { isFields } from "../model/fields.ts";
import type { Story, StoryRef, StoryStep } from "../model/types.ts";
import { DatasetError } from "./errors.ts";
import { fetchCode } from "./fetchCode.ts";
import { readUtf8 } from "./fetchText.ts";
import { matchesDigest } from "./hash.ts";
import type { Loaded } from "./load.ts";
import { parseFile } from "./parse.ts";

/** The tour that lies beside a record, held against what the dataset says of it; of somebody else's only one that is as the format requires. Rejects with a DatasetError. */
export async function loadStory(
  { dataset, beside }: Pick<Loaded, "dataset" | "beside">,
  { file, sha256 }: StoryRef,
): Promise<readonly StoryStep[]> {
  const { url, bytes } = await beside(file);
  const text = await readUtf8(url, bytes);
  if (!(await matchesDigest(text, sha256))) throw new DatasetError(url, { code: "damaged" });
  const raw = await parseFile(url, text);
  if (dataset.host === null && isStory(raw)) return raw.steps;
  const { readForeignStory } = await fetchCode(() => import("./foreignStory.ts"));
  return readForeignStory(url, raw);
}

/** True for a tour's file. What is inside is not looked at: of our own files the digest holds that. */
export const isStory = (raw: unknown): raw is Story => isFields(raw) && raw["form"] === "story" && Array.isArray(raw["steps"]);
