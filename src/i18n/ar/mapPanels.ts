import type { mapPanels as english } from "../en/mapPanels.ts";
import type { Arabic } from "../forms.ts";

export const mapPanels: Arabic<typeof english> = {
  "map.legendPoint": "نقطة: مدينة أو موقع",
  "map.legendArea": "منطقة: في أي موضع منها",
  "map.legendSoftArea": "حافة متدرّجة: منطقة غير معلومة الحدود",
  "map.legendLine": "خطّ: طريق",
  "map.legendNationwide": "البلد كله: ما يشمله كله، أو لم يُذكر له مكان أدق",
  "map.legendOrigin": "وصلة متقطّعة: من أين جاء المشاركون",
  "map.legendSize": "الحجم: العدد",
  "map.legendRange": "حلقة مفرغة: محتمل، لعدم تحديد التاريخ",
  "map.legendDisputed": "حدّ متقطّع: شرحه في صفحة المصادر",
  "map.division2007": "تقسيم 2007",
  "map.outlinesIndicative": "الحدود تقريبية للإيضاح.",
  "map.legendAuthorities": "أصحاب الأحداث",
  "map.legendNoAuthority": "لم تُسمَّ جهة",
  "map.legendMixed": "أكثر من جهة",
  "map.legendSeveral": "رموز موصولة: أمر واحد في عدة أماكن، يُحسب مرة واحدة",
  "map.legendWholeRecord": "في سجل بهذا الحجم تدلّ الألوان على أحداثه كلها، لا على ما اختير منها وحده.",
  "map.legendByPlace": "في سجل بهذا الازدحام يُحسب ما جرى في عدة أماكن في أوّلها.",
  "map.notOnMapTitle": "ما ليس على الخريطة",
  "map.notOnMapHelp": "لا تذكر التقارير مكانه، أو تذكر أماكن لا موقع لها هنا.",
  "map.unplacedMore": {
    zero: "ولا شيء غيرها",
    one: "وواحد آخر في الجدول",
    two: "واثنان آخران في الجدول",
    few: "و{n} أخرى في الجدول",
    many: "و{n} أخرى في الجدول",
    other: "و{n} أخرى في الجدول",
  },
};
