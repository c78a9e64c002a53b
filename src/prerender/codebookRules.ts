import { group } from "d3-array";
import type { DraftRules } from "../draft/rules.ts";
import type { Text } from "../model/types.ts";
import { keyOf } from "./codebookUses.ts";

/** A rule that reads a text before anybody does, as the codebook tells it. */
export interface ReadingRule {
  readonly id: string;
  readonly clause: Text;
  readonly fires: readonly string[];
  readonly not: readonly string[];
}

/** The rules by the code that they lead to, by set and code; a verb may lead to a strength in several ways. */
export function rulesByCode({ frames, measures, places, offices }: DraftRules): ReadonlyMap<string, readonly ReadingRule[]> {
  return group(
    [
      ...frames.map((rule) => ({ set: "strength" as const, code: rule.strength, ...rule })),
      ...measures.map((rule) => ({ set: "measure" as const, code: rule.id, ...rule })),
      ...places.rules.map((rule) => ({ set: "placeRole" as const, code: rule.role, ...rule })),
      ...offices.rules.map((rule) => ({ set: "actorRole" as const, code: rule.role, ...rule })),
    ],
    keyOf,
  );
}
