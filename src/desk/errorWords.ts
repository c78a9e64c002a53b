import type { I18n } from "../i18n/translator.ts";
import type { DeskError } from "./checks.ts";

/** What an error of the record's checks asks of a coder at the desk, by how the check says it; the first that fits. */
const ASKED = [
  ["desk.error.arabic", /^the Arabic is missing/],
  ["desk.error.english", /^the English is missing/],
  ["desk.error.missing", /^(missing|empty)$/],
  ["desk.error.evidence", /without its evidence/],
  ["desk.error.note", /without its note/],
  ["desk.error.ground", /without its ground/],
  ["desk.error.confidence", /without its confidence/],
  ["desk.error.cue", /^a cue of/],
  ["desk.error.noise", /marked as noise/],
  ["desk.error.place", /stands "|runs past|evidence outside its text|characters for a cue|neither contain the cue|end that is not after/],
  ["desk.error.duplicate", /^a duplicate id/],
  ["desk.error.copy", /copies of one text/],
  ["desk.error.unknown", /^an unknown (source|event|directive|place|actor|election)|^an unknown/],
  ["desk.error.code", /^not one of/],
  ["desk.error.tier", /contradicts the strength/],
  ["desk.error.act", /an act in the context tier|no act outside|does not carry it/],
  ["desk.error.site", /a site for a measure/],
  ["desk.error.calendar", /calendar entry/],
  ["desk.error.date", /^not a date|an end before its start|no day/],
  ["desk.error.hijri", /Hijri/],
  ["desk.error.far", /outside what the record covers|a lifetime or more/],
  ["desk.error.address", /a web address/],
  ["desk.error.id", /an id or code|an id of|the id of/],
  ["desk.error.hidden", /cannot be seen|reverses the words|direction that is opened|a control/],
  ["desk.error.child", /involves a child/],
  ["desk.error.coordinates", /coordinate|latitude beyond/],
  ["desk.error.shape", /for the shape|without coordinates|neither areas nor an anchor|without an extent|extent that is known/],
  ["desk.error.area", /basemap|area of another country|whole country/],
  ["desk.error.order", /in a circle|within itself/],
  ["desk.error.round", /a round that/],
  ["desk.error.form", /^expected|^name either|^below the least|^above the most/],
] as const satisfies readonly (readonly [string, RegExp])[];

/** An error in the page's language; null where the desk has no words of its own for it. */
export function errorWords({ message }: Pick<DeskError, "message">, i18n: I18n): string | null {
  const found = ASKED.find(([, said]) => said.test(message));
  return found ? i18n.t(found[0]) : null;
}
