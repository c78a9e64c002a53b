import type { Preset } from "./mapping.ts";

/** Words in one language or in both. */
export interface Words {
  readonly ar?: string;
  readonly en?: string;
}

interface TermWords {
  readonly label: Words;
  readonly definition: Words;
}

const ARABIC = /\p{Script=Arabic}/gu;
const LETTER = /\p{L}/gu;

/** The language that a text counts as: Arabic where at least half of its letters are. */
const languageOf = (text: string): "ar" | "en" =>
  (text.match(ARABIC)?.length ?? 0) * 2 >= (text.match(LETTER)?.length ?? 0) && ARABIC.test(text) ? "ar" : "en";

/** A text as words of its language. */
export function wordsOf(text: string): Words {
  ARABIC.lastIndex = 0;
  return languageOf(text) === "ar" ? { ar: text } : { en: text };
}

/** Texts as words of the languages that they are in; several of one language stand together. */
export function wordsOfAll(texts: readonly string[]): Words {
  const by = { ar: "", en: "" };
  for (const text of texts) {
    const lang = "ar" in wordsOf(text) ? "ar" : "en";
    by[lang] = by[lang] === "" ? text : `${by[lang]} · ${text}`;
  }
  return { ...(by.ar === "" ? {} : { ar: by.ar }), ...(by.en === "" ? {} : { en: by.en }) };
}

const term = (en: string, ar: string, definitionEn: string, definitionAr: string): TermWords => ({
  label: { en, ar },
  definition: { en: definitionEn, ar: definitionAr },
});

/** Codes that a record made of a table needs beside those of the table itself. */
export const OWN_TERMS = {
  notStated: term("Not stated", "غير مذكور", "The table does not say.", "لا يذكره الجدول."),
  event: term("Event", "حدث", "Of what kind, the table does not say.", "لا يذكر الجدول نوعه."),
  otherKind: term(
    "Another kind",
    "نوع آخر",
    "One of more kinds than can be told apart here; the note names it.",
    "من أنواع أكثر مما يتّسع له الفرز هنا؛ والملاحظة تسمّيه.",
  ),
  otherAuthority: term(
    "Another authority",
    "سلطة أخرى",
    "One of more authorities than can be told apart here; the note names it.",
    "من سلطات أكثر مما يتّسع له الفرز هنا؛ والملاحظة تسمّيها.",
  ),
  calendar: term("Calendar entry", "موعد في التقويم", "An entry of the calendar file.", "موعد في ملف التقويم."),
  table: term("Table", "جدول", "The table that the record was made of.", "الجدول الذي صُنع منه السجل."),
  namedSource: term(
    "Source named in the table",
    "مصدر يسمّيه الجدول",
    "A source that the table names for a row.",
    "مصدر يسمّيه الجدول لصف من صفوفه.",
  ),
  place: term("Place named in the table", "مكان يسمّيه الجدول", "A place as the table names it.", "مكان كما يسمّيه الجدول."),
  actor: term("Named in the table", "يسمّيه الجدول", "Somebody whom the table names, person or body.", "من يسمّيه الجدول، شخصًا كان أو هيئة."),
} as const;

/** What the file of one row in a table says of it: the summary of a source. */
export const SOURCE_SUMMARY = {
  table: { en: "The table that this record was made of.", ar: "الجدول الذي صُنع منه هذا السجل." },
  named: { en: "Named in the table; not read for this record.", ar: "يسمّيه الجدول، ولم يُقرأ لهذا السجل." },
} as const satisfies Readonly<Record<string, Words>>;

const ACLED_KINDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    Battles: "اشتباكات مسلحة",
    Protests: "احتجاجات",
    Riots: "أعمال شغب",
    "Explosions/Remote violence": "تفجيرات وعنف عن بُعد",
    "Violence against civilians": "عنف ضد المدنيين",
    "Strategic developments": "تطورات ذات أثر",
  }),
);

const UCDP_KINDS: ReadonlyMap<string, Words> = new Map(
  Object.entries({
    "1": { en: "State-based conflict", ar: "نزاع طرفه دولة" },
    "2": { en: "Non-state conflict", ar: "نزاع بين جماعات غير حكومية" },
    "3": { en: "One-sided violence", ar: "عنف ضد مدنيين" },
  }),
);

/** The words of a kind of event; those that a known data set numbers, or names in English, are given in both languages. */
export function kindWords(kind: string, preset: Preset | null): Words {
  const arabic = preset === "acled" ? ACLED_KINDS.get(kind) : undefined;
  if (arabic !== undefined) return { ar: arabic, en: kind };
  return (preset === "ucdp" ? UCDP_KINDS.get(kind) : undefined) ?? wordsOf(kind);
}
