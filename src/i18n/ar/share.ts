import type { share as english } from "../en/share.ts";
import type { Arabic } from "../forms.ts";

export const share: Arabic<typeof english> = {
  "share.title": "مشاركة",
  "share.link": "رابط",
  "share.embed": "تضمين",
  "share.figure": "شكل",
  "share.data": "بيانات",
  "share.citation": "استشهاد مرجعي",
};
