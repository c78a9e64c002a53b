import type { ActorId, DirectiveId, ElectionId, EventId, PlaceId, SourceId } from "../../src/model/ids.ts";
import { edtfOf, shownDate } from "../../src/model/reading.ts";
import { type Day, dayOf, formatDay } from "../../src/model/span.ts";
import type {
  Actor,
  DatasetRows,
  DateReading,
  Directive,
  Election,
  ElectionEvent,
  Grounds,
  Place,
  Source,
  Term,
  Text,
  When,
} from "../../src/model/types.ts";
import { SCHEMA } from "../../src/model/version.ts";
import { type Basis, FIXED, type VocabularySet } from "../../src/model/vocabulary.ts";
import { type Random, random } from "./random.ts";
import { DIRECTIVE_STRENGTHS, TERMS, VOCABULARY } from "./vocabulary.ts";

/** How large a made-up record is; it has the real record's shape, and the same seed gives the same record. */
export interface Recipe {
  readonly seed: number;
  readonly events: number;
  readonly places?: number;
  readonly actors?: number;
  readonly sources?: number;
  /** Most directives that one event has. */
  readonly directives?: number;
  /** True: every event has one stated day and nothing about it is uncertain. */
  readonly certain?: boolean;
}

const FIRST_DAY = dayOf(2014, 1, 1);
const DAYS = 3652;
const HASH = "0".repeat(64);

const text = (ar: string, en: string): Text => ({ ar, en });
const padded = (prefix: string, index: number): string => `${prefix}-g-${String(index).padStart(7, "0")}`;
const GROUND = text("الجدول المعلن", "The published timetable");
const NOTE = text("يُفهم من السياق", "The context implies it");
const GROUNDS: Readonly<Record<Basis, Grounds>> = {
  stated: { basis: "stated", evidence: [], ground: null, confidence: null, note: null },
  inferred: { basis: "inferred", evidence: [], ground: null, confidence: null, note: NOTE },
  outside: { basis: "outside", evidence: [], ground: GROUND, confidence: "high", note: null },
};

const basisOf = (r: Random): Basis => r.weighted(FIXED.basis, [6, 3, 1]);

const TOWNS = ["طبرق", "القاهرة", "بنغازي", "أسوان", "سبها", "المنيا", "درنة", "الخمس", "أبو زريبة", "الزاوية"] as const;
const TOWNS_EN = ["Tobruk", "Cairo", "Benghazi", "Aswan", "Sebha", "Minya", "Derna", "Khoms", "Abu Zuraiba", "Zawiya"] as const;
const TITLES = [
  ["اجتماع الوزير بمديري الأمن قبل الاقتراع", "The minister meets security directors before the vote"],
  ["متابعة خطة تأمين الانتخابات", "Follow-up of the election security plan"],
  ["توجيه بنشر القوات حول أماكن الاقتراع", "Forces to be deployed around polling places"],
  ["زيارة تفقّدية لغرفة العمليات", "An inspection visit to the operations room"],
  ["بيان بشأن سلامة الناخبين", "A statement on the safety of voters"],
] as const;

function places(r: Random, count: number): readonly Place[] {
  const base = {
    aliases: { ar: [], en: [] },
    areas: [],
    point: null,
    anchor: null,
    extent: null,
    seat: null,
    notToConfuse: [],
    same: [],
    note: null,
  };
  const countries = (["eg", "ly"] as const).map(
    (code): Place => ({
      ...base,
      id: `pl-${code}` as PlaceId,
      names: code === "eg" ? text("مصر", "Egypt") : text("ليبيا", "Libya"),
      kind: "country",
      country: code,
      shape: "area",
      extent: "known",
      areas: [code.toUpperCase()],
      within: null,
    }),
  );
  const list: Place[] = [...countries];
  for (let index = 0; list.length < count; index++) {
    const at = [r.between(9_000, 34_000) / 1000, r.between(22_000, 32_000) / 1000] as const;
    const name = text(`${r.pick(TOWNS)} ${index}`, `${r.pick(TOWNS_EN)} ${index}`);
    const parent = r.chance(0.9) ? list[Math.floor(r.unit() ** 4 * list.length)]! : null;
    const common = {
      ...base,
      id: padded("pl", index) as PlaceId,
      names: name,
      country: parent?.country ?? null,
      within: parent?.id ?? null,
    };
    const shape = r.weighted(FIXED.shape, [6, 4, 1, 1]);
    const gazetteer = name.en;
    list.push(
      shape === "point"
        ? { ...common, kind: r.pick(["city", "municipality", "district"]), shape, point: { at, gazetteer } }
        : shape === "line"
          ? { ...common, kind: "road", shape }
          : shape === "none"
            ? { ...common, kind: r.pick(["set-not-listed", "road"]), shape }
            : r.chance(0.5)
              ? { ...common, kind: "governorate", shape, extent: "known", areas: [r.pick(["EG-C", "EG-ASN", "LY-TB", "LY-BA"])] }
              : {
                  ...common,
                  kind: "security-directorate",
                  shape,
                  extent: "unknown",
                  anchor: { at, radiusKm: r.between(2, 80), gazetteer },
                },
    );
  }
  return list;
}

