import { createHash } from "node:crypto";
import { canonicalRows } from "../../src/model/hash.ts";
import type { ActorId, DirectiveId, ElectionId, EventId, PlaceId, SourceId } from "../../src/model/ids.ts";
import { asGiven, fieldsAsGiven } from "../../src/model/language.ts";
import { edtfOf } from "../../src/model/reading.ts";
import { formatDay } from "../../src/model/span.ts";
import {
  type Actor,
  type DatasetRows,
  type DateReading,
  type Directive,
  type ElectionEvent,
  type Evidence,
  type Grounds,
  type Place,
  type When,
} from "../../src/model/types.ts";
import { SCHEMA } from "../../src/model/version.ts";
import type { Basis } from "../../src/model/vocabulary.ts";
import { OTHER_TERMS, said } from "./otherTerms.ts";

/**
 * A record that is nobody's: bodies made up for Tunisia and Sudan, in English alone, with a vocabulary that shares no code with ours.
 * Five events and two votes, six directives that count, one only implied, one of background; a vote put off, numbers, a dated timing,
 * two issuers, an event that is a bare line of a log, and a report without the hashes of its text.
 */

const BULLETIN = "src-tn-bulletin" as SourceId;
const LOG = "src-sd-log" as SourceId;
const ev = (id: string) => id as EventId;
const pl = (id: string) => id as PlaceId;
const ac = (id: string) => id as ActorId;
const TN_VOTE = "el-tn-council" as ElectionId;
const SD_VOTE = "el-sd-council" as ElectionId;

const at = (p: number): Evidence => ({ source: BULLETIN, p, cue: "decreed", chars: [0, 7], about: [0, 40] });
const stated: Grounds = { basis: "stated", evidence: [at(2)], ground: null, confidence: null, note: null };
const outside: Grounds = { basis: "outside", evidence: [], ground: said("A timetable"), confidence: "high", note: null };
const inferred: Grounds = { ...stated, basis: "inferred", note: said("Its words imply it.") };
const GROUNDS: Readonly<Record<Basis, Grounds>> = { stated, inferred, outside };

function when(basis: Basis, raw: string): When {
  const edtf = edtfOf(raw)!;
  const bound = (day: typeof edtf.from) => (Number.isFinite(day) ? formatDay(day) : null);
  const { basis: _, ...grounds } = GROUNDS[basis];
  const bounds = { from: bound(edtf.from), latestStart: bound(edtf.latestStart), earliestEnd: bound(edtf.earliestEnd), to: bound(edtf.to) };
  const reading: DateReading = { edtf: raw, ...bounds, source: basis === "outside" ? null : BULLETIN, ...grounds };
  return { [basis]: reading };
}

type Given<T, Key extends keyof T> = Pick<T, Key> & Partial<T>;

const event = (given: Given<ElectionEvent, "id" | "kind" | "title" | "authority" | "country" | "when">): ElectionEvent => ({
  status: { ...stated, value: "took-place" },
  summary: null,
  sources: [BULLETIN],
  order: [],
  mode: null,
  places: [],
  actors: [],
  election: null,
  sensitive: null,
  evidence: [at(1)],
  note: null,
  ...given,
});

