import type { Term } from "./types.ts";
import type { Mark } from "./vocabulary.ts";

/** The codes that files of ballotline/1 may hold, in its order; columns of such a file count by it. */
export const CODES_1 = {
  country: ["eg", "ly"],
  authority: ["eg", "ly-hor", "ly-gnu", "regional"],
  eventKind: ["meeting", "conference-session", "visit", "incident", "arrest", "verdict", "statement", "decision", "polling", "holiday"],
  status: ["reported", "scheduled", "held", "postponed", "suspended", "cancelled"],
  mode: ["in-person", "video", "hybrid"],
  act: ["order", "appeal", "commitment"],
  strength: ["decided", "directed", "assigned", "demanded", "stressed", "called-for", "pledged", "affirmed", "reviewed", "described"],
  tier: ["core", "soft", "context"],
  checkable: ["yes", "partly", "no"],
  measure: [
    "force-deployment",
    "polling-site-protection",
    "rapid-response",
    "checkpoints-patrols",
    "women-police",
    "voter-assistance",
    "rights-and-public",
    "critical-facilities",
    "worship-holidays",
    "operations-rooms",
    "field-command",
    "readiness-level",
    "domestic-coordination",
    "international-cooperation",
    "information-space",
    "counter-terrorism",
    "smuggling-migration-crime",
    "resources-training",
    "campaign-security",
    "materials-staff",
    "observer-media-access",
    "voting-restriction",
    "other",
  ],
  site: ["at", "around"],
  siteKind: [
    "polling-sites",
    "roads",
    "cities",
    "municipal-entrances",
    "vital-facilities",
    "transport-stations",
    "worship-places",
    "operations-rooms",
    "online",
    "other",
  ],
  placeKind: ["country", "region", "city", "municipality", "security-directorate", "district", "governorate", "road", "set-not-listed"],
  placeRole: ["venue", "origin", "target", "subject", "jurisdiction", "scope", "site"],
  shape: ["point", "area", "line", "none"],
  extent: ["known", "indicative", "unknown"],
  actorKind: ["person", "office", "body"],
  actorRole: ["chair", "speaker", "participant", "organiser", "linked", "mentioned"],
  presence: ["in-room", "remote"],
  basis: ["stated", "inferred", "outside"],
  confidence: ["very-high", "high", "medium", "low"],
  voice: ["ministry-text", "ministry-based", "independent"],
  sourceKind: ["news-report", "press-release", "feature", "aggregated-copy"],
  electionKind: ["presidential", "parliamentary", "municipal", "referendum"],
  followUp: ["done", "partly", "not-done", "contradicted", "superseded"],
} as const;

type Set1 = keyof typeof CODES_1;
type Attributes = Omit<Term, "id" | "label" | "definition">;

const authority = (mark: Mark, country?: string): Attributes => ({ mark, ...(country === undefined ? {} : { country }) });

const ATTRIBUTES: Readonly<Partial<Record<Set1, Readonly<Record<string, Attributes>>>>> = {
  authority: {
    eg: authority("circle", "eg"),
    "ly-hor": authority("triangle", "ly"),
    "ly-gnu": authority("square", "ly"),
    regional: authority("diamond"),
  },
  eventKind: {
    meeting: { venue: true, meeting: true },
    "conference-session": { venue: true },
    polling: { calendar: true },
    holiday: { calendar: true },
  },
  strength: {
    decided: { directive: true },
    directed: { directive: true, acts: ["order", "appeal"] },
    assigned: { directive: true, acts: ["order", "appeal"] },
    demanded: { directive: true, acts: ["order", "appeal"] },
    stressed: { directive: true },
    "called-for": { directive: true, acts: ["order", "appeal"] },
    pledged: { directive: true, acts: ["commitment"] },
  },
  measure: { "polling-site-protection": { sited: true } },
  status: {
    held: { outcome: "took-place" },
    scheduled: { outcome: "expected" },
    postponed: { outcome: "open" },
    suspended: { outcome: "open" },
    cancelled: { outcome: "called-off" },
  },
  placeKind: { country: { nationwide: true } },
  actorKind: { person: { person: true }, office: { unnamed: true } },
  electionKind: {
    presidential: { vote: { ar: "الانتخابات الرئاسية", en: "presidential vote" } },
    parliamentary: { vote: { ar: "الانتخابات البرلمانية", en: "parliamentary vote" } },
    municipal: { vote: { ar: "الانتخابات البلدية", en: "municipal vote" } },
    referendum: { vote: { ar: "الاستفتاء", en: "referendum" } },
  },
  sourceKind: { "press-release": { issued: true } },
};

const isSet1 = (set: string): set is Set1 => Object.hasOwn(ATTRIBUTES, set);

/** What ballotline/1 knew of a code by itself, and now stands in the vocabulary; nothing where it knew nothing. */
export function attributes1(set: string, code: string): Attributes {
  const known = isSet1(set) ? (ATTRIBUTES[set] ?? {}) : {};
  return (Object.hasOwn(known, code) ? known[code] : undefined) ?? {};
}
