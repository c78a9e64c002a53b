import type { help as english } from "../en/help.ts";
import type { Arabic } from "../forms.ts";

export const help: Arabic<typeof english> = {
  "app.helpMarks":
    "يدلّ شكل العلامة ولونها على السلطة التي يتبعها الحدث. والحافة المتدرّجة على الخريطة حافة منطقة غير معلومة الحدود. وما لا مكان له يدخل في العدد ويُدرج في قائمة ولا يُرسم.",
  "app.helpCounts":
    "تُكتب الأعداد مدى حين تكون التواريخ غير مؤكدة: «من 9 إلى 11» تعني 9 مؤكدة واثنين محتملين. وما لم يذكره التقرير يظهر على أنه لم يُذكر.",
  "app.helpKeys": "المفاتيح",
  "app.keySearch": "البحث",
  "app.keyEscape": "إلغاء التحديد",
  "app.keyHelp": "هذه المساعدة",
  "app.keySteps": "الانتقال من حدث إلى حدث على الخط الزمني",
};
