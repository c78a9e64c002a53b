import type { Term, Text } from "../../src/model/types.ts";
import { FIXED, type FixedSet, type OwnSet, type VocabularySet } from "../../src/model/vocabulary.ts";

/** Words as a record in English alone has them once it is read. */
export const said = (en: string): Text => ({ ar: en, en, only: "en" });

const term = (id: string, label: string, more: Partial<Term> = {}): Term => ({
  id,
  label: said(label),
  definition: said(`What “${label}” means.`),
  ...more,
});

const OWN: Readonly<Record<OwnSet, readonly Term[]>> = {
  country: [term("tn", "Tunisia"), term("sd", "Sudan")],
  authority: [
    term("tn-calm", "Office of Civil Calm", { country: "tn", mark: "star" }),
    term("tn-urns", "Council of Urns", { country: "tn" }),
    term("sd-river", "River Guard", { country: "sd", mark: "plus" }),
    term("sd-urns", "Board of Urns", { country: "sd" }),
    term("joint", "Joint Harbour Room"),
  ],
  eventKind: [
    term("briefing", "Briefing", { venue: true, meeting: true }),
    term("accord", "Accord"),
    term("deferral", "Deferral"),
    term("search", "Search"),
    term("vote", "Vote", { calendar: true }),
  ],
  status: [
    term("took-place", "Took place", { outcome: "took-place" }),
    term("planned", "Planned", { outcome: "expected" }),
    term("moved", "Moved", { outcome: "open" }),
  ],
  mode: [term("face-to-face", "Face to face"), term("by-radio", "By radio")],
  act: [term("command", "Command"), term("plea", "Plea"), term("vow", "Vow")],
  strength: [
    term("decreed", "Decreed", { directive: true, acts: ["command"] }),
    term("begged", "Begged", { directive: true, acts: ["plea"] }),
    term("swore", "Swore", { directive: true, acts: ["vow"] }),
    term("mused", "Mused"),
  ],
  measure: [
    term("gate-guard", "Gate guard", { sited: true }),
    term("night-hours", "Night hours"),
    term("boats", "Boats and landings"),
    term("urn-carts", "Carts for urns"),
    term("hotline", "Hotline"),
  ],
  site: [term("gate", "at the gate"), term("roof", "on the roof")],
  siteKind: [term("schools", "Schools"), term("landings", "Landings")],
  placeKind: [term("realm", "Realm", { nationwide: true }), term("town", "Town"), term("province", "Province"), term("track", "Track")],
  actorKind: [term("holder", "Office holder", { person: true }), term("organ", "Organ")],
  actorRole: [term("lead", "Lead"), term("guest", "Guest")],
  voice: [term("official", "Official words"), term("press", "Press")],
  sourceKind: [term("bulletin", "Bulletin"), term("log", "Field log")],
  electionKind: [term("council", "Council")],
  followUp: [term("kept", "Kept"), term("dropped", "Dropped")],
};

const fixed = Object.fromEntries(
  (Object.keys(FIXED) as FixedSet[]).map((set) => [set, FIXED[set].map((code) => term(code, `${code[0]!.toUpperCase()}${code.slice(1)}`))]),
) as unknown as Readonly<Record<FixedSet, readonly Term[]>>;

/** The vocabulary of the second record: of every set that a record owns none of our codes. */
export const OTHER_TERMS: Readonly<Record<VocabularySet, readonly Term[]>> = { ...OWN, ...fixed };
