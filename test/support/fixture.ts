import type { ActorId, DirectiveId, ElectionId, EventId, PlaceId, SourceId } from "../../src/model/ids.ts";
import { edtfOf } from "../../src/model/reading.ts";
import { formatDay } from "../../src/model/span.ts";
import type {
  Actor,
  DatasetRows,
  DateReading,
  Directive,
  Election,
  ElectionEvent,
  Evidence,
  Grounds,
  Place,
  Source,
  Term,
  Text,
  When,
} from "../../src/model/types.ts";
import { SCHEMA } from "../../src/model/version.ts";
import type { Basis, VocabularySet } from "../../src/model/vocabulary.ts";
import { attributes1 } from "../../src/model/vocabulary1.ts";
import { VOCABULARY } from "./vocabulary.ts";

/**
 * A made-up record, small enough to count by hand: five events and two calendar entries, seven core directives, one soft,
 * one of context. One event's day is unknown within a range, one lasts four days, one has no date.
 */
export function fixtureRows(): DatasetRows {
  return {
    schema: SCHEMA,
    hash: "0".repeat(64),
    title: text("سجل للتجربة", "A record for tests"),
    sources: sources(),
    events: events(),
    directives: directives(),
    places: places(),
    actors: actors(),
    elections: elections(),
    vocabulary: vocabulary(),
  };
}

const text = (ar: string, en: string): Text => ({ ar, en });
const src = (id: string) => id as SourceId;
const ev = (id: string) => id as EventId;
const pl = (id: string) => id as PlaceId;
const ac = (id: string) => id as ActorId;
const el = (id: string) => id as ElectionId;
const EG = src("src-eg-one");
const LY = src("src-ly-two");

const said = (source: SourceId, p: number, cue: string): Evidence => ({ source, p, cue, chars: [0, cue.length], about: [0, cue.length] });

const grounds = (basis: Basis, source: SourceId = EG, cue = "وجّه"): Grounds => ({
  basis,
  evidence: basis === "outside" ? [] : [said(source, 2, cue)],
  ground: basis === "outside" ? text("الجدول الزمني", "The timetable") : null,
  confidence: basis === "outside" ? "high" : null,
  note: null,
});

function reading(raw: string, source: SourceId | null): DateReading {
  const edtf = edtfOf(raw);
  if (!edtf) throw new Error(`not a date: ${raw}`);
  const bound = (day: typeof edtf.from) => (Number.isFinite(day) ? formatDay(day) : null);
  return {
    edtf: raw,
    from: bound(edtf.from),
    latestStart: bound(edtf.latestStart),
    earliestEnd: bound(edtf.earliestEnd),
    to: bound(edtf.to),
    source,
    evidence: source ? [said(source, 1, "في")] : [],
    ground: source ? null : text("الجدول الزمني", "The timetable"),
    confidence: source ? null : "high",
    note: null,
  };
}

const when = (basis: Basis, edtf: string, source: SourceId | null): When => ({ [basis]: reading(edtf, source) });

const sourceOf = (id: SourceId, title: Text, country: "eg" | "ly", published: string): Source => ({
  id,
  title,
  publisher: { ...grounds("inferred", id), name: text("جريدة", "A newspaper") },
  published: when("stated", published, id),
  author: null,
  credited: null,
  voice: "ministry-based",
  kind: "news-report",
  country,
  url: country === "eg" ? "https://example.org/one" : null,
  retrieved: null,
  archived: null,
  copies: [],
  text: { sha256: "1".repeat(64), paragraphs: 3, paragraphSha256: ["1", "2", "3"].map((digit) => digit.repeat(64)), noise: [3] },
  summary: text("ملخّص التقرير", "What the report says"),
  note: null,
});

const sources = (): readonly Source[] => [
  sourceOf(EG, text("وزير الداخلية يجتمع بمديري الأمن", "Interior minister meets security directors"), "eg", "2023-12-06"),
  sourceOf(LY, text("ترتيبات الانتخابات البلدية", "Arrangements for the municipal elections"), "ly", "2024-11-11"),
];

type Given<T, Key extends keyof T> = Pick<T, Key> & Partial<T>;

function event(given: Given<ElectionEvent, "id" | "kind" | "title" | "sources" | "authority" | "country" | "when">): ElectionEvent {
  const [source = EG] = given.sources;
  return {
    status: { ...grounds("stated", source), value: given.kind === "polling" ? "scheduled" : "held" },
    summary: null,
    order: [],
    mode: null,
    places: [],
    actors: [],
    election: null,
    sensitive: null,
    evidence: [said(source, 2, "عقد")],
    note: null,
    ...given,
  };
}

