import type { pointers as english } from "../en/pointers.ts";
import type { Arabic } from "../forms.ts";

export const pointers: Arabic<typeof english> = {
  "timeline.pointEarlier": "عرض المحدَّد، وهو أقدم مما يظهر هنا: {what}",
  "timeline.pointLater": "عرض المحدَّد، وهو أحدث مما يظهر هنا: {what}",
};
