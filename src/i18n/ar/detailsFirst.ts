import type { detailsFirst as english } from "../en/detailsFirst.ts";
import type { Arabic } from "../forms.ts";

export const detailsFirst: Arabic<typeof english> = {
  "details.noPublisher": "لم يُذكر الناشر",
  "details.measureAt": "{measure} ({site})",
  "details.nothingSelected": "اختر حدثًا أو مكانًا أو اسمًا لترى ما تقوله التقارير عنه.",
  "details.nothingHere": "لا شيء ضمن التصفية الحالية.",
  "details.untitled": "تقرير بلا عنوان",
  "details.electionRound": "{election}: {round}",
  "details.startTitle": "كيف تُقرأ هذه الصفحة",
  "details.startPlaces":
    "تظهر العلامة على الخريطة حيث عُقد الحدث؛ فإن لم يُعرف فحيث وقع، أو في المكان الذي تناوله. ويُعلّم التوجيه حيث يسري. والرقم على البلد هو عدد ما يشمله كلّه، أو لم يُذكر له مكان أدق، ولا علامة لذلك على العاصمة.",
  "details.startDates":
    "العلامة المصمتة على الخطّ الزمني يوم معلوم، والشريط المفرغ المخطّط يوم واحد غير محدد داخله. وما لا تاريخ له يُدرج على حدة ويدخل في العدد.",
  "details.startBasis": "وبجانب كل معلومة هنا علامة تبيّن كيف عُرفت. اختر العلامة لترى الفقرة التي وردت فيها.",
  "details.coverageUndated": "{period}؛ أحداث بلا تاريخ: {n}",
};
