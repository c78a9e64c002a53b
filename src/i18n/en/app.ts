import type { Section } from "../forms.ts";

export const app = {
  "app.startHere": "Start here",
  "app.share": "Share",
  "app.switchLanguage": "العربية",
  "app.dropHere": "Drop a record or a table here to open it",
  "app.openFile": "Open a record or a table…",
  "app.crashedPane": "This part of the page stopped working. The rest still works.",
  "app.missingPart": "This part of the page could not be fetched. The rest still works. Check the connection and try again.",
  "app.newVersion": "There is a newer version of this page. Reload to use it; your view is kept.",
  "app.reading": "Reading the marks",
  "app.oneDay": "one unknown day",
  "app.covers": {
    one: "{n} report, by or close to the ministries; what is missing may still have happened",
    other: "{n} reports, by or close to the ministries; what is missing may still have happened",
  },
  "app.switchLanguageShort": "ع",
} as const satisfies Section<"app">;
