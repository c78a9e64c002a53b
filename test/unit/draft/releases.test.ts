import { describe, expect, it } from "vitest";
import { draftOf } from "../../../src/draft/draft.ts";
import { foundIn, rules } from "../../support/draft.ts";

const directives = (text: string) => foundIn("directive", text).filter(({ tier }) => tier === "core");
const said = (text: string) => directives(text).map(({ strength, words }) => `${strength} ${words}`);

describe("what a frame governs", () => {
  it.each([
    [
      "goes on over joined verbal nouns, with a comma and without",
      "وجّه مدير الأمن بتأمين المداخل ونشر الدوريات، وكذا مراجعة الكاميرات.",
      ["directed بتأمين المداخل", "directed ونشر الدوريات", "directed مراجعة الكاميرات"],
    ],
    [
      "keeps nouns that name no act with the thing before",
      "وجّه الوزير بتدعيم الخدمات بعناصر البحث والمرور.",
      ["directed بتدعيم الخدمات بعناصر البحث والمرور"],
    ],
    [
      "keeps what a thing is for with it",
      "شدّد على نشر القوات لحماية الناخبين وتحقيق الأمن.",
      ["stressed نشر القوات لحماية الناخبين وتحقيق الأمن"],
    ],
    ["leaves out what is said about it", "وجّه الوزير بتكثيف الدوريات بما يعكس جاهزية القوات.", ["directed بتكثيف الدوريات"]],
    [
      "ends where another verb begins",
      "وجّه الوزير بفتح الطرق، مشددًا على احترام الناخبين، وأضاف أن الأمر محسوم.",
      ["directed بفتح الطرق", "stressed احترام الناخبين"],
    ],
    ["takes two nouns side by side as one thing", "أكد ضرورة التنسيق والتعاون بين المديريات.", ["stressed التنسيق والتعاون بين المديريات"]],
    [
      "takes a clause after «أن» with a verb",
      "طالب الوزير بأن يتم توزيع الدوريات وأن تقوم الغرف بالمتابعة.",
      ["demanded يتم توزيع الدوريات", "demanded تقوم الغرف بالمتابعة"],
    ],
    [
      "takes a ban among its things for a noun",
      "أصدر تعليماته بنشر الدوريات، ومنع حمل السلاح.",
      ["instructed بنشر الدوريات", "instructed ومنع حمل السلاح"],
    ],
    [
      "reads the items of a list in paragraphs of their own",
      "وجّه الوزير بما يلي:\n1- رفع درجة الاستعداد.\n2- تأمين المخازن.\nوانتهى الاجتماع.",
      ["directed رفع درجة الاستعداد", "directed تأمين المخازن"],
    ],
    [
      "reads a list within one paragraph",
      "وجّه الوزير بالآتي: 1- رفع درجة الاستعداد 2- تأمين المخازن",
      ["directed رفع درجة الاستعداد 2", "directed تأمين المخازن"],
    ],
  ])("%s", (_case, text, expected) => expect(said(text)).toEqual(expected));
});

describe("verbs that only look like a directive's", () => {
  it.each([
    "وجّه الوزير الشكر والتقدير لرجال الشرطة على جهودهم بتأمين الاقتراع.",
    "أكد الوزير أن القوات جاهزة وأن اللجان مؤمنة.",
    "استعرض مدير الأمن خطة نشر الدوريات وتأمين المخازن.",
    "ناقش الاجتماع سبل تعزيز التعاون وتبادل المعلومات.",
    "تفقد الوزير المراكز المكلفة بحراستها قوات الأمن.",
    "قال إن المرحلة دقيقة.",
  ])("%s", (text) => expect(said(text)).toEqual([]));

  it("are shown grey, as what was only reported", () => {
    const found = foundIn("directive", "استعرض مدير الأمن خطة نشر الدوريات.");
    expect(found).toMatchObject([{ grey: true, tier: "context", strength: "reviewed" }]);
  });
});

