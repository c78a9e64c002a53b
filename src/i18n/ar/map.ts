import type { map as english } from "../en/map.ts";
import type { Arabic } from "../forms.ts";

export const map: Arabic<typeof english> = {
  "map.title": "خريطة مصر وليبيا",
  "map.instructions":
    "خريطة. يتنقّل مفتاح الجدولة بين الأماكن، ويختار مفتاح الإدخال المكان، وتحرّك الأسهم الخريطة، ويكبّرها مفتاح الزائد ويصغّرها مفتاح الناقص. وكل ما عليها وارد في الجدول أيضًا.",
  "map.zoomIn": "تكبير الخريطة",
  "map.zoomOut": "تصغير الخريطة",
  "map.reset": "عرض الخريطة كلها",
  "map.showCountry": "عرض {country}",
  "map.countries": "البلدان",
  "map.fitSelection": "تكبير المحدَّد",
  "map.attribution": "الحدود: Natural Earth · الإحداثيات: GeoNames",
  "map.placeLabel": "{place}: {count}",
  "map.placeLabelArea": "{place} (منطقة): {count}",
  "map.placeLabelUnknownExtent": "{place} (منطقة غير معلومة الحدود): {count}",
  "map.placeLabelLine": "{place} (خطّ): {count}",
  "map.nationwideLabel": "{country} كلها، أو من غير مكان أدق: {count}",
  "map.notOnMap": "ليس على الخريطة: {what}",
  "map.nationwide": "على مستوى البلد: {n}",
  "map.legend": "مفتاح الخريطة",
  "map.mediterranean": "البحر المتوسط",
  "map.redSea": "البحر الأحمر",
  "map.severalPlaces": "{places} ({count}، وتُحسب مرة واحدة)",
  "map.controls": "أدوات الخريطة",
  "map.scrollHint": "للتكبير بعجلة الفأرة اضغط {key} أثناء التمرير، أو انقر الخريطة أولًا.",
  "map.touchHint": "حرّك الخريطة بإصبعين.",
  "map.cursorHelp": "رموز الخريطة. تنقل الأسهم إلى أقرب رمز في اتجاهها، ويختاره مفتاح الإدخال.",
};
