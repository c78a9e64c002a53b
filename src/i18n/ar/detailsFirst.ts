import type { detailsFirst as english } from "../en/detailsFirst.ts";
import type { Arabic } from "../forms.ts";

export const detailsFirst: Arabic<typeof english> = {
  "details.noPublisher": "لم يُذكر الناشر",
  "details.measureAt": "{measure} ({site})",
  "details.nothingHere": "لا شيء ضمن التصفية الحالية.",
  "details.untitled": "تقرير بلا عنوان",
  "details.electionRound": "{election}: {round}",
  "details.coverageUndated": "{period}؛ أحداث بلا تاريخ: {n}",
};
