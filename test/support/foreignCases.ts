import { readFileSync } from "node:fs";
import type { DatasetRows } from "../../src/model/types.ts";

type Fields = Record<string, unknown>;
type Loose = Record<"sources" | "events" | "directives" | "places" | "actors" | "elections", Fields[]> & {
  vocabulary: Record<string, { label: Fields }[]>;
} & Fields;

const TEXT = readFileSync("public/data/dataset.json", "utf8");

/** Our record as it is published. */
export const REAL = JSON.parse(TEXT) as DatasetRows;

export const MEETING = "ev-ly-2024-municipal-meeting";
export const BENGHAZI = "pl-ly-benghazi";

const named = (table: readonly Fields[], id: string): Fields => table.find((row) => row["id"] === id)!;
const changed = (change: (record: Loose) => void) => (): string => {
  const record = JSON.parse(TEXT) as Loose;
  change(record);
  return JSON.stringify(record);
};

/** The meeting's stated date, put on one day as it is written. */
const onDay = (day: string) =>
  changed(({ events }) => {
    const meeting = named(events, MEETING);
    const inferred = (meeting["when"] as Record<string, Fields>)["inferred"];
    meeting["when"] = { stated: { ...inferred, edtf: day, from: day, latestStart: day, earliestEnd: day, to: day } };
  });

/** With the meeting held twice more, each time centuries off: once in a year of another calendar, once by a slip. */
export const farBothWays = changed(({ events }) => {
  for (const day of ["1446-05-09", "2204-11-11"]) {
    const meeting = structuredClone(named(events, MEETING));
    const { inferred } = meeting["when"] as Record<string, Fields>;
    meeting["id"] = `ev-ly-far-${day.slice(0, 4)}`;
    meeting["when"] = { stated: { ...inferred, edtf: day, from: day, latestStart: day, earliestEnd: day, to: day } };
    events.push(meeting);
  }
});

const at = (place: (lonLat: readonly number[]) => readonly number[]) =>
  changed(({ places }) => {
    const benghazi = named(places, BENGHAZI);
    const point = benghazi["point"] as Fields;
    benghazi["point"] = { ...point, at: place(point["at"] as number[]) };
  });

const STEERING = "\u202e";
const retitled = (retitle: (title: Fields) => Fields) =>
  changed(({ events }) => {
    for (const event of events) event["title"] = retitle(event["title"] as Fields);
  });

/** Records one change away from ours, each as a file's content: what people who make one get wrong, or try. */
export const FOREIGN_CASES = {
  asItIs: changed(() => undefined),
  noDirectives: changed((record) => delete (record as Partial<Loose>).directives),
  emptyLabel: changed(({ vocabulary }) => (vocabulary["act"]![0]!.label["en"] = "")),
  everyKindMisspelt: changed(({ events }) => {
    for (const event of events) event["kind"] = "meetng";
  }),
  englishOnly: changed(({ events }) => {
    for (const event of events)
      for (const field of ["title", "summary"]) if (event[field]) event[field] = { en: (event[field] as Fields)["en"] };
  }),
  badThenGood: changed(({ events }) => events.unshift({ ...structuredClone(events[0]!), kind: "nope" })),
  badDate: onDay("16/11/2024"),
  steered: retitled(({ ar, en }) => ({ ar: `${String(ar)}${STEERING}`, en: `${String(en)}${STEERING}` })),
  hashOfAnother: changed(({ events }) => (events[0]!["title"] = { ar: "عنوان آخر", en: "Another title" })),
  hijriYear: onDay("1446-05-09"),
  lastDay: onDay("9999-12-31"),
  turnedCoordinates: at((lonLat) => [...lonLat].reverse()),
  southPole: at(() => [31, -90]),
  manySources: changed(({ events, sources }) => (events[0]!["sources"] = Array<unknown>(200_000).fill(sources[0]!["id"]))),
  emptyEvents: changed(({ events }) => events.push(...Array.from({ length: 100_000 }, () => ({})))),
  formulas: changed(({ events }) => (named(events, MEETING)["title"] = { ar: "عنوان;=1+1", en: 'plain;=HYPERLINK("x")\t=2+2' })),
  olderSchema: () => TEXT.replace(/"ballotline\/\d+"/, '"ballotline/0"'),
  newerSchema: () => TEXT.replace(/"ballotline\/\d+"/, '"ballotline/99"'),
} as const satisfies Record<string, () => string>;

/** The same text as bytes of Windows-1256: every Arabic letter becomes a byte that is not UTF-8. */
export const inWindows1256 = (): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(TEXT, (letter) => (letter >= "\u0600" ? 0xc7 : letter.charCodeAt(0) & 0xff));

export const inUtf16 = (): Uint8Array<ArrayBuffer> => Uint8Array.from(Buffer.from(`\ufeff${TEXT}`, "utf16le"));