const actors = (r: Random, count: number): readonly Actor[] =>
  Array.from({ length: count }, (_, index) => ({
    id: padded("ac", index) as ActorId,
    names: text(`مدير أمن ${r.pick(TOWNS)} ${index}`, `Security director of ${r.pick(TOWNS_EN)} ${index}`),
    aliases: { ar: [], en: [] },
    kind: r.pick(VOCABULARY.actorKind),
    office: r.chance(0.5) ? text("مدير الأمن", "Security director") : null,
    authority: r.chance(0.8) ? r.pick(VOCABULARY.authority) : null,
    country: r.chance(0.9) ? r.pick(VOCABULARY.country) : null,
    outside: [],
    note: null,
  }));

const sources = (r: Random, count: number): readonly Source[] =>
  Array.from({ length: count }, (_, index) => ({
    id: padded("src", index) as SourceId,
    title: r.chance(0.9) ? text(`تقرير ${index}`, `Report ${index}`) : null,
    publisher: null,
    published: dated("stated", dayName(someDay(r)), padded("src", index) as SourceId),
    author: null,
    credited: null,
    voice: r.pick(VOCABULARY.voice),
    kind: r.pick(VOCABULARY.sourceKind),
    country: r.pick(VOCABULARY.country),
    url: `https://example.org/${index}`,
    retrieved: null,
    archived: null,
    copies: [],
    text: { sha256: HASH, paragraphs: 1, paragraphSha256: [HASH], noise: [] },
    summary: text("ملخّص التقرير", "A summary of the report"),
    note: null,
  }));

const elections = (r: Random, count: number): readonly Election[] =>
  Array.from({ length: count }, (_, index) => ({
    id: padded("el", index) as ElectionId,
    names: text(`انتخابات ${index}`, `Election ${index}`),
    aliases: { ar: [], en: [] },
    country: r.pick(VOCABULARY.country),
    kind: r.pick(VOCABULARY.electionKind),
    rounds: [],
    note: null,
  }));

const someDay = (r: Random): Day => (FIRST_DAY + r.between(0, DAYS - 1)) as Day;

const dayName = (day: Day): string => (dayNames[day - FIRST_DAY] ??= formatDay(day));
const dayNames: string[] = [];

function reading(edtf: string, basis: Basis, source: SourceId): DateReading {
  const span = edtfOf(edtf)!;
  const bound = (day: Day): string | null => (Number.isFinite(day) ? dayName(day) : null);
  const { evidence, ground, confidence, note } = GROUNDS[basis];
  return {
    edtf,
    from: bound(span.from),
    latestStart: bound(span.latestStart),
    earliestEnd: bound(span.earliestEnd),
    to: bound(span.to),
    source: basis === "outside" ? null : source,
    evidence,
    ground,
    confidence,
    note,
  };
}

const dated = (basis: Basis, edtf: string, source: SourceId): When => ({ [basis]: reading(edtf, basis, source) });

/** An EDTF string of any allowed form around a day, uncertain and open ones among them. */
function someEdtf(r: Random, day: Day): string {
  const [a, b, later] = [day, day + r.between(1, 40), day + r.between(40, 80)].map((at) => dayName(at as Day)) as [string, string, string];
  const month = a.slice(0, 7);
  const forms = [
    a,
    `${a}~`,
    `[${a}..${b}]`,
    `${a}/${b}`,
    month,
    `${month}?`,
    `[..${b}]`,
    `[${a}..]`,
    `${a}/..`,
    `../${b}`,
    `${month}/${later}`,
    a.slice(0, 4),
  ];
  return r.weighted(forms, [10, 1, 4, 4, 2, 1, 1, 1, 1, 1, 1, 1]);
}

