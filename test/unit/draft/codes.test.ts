import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { draftOf } from "../../../src/draft/draft.ts";
import type { DraftRules } from "../../../src/draft/rules.ts";
import { rules } from "../../support/draft.ts";

/** Sets of codes that a record owns; what it does not (tier, basis, place roles) rules hang on in code. */
const OWNED = ["act", "strength", "measure", "site", "siteKind", "placeKind", "actorKind", "actorRole", "authority", "country"];
const vocabulary: Readonly<Record<string, object>> = parse(readFileSync("data/vocabulary.yaml", "utf8"));
const codes = new Set(OWNED.flatMap((set) => Object.keys(vocabulary[set] ?? {})));
const other = (code: string): string => `${code}-of-another`;

const TEXT = [
  "وزير الداخلية الليبي يجتمع بمديري الأمن",
  "طرابلس 2 مارس 2022",
  "عقد وزير الداخلية بحكومة الوحدة الوطنية اللواء سالم النجار اجتماعا بمقر الوزارة مع مديري أمن زليتن والخمس والمجهولة، بالتنسيق مع المفوضية الوطنية العليا للانتخابات.",
  "ووجّه الوزير القيادات بتكثيف الدوريات في محيط مراكز الاقتراع بمحافظة درنة ومنع حمل السلاح، وشدد على ضرورة حسن معاملة الناخبين، وعلى التنسيق.",
  "وأكد الحاضرون استعدادهم لتأمين 12 مركزا في ليبيا، وناقشوا خطة 16 مارس الجاري، وقال كمال الهادي إن الطرق في سرت آمنة.",
].join("\n");

const places = [
  { id: "pl-1", names: { ar: "زليتن", en: "Zliten" }, kind: "security-directorate", country: "ly" },
  { id: "pl-2", names: { ar: "سرت", en: "Sirte" }, kind: "region", country: "ly" },
];
const actors = [
  { id: "ac-1", names: { ar: "سالم النجار", en: "Salem" }, kind: "person", country: "ly" },
  { id: "ac-2", names: { ar: "كمال الهادي", en: "Kamal" }, kind: "office", country: "ly" },
];

/** The rules as another record would write them: the same words, every code another. */
function inOtherCodes({ frames, measures, targets, gate, offices, places, ...rest }: DraftRules): DraftRules {
  const keyed = <T>(record: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(record).map(([country, value]) => [other(country), value]));
  return {
    ...rest,
    frames: frames.map(({ act, strength, ...frame }) => ({ ...frame, act: act && other(act), strength: other(strength) })),
    measures: measures.map(({ id, sites, ...measure }) => ({
      ...measure,
      id: other(id),
      sites: sites.map(({ site, words }) => ({ site: other(site), words })),
    })),
    targets: targets.map(({ id, words }) => ({ id: other(id), words })),
    gate: {
      ...gate,
      bodies: gate.bodies.map(({ words, government, country }) => ({
        words,
        ...(government === undefined ? {} : { government: other(government) }),
        ...(country === undefined ? {} : { country: other(country) }),
      })),
      governments: Object.fromEntries(Object.entries(gate.governments).map(([country, government]) => [other(country), other(government)])),
      ours: keyed(gate.ours),
    },
    offices: {
      ...offices,
      kinds: { person: offices.kinds.person.map(other), body: offices.kinds.body.map(other) },
      rules: offices.rules.map(({ role, ...rule }) => ({ ...rule, role: other(role) })),
    },
    places: {
      ...places,
      country: other(places.country),
      whole: places.whole.map(other),
      kinds: places.kinds.map(({ kind, ...words }) => ({ ...words, kind: other(kind) })),
      countries: places.countries.map(({ country, ...names }) => ({ ...names, country: other(country) })),
      gazetteer: places.gazetteer.map(({ country, kinds, ...names }) => ({ ...names, country: other(country), kinds: kinds.map(other) })),
    },
  };
}

const inOthers = <T extends { readonly kind: string; readonly country: string }>({ kind, country, ...rest }: T) => ({
  ...rest,
  kind: other(kind),
  country: other(country),
});

it("is the same draft where a record has other codes", () => {
  const draft = draftOf(TEXT, { rules, places, actors });
  const inOther = draftOf(TEXT, { rules: inOtherCodes(rules), places: places.map(inOthers), actors: actors.map(inOthers) });
  expect(new Set(draft.candidates.map(({ kind }) => kind)).size).toBe(5);
  expect(JSON.stringify(inOther)).not.toBe(JSON.stringify(draft));
  expect(JSON.parse(JSON.stringify(inOther).replaceAll("-of-another", ""))).toEqual(JSON.parse(JSON.stringify(draft)));
});

it("is made by code in which no code of the vocabulary stands", () => {
  const own = new Set([...Object.keys(vocabulary["placeRole"] ?? {}), ...Object.keys(vocabulary["basis"] ?? {})]);
  /** Kinds of those named, which the draft has of its own, by the same words as this record’s kinds of actor. */
  const words = new Set(["person", "body"]);
  const found = readdirSync("src/draft").flatMap((file) =>
    [...readFileSync(`src/draft/${file}`, "utf8").matchAll(/"([a-z][a-z-]*)"/g)]
      .map(([, literal = ""]) => literal)
      .filter((literal) => codes.has(literal) && !own.has(literal) && !words.has(literal))
      .map((literal) => `${file}: ${literal}`),
  );
  expect(found).toEqual([]);
});