const events = (): readonly ElectionEvent[] => [
  event({
    id: ev("ev-eg-holiday"),
    kind: "holiday",
    title: text("عيد", "A feast"),
    sources: [EG],
    authority: "eg",
    country: "eg",
    when: when("stated", "2024-01-07", EG),
  }),
  event({
    id: ev("ev-eg-meeting"),
    kind: "meeting",
    title: text("اجتماع وزير الداخلية بمديري الأمن", "Interior minister's meeting with security directors"),
    summary: text("راجع الوزير خطة تأمين الانتخابات.", "The minister went over the plan for the vote."),
    sources: [EG],
    authority: "eg",
    country: "eg",
    when: when("stated", "[2023-12-01..2023-12-05]", EG),
    mode: { ...grounds("stated"), value: "in-person" },
    places: [
      { ...grounds("inferred"), place: pl("pl-eg-cairo"), role: "venue" },
      { ...grounds("stated"), place: pl("pl-eg"), role: "scope" },
    ],
    actors: [
      { ...grounds("stated"), actor: ac("ac-eg-minister"), role: "chair", presence: "in-room" },
      { ...grounds("stated"), actor: ac("ac-eg-directors"), role: "participant", presence: null },
    ],
    election: { ...grounds("stated"), id: el("el-eg-vote"), round: 1 },
  }),
  event({
    id: ev("ev-eg-polling"),
    kind: "polling",
    title: text("أيام التصويت", "Voting days"),
    sources: [EG],
    authority: "eg",
    country: "eg",
    when: when("outside", "2023-12-10/2023-12-12", null),
    places: [{ ...grounds("stated"), place: pl("pl-eg"), role: "jurisdiction" }],
    election: { ...grounds("outside"), id: el("el-eg-vote"), round: 1 },
  }),
  event({
    id: ev("ev-ly-arrest"),
    kind: "arrest",
    title: text("توقيف على طريق", "An arrest on a road"),
    sources: [LY],
    authority: "ly-gnu",
    country: "ly",
    when: when("inferred", "2024-11-03", LY),
    places: [{ ...grounds("stated", LY), place: pl("pl-ly-road"), role: "site" }],
  }),
  event({
    id: ev("ev-ly-session"),
    kind: "conference-session",
    title: text("دورة مجلس الوزراء", "A session of the council of ministers"),
    sources: [EG, LY],
    authority: "regional",
    country: null,
    when: when("stated", "2024-11-05/2024-11-08", LY),
    places: [{ ...grounds("stated", LY), place: pl("pl-ly-set"), role: "subject" }],
  }),
  event({
    id: ev("ev-ly-undated"),
    kind: "meeting",
    title: text("اجتماع بمديري أمن الجنوب", "Meeting with the directors of the south"),
    sources: [LY],
    authority: "ly-hor",
    country: "ly",
    when: {},
    order: [{ ...grounds("inferred", LY), relation: "after", event: ev("ev-ly-video") }],
    places: [{ ...grounds("stated", LY), place: pl("pl-ly-sd-south"), role: "subject" }],
    actors: [{ ...grounds("stated", LY), actor: ac("ac-ly-hor-minister"), role: "chair", presence: null }],
  }),
  event({
    id: ev("ev-ly-video"),
    kind: "meeting",
    title: text("اجتماع عبر الفيديو قبل الانتخابات البلدية", "Video meeting before the municipal elections"),
    sources: [LY],
    authority: "ly-gnu",
    country: "ly",
    when: when("stated", "2024-11-11", LY),
    mode: { ...grounds("stated", LY), value: "video" },
    places: [
      { ...grounds("stated", LY), place: pl("pl-ly-sd-south"), role: "origin" },
      { ...grounds("stated", LY), place: pl("pl-ly"), role: "scope" },
    ],
    actors: [{ ...grounds("stated", LY), actor: ac("ac-ly-minister"), role: "chair", presence: "remote" }],
    election: { ...grounds("stated", LY), id: el("el-ly-municipal"), round: null },
  }),
];

function directive(given: Given<Directive, "id" | "event" | "strength" | "tier" | "act" | "what" | "measures">): Directive {
  const source = given.event.startsWith("ev-eg") ? EG : LY;
  return {
    serves: null,
    checkable: "partly",
    authority: events().find(({ id }) => id === given.event)?.authority ?? null,
    issuers: [],
    quantities: [],
    addressees: [],
    targets: [],
    timing: null,
    instrument: null,
    followUps: [],
    evidence: [said(source, 2, "وجّه")],
    note: null,
    ...given,
  };
}