describe("who says it, and to whom", () => {
  const parties = (text: string) =>
    directives(text).map(({ issuers, addressees, grade }) => [
      issuers.map(({ words }) => words),
      addressees.map(({ words }) => words),
      grade,
    ]);

  it.each([
    ["its subject and its object", "كلّف الوزير القيادات الأمنية بتشكيل غرفة.", [["الوزير"], ["القيادات الأمنية"], "clear"]],
    ["the one whose directions they are", "رُفع الاستعداد تنفيذًا لتوجيهات وزير الداخلية بتأمين اللجان.", [["وزير الداخلية"], [], "clear"]],
    ["nobody for a passive", "تم تكليف إدارة المرور بتنظيم الحركة.", [[], ["إدارة المرور"], "check-issuer"]],
    ["the subject before the verb, after «إن»", "قال البيان إن مدير الأمن وجّه بنشر الدوريات.", [["مدير الأمن"], [], "clear"]],
    [
      "no subject that does not agree with the verb",
      "كلّف إدارة المرور بتنظيم الحركة.",
      [["الهيئة الوطنية للانتخابات"], ["إدارة المرور"], "check-issuer"],
    ],
  ])("is %s", (_case, text, expected) => expect(parties(text)).toEqual([expected]));

  it("finds whom «الوزير» and a verb without a subject mean", () => {
    const text = "عقد وزير الداخلية اللواء سالم النجار لقاء.\nووجّه الوزير بنشر الدوريات.\nكما طالب بتأمين المخازن.";
    const [first, second] = directives(text);
    expect(first?.issuers.map(({ words, basis }) => [words, basis])).toEqual([
      ["الوزير", "stated"],
      ["وزير الداخلية اللواء سالم النجار", "inferred"],
    ]);
    expect(second).toMatchObject({ grade: "check-issuer", issuers: [{ words: "وزير الداخلية اللواء سالم النجار", basis: "inferred" }] });
  });

  it("knows the registry's people of the page's own country", () => {
    const actors = [
      { id: "ac-eg-najjar", names: { ar: "سالم النجار", en: "Salem al-Najjar" }, kind: "person", country: "eg" },
      { id: "ac-ly-other", names: { ar: "سالم النجار", en: "Salem al-Najjar" }, kind: "person", country: "ly" },
    ];
    const [found] = foundIn("directive", "وجّه اللواء سالم النجار بنشر الدوريات.", { actors });
    expect(found?.issuers.map(({ actor }) => actor)).toEqual(["ac-eg-najjar"]);
  });
});

describe("a headline", () => {
  it("says nothing over that the report says in full", () => {
    const text = "وزير الداخلية المصري يوجه بتكثيف الدوريات\nعقد وزير الداخلية لقاء ووجّه بتكثيف الدوريات حول المدارس.";
    const { candidates } = draftOf(text, { rules });
    expect(candidates.filter(({ kind }) => kind === "directive").map(({ evidence }) => evidence.p)).toEqual([2]);
  });
});

describe("dates", () => {
  const read = (text: string) => foundIn("date", text).map(({ edtf }) => edtf);
  it.each([
    ["a whole day", "عُقد في 3 مارس 2022.", ["2022-03-03"]],
    ["Levantine and Egyptian months side by side", "في 28 شباط/فبراير 2018.", ["2018-02-28"]],
    ["Arabic digits", "في ١٦ نوفمبر ٢٠٢٤م.", ["2024-11-16"]],
    ["several days", "أيام 10 و11 و12 ديسمبر 2023.", ["2023-12-10/2023-12-12"]],
    ["a span", "من 26 إلى 28 مارس 2018.", ["2018-03-26/2018-03-28"]],
    ["a month", "في نوفمبر 2024.", ["2024-11"]],
    ["words for the day", "في السادس عشر من نوفمبر 2024.", ["2024-11-16"]],
    ["figures with strokes", "في 16/11/2024.", ["2024-11-16"]],
    ["no year anywhere: nothing", "يوم 16 نوفمبر الجاري.", [null]],
    ["the dateline’s month", "طرابلس 2 مارس 2022\nيوم 16 مارس الجاري.", ["2022-03-02", "2022-03-16"]],
    ["the year after the dateline’s", "طرابلس 20 ديسمبر 2022\nفي 3 يناير المقبل.", ["2022-12-20", "2023-01-03"]],
    ["the next month", "طرابلس 20 ديسمبر 2022\nمنتصف الشهر المقبل.", ["2022-12-20", "2023-01"]],
    ["a weekday before the dateline", "طرابلس 2 مارس 2022\nيوم الأحد الماضي.", ["2022-03-02", "2022-02-27"]],
    ["a day counted from the dateline", "طرابلس 2 مارس 2022\nعُقد اللقاء مساء أمس الثلاثاء.", ["2022-03-02", "2022-03-01"]],
    ["no day where the weekday is another", "طرابلس 2 مارس 2022\nعُقد اللقاء أمس الأحد.", ["2022-03-02", null]],
    ["today with its own date", "طرابلس 2 مارس 2022\nاليوم الأربعاء 2 مارس.", ["2022-03-02", "2022-03-02"]],
    ["yesterday without a dateline: nothing", "عُقد اللقاء مساء أمس.", []],
    ["now is no day", "طرابلس 2 مارس 2022\nصار الأمر اليوم أيسر.", ["2022-03-02"]],
    ["a weekday before figures", "الأحد 27/02/2022 عُقد اللقاء.", ["2022-02-27"]],
    ["two weekdays of one vote", "طرابلس 2 مارس 2022\nيومي السبت والأحد المقبلين.", ["2022-03-02", "2022-03-05/2022-03-06"]],
    [
      "two weekdays with their days",
      "القاهرة 2 مارس 2022\nيومي الاثنين والثلاثاء الموافقين 14 و15 مارس الجاري.",
      ["2022-03-02", "2022-03-14/2022-03-15"],
    ],
    ["days on both sides of a month’s end", "من 30 مارس إلى 1 أبريل 2022.", ["2022-03-30/2022-04-01"]],
    ["month names of the Maghreb", "في 12 جويلية 2022.", ["2022-07-12"]],
    ["no Hijri date", "في 15 رمضان 1445 هـ الموافق 25 مارس 2024.", ["2024-03-25"]],
    ["no Hijri date in words", "في العاشر من ذي الحجة 1445.", []],
    ["no day that there is not", "في 31 فبراير 2022.", [null]],
    ["no number of a decree", "القرار رقم (133) لسنة 2025.", []],
    ["no page’s stamp", "date 2025-08-18 عُقد اللقاء.", []],
    ["no election’s name", "الانتخابات الرئاسية 2024.", []],
  ])("%s", (_case, text, expected) => expect(read(text)).toEqual(expected));
});

