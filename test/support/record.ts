import { createHash } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { findAll, splitParagraphs } from "../../src/model/text.ts";
import { attributes1 } from "../../src/model/vocabulary1.ts";
import { VOCABULARY } from "./vocabulary.ts";

/** Two reports made up for the tests, and the record of them: small, valid, and with one of each thing that an error can be made in. */
export const TEXTS = {
  "first.txt": [
    "\uFEFFوزير يجتمع بمديري الأمن",
    "  ",
    "القاهرة في 3 مايو 2022",
    "عقد الوزير اجتماعًا ووجّه بنشر القوات حول أماكن الاقتراع، وأكّد أن الخطة تتطلّب يقظة.",
    "صورة أرشيفية\r",
    "ضُبط شخص في قضية طفل على طريق المطار يوم الأحد.",
  ].join("\n"),
  "second.txt": ["خبر لاحق", "جرى الاجتماع نفسه في مطلع مايو."].join("\n"),
} as const;

const sha = (text: string): string => createHash("sha256").update(text).digest("hex");

function said(text: string, p: number, cue: string, about = cue): string {
  const paragraph = splitParagraphs(text)[p - 1] ?? "";
  const range = (words: string): string => JSON.stringify(findAll(paragraph, words)[0]).replace(",", ", ");
  return `{ p: ${p}, cue: ${JSON.stringify(cue)}, chars: ${range(cue)}, about: ${range(about)} }`;
}

const textBlock = (text: string, noise: string): string =>
  `text: { sha256: ${sha(text)}, paragraphSha256: [${splitParagraphs(text).map(sha).join(", ")}], noise: ${noise} }`;

const FIRST = TEXTS["first.txt"];
const SECOND = TEXTS["second.txt"];

const firstReport = `source:
  id: src-eg-first
  title: { ar: "وزير يجتمع", en: "A minister meets" }
  published: { stated: { edtf: "2022-05-03", evidence: [${said(FIRST, 2, "3 مايو 2022")}] } }
  voice: ministry-based
  kind: news-report
  country: eg
  url: https://example.org/first
  summary: { ar: "ملخّص", en: "Summary" }
  ${textBlock(FIRST, "[4]")}

events:
  - id: ev-eg-meeting
    kind: meeting
    status: { value: held, basis: stated, evidence: [${said(FIRST, 3, "عقد")}] }
    title: { ar: "اجتماع", en: "Meeting" }
    authority: eg
    country: eg
    when:
      inferred:
        edtf: "[2022-05-01..2022-05-03]"
        evidence: [${said(FIRST, 3, "عقد")}]
        note: { ar: "قبل النشر", en: "Before it was published" }
    order:
      - { relation: before, event: ev-eg-polling, basis: inferred, evidence: [${said(FIRST, 3, "الخطة")}], note: { ar: "خطة", en: "A plan" } }
    places:
      - { place: pl-eg-cairo, role: venue, basis: inferred, evidence: [${said(FIRST, 2, "القاهرة")}], note: { ar: "مكان الخبر", en: "The dateline" } }
    actors:
      - { actor: ac-eg-minister, role: chair, basis: stated, evidence: [${said(FIRST, 3, "عقد الوزير")}] }
    election: { id: el-eg-vote, round: 1, basis: stated, evidence: [${said(FIRST, 3, "أماكن الاقتراع")}] }
    evidence: [${said(FIRST, 3, "عقد", "عقد الوزير اجتماعًا")}]

  - id: ev-eg-polling
    kind: polling
    status: { value: scheduled, basis: outside, ground: { ar: "الجدول", en: "The timetable" }, confidence: high }
    title: { ar: "التصويت", en: "Voting" }
    authority: eg
    country: eg
    when:
      outside: { edtf: "2022-05-20/2022-05-21", ground: { ar: "الجدول", en: "The timetable" }, confidence: high }
    order:
      - { relation: after, event: ev-eg-meeting, basis: inferred, evidence: [${said(FIRST, 3, "الخطة")}], note: { ar: "خطة", en: "A plan" } }

  - id: ev-eg-case
    kind: arrest
    status: { value: reported, basis: stated, evidence: [${said(FIRST, 5, "ضُبط")}] }
    title: { ar: "ضبط شخص", en: "An arrest" }
    authority: eg
    country: eg
    sensitive: child
    when:
      stated: { edtf: "2022-05-01", evidence: [${said(FIRST, 5, "يوم الأحد")}] }
    places:
      - { place: pl-eg, role: site, basis: stated, evidence: [${said(FIRST, 5, "ضُبط")}] }
    evidence: [${said(FIRST, 5, "ضُبط", "ضُبط شخص في قضية طفل على طريق المطار")}]

directives:
  - id: dir-eg-forces
    event: ev-eg-meeting
    serves: { election: el-eg-vote, basis: stated, evidence: [${said(FIRST, 3, "أماكن الاقتراع")}] }
    act: order
    strength: directed
    tier: core
    checkable: yes
    authority: eg
    issuers: [{ actor: ac-eg-minister, basis: stated, evidence: [${said(FIRST, 3, "عقد الوزير")}] }]
    what: { ar: "نشر القوات", en: "Deploy forces" }
    measures: [{ id: polling-site-protection, site: around }, { id: force-deployment }]
    targets:
      - { kind: polling-sites, basis: stated, evidence: [${said(FIRST, 3, "أماكن الاقتراع")}] }
    evidence: [${said(FIRST, 3, "ووجّه", "بنشر القوات حول أماكن الاقتراع")}]

  - id: dir-eg-vigilance
    event: ev-eg-meeting
    serves: null
    act: order
    strength: affirmed
    tier: soft
    checkable: no
    authority: null
    what: { ar: "اليقظة", en: "Vigilance" }
    measures: [{ id: readiness-level }]
    evidence: [${said(FIRST, 3, "وأكّد أن الخطة تتطلّب")}]

  - id: dir-eg-case
    event: ev-eg-case
    serves: null
    act: null
    strength: described
    tier: context
    checkable: no
    authority: null
    what: { ar: "ذِكر القضية", en: "The case is told" }
    measures: [{ id: other }]
    targets:
      - { place: pl-eg, basis: stated, evidence: [${said(FIRST, 5, "ضُبط")}] }
    evidence: [${said(FIRST, 5, "ضُبط")}]
`;

