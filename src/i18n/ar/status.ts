import type { status as english } from "../en/status.ts";
import type { Arabic } from "../forms.ts";

export const status: Arabic<typeof english> = {
  "status.label": "المعروض الآن",
  "status.allRead": "كل ما أمكنت قراءته من هذا السجل معروض.",
  "status.all": "كل ما في هذا السجل معروض.",
  "status.filtered": "{events} · {directives}",
  "status.calendarApart": "{entries} خارج هذا العدد",
  "status.clearAll": "مسح كل شروط التصفية",
  "status.announceFiltered": "{events}، {directives}",
  "status.selected": "المحدَّد: {title}",
  "status.trustChanged": "المعروض: {setting}",
  "status.filters": "شروط التصفية السارية",
  "status.text": "فيه «{words}»",
  "status.withUndated": "{days}، ومعها ما لا تاريخ له",
  "status.allOf": "{facet}، كلها معًا: {values}",
  "status.otherValues": {
    zero: "لا غيرها",
    one: "قيمة أخرى",
    two: "قيمتان أخريان",
    few: "{n} قيم أخرى",
    many: "{n} قيمة أخرى",
    other: "{n} قيمة أخرى",
  },
  "status.remove": "إزالة الشرط: {filter}",
  "status.letUndated": "إدخال الأحداث التي لا تاريخ لها",
  "status.searching": "ما زال البحث يقرأ السجلّ، وإلى أن يفرغ لا يستبعد شيئًا.",
  "status.nothing": "لا شيء يستوفي هذه الشروط كلها.",
  "status.relief": "من دون «{filter}»: {count}",
  "status.noRelief": "لا تكفي إزالة شرط واحد منها ليظهر شيء.",
};
