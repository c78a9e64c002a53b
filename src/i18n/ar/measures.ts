import type { measures as english } from "../en/measures.ts";
import type { Arabic } from "../forms.ts";

export const measures: Arabic<typeof english> = {
  "measures.title": "التدابير",
  "measures.emptyCell": "لم يرد في تقارير هذا السجل",
  "measures.notOrdered": "عدم الورود لا يعني عدم الأمر به.",
};
