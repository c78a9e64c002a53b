import type { report as english } from "../en/report.ts";
import type { Arabic } from "../forms.ts";

export const report: Arabic<typeof english> = {
  "report.waiting": "جارٍ تحميل ما يقود إليه هذا الرابط…",
  "report.pages": "السجل كاملًا، صفحةً بعد صفحة",
  "report.firstPart":
    "الصور للسجل كاملًا. أما الأحداث والتوجيهات فيلي أولها بترتيب الزمن، وكلها في هذه الصفحات، ومعها الانتخابات والأعياد والتقارير:",
  "report.mapPage": "الخريطة في صورة",
  "report.timelinePage": "الخطّ الزمني في صورة",
  "report.tooDense": "صارت هذه الصورة أكبر من أن تُعرض في صفحة وحدها. وترسمها صفحة السجل الأولى إذا كانت البرامج النصّية مشغَّلة.",
  "report.entries": "الأحداث والتوجيهات",
  "report.page": "{title}، الصفحة {n} من {total}",
  "report.previous": "الصفحة السابقة",
  "report.next": "الصفحة التالية",
};
