import type { facets as english } from "../en/facets.ts";
import type { Arabic } from "../forms.ts";

export const facets: Arabic<typeof english> = {
  "facets.title": "التصفية",
  "facets.clear": "مسح {facet}",
  "facets.clearAll": "مسح كل شروط التصفية",
  "facets.open": "فتح التصفية",
  "facets.noneRecorded": "لم يُسجَّل شيء",
  "facets.anyOf": "أيٌّ منها",
  "facets.allOf": "كلها معًا",
};