const events: readonly ElectionEvent[] = [
  event({
    id: ev("ev-sd-briefing"),
    kind: "briefing",
    title: said("River Guard briefing at Port Sudan"),
    authority: "sd-river",
    country: "sd",
    when: when("inferred", "[2022-08-01..2022-08-04]"),
    places: [{ ...stated, place: pl("pl-sd"), role: "scope" }],
    actors: [{ ...stated, actor: ac("ac-sd-marshal"), role: "lead", presence: "remote" }],
    election: { ...stated, id: SD_VOTE, round: 1 },
  }),
  event({
    id: ev("ev-sd-deferral"),
    kind: "deferral",
    title: said("The Board of Urns puts the council vote off"),
    sources: [LOG],
    authority: "sd-urns",
    country: "sd",
    when: when("outside", "2022-09-05"),
    postponement: { ...outside, event: ev("ev-sd-vote"), was: when("outside", "2022-10-02"), now: when("outside", "2022-10-16") },
    election: { ...stated, id: SD_VOTE, round: 1 },
    evidence: [],
  }),
  event({
    id: ev("ev-sd-vote"),
    kind: "vote",
    status: { ...outside, value: "moved" },
    title: said("Council voting day, Sudan"),
    sources: [LOG],
    authority: "sd-urns",
    country: "sd",
    when: when("outside", "2022-10-16"),
    election: { ...outside, id: SD_VOTE, round: 1 },
    evidence: [],
  }),
  event({
    id: ev("ev-tn-accord"),
    kind: "accord",
    title: said("Accord on a hotline between the harbours"),
    authority: "joint",
    country: null,
    when: when("stated", "2022-08-20"),
    places: [{ ...stated, place: pl("pl-tn-sfax"), role: "subject" }],
  }),
  event({
    id: ev("ev-tn-briefing"),
    kind: "briefing",
    title: said("Civil Calm briefing before the council vote"),
    authority: "tn-calm",
    country: "tn",
    when: when("stated", "2022-07-10"),
    mode: { ...stated, value: "face-to-face" },
    places: [{ ...stated, place: pl("pl-tn-tunis"), role: "venue" }],
    actors: [
      { ...stated, actor: ac("ac-tn-warden"), role: "lead", presence: "in-room" },
      { ...stated, actor: ac("ac-tn-urns"), role: "guest", presence: null },
    ],
    election: { ...stated, id: TN_VOTE, round: 1 },
  }),
  event({
    id: ev("ev-tn-search"),
    kind: "search",
    title: said("A search along the salt track"),
    sources: [LOG],
    authority: "tn-calm",
    country: "tn",
    when: {},
    places: [{ ...stated, evidence: [], place: pl("pl-tn-chott"), role: "site" }],
    evidence: [],
  }),
  event({
    id: ev("ev-tn-vote"),
    kind: "vote",
    title: said("Council voting day, Tunisia"),
    authority: "tn-urns",
    country: "tn",
    when: when("stated", "2022-07-25"),
    places: [{ ...stated, place: pl("pl-tn"), role: "scope" }],
    election: { ...stated, id: TN_VOTE, round: 1 },
  }),
];

const directive = (
  given: Given<Directive, "id" | "event" | "act" | "strength" | "tier" | "authority" | "what" | "measures">,
): Directive => ({
  serves: null,
  checkable: "partly",
  issuers: [],
  addressees: [],
  targets: [],
  timing: null,
  quantities: [],
  instrument: null,
  followUps: [],
  evidence: [at(2)],
  note: null,
  ...given,
});

const forTunisia = { ...stated, election: TN_VOTE };
const forSudan = { ...stated, election: SD_VOTE };
const commanded = { act: "command", strength: "decreed", tier: "core" } as const;

