import type { app as english } from "../en/app.ts";
import type { Arabic } from "../forms.ts";

export const app: Arabic<typeof english> = {
  "app.openFilters": "التصفية",
  "app.openFiltersActive": "التصفية ({n})",
  "app.share": "مشاركة",
  "app.switchLanguage": "English",
  "app.dropHere": "أفلِت هنا ملف سجل بصيغة هذا الموقع لفتحه",
  "app.openFile": "فتح سجل من ملف…",
  "app.crashedPane": "تعطّل هذا الجزء من الصفحة، وما زال باقيها يعمل.",
  "app.missingPart": "تعذّر جلب هذا الجزء من الصفحة، وما زال باقيها يعمل. تحقّق من الاتصال ثم حاول مرة أخرى.",
  "app.newVersion": "نُشرت نسخة أحدث من هذه الصفحة. أعد تحميلها للمتابعة، ويبقى عرضك كما هو.",
};
