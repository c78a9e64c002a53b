import { type Fields } from "../model/fields.ts";
import { asText, mapsIn } from "../model/raw.ts";
import { type Definitions, type RecordSpot, recordsOf } from "./checkIds.ts";
import type { RecordCodes } from "./recordCodes.ts";
import { type Advice, errorAt, type RecordError } from "./recordError.ts";
import type { RecordFile } from "./recordFiles.ts";

/** Codings of a directive that exclude each other. */
export function checkDirectives(file: RecordFile, definitions: Definitions, codes: RecordCodes): readonly RecordError[] {
  const core = codes.of("strength").filter((one) => codes.directive.has(one));
  const below = codes.of("strength").filter((one) => !codes.directive.has(one));
  const strengthsOf = new Map<unknown, readonly string[]>([
    ["core", core],
    ["soft", below],
    ["context", below],
  ]);
  return recordsOf(file, "directive").flatMap((spot) => [
    ...tierErrors(spot, strengthsOf),
    ...actErrors(spot, codes),
    ...siteErrors(spot, codes),
    ...calendarErrors(spot, definitions, codes),
  ]);
}

function tierErrors(
  { file, path, value: { tier, strength } }: RecordSpot,
  strengthsOf: ReadonlyMap<unknown, readonly string[]>,
): RecordError[] {
  const allowed = strengthsOf.get(tier);
  if (!allowed || ![...strengthsOf.values()].flat().includes(asText(strength)) || allowed.includes(asText(strength))) return [];
  const right = [...strengthsOf].filter(([, strengths]) => strengths.includes(asText(strength))).map(([name]) => name);
  const remedy = `With ${asText(strength)} the tier is ${right.join(" or ")}; with ${asText(tier)} the strength is ${allowed.join(", ")}`;
  return [errorAt(file, [...path, "tier"], "tier", `${asText(tier)} contradicts the strength ${asText(strength)}`, remedy)];
}

function actErrors({ file, path, value }: RecordSpot, codes: RecordCodes): RecordError[] {
  const error = actError(value, codes);
  return error ? [errorAt(file, [...path, "act"], ...error)] : [];
}

function actError({ tier, act, strength }: Fields, codes: RecordCodes): Advice | undefined {
  if (act === undefined) return undefined;
  if (tier === "context")
    return act === null ? undefined : ["act", "an act in the context tier", "Write null: what is only context is no act"];
  if (act === null) return ["act", "no act outside the context tier", `Say which: ${codes.of("act").join(", ")}`];
  const acts = codes.actsOf(strength);
  if (!acts || acts.includes(asText(act))) return undefined;
  return [
    "act",
    `${asText(act)} by the verb ${asText(strength)}, which does not carry it`,
    `Write ${acts.join(" or ")}, or correct the strength`,
  ];
}

function siteErrors({ file, path }: RecordSpot, { sited }: RecordCodes): RecordError[] {
  return mapsIn(file, [...path, "measures"])
    .filter(({ value }) => value["site"] !== undefined && !sited.has(asText(value["id"])))
    .map((measure) =>
      errorAt(
        file,
        [...measure.path, "site"],
        "site",
        "a site for a measure that has none",
        `Remove it: only ${[...sited].join(", ")} may have one`,
      ),
    );
}

function calendarErrors({ file, path, value }: RecordSpot, definitions: Definitions, codes: RecordCodes): RecordError[] {
  const kind = definitions.event.get(asText(value["event"]))?.value["kind"];
  if (!codes.calendar.has(asText(kind))) return [];
  return [
    errorAt(
      file,
      [...path, "event"],
      "calendar",
      `a directive given at a calendar entry (${asText(kind)})`,
      "Name the event where it was said",
    ),
  ];
}
