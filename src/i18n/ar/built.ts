import type { built as english } from "../en/built.ts";
import type { Arabic } from "../forms.ts";

export const built: Arabic<typeof english> = {
  "app.description":
    "من وجّه مَن، وبماذا، وأين، وقبل أي اقتراع؟ خريطة وخطّ زمني لاجتماعات وزارتي الداخلية في مصر وليبيا وتوجيهاتهما الأمنية، ولكل منها رابط إلى فقرة من تقرير صحفي.",
  "app.noScript": "تحتاج الخريطة والخطّ الزمني إلى جافاسكربت، وهي معطّلة في متصفحك.",
  "common.tagline": "خطّ زمني للتوجيهات الأمنية حول الانتخابات في مصر وليبيا، كما وردت في الصحافة",
  "common.menu": "القائمة",
  "common.datasetHash": "نسخة البيانات {hash}",
};
