import type { search as english } from "../en/search.ts";
import type { Arabic } from "../forms.ts";

export const search: Arabic<typeof english> = {
  "search.label": "بحث",
  "search.placeholder": "ابحث في السجل",
  "search.clear": "مسح البحث",
};
