import { storySchema } from "../model/schema.ts";
import type { StoryStep } from "../model/types.ts";
import { ErrorLog } from "./errorLog.ts";
import { DatasetError } from "./errors.ts";
import { inOneLanguage } from "./language.ts";
import { tidied } from "./tidy.ts";

/** The steps of somebody else's tour, without characters that nobody sees. Throws DatasetError for what is none. */
export function readForeignStory(url: string, raw: unknown): readonly StoryStep[] {
  const log = new ErrorLog();
  const { data } = storySchema.safeParse(tidied(raw, "story", log));
  if (!data) throw new DatasetError(url, { code: "notThisFormat" });
  return inOneLanguage(data, "story", log).steps;
}