const secondReport = `source:
  id: src-eg-second
  title: null
  voice: independent
  kind: news-report
  country: eg
  summary: { ar: "ملخّص", en: "Summary" }
  ${textBlock(SECOND, "[]")}
reports:
  - event: ev-eg-meeting
    when:
      stated: { edtf: "2022-05~", evidence: [${said(SECOND, 2, "في مطلع مايو")}] }
      inferred: { edtf: "2022-05-01", evidence: [${said(SECOND, 2, "في مطلع مايو")}], note: { ar: "المطلع", en: "The opening" } }
    places:
      - { place: pl-eg, role: jurisdiction, basis: stated, evidence: [${said(SECOND, 2, "الاجتماع نفسه")}] }
    evidence: [${said(SECOND, 2, "جرى")}]
`;

const places = `- { id: pl-eg, names: { ar: مصر, en: Egypt }, kind: country, country: eg, shape: area, extent: known, areas: [EG] }
- id: pl-eg-cairo
  names: { ar: القاهرة, en: Cairo }
  kind: city
  country: eg
  shape: point
  point: { at: [31.2497, 30.0626], gazetteer: Cairo }
  same: ["geonames:360630"]
  within: pl-eg-governorate
- id: pl-eg-governorate
  names: { ar: محافظة القاهرة, en: Cairo Governorate }
  kind: governorate
  country: eg
  shape: area
  extent: known
  areas: [EG-C]
  within: pl-eg
- id: pl-eg-road
  names: { ar: طريق, en: A road }
  kind: road
  country: eg
  shape: none
- id: pl-eg-outskirts
  names: { ar: الضواحي, en: The outskirts }
  kind: district
  country: eg
  shape: area
  extent: unknown
  anchor: { at: [31.3, 30.1], radiusKm: 12 }
`;

const actors = `- { id: ac-eg-minister, names: { ar: الوزير, en: The minister }, kind: office, authority: eg, country: eg }
`;

const elections = `- id: el-eg-vote
  names: { ar: الانتخابات, en: The election }
  country: eg
  kind: municipal
  rounds:
    - round: 1
      label: { ar: الأولى, en: First }
      scope: [pl-eg]
      inside: ev-eg-polling
      status: { value: scheduled, basis: stated, evidence: [${said(FIRST, 3, "أماكن الاقتراع").replace("{", "{ source: src-eg-first,")}] }
`;

const attributesOf = (set: string, code: string): string =>
  Object.entries(attributes1(set, code))
    .map(([name, value]) => `, ${name}: ${JSON.stringify(value)}`)
    .join("");

const vocabulary = Object.entries(VOCABULARY)
  .flatMap(([set, codes]) => [
    `${set}:`,
    ...codes.map(
      (code) => `  ${code}: { label: { ar: ${code}, en: ${code} }, definition: { ar: ${code}, en: ${code} }${attributesOf(set, code)} }`,
    ),
  ])
  .join("\n");

export type Files = Readonly<Record<string, string>>;

/** The small record's files by their paths from the project's root. */
export const SMALL_RECORD: Files = {
  "data/record.yaml": "title: { ar: عنوان, en: Title }\n",
  "data/corrections.yaml": "[]\n",
  "data/places.yaml": places,
  "data/actors.yaml": actors,
  "data/elections.yaml": elections,
  "data/vocabulary.yaml": vocabulary,
  "data/sources/a-first.yaml": firstReport,
  "data/sources/b-second.yaml": secondReport,
};

/** Writes files and the real basemap into a new folder and gives its path. */
export function writeRecord(files: Files = SMALL_RECORD): string {
  const root = mkdtempSync(join(tmpdir(), "ballotline-record-"));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  mkdirSync(join(root, "data/basemap"), { recursive: true });
  cpSync(resolve("data/basemap/basemap.topo.json"), join(root, "data/basemap/basemap.topo.json"));
  return root;
}

/** The texts as files are read: a name and its bytes. */
export const textFiles = (texts: Files = TEXTS): { name: string; bytes: Uint8Array }[] =>
  Object.entries(texts).map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) }));
