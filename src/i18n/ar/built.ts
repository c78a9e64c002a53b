import type { built as english } from "../en/built.ts";
import type { Arabic } from "../forms.ts";

export const built: Arabic<typeof english> = {
  "app.description":
    "من وجّه مَن، وبماذا، وأين، وقبل أي اقتراع: اجتماعات وزارتي الداخلية في مصر وليبيا وتوجيهاتها الأمنية على خريطة مرتبطة بخط زمني، ويعود كل منها إلى فقرة من تقرير صحفي.",
  "app.noScript": "ترسم هذه الصفحة الخريطة والخط الزمني ببرنامج (جافاسكربت) معطَّل في متصفحك.",
  "common.tagline": "خطّ زمني للتوجيهات الأمنية حول الانتخابات في مصر وليبيا، كما وردت في الصحافة",
  "common.menu": "القائمة",
  "common.datasetHash": "نسخة البيانات {hash}",
};