function someWhen(r: Random, source: SourceId): When {
  const day = someDay(r);
  const near = (): string => someEdtf(r, (day + r.between(-10, 10)) as Day);
  return r.weighted<() => When>(
    [
      () => ({}),
      () => dated("stated", dayName(day), source),
      () => dated(basisOf(r), near(), source),
      () => ({ ...dated("stated", dayName(day).slice(0, 7), source), ...dated("inferred", dayName(day), source) }),
      () => ({ ...dated("inferred", near(), source), ...dated("outside", near(), source) }),
      () => {
        const basis = basisOf(r);
        return { ...dated("stated", near(), source), also: [{ ...reading(near(), basis, source), basis }] };
      },
    ],
    [2, 6, 6, 2, 2, 2],
  )();
}

interface Registers {
  readonly places: readonly Place[];
  readonly actors: readonly Actor[];
  readonly sources: readonly Source[];
  readonly elections: readonly Election[];
}

function someEvent(r: Random, index: number, certain: boolean, from: Registers): ElectionEvent {
  const source = r.skewed(from.sources).id;
  const [ar, en] = r.pick(TITLES);
  const country = r.chance(0.95) ? r.pick(VOCABULARY.country) : null;
  return {
    id: padded("ev", index) as EventId,
    kind: r.weighted(VOCABULARY.eventKind, [8, 2, 2, 1, 1, 1, 2, 1, 1, 1]),
    status: { ...GROUNDS.stated, value: r.pick(VOCABULARY.status) },
    title: text(`${ar} ${index}`, `${en} ${index}`),
    summary: r.chance(0.3) ? text("عقد الوزير اجتماعًا موسّعًا", "The minister held an enlarged meeting") : null,
    sources: [...new Set([source, ...r.times(r.between(0, 2), () => r.skewed(from.sources).id)])],
    authority: r.chance(0.9) ? r.pick(VOCABULARY.authority) : null,
    country,
    when: certain ? dated("stated", dayName(someDay(r)), source) : someWhen(r, source),
    order: [],
    mode: r.chance(0.4) ? { ...GROUNDS.stated, value: r.pick(VOCABULARY.mode) } : null,
    places: r.times(r.between(0, 3), () => ({
      ...GROUNDS[basisOf(r)],
      place: r.skewed(from.places).id,
      role: r.pick(FIXED.placeRole),
    })),
    actors: r.times(r.between(0, 4), () => ({
      ...GROUNDS.stated,
      actor: r.skewed(from.actors).id,
      role: r.pick(VOCABULARY.actorRole),
      presence: r.chance(0.3) ? r.pick(FIXED.presence) : null,
    })),
    election:
      r.chance(0.5) && from.elections.length > 0
        ? { ...GROUNDS[country === null ? "outside" : index % 3 === 0 ? "inferred" : "stated"], id: r.pick(from.elections).id, round: 1 }
        : null,
    sensitive: null,
    evidence: [],
    note: null,
  };
}

function someDirective(r: Random, event: ElectionEvent, from: Registers): Omit<Directive, "id"> {
  const tier = r.weighted(FIXED.tier, [6, 2, 1]);
  const measure = () => ({ id: r.skewed(VOCABULARY.measure), ...(r.chance(0.3) ? { site: r.pick(VOCABULARY.site) } : {}) });
  const grounds = () => GROUNDS[basisOf(r)];
  const directive: Omit<Directive, "id"> = {
    event: event.id,
    serves: r.chance(0.2)
      ? null
      : r.chance(0.9) && from.elections.length > 0
        ? { ...grounds(), election: r.pick(from.elections).id }
        : { ...grounds(), event: event.id },
    act: tier === "context" ? null : r.pick(VOCABULARY.act),
    strength: tier === "core" ? r.pick(DIRECTIVE_STRENGTHS) : r.pick(["affirmed", "reviewed", "described"]),
    tier,
    checkable: r.pick(FIXED.checkable),
    authority: r.chance(0.8) ? r.pick(VOCABULARY.authority) : null,
    issuers: from.actors.length > 0 ? issuersOf(r, from.actors) : [],
    quantities: [],
    addressees: [],
    what: text("نشر قوات إضافية حول أماكن الاقتراع", "Deploy further forces around polling places"),
    measures: r.times(r.between(1, 3), measure),
    targets: r.times(r.between(0, 2), () =>
      r.chance(0.3) ? { ...grounds(), kind: r.pick(VOCABULARY.siteKind) } : { ...grounds(), place: r.skewed(from.places).id },
    ),
    timing: null,
    instrument: null,
    followUps: [],
    evidence: [],
    note: null,
  };
  return { ...directive, addressees: addresseesOf(directive) };
}