const issuedBy = (actor: string) => [{ ...grounds("stated"), actor: ac(actor) }];
const forElection = (election: string) => ({ ...grounds("stated"), election: el(election) });

const directives = (): readonly Directive[] => [
  directive({
    id: "dir-eg-1" as DirectiveId,
    event: ev("ev-eg-meeting"),
    serves: forElection("el-eg-vote"),
    act: "order",
    strength: "directed",
    tier: "core",
    issuers: issuedBy("ac-eg-minister"),
    addressees: [{ ...grounds("stated"), actor: ac("ac-eg-directors") }],
    what: text("نشر القوات في محيط أماكن الاقتراع", "Deploy forces around polling places"),
    measures: [{ id: "polling-site-protection", site: "around" }, { id: "force-deployment" }],
    targets: [{ ...grounds("stated"), kind: "polling-sites" }],
  }),
  directive({
    id: "dir-eg-2" as DirectiveId,
    event: ev("ev-eg-meeting"),
    serves: forElection("el-eg-vote"),
    act: "order",
    strength: "assigned",
    tier: "core",
    issuers: issuedBy("ac-eg-minister"),
    what: text("الاستعانة بالشرطة النسائية", "Call on women police"),
    measures: [{ id: "women-police" }],
  }),
  directive({
    id: "dir-eg-3" as DirectiveId,
    event: ev("ev-eg-meeting"),
    act: "commitment",
    strength: "pledged",
    tier: "core",
    issuers: issuedBy("ac-eg-minister"),
    what: text("احترام حقوق المواطنين", "Respect citizens' rights"),
    measures: [{ id: "rights-and-public" }],
  }),
  directive({
    id: "dir-eg-4" as DirectiveId,
    event: ev("ev-eg-meeting"),
    serves: forElection("el-eg-vote"),
    act: "order",
    strength: "affirmed",
    tier: "soft",
    issuers: issuedBy("ac-eg-minister"),
    what: text("الخطة تتطلّب يقظة", "The plan calls for vigilance"),
    measures: [{ id: "readiness-level" }],
  }),
  directive({
    id: "dir-ly-1" as DirectiveId,
    event: ev("ev-ly-session"),
    act: "appeal",
    strength: "called-for",
    tier: "core",
    what: text("تعزيز التعاون بين الدول", "Strengthen cooperation between states"),
    measures: [{ id: "international-cooperation" }],
  }),
  directive({
    id: "dir-ly-2" as DirectiveId,
    event: ev("ev-ly-undated"),
    act: "order",
    strength: "decided",
    tier: "core",
    issuers: issuedBy("ac-ly-hor-minister"),
    what: text("إقامة نقاط تفتيش وغرفة عمليات", "Set up checkpoints and an operations room"),
    measures: [{ id: "checkpoints-patrols" }, { id: "operations-rooms" }],
    targets: [{ ...grounds("stated", LY), place: pl("pl-ly-sd-south") }],
  }),
  directive({
    id: "dir-ly-3" as DirectiveId,
    event: ev("ev-ly-undated"),
    act: null,
    strength: "described",
    tier: "context",
    what: text("الوضع الأمني في الجنوب", "Security in the south"),
    measures: [{ id: "counter-terrorism" }],
  }),
  directive({
    id: "dir-ly-4" as DirectiveId,
    event: ev("ev-ly-video"),
    serves: forElection("el-ly-municipal"),
    act: "order",
    strength: "directed",
    tier: "core",
    issuers: issuedBy("ac-ly-minister"),
    what: text("تسيير دوريات على الطريق", "Patrol the road"),
    measures: [{ id: "checkpoints-patrols" }],
    targets: [{ ...grounds("stated", LY), place: pl("pl-ly-road") }],
    timing: { ...grounds("stated", LY), text: text("يوم الاقتراع", "On polling day") },
  }),
  directive({
    id: "dir-ly-5" as DirectiveId,
    event: ev("ev-ly-video"),
    serves: forElection("el-ly-municipal"),
    act: "appeal",
    strength: "called-for",
    tier: "core",
    issuers: issuedBy("ac-ly-minister"),
    addressees: [{ ...grounds("stated", LY), who: text("المواطنون", "Citizens") }],
    what: text("تعاون المواطنين", "Citizens' cooperation"),
    measures: [{ id: "rights-and-public" }],
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

const around = (lon: number, lat: number, radiusKm: number): Pick<Place, "extent" | "anchor"> => ({
  extent: "unknown",
  anchor: { at: [lon, lat], radiusKm, gazetteer: null },
});

const places = (): readonly Place[] => [
  place({
    id: pl("pl-eg"),
    names: text("مصر", "Egypt"),
    kind: "country",
    country: "eg",
    shape: "area",
    extent: "known",
    areas: ["EG"],
  }),
  place({
    id: pl("pl-eg-cairo"),
    names: text("القاهرة", "Cairo"),
    aliases: { ar: [], en: ["Al-Qahira"] },
    kind: "city",
    country: "eg",
    shape: "point",
    point: { at: [31.25, 30.06], gazetteer: "Cairo" },
    within: pl("pl-eg"),
  }),
  place({
    id: pl("pl-ly"),
    names: text("ليبيا", "Libya"),
    kind: "country",
    country: "ly",
    shape: "area",
    extent: "known",
    areas: ["LY"],
  }),
  place({
    id: pl("pl-ly-road"),
    names: text("طريق المطار", "Airport road"),
    kind: "road",
    country: "ly",
    shape: "line",
    ...around(13.2, 32.7, 15),
    within: pl("pl-ly"),
  }),
  place({
    id: pl("pl-ly-sd-south"),
    names: text("مديرية أمن الجنوب", "Security directorate of the south"),
    kind: "security-directorate",
    country: "ly",
    shape: "area",
    ...around(14.43, 27.04, 120),
    within: pl("pl-ly"),
  }),
  place({
    id: pl("pl-ly-set"),
    names: text("بلديات غير معدّدة", "Municipalities not listed"),
    kind: "set-not-listed",
    country: "ly",
    shape: "none",
    within: pl("pl-ly"),
  }),
];

const actor = (given: Given<Actor, "id" | "names" | "kind" | "authority" | "country">): Actor => ({
  aliases: { ar: [], en: [] },
  office: null,
  outside: [],
  note: null,
  ...given,
});

const actors = (): readonly Actor[] => [
  actor({
    id: ac("ac-eg-directors"),
    names: text("مديرو الأمن", "Security directors"),
    kind: "office",
    authority: "eg",
    country: "eg",
  }),
  actor({
    id: ac("ac-eg-minister"),
    names: text("الوزير المصري", "The Egyptian minister"),
    kind: "person",
    office: text("وزير الداخلية في مصر", "Minister of Interior of Egypt"),
    authority: "eg",
    country: "eg",
  }),
  actor({
    id: ac("ac-ly-hor-minister"),
    names: text("أبو زريبة", "Bouzriba"),
    aliases: { ar: ["بوزريبة"], en: ["Abu Zariba"] },
    kind: "person",
    authority: "ly-hor",
    country: "ly",
  }),
  actor({ id: ac("ac-ly-minister"), names: text("الطرابلسي", "Al-Trabelsi"), kind: "person", authority: "ly-gnu", country: "ly" }),
];

const elections = (): readonly Election[] => [
  {
    id: el("el-eg-vote"),
    names: text("الانتخابات المصرية", "The Egyptian election"),
    aliases: { ar: [], en: [] },
    country: "eg",
    kind: "presidential",
    rounds: [
      {
        round: 1,
        label: text("الاقتراع", "The vote"),
        scope: [pl("pl-eg")],
        inside: ev("ev-eg-polling"),
        abroad: null,
        silence: null,
        results: null,
        status: { ...grounds("outside"), value: "scheduled" },
        note: null,
      },
    ],
    note: null,
  },
  {
    id: el("el-ly-municipal"),
    names: text("الانتخابات البلدية الليبية", "The Libyan municipal elections"),
    aliases: { ar: [], en: [] },
    country: "ly",
    kind: "municipal",
    rounds: [],
    note: null,
  },
];

const spoken = (code: string): string => code.replaceAll("-", " ").replace(/^./, (letter) => letter.toUpperCase());

const term = (set: string, id: string): Term => ({
  id,
  label: text(`${set === "country" || set === "authority" ? "بلد" : "قيمة"} ${id}`, spoken(id)),
  definition: text(`تعريف ${id}`, `What ${spoken(id)} means.`),
});

const vocabulary = (): DatasetRows["vocabulary"] =>
  Object.fromEntries(
    Object.entries(VOCABULARY).map(([set, codes]) => [set, codes.map((id) => ({ ...term(set, id), ...attributes1(set, id) }))]),
  ) as unknown as Record<VocabularySet, readonly Term[]>;
