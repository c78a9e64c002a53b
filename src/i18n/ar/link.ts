import type { link as english } from "../en/link.ts";
import type { Arabic } from "../forms.ts";

export const link: Arabic<typeof english> = {
  "link.label": "تنبيه بشأن هذا الرابط",
  "link.partsIgnored": {
    zero: "قُرئ هذا الرابط كاملًا.",
    one: "تعذّرت قراءة جزء واحد من هذا الرابط فأُهمل: {parts}",
    two: "تعذّرت قراءة جزأين من هذا الرابط فأُهملا: {parts}",
    few: "تعذّرت قراءة {n} أجزاء من هذا الرابط فأُهملت: {parts}",
    many: "تعذّرت قراءة {n} جزءًا من هذا الرابط فأُهملت: {parts}",
    other: "تعذّرت قراءة {n} جزء من هذا الرابط فأُهملت: {parts}",
  },
  "link.notFound": "ليس في هذا السجل {id}. قد يكون الرابط قديمًا.",
  "link.dismiss": "إخفاء التنبيه",
  "link.badAddress": "لا يمكن فتح هذا العنوان: {address}",
  "link.fileClosed":
    "كان الملف {name} مفتوحًا هنا، ولا تستطيع الصفحة فتحه بنفسها بعد إعادة تحميلها. المعروض الآن سجلّنا، وللعودة إلى الملف افتحه من جديد.",
};
