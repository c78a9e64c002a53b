import type { Section } from "../forms.ts";

export const load = {
  "load.loading": "Loading the record…",
  "load.loadingFrom": "Loading the record from {host}…",
  "load.loadingView": "Loading “{view}”…",
  "load.cancel": "Cancel loading",
  "load.failed": "The record could not be shown",
  "load.crashed": "Something went wrong on this page",
  "load.crashedText": "The record is not affected. Reload the page. If it happens again, open it without filters.",
  "load.reload": "Reload the page",
  "load.plainView": "Open without filters",
  "load.details": "Technical details",
  "load.foreignLeave": "Back to our own record",
  "load.ownShown": "This is our own record again.",
} as const satisfies Section<"load">;
