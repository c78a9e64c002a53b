import type { Section } from "../forms.ts";

export const embed = {
  "embed.whole": "The whole record",
  "embed.drawing": "Drawing the view that the link asks for…",
  "embed.failed": "The view could not be drawn here; what follows is the whole record.",
  "embed.ignored": "Part of the link could not be read and was left out.",
  "embed.noScript": "Scripts are off here, so this is the whole record, whichever view was linked to.",
  "embed.openFull": "Open the full view",
  "embed.shareLink": "Link to this view",
  "embed.figure": "Save as a figure",
  "embed.data": "Download the data",
  "embed.cite": "Cite",
  "embed.frameTitle": "{title}: map and timeline",
  "embed.how": "How to embed",
  "embed.plain": "Frame only",
  "embed.sized": "Frame sized by script",
  "embed.image": "Linked picture",
  "embed.plainHelp": "Works on every page. Its height is fixed; what does not fit scrolls inside it.",
  "embed.sizedHelp": "A small script of this site gives the frame the height of its content. Without the script it stays a plain frame.",
  "embed.imageHelp":
    "A picture that links to this view, without any frame: download the figure under “Figure”, put it beside your page under this name, and keep its description.",
  "embed.code": "Code for your page",
  "embed.copyCode": "Copy the code",
  "embed.live": "The frame always shows the current record: numbers may change when the record is corrected.",
  "embed.privacy": "The frame sets no cookie, stores nothing and asks no third party for anything.",
  "embed.preview": "Preview of the frame",
  "embed.notOurs": "Only this site’s own record can be embedded; this one was opened from elsewhere.",
} as const satisfies Section<"embed">;
