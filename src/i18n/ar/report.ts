import type { report as english } from "../en/report.ts";
import type { Arabic } from "../forms.ts";

export const report: Arabic<typeof english> = {
  "report.waiting": "جارٍ فتح هذا الرابط…",
  "report.pages": "السجل كاملًا، صفحةً بعد صفحة",
  "report.firstPart":
    "تُظهر الصور السجل كاملًا، أما الأحداث والتوجيهات فهنا أولها بترتيب الزمن. وكلّها في هذه الصفحات، ومعها الانتخابات والأعياد والتقارير:",
  "report.mapPage": "صورة الخريطة",
  "report.timelinePage": "صورة الخطّ الزمني",
  "report.tooDense": "هذه الصورة أكبر من أن تسعها صفحة. وترسمها صفحة السجل الأولى إذا كانت جافاسكربت مشغَّلة.",
  "report.entries": "الأحداث والتوجيهات",
  "report.page": "{title}، الصفحة {n} من {total}",
  "report.previous": "الصفحة السابقة",
  "report.next": "الصفحة التالية",
};