/** None to two, each once. */
const issuersOf = (r: Random, actors: readonly Actor[]): Directive["issuers"] =>
  [...new Set(r.times(r.weighted([0, 1, 2], [3, 6, 1]), () => r.skewed(actors).id))].map((actor) => ({ ...GROUNDS.stated, actor }));

/** None, in words, or an actor and the same words: told by the issuers, so that no draw is spent on them. */
const addresseesOf = ({ issuers, act }: Pick<Directive, "issuers" | "act">): Directive["addressees"] => {
  const inWords = { ...GROUNDS.inferred, who: act === "appeal" ? text("المواطنون", "Citizens") : text("القوات", "The forces") };
  const [first, second] = issuers;
  if (!first) return [];
  return second ? [{ ...GROUNDS.stated, actor: second.actor }, inWords] : [inWords];
};

const vocabulary = Object.fromEntries(
  Object.entries(TERMS).map(([set, list]) => [
    set,
    list.map((term) => ({ ...term, label: text(`«${term.id}»`, term.id), definition: text(`تعريف ${term.id}`, term.id) })),
  ]),
) as Record<VocabularySet, Term[]>;

/** The same record with an election's voting: from a day that is known, in some, or is not. */
export function withVoting(rows: DatasetRows, seed: number): DatasetRows {
  const r = random(seed);
  const [template] = rows.events;
  if (!template) return rows;
  const source = template.sources[0]!;
  const votings = rows.elections.map((_, index): ElectionEvent => {
    const day = Math.floor(
      r.pick(
        rows.events.map(({ when }) => Math.max(FIRST_DAY, Math.min(FIRST_DAY + DAYS, shownDate(when, "outside")?.edtf.from ?? someDay(r)))),
      ),
    );
    const first = dayName((day + r.between(0, 40)) as Day);
    const when = r.chance(0.8) ? dated(basisOf(r), first, source) : someWhen(r, source);
    return { ...template, id: padded("ev-vote", index) as EventId, kind: "polling", when, election: null, places: [], actors: [] };
  });
  const elections = rows.elections.map((election, index): Election => {
    const round = { round: 1, label: text("الاقتراع", "The vote"), scope: [], abroad: null, silence: null, results: null, note: null };
    const status = { ...GROUNDS.stated, value: r.pick(VOCABULARY.status) };
    return { ...election, rounds: [{ ...round, inside: votings[index]!.id, status }] };
  });
  return { ...rows, elections, events: [...rows.events, ...votings] };
}

/** A made-up record in row form, valid against the dataset's schema; directives stand in no order of events. */
export function generateRows({ seed, events: count, certain = false, directives: most = 8, ...sizes }: Recipe): DatasetRows {
  const r = random(seed);
  const registers: Registers = {
    places: places(r, sizes.places ?? Math.min(500, 12 + Math.floor(count / 20))),
    actors: actors(r, sizes.actors ?? Math.min(300, 8 + Math.floor(count / 30))),
    sources: sources(r, sizes.sources ?? Math.min(2000, 5 + Math.floor(count / 10))),
    elections: elections(r, 4),
  };
  const events = Array.from({ length: count }, (_, index) => someEvent(r, index, certain, registers));
  const directives = events.flatMap((event) => r.times(r.between(0, most), () => someDirective(r, event, registers)));
  return {
    schema: SCHEMA,
    hash: HASH,
    title: text("سجلّ مولَّد", "A generated record"),
    ...registers,
    events,
    directives: r.shuffled(directives).map((directive, index) => Object.assign(directive, { id: padded("dir", index) as DirectiveId })),
    vocabulary,
  };
}
