import type { timePanels as english } from "../en/timePanels.ts";
import type { Arabic } from "../forms.ts";

export const timePanels: Arabic<typeof english> = {
  "timeline.axisDirection": "اتجاه الزمن",
  "timeline.axisRtl": "من اليمين إلى اليسار",
  "timeline.axisLtr": "من اليسار إلى اليمين",
  "timeline.undatedTitle": "أحداث بلا تاريخ",
  "timeline.undatedHelp": "لا يُعرف لهذه الأحداث تاريخ بحسب الإعداد الحالي؛ فهي تدخل في العدد ولا توضع في أي موضع من الزمن.",
  "timeline.undatedMore": {
    zero: "لا يظهر لأيّ منها تاريخ بتغيير الإعداد.",
    one: "يظهر تاريخ حدث واحد منها إذا أُخذ بما تدلّ عليه الألفاظ أو بمعلومات من خارج النص.",
    two: "يظهر تاريخ حدثين منها إذا أُخذ بما تدلّ عليه الألفاظ أو بمعلومات من خارج النص.",
    few: "تظهر تواريخ {n} أحداث منها إذا أُخذ بما تدلّ عليه الألفاظ أو بمعلومات من خارج النص.",
    many: "تظهر تواريخ {n} حدثًا منها إذا أُخذ بما تدلّ عليه الألفاظ أو بمعلومات من خارج النص.",
    other: "تظهر تواريخ {n} حدث منها إذا أُخذ بما تدلّ عليه الألفاظ أو بمعلومات من خارج النص.",
  },
  "timeline.before": "قبل {event}",
  "timeline.after": "بعد {event}",
  "timeline.legendDay": "علامة مصمتة: يوم معلوم",
  "timeline.legendInterval": "شريط مصمت: امتدّ من يوم إلى يوم",
  "timeline.legendUnknownDay": "شريط مفرغ مخطّط: يوم واحد غير محدد داخله",
  "timeline.legendOpen": "طرف متلاشٍ: لا يُعرف البدء أو الانتهاء",
  "timeline.legendOutside": "علامة مطوّقة: تاريخ من خارج النص",
  "timeline.legendInferred": "علامة نصف ممتلئة: تاريخ مستنتج من النص",
  "timeline.legendBand": "نطاق: انتخابات، وبحافتين متقطّعتين: عيد",
  "timeline.letUndated": "إدخال ما لا تاريخ له في الفترة",
  "timeline.zoomHint": "للتكبير: مفتاح Ctrl مع العجلة، أو مباعدة إصبعين؛ وللتحريك: السحب.",
  "timeline.legendPossible": "علامة باهتة: يُحتمل أن تكون في الفترة المختارة",
  "timeline.legendMarked": "حافة متقطّعة: تاريخ غير مؤكّد أو تقريبي",
  "timeline.legendDensity": "مساحة: عدد الأحداث، ومخطّطة حيث الأمر محتمل فقط",
};
