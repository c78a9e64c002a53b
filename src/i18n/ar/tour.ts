import type { tour as english } from "../en/tour.ts";
import type { Arabic } from "../forms.ts";

export const tour: Arabic<typeof english> = {
  "tour.title": "الجولة",
  "tour.step": "الخطوة {n} من {total}",
  "tour.noStep": "ليست في الجولة هذه الخطوة. قد يكون الرابط قديمًا.",
  "tour.previous": "السابق",
  "tour.next": "التالي",
  "tour.end": "إنهاء",
  "tour.link": "رابط هذه الخطوة",
  "tour.leave": "الخروج من الجولة",
};
