import { type Definitions, type RecordSpot, recordsOf } from "./checkIds.ts";
import { type Mistake, mistakeAt } from "./mistake.ts";
import { asText, mapsIn, type Raw } from "./raw.ts";
import type { RecordCodes } from "./recordCodes.ts";
import type { RecordFile } from "./recordFiles.ts";

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
    ...actMistakes(spot, codes),
    ...siteMistakes(spot, codes),
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

function actMistakes({ file, path, value }: RecordSpot, codes: RecordCodes): Mistake[] {
  const fault = actFault(value, codes);
  return fault ? [mistakeAt(file, [...path, "act"], ...fault)] : [];
}

function actFault({ tier, act, strength }: Raw, codes: RecordCodes): readonly [string, string] | undefined {
  if (act === undefined) return undefined;
  if (tier === "context") return act === null ? undefined : ["an act in the context tier", "Write null: what is only context is no act"];
  if (act === null) return ["no act outside the context tier", `Say which: ${codes.of("act").join(", ")}`];
  const acts = codes.actsOf(strength);
  if (!acts || acts.includes(asText(act))) return undefined;
  return [`${asText(act)} by the verb ${asText(strength)}, which does not carry it`, `Write ${acts.join(" or ")}, or correct the strength`];
}

function siteMistakes({ file, path }: RecordSpot, { sited }: RecordCodes): Mistake[] {
  return mapsIn(file, [...path, "measures"])
    .filter(({ value }) => value["site"] !== undefined && !sited.has(asText(value["id"])))
    .map((measure) =>
      mistakeAt(
        file,
        [...measure.path, "site"],
        "a site for a measure that has none",
        `Remove it: only ${[...sited].join(", ")} may have one`,
      ),
    );
}

function calendarMistakes({ file, path, value }: RecordSpot, definitions: Definitions, codes: RecordCodes): Mistake[] {
  const kind = definitions.event.get(asText(value["event"]))?.value["kind"];
  if (!codes.calendar.has(asText(kind))) return [];
  return [
    mistakeAt(file, [...path, "event"], `a directive given at a calendar entry (${asText(kind)})`, "Name the event where it was said"),
  ];
}
