import type { Section } from "../forms.ts";

export const offline = {
  "app.copyTitle": "Read offline",
  "app.copyHelp":
    "Save this page (both languages) and its record on this device, to open it offline. Nothing is saved unless you ask; anyone who uses this device can see what is. Records from other sites are not saved.",
  "app.copySave": "Save a copy on this device",
  "app.copyErase": "Delete the saved copy",
  "app.copyReplace": "Replace the saved copy",
  "app.copyKept": "Saved on {date}, dataset {hash}.",
  "app.copyWorking": "Working…",
  "app.copyDone": "Saved. Next time, this page opens from your device.",
  "app.copyErased": "Deleted from this device.",
  "app.copyFailed": "Not everything could be saved, so nothing new was.",
  "app.copyNotErased": "It could not be deleted. Clear this site’s data in your browser’s settings.",
  "app.copyNewer": "A newer version of this page has been published; this is your saved copy.",
  "app.copyReplaced":
    "The record has been corrected or extended since you saved it. Your saved copy has been replaced; reload to see the new one.",
  "app.copyWithdrawn":
    "This site no longer publishes what your saved copy holds. The copy has been deleted, as something in it may have been withdrawn.",
  "app.copyDamaged": "Your saved copy was damaged and has been deleted. Online the page works as before, and you can save it again.",
  "app.copyMended": "Part of your saved copy was damaged. It has been fetched again, and the copy is whole.",
  "app.copySpoilt": "Part of your saved copy is damaged and cannot be shown. Open this page with a connection to repair it.",
  "app.copyDropped":
    "The record has been corrected or extended since you saved it, and the new one could not be saved. Your old copy has been deleted, as something in it may have been withdrawn.",
} as const satisfies Section<"app">;
