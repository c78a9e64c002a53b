import { shortHash } from "../model/digest.ts";
import type { Story, StoryRef, StoryStep } from "../model/types.ts";
import { SCHEMA } from "../model/version.ts";
import { sha256 } from "./sha256.ts";

/** The bytes of a story's file: a step to a line. */
function writeStory(steps: readonly StoryStep[]): string {
  const { schema, form }: Pick<Story, "schema" | "form"> = { schema: SCHEMA, form: "story" };
  const lines = steps.map(({ view, title, text }) => JSON.stringify({ view, title, text }));
  return `{\n"schema": ${JSON.stringify(schema)},\n"form": ${JSON.stringify(form)},\n"steps": [\n${lines.join(",\n")}\n]\n}\n`;
}

/** What a dataset says of its story, and so holds with its own hash. */
export function storyRef(steps: readonly StoryStep[]): StoryRef {
  const digest = sha256(writeStory(steps));
  return { file: `dataset.${shortHash(digest)}.story.json`, sha256: digest };
}

/** The story as a file of a folder: none where there is none. */
export const storyFiles = (steps: readonly StoryStep[], folder: string): readonly (readonly [string, string])[] =>
  steps.length === 0 ? [] : [[`${folder}/${storyRef(steps).file}`, writeStory(steps)]];
