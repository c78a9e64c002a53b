import { type Definitions, type RecordSpot, recordsOf } from "./checkIds.ts";
import { type Mistake, mistakeAt } from "./mistake.ts";
import { asText, mapsIn, type Raw } from "./raw.ts";
import type { RecordCodes } from "./recordCodes.ts";
import type { RecordFile } from "./recordFiles.ts";

/** Verbs that lay a duty on somebody else cannot carry the speaker's own promise. */
const LAID_ON_OTHERS = new Set<unknown>(["directed", "assigned", "demanded", "called-for"]);

/** Codings of a directive that exclude each other. */
export function checkDirectives(file: RecordFile, definitions: Definitions, codes: RecordCodes): readonly Mistake[] {
  const core = codes.of("strength").filter((one) => codes.directive.has(one));
  const below = codes.of("strength").filter((one) => !codes.directive.has(one));
  const strengthsOf = new Map<unknown, readonly string[]>([
    ["core", core],
    ["soft", below],
    ["context", below],
  ]);
  return recordsOf(file, "directive").flatMap((spot) => [
    ...tierMistakes(spot, strengthsOf),
    ...actMistakes(spot),
    ...siteMistakes(spot),
    ...calendarMistakes(spot, definitions, codes),
  ]);
}

function tierMistakes(
  { file, path, value: { tier, strength } }: RecordSpot,
  strengthsOf: ReadonlyMap<unknown, readonly string[]>,
): Mistake[] {
  const allowed = strengthsOf.get(tier);
  if (!allowed || ![...strengthsOf.values()].flat().includes(asText(strength)) || allowed.includes(asText(strength))) return [];
  const right = [...strengthsOf].filter(([, strengths]) => strengths.includes(asText(strength))).map(([name]) => name);
  const remedy = `With ${asText(strength)} the tier is ${right.join(" or ")}; with ${asText(tier)} the strength is ${allowed.join(", ")}`;
  return [mistakeAt(file, [...path, "tier"], `${asText(tier)} contradicts the strength ${asText(strength)}`, remedy)];
}

function actMistakes({ file, path, value }: RecordSpot): Mistake[] {
  const fault = actFault(value);
  return fault ? [mistakeAt(file, [...path, "act"], ...fault)] : [];
}

function actFault({ tier, act, strength }: Raw): readonly [string, string] | undefined {
  if (act === undefined) return undefined;
  if (tier === "context") return act === null ? undefined : ["an act in the context tier", "Write null: what is only context is no act"];
  if (act === null) return ["no act outside the context tier", "Say whether it is an order, an appeal or a commitment"];
  if (strength === "pledged" && act !== "commitment")
    return ["a pledge that is no commitment", "Write commitment, or correct the strength"];
  if (act === "commitment" && LAID_ON_OTHERS.has(strength))
    return [`a commitment by the verb “${asText(strength)}”, which lays a duty on others`, "Correct the act or the strength"];
  return undefined;
}

function siteMistakes({ file, path }: RecordSpot): Mistake[] {
  return mapsIn(file, [...path, "measures"])
    .filter(({ value }) => value["site"] !== undefined && value["id"] !== "polling-site-protection")
    .map((measure) =>
      mistakeAt(file, [...measure.path, "site"], "a site for a measure that has none", "Only polling-site-protection has one: remove it"),
    );
}

function calendarMistakes({ file, path, value }: RecordSpot, definitions: Definitions, codes: RecordCodes): Mistake[] {
  const kind = definitions.event.get(asText(value["event"]))?.value["kind"];
  if (!codes.calendar.has(asText(kind))) return [];
  return [
    mistakeAt(file, [...path, "event"], `a directive given at a calendar entry (${asText(kind)})`, "Name the event where it was said"),
  ];
}
