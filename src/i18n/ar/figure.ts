import type { figure as english } from "../en/figure.ts";
import type { Arabic } from "../forms.ts";

export const figure: Arabic<typeof english> = {
  "figure.filter": "التصفية",
  "figure.shown": "المعروض",
  "figure.data": "البيانات",
  "figure.link": "هذا العرض",
  "figure.unverified": "{hash} (غير متحقَّق منها)",
  "figure.provenance": "{name}، نسخة البيانات {hash}، تاريخ الاطّلاع {date}",
  "figure.noLink": "لم يُذكر عنوان الموقع؛ ويدلّ على هذا العرض ما يلي العنوان: {fragment}",
  "figure.noLinkWhole": "لم يُذكر عنوان الموقع؛ وهذا هو العرض الذي تُفتح عليه صفحته.",
  "figure.longLink": "الرابط أطول من أن يُقرأ في رمز مطبوع.",
  "figure.report": "{title} ({outlet})",
  "figure.otherReports": {
    zero: "ولا تقارير غيرها",
    one: "وتقرير آخر",
    two: "وتقريران آخران",
    few: "و{n} تقارير أخرى",
    many: "و{n} تقريرًا آخر",
    other: "و{n} تقرير آخر",
  },
  "figure.legendDisputed": "حدّ متقطّع: تختلف عليه الحكومتان",
  "figure.legendSelected": "محدَّد",
  "figure.altBoth": "خريطة لمصر وليبيا ومعها خطّ زمني: {counts}",
  "figure.altMap": "خريطة لمصر وليبيا: {counts}",
  "figure.altTimeline": "خطّ زمني من {from} إلى {to}: {counts}",
};
