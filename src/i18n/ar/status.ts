import type { status as english } from "../en/status.ts";
import type { Arabic } from "../forms.ts";

export const status: Arabic<typeof english> = {
  "status.label": "المعروض الآن",
  "status.all": "كل ما في هذا السجل معروض.",
  "status.filtered": "{events} · {directives}",
  "status.calendarApart": "{entries} خارج هذا العدد",
  "status.clearAll": "مسح كل شروط التصفية",
  "status.announceFiltered": "{events}، {directives}",
  "status.selected": "المحدَّد: {title}",
  "status.selectionCleared": "أُلغي التحديد",
  "status.outsideFilter": "المحدَّد خارج التصفية الحالية.",
  "status.languageChanged": "الصفحة الآن بالعربية.",
  "status.trustChanged": "المعروض: {setting}",
  "status.stepEvent": "{title}، {date}",
  "status.noEarlier": "لا حدث قبله",
  "status.noLater": "لا حدث بعده",
  "status.linkPartIgnored": "تعذّرت قراءة جزء من هذا الرابط فأُهمل.",
  "status.linkPartsIgnored": {
    zero: "قُرئ هذا الرابط كاملًا.",
    one: "تعذّرت قراءة جزء واحد من هذا الرابط فأُهمل: {parts}",
    two: "تعذّرت قراءة جزأين من هذا الرابط فأُهملا: {parts}",
    few: "تعذّرت قراءة {n} أجزاء من هذا الرابط فأُهملت: {parts}",
    many: "تعذّرت قراءة {n} جزءًا من هذا الرابط فأُهملت: {parts}",
    other: "تعذّرت قراءة {n} جزء من هذا الرابط فأُهملت: {parts}",
  },
  "status.notFound": "ما يشير إليه هذا الرابط ليس في هذا السجل: {id}",
  "status.dismiss": "إخفاء التنبيه",
};
