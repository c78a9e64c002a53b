import subsetFont from "subset-font";
import type { Catalogue } from "../i18n/messages.ts";
import type { DatasetRows, StoryStep, Text } from "../model/types.ts";
import { charactersOf, subset } from "../prepare/faceParts.ts";
import { readFaces } from "./fontFiles.ts";
import type { PageLang } from "./languages.ts";

const isText = (value: object): value is Text => "ar" in value && "en" in value;

/** Every string of one language in a value; of a text in both, its half. */
function stringsOf(value: unknown, lang: PageLang): readonly string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return isText(value) ? stringsOf(value[lang], lang) : Object.values(value).flatMap((inner) => stringsOf(inner, lang));
}

const dataUrl = (face: Uint8Array): string => `data:font/woff2;base64,${Buffer.from(face).toString("base64")}`;

/** Signs that no title, name or summary is likely to have: a frame takes those of the system. */
const SIGNS = "$*<=>\\^_`{|}~§©±•‹›≤≥";

/** Both weights as data URLs with all their letters, for records that nobody has read yet. */
export async function wholeFonts(): Promise<Readonly<Record<400 | 600, string>>> {
  const faces = readFaces();
  const letters = async (face: Uint8Array): Promise<string> => {
    const has = charactersOf(face).filter((character) => !SIGNS.includes(character));
    return dataUrl(await subset(face, has.join("")));
  };
  return { 400: await letters(faces[400]), 600: await letters(faces[600]) };
}

const ALWAYS = "0123456789٠١٢٣٤٥٦٧٨٩٫٬ .,:;·–—-−+/()[]«»“”‘’…%×،؛؟@#&";

interface Shown {
  readonly rows: DatasetRows;
  readonly story: readonly StoryStep[];
  readonly words: Partial<Catalogue>;
  readonly lang: PageLang;
}

/** Words that head the grid of the comparison. */
const HEADS = [
  "compare.caption",
  "compare.measure",
  "compare.axis.elections",
  "compare.axis.authorities",
  "compare.axis.meetings",
  "compare.axis.issuers",
  "compare.axis.addressees",
] as const;

/** Both weights as data URLs, cut to the letters that any view of a record can show: for those in bold, only titles, names of lanes and counts. */
export async function embedFonts({ rows, story, words, lang }: Shown): Promise<Readonly<Record<400 | 600, string>>> {
  const faces = readFaces();
  const cut = async (face: Uint8Array, shown: unknown): Promise<string> => {
    const letters = [...new Set(ALWAYS + stringsOf(shown, lang).join(""))].join("");
    return dataUrl(await subsetFont(Buffer.from(face), letters, { targetFormat: "woff2" }));
  };
  const bold = [
    rows.title,
    rows.vocabulary.authority.map(({ label }) => label),
    words["timeline.laneUnassigned"],
    words["map.allOf"],
    words["count.directives"],
    words["count.events"],
    rows.places.map(({ names }) => names),
    HEADS.map((key) => words[key]),
    [...rows.elections, ...rows.actors].map(({ names }) => names),
    rows.vocabulary.measure.map(({ label }) => label),
  ];
  return { 400: await cut(faces[400], [named(rows), story, words]), 600: await cut(faces[600], bold) };
}

/** What pictures and captions name. */
const named = ({ title, events, directives, places, actors, elections, sources, vocabulary }: DatasetRows): unknown => [
  title,
  events.map((event) => [event.title, event.summary]),
  directives.map(({ what }) => what),
  [...places, ...actors, ...elections].map(({ names }) => names),
  sources.map((source) => [source.title, source.publisher?.name]),
  Object.values(vocabulary).flatMap((terms) => terms.map(({ label }) => label)),
];
