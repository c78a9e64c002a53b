import type { codebook as english } from "../en/codebook.ts";
import type { Arabic } from "../forms.ts";

export const codebook: Arabic<typeof english> = {
  "codebook.title": "دليل قواعد السجل",
  "codebook.intro":
    "كيف يُعدّ هذا السجل: قواعده، وكل مصطلح من مصطلحاته بمعناه وما يدلّ عليه وأين ورد في السجل. والألفاظ الدالّة كما طُبعت في التقارير.",
  "codebook.contents": "المحتويات",
  "codebook.rules": "قواعد عامة",
  "codebook.dates": "التواريخ في النص",
  "codebook.noise": "ما ليس من التقرير",
  "codebook.columns": "أعمدة الجداول",
  "codebook.everywhere": "في كل جدول",
  "codebook.codes": "الرموز",
  "codebook.fires": "منه:",
  "codebook.not": "ليس منه:",
  "codebook.uses": "في السجل",
  "codebook.unused": "لم يرد في السجل حتى الآن.",
  "codebook.acts": "يأتي مع: {acts}",
  "codebook.country": "البلد: {country}",
  "codebook.calendar": "موعد في التقويم: يُرسم شريطًا ويُعدّ وحده.",
  "codebook.venue": "يُعقد في مكان: إذا لم يُعرف قيل ذلك للقارئ.",
  "codebook.meeting": "يُعدّ اجتماعًا على الخريطة.",
  "codebook.nationwide": "بلد كامل، ويُرسم كذلك؛ ولا تذكر قضية فيها طفل مكانًا أدق منه.",
  "codebook.unnamed": "أشخاص بلا أسماء.",
  "codebook.directive": "يصنع توجيهًا صريحًا.",
  "codebook.sited": "قد يحدّد الموضع من مكان الاقتراع.",
  "codebook.person": "شخص واحد.",
  "codebook.issued": "صادر عن الجهة نفسها، ويُستشهد به وثيقةً لها.",
  "codebook.outcome.took-place": "وقع.",
  "codebook.outcome.expected": "يُنتظر وقوعه.",
  "codebook.outcome.open": "لم يُعرف مصيره بعد.",
  "codebook.outcome.called-off": "لن يقع.",
};
