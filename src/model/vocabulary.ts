/**
 * The coded values of a record, in the order a reader meets them; data/vocabulary.yaml gives each its words. The columnar form numbers them
 * by their place here: a new one goes to the end of its set, or files written before would be read wrongly.
 */
export const VOCABULARY = {
  country: ["eg", "ly"],
  authority: ["eg", "ly-hor", "ly-gnu", "regional"],
  eventKind: [
    "meeting",
    "conference-session",
    "visit",
    "incident",
    "arrest",
    "verdict",
    "statement",
    "decision",
    "polling",
    "holiday",
    "agreement",
    "postponement",
    "closure",
    "prosecution",
  ],
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
    "general-security",
    "traffic-crowds",
    "movement-limits",
    "weapons",
    "detention",
    "ballot-transport",
    "neutrality",
    "campaign-silence",
  ],
  site: ["at", "around", "inside", "entrance", "perimeter"],
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
    "gathering-places",
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
  sourceKind: ["news-report", "press-release", "feature", "aggregated-copy", "social-post", "decree", "commission", "observer-mission"],
  electionKind: ["presidential", "parliamentary", "municipal", "referendum"],
  followUp: ["done", "partly", "not-done", "contradicted", "superseded"],
} as const;

export type VocabularySet = keyof typeof VOCABULARY;
export type Code<S extends VocabularySet> = (typeof VOCABULARY)[S][number];

export type Authority = Code<"authority">;
export type Country = Code<"country">;
export type EventKind = Code<"eventKind">;
export type Act = Code<"act">;
export type Strength = Code<"strength">;
export type Tier = Code<"tier">;
export type Measure = Code<"measure">;
export type Basis = Code<"basis">;
export type Confidence = Code<"confidence">;
export type PlaceRole = Code<"placeRole">;

/** Calendar entries are drawn as bands and counted apart from events. */
export const isCalendar = (kind: EventKind): boolean => kind === "polling" || kind === "holiday";

/** Strengths that make a directive of the core tier; the rest are asserted, reviewed or described only. */
export const DIRECTIVE_STRENGTHS: readonly Strength[] = VOCABULARY.strength.slice(0, VOCABULARY.strength.indexOf("affirmed"));