const directives: readonly Directive[] = [
  directive({
    id: "dir-sd-carts" as DirectiveId,
    event: ev("ev-sd-briefing"),
    ...commanded,
    authority: "sd-river",
    serves: forSudan,
    issuers: [{ ...stated, actor: ac("ac-sd-marshal") }],
    what: said("Escorts for the carts with urns"),
    measures: [{ id: "urn-carts" }, { id: "boats" }],
    targets: [{ ...stated, place: pl("pl-sd-port") }],
    quantities: [{ ...stated, count: 120, of: said("Escorts") }],
  }),
  directive({
    id: "dir-sd-light" as DirectiveId,
    event: ev("ev-sd-briefing"),
    act: "plea",
    strength: "mused",
    tier: "soft",
    authority: "sd-river",
    what: said("Light on the landings at night"),
    measures: [{ id: "boats" }],
    targets: [{ ...stated, kind: "landings" }],
  }),
  directive({
    id: "dir-sd-patience" as DirectiveId,
    event: ev("ev-sd-deferral"),
    act: "plea",
    strength: "begged",
    tier: "core",
    authority: "sd-urns",
    serves: forSudan,
    addressees: [{ ...stated, who: said("Voters of the Red Sea towns") }],
    what: said("Patience until the new voting day"),
    measures: [{ id: "hotline" }],
    evidence: [],
  }),
  directive({
    id: "dir-tn-gates" as DirectiveId,
    event: ev("ev-tn-briefing"),
    ...commanded,
    authority: "tn-calm",
    serves: forTunisia,
    issuers: [{ ...stated, actor: ac("ac-tn-warden") }],
    addressees: [{ ...inferred, actor: ac("ac-tn-urns") }],
    what: said("Guards at school gates"),
    measures: [{ id: "gate-guard", site: "gate" }],
    targets: [{ ...stated, kind: "schools" }],
    timing: { ...stated, text: said("From dusk before the vote"), when: when("inferred", "2022-07-24/2022-07-25") },
    quantities: [{ ...stated, count: 40, of: said("Guards") }],
    followUps: [{ state: "kept", by: said("the log"), when: when("outside", "2022-07-25"), evidence: [], note: null }],
  }),
  directive({
    id: "dir-tn-hotline" as DirectiveId,
    event: ev("ev-tn-accord"),
    act: "vow",
    strength: "swore",
    tier: "core",
    authority: "joint",
    issuers: [
      { ...stated, actor: ac("ac-tn-warden") },
      { ...stated, actor: ac("ac-sd-marshal") },
    ],
    what: said("One hotline for both harbours"),
    measures: [{ id: "hotline" }],
  }),
  directive({
    id: "dir-tn-landings" as DirectiveId,
    event: ev("ev-tn-briefing"),
    ...commanded,
    authority: "tn-calm",
    what: said("Boats kept off the landings"),
    measures: [{ id: "boats" }],
    targets: [{ ...stated, place: pl("pl-tn-sfax") }],
  }),
  directive({
    id: "dir-tn-nights" as DirectiveId,
    event: ev("ev-tn-briefing"),
    ...commanded,
    authority: "tn-urns",
    serves: forTunisia,
    issuers: [{ ...stated, actor: ac("ac-tn-urns") }],
    what: said("No carts on the roads by night"),
    measures: [{ id: "night-hours" }],
    targets: [{ ...stated, place: pl("pl-tn") }],
    instrument: { ...stated, kind: said("Notice"), number: "12/2022", date: "2022-07-09" },
  }),
  directive({
    id: "dir-tn-weather" as DirectiveId,
    event: ev("ev-tn-briefing"),
    act: null,
    strength: "mused",
    tier: "context",
    authority: "tn-calm",
    what: said("Remarks on the weather"),
    measures: [{ id: "boats" }],
  }),
];

const place = (given: Given<Place, "id" | "names" | "kind" | "country" | "shape">): Place => ({
  aliases: { ar: [], en: [] },
  extent: null,
  point: null,
  areas: [],
  anchor: null,
  within: null,
  seat: null,
  notToConfuse: [],
  same: [],
  note: null,
  ...given,
});

