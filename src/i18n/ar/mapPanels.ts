import type { mapPanels as english } from "../en/mapPanels.ts";
import type { Arabic } from "../forms.ts";

export const mapPanels: Arabic<typeof english> = {
  "map.placementSum":
    "في نقاط: {points}، على خطوط: {lines}، في مناطق: {areas}، على مستوى البلد: {nationwide}، ليس على الخريطة: {notPlaced}. المجموع: {total}",
  "map.count": "الرموز بعدد",
  "map.countEvents": "الأحداث",
  "map.countDirectives": "التوجيهات",
  "map.legendPoint": "نقطة: مدينة أو موقع",
  "map.legendArea": "منطقة: في أي موضع منها",
  "map.legendSoftArea": "حافة متدرّجة: منطقة لا تُعرف حدودها",
  "map.legendLine": "خطّ: طريق",
  "map.legendNationwide": "البلد كله: ما يشمله كله، أو لم يُذكر له مكان أدق",
  "map.legendOrigin": "خطّ متقطّع: من أين جاء المشاركون",
  "map.legendSize": "الحجم: العدد",
  "map.legendRange": "حلقة مفرغة: محتمل، لعدم تحديد التاريخ",
  "map.legendDisputed": "حدّ متقطّع: شرحه في صفحة المصادر",
  "map.division2007": "تقسيم 2007",
  "map.outlinesIndicative": "الحدود تقريبية للإيضاح.",
  "map.legendAuthorities": "السلطة",
  "map.legendNoAuthority": "لم تُذكر السلطة",
  "map.legendMixed": "أكثر من سلطة",
  "map.legendSeveral": "رموز موصولة: حدث واحد في عدة أماكن، يُحسب مرة واحدة",
  "map.legendWholeRecord": "السجل كبير، فالألوان لأحداثه كلها، لا لما بقي بعد التصفية وحده.",
  "map.legendByPlace": "السجل كبير، فالحدث الذي جرى في عدة أماكن يُحسب في أوّلها.",
  "map.notOnMapTitle": "ما ليس على الخريطة",
  "map.notOnMapHelp": "لا تذكر التقارير أين، أو تذكر أماكن لا يمكن وضعها على الخريطة.",
  "map.unplacedMore": {
    zero: "ولا شيء غيرها",
    one: "وواحد آخر في الجدول",
    two: "واثنان آخران في الجدول",
    few: "و{n} أخرى في الجدول",
    many: "و{n} أخرى في الجدول",
    other: "و{n} أخرى في الجدول",
  },
};
