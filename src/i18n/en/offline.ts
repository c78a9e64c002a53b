import type { Section } from "../forms.ts";

export const offline = {
  "app.copyTitle": "To read without a connection",
  "app.copyHelp":
    "Keeps this page, in both languages, and its record on this device, so that it opens without a connection. Nothing is kept unless you ask; whoever uses this device can see what is. Other people’s records are not kept.",
  "app.copySave": "Save a copy on this device",
  "app.copyErase": "Erase the saved copy",
  "app.copyReplace": "Replace the saved copy",
  "app.copyKept": "Saved on {date}, dataset {hash}.",
  "app.copyWorking": "One moment…",
  "app.copyDone": "Saved. From the next time it is opened, this page comes from your device.",
  "app.copyErased": "Erased. Nothing of it is left on this device.",
  "app.copyFailed": "It could not be saved whole, so nothing new was kept.",
  "app.copyNotErased": "It could not be erased. Clear this site’s data in your browser’s settings.",
  "app.copyNewer": "A newer version of this page has been published; this is your saved copy.",
  "app.copyReplaced": "The record has been corrected or extended since you saved it. Your saved copy has been replaced; reload to see it.",
  "app.copyWithdrawn":
    "This site no longer publishes what your saved copy holds. The copy has been erased, as something in it may have been withdrawn.",
  "app.copyDamaged": "Your saved copy was damaged and has been erased. Online the page works as before, and you can save it again.",
  "app.copyMended": "Part of your saved copy was damaged. It has been fetched anew, and the copy is whole again.",
  "app.copySpoilt": "Part of your saved copy is damaged and cannot be shown. Open this page with a connection, and it is put right.",
  "app.copyDropped":
    "The record has been corrected or extended since you saved it, and the new one could not be saved. Your old copy has been erased, as something in it may have been withdrawn.",
} as const satisfies Section<"app">;