const places: readonly Place[] = [
  place({ id: pl("pl-sd"), names: said("Sudan"), kind: "realm", country: "sd", shape: "area", extent: "known" }),
  place({
    id: pl("pl-sd-port"),
    names: said("Port Sudan"),
    kind: "town",
    country: "sd",
    shape: "point",
    point: { at: [37.2164, 19.6175], gazetteer: "Port Sudan" },
    within: pl("pl-sd"),
  }),
  place({ id: pl("pl-tn"), names: said("Tunisia"), kind: "realm", country: "tn", shape: "area", extent: "known" }),
  place({
    id: pl("pl-tn-chott"),
    names: said("The salt track"),
    kind: "track",
    country: "tn",
    shape: "area",
    extent: "unknown",
    anchor: { at: [8.4, 33.7], radiusKm: 40, gazetteer: null },
    within: pl("pl-tn"),
  }),
  place({
    id: pl("pl-tn-sfax"),
    names: said("Sfax"),
    kind: "town",
    country: "tn",
    shape: "point",
    point: { at: [10.7603, 34.7406], gazetteer: "Sfax" },
    within: pl("pl-tn"),
    same: ["geonames:2467454", "portindex:SFX"],
  }),
  place({
    id: pl("pl-tn-tunis"),
    names: said("Tunis"),
    kind: "town",
    country: "tn",
    shape: "point",
    point: { at: [10.1658, 36.819], gazetteer: "Tunis" },
    within: pl("pl-tn"),
  }),
];

const actor = (
  id: string,
  name: string,
  kind: "holder" | "organ",
  authority: string,
  country: string,
  office: string | null = null,
): Actor => ({
  id: ac(id),
  names: said(name),
  aliases: { ar: [], en: [] },
  kind,
  office: office === null ? null : said(office),
  authority,
  country,
  outside: [],
  note: null,
});

const actors: readonly Actor[] = [
  actor("ac-sd-marshal", "The River Marshal", "holder", "sd-river", "sd", "Marshal of the River Guard"),
  actor("ac-tn-urns", "Council of Urns", "organ", "tn-urns", "tn"),
  actor("ac-tn-warden", "The Warden of Calm", "holder", "tn-calm", "tn", "Warden of Civil Calm"),
];

const vote = (id: ElectionId, name: string, country: string, scope: string, inside: string) => ({
  id,
  names: said(name),
  aliases: { ar: [], en: [] },
  country,
  kind: "council",
  rounds: [
    {
      round: 1,
      label: said("Only round"),
      scope: [pl(scope)],
      inside: ev(inside),
      abroad: null,
      silence: null,
      results: null,
      status: { ...outside, value: "took-place" },
      note: null,
    },
  ],
  note: null,
});

const report = { author: null, credited: null, url: null, retrieved: null, archived: null, copies: [], note: null } as const;

/** The rows as the page holds them once it has read the file. */
export const otherRows = (): DatasetRows => {
  const rows: DatasetRows = {
    schema: SCHEMA,
    hash: "0".repeat(64),
    title: said("Two harbours before their council votes"),
    covers: { from: "2022-01-01", to: "2022-12-31" },
    sources: [
      {
        ...report,
        id: LOG,
        title: said("Field log, autumn"),
        publisher: null,
        published: {},
        voice: "press",
        kind: "log",
        country: "sd",
        text: null,
        summary: said("Lines of a log."),
      },
      {
        ...report,
        id: BULLETIN,
        title: said("Bulletin of the Office of Civil Calm"),
        publisher: { ...stated, name: said("Office of Civil Calm") },
        published: when("stated", "2022-07-11"),
        voice: "official",
        kind: "bulletin",
        country: "tn",
        url: "https://bulletin.example/7",
        retrieved: "2022-07-12",
        archived: "https://archive.example/7",
        text: { sha256: "a".repeat(64), paragraphs: 2, paragraphSha256: ["b".repeat(64), "c".repeat(64)], noise: [] },
        summary: said("What was decreed before the vote."),
      },
    ],
    events,
    directives,
    places,
    actors,
    elections: [
      vote(SD_VOTE, "Council vote of Sudan", "sd", "pl-sd", "ev-sd-vote"),
      vote(TN_VOTE, "Council vote of Tunisia", "tn", "pl-tn", "ev-tn-vote"),
    ],
    vocabulary: OTHER_TERMS,
  };
  return {
    ...rows,
    hash: createHash("sha256")
      .update(canonicalRows(fieldsAsGiven(rows)))
      .digest("hex"),
  };
};

/** The file that somebody else would publish. */
export const otherFile = (): string => JSON.stringify(asGiven(otherRows()));
