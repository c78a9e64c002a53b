import { stripBidi } from "../../src/i18n/bidi.ts";
import { guardCases } from "../../src/model/childRule.ts";
import type { DirectiveId, EventId, PlaceId } from "../../src/model/ids.ts";
import { edtfOf } from "../../src/model/reading.ts";
import type { DatasetRows, DateReading, Directive, Grounds, Place, Text } from "../../src/model/types.ts";
import { fixtureRows } from "./fixture.ts";

export const CASE = "ev-ly-arrest" as EventId;
export const ORDER = "dir-ly-case" as DirectiveId;
export const QUARTER = "pl-ly-secret" as PlaceId;
const TOWN = "pl-ly-hidden" as PlaceId;

/** What the record below tells of the case, and must not. */
export const HIDDEN: readonly RegExp[] = [
  /pl-ly-secret/,
  /حي السر/,
  /Secret Quarter/,
  /pl-ly-hidden/,
  /مدينة الكتمان/,
  /Hidden Town/,
  /13\.2345/,
  /32\.0456/,
  /Unlisted Gazetteer/,
  /2031-03-0\d/,
  /(مارس|March|Mar) 2031/,
];

/** What of the case a text gives away. */
export const toldBy = (told: string): readonly string[] =>
  HIDDEN.flatMap((secret) => secret.exec(stripBidi(told).replaceAll("\u00a0", " "))?.[0] ?? []);

const text = (ar: string, en: string): Text => ({ ar, en });
const outside: Grounds = { basis: "outside", evidence: [], ground: text("موقع آخر", "Another site"), confidence: "high", note: null };

function reading(edtf: string): DateReading {
  if (!edtfOf(edtf)) throw new Error(`not a date: ${edtf}`);
  const { evidence, ground, confidence, note } = outside;
  return { edtf, from: edtf, latestStart: edtf, earliestEnd: edtf, to: edtf, source: null, evidence, ground, confidence, note };
}

const place = (id: PlaceId, names: Text, kind: Place["kind"], within: PlaceId | null): Place => ({
  id,
  names,
  aliases: { ar: [`${names.ar} القديم`], en: [`Old ${names.en}`] },
  kind,
  country: "ly",
  shape: "point",
  extent: null,
  point: { at: [13.2345, 32.0456], gazetteer: "Unlisted Gazetteer" },
  areas: [],
  anchor: null,
  within,
  seat: null,
  notToConfuse: [],
  same: [],
  note: null,
});

/** The hand-made record whose arrest on a road is a case that involves a child, as a page gets to see it. */
export function withCase(): DatasetRows {
  const rows = fixtureRows();
  return guardCases({
    ...rows,
    events: rows.events.map((event) => (event.id === CASE ? { ...event, sensitive: "child" as const } : event)),
  });
}

/** The hand-made record with a case that involves a child, placed in a quarter of a town and dated from outside wherever the format has room for it. */
export function careless(): DatasetRows {
  const rows = fixtureRows();
  const source = rows.sources[1]!.id;
  const here: Grounds = {
    basis: "stated",
    evidence: [{ source, p: 2, cue: "في حي السرّ", chars: [0, 11], about: [0, 11] }],
    ground: null,
    confidence: null,
    note: text("يذكر التقرير حي السرّ", "The report names Secret Quarter"),
  };
  const order: Directive = {
    ...rows.directives.find(({ id }) => id === "dir-ly-4")!,
    id: ORDER,
    event: CASE,
    what: text("متابعة الواقعة", "Follow the case up"),
    targets: [
      { ...here, place: QUARTER },
      { ...outside, place: TOWN },
    ],
    timing: { ...outside, text: text("في 9 مارس 2031", "On 9 March 2031") },
    instrument: { ...outside, kind: text("قرار", "Decree"), number: "7", date: "2031-03-09" },
    followUps: [{ state: "done", by: text("الوزارة", "The ministry"), when: { outside: reading("2031-03-08") }, evidence: [], note: null }],
  };
  const why = text("خطأ", "A mistake");
  return {
    ...rows,
    places: [
      ...rows.places.map((one) => (one.id === "pl-ly-road" ? { ...one, notToConfuse: [QUARTER] } : one)),
      place(QUARTER, text("حي السرّ", "Secret Quarter"), "district", TOWN),
      place(TOWN, text("مدينة الكتمان", "Hidden Town"), "city", null),
    ].sort((a, b) => (a.id < b.id ? -1 : 1)),
    events: rows.events.map((event) =>
      event.id === CASE
        ? {
            ...event,
            sensitive: "child" as const,
            places: [
              { ...here, place: QUARTER, role: "venue" as const },
              { ...here, place: QUARTER, role: "site" as const },
              { ...outside, place: TOWN, role: "site" as const },
            ],
            when: { ...event.when, outside: reading("2031-03-07"), also: [{ ...reading("2031-03-06"), basis: "outside" as const }] },
          }
        : event,
    ),
    directives: [...rows.directives, order].sort((a, b) => (a.id < b.id ? -1 : 1)),
    corrections: [
      { date: "2025-02-03", id: CASE, field: "places", withdrawn: false, was: "pl-ly", now: QUARTER, why },
      { date: "2025-02-02", id: CASE, field: "when", withdrawn: false, was: "2031-03-05", now: null, why },
      { date: "2025-02-01", id: ORDER, field: "targets", withdrawn: false, was: text("حي السرّ", "Secret Quarter"), now: "pl-ly", why },
      { date: "2025-01-31", id: QUARTER, field: "names", withdrawn: false, was: text("حي السر", "Secret Quarter"), now: null, why },
    ],
  };
}
