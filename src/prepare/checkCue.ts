import { countCodePoints, sliceCodePoints } from "../model/text.ts";
import type { Evidence } from "../model/types.ts";
import type { Advice } from "./recordError.ts";

/** What is wrong with a piece of evidence in its paragraph, and what to do; undefined where its cue stands where it says. */
export function cueError({ cue, chars, about }: Pick<Evidence, "cue" | "chars" | "about">, paragraph: string): Advice | undefined {
  const standing = sliceCodePoints(paragraph, ...chars);
  if (standing !== cue)
    return ["place", `at [${chars.join(", ")}] stands ${JSON.stringify(standing)}`, "Let npm run text -- FILE --find find the cue"];
  if (countCodePoints(paragraph) < about[1])
    return ["place", `about: [${about.join(", ")}] runs past the paragraph`, "End it where the paragraph does"];
  return undefined;
}
