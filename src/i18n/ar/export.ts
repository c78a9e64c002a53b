import type { exporting as english } from "../en/export.ts";
import type { Arabic } from "../forms.ts";

export const exporting: Arabic<typeof english> = {
  "export.title": "تنزيل البيانات",
  "export.shownRows": "المعروض",
  "export.allRows": "الكل",
};