describe("places", () => {
  const kinds = (text: string, country: "eg" | "ly") =>
    foundIn("place", text, { country }).map(({ name, role, readings }) => [name, role, readings.map(({ kind }) => kind)]);

  it("are each read as all that the name can mean, the word before it first", () => {
    expect(kinds("حضر اللقاء مدراء أمن زليتن والخمس.", "ly")).toEqual([
      ["زليتن", "origin", ["security-directorate", "city", "municipality"]],
      ["الخمس", "origin", ["security-directorate", "city", "municipality"]],
    ]);
  });

  it("are no directorate where no word says so", () => {
    const places = [
      {
        id: "pl-ly-x",
        names: { ar: "مديرية أمن زليتن", en: "Zliten directorate" },
        aliases: { ar: ["زليتن"] },
        kind: "security-directorate",
        country: "ly",
      },
    ];
    const [found] = foundIn("place", "تشهد زليتن اقتراعًا هادئًا.", { country: "ly", places });
    expect(found?.readings.map(({ kind }) => kind)).toEqual(["city", "municipality", "security-directorate"]);
  });

  it("are told where a directorate is named that nobody knows", () => {
    expect(kinds("حضر مديرو أمن زليتن والمجهولة.", "ly")).toEqual([
      ["زليتن", "origin", ["security-directorate", "city", "municipality"]],
      ["المجهولة", "origin", ["security-directorate"]],
    ]);
  });

  it("are no words that only look like one", () => {
    expect(kinds("أدى المصلون الصلوات الخمس، وفتحت القلعة أبوابها.", "ly")).toEqual([]);
  });

  it("are the registry’s own where it has them", () => {
    const places = [
      {
        id: "pl-ly-x",
        names: { ar: "مديرية أمن زليتن", en: "Zliten directorate" },
        aliases: { ar: ["زليتن"] },
        kind: "security-directorate",
        country: "ly",
      },
    ];
    const [found] = foundIn("place", "حضر مدير أمن زليتن.", { country: "ly", places });
    expect(found?.readings[0]).toMatchObject({ place: "pl-ly-x", kind: "security-directorate" });
  });
});

it("a figure that is not exact is told with what makes it so, as weak", () => {
  expect(foundIn("figure", "أقيم أكثر من 80 حاجزا.")).toMatchObject([{ grade: "weak", evidence: { cue: "أكثر من 80 حاجزا" } }]);
});

describe("figures", () => {
  const counted = (text: string) => foundIn("figure", text).map(({ count, of }) => [count, of]);
  it.each([
    ["with a scale", "تخصيص 350 ألف ضابط للتأمين.", [[350_000, "ضابط"]]],
    ["in parts", "بلغ العدد 59 مليونا و78 ألف و138 ناخبا.", [[59_078_138, "ناخبا"]]],
    ["in words", "أقيمت خمس نقاط تفتيش.", [[5, "نقاط تفتيش"]]],
    ["with marks between thousands", "شارك 12,500 فرد.", [[12_500, "فرد"]]],
    ["in words for tens", "شارك خمسة وعشرون ضابطا.", [[25, "ضابطا"]]],
    ["in words for hundreds", "نُشرت مئة وخمسون دورية.", [[150, "دورية"]]],
    ["in words with a scale", "شارك خمسة عشر ألف فرد.", [[15_000, "فرد"]]],
    ["at least", "أقيم أكثر من 80 حاجزا.", [[80, "حاجزا"]]],
    ["no range", "يحرسه من 10 إلى 15 فردا.", []],
    ["no range in other words", "يحرسه بين 10 و15 فردا.", []],
    ["not of a date", "في 16 نوفمبر 2024.", []],
    ["not of a Hijri date", "في 15 رمضان 1445 هـ.", []],
  ])("%s", (_case, text, expected) => expect(counted(text)).toEqual(expected));
});
