import type { pointers as english } from "../en/pointers.ts";
import type { Arabic } from "../forms.ts";

export const pointers: Arabic<typeof english> = {
  "timeline.pointEarlier": "المحدّد أسبق مما يظهر هنا: {what}. إظهاره",
  "timeline.pointLater": "المحدّد أحدث مما يظهر هنا: {what}. إظهاره",
};
