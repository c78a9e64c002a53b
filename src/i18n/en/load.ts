import type { Section } from "../forms.ts";

export const load = {
  "load.loading": "Loading the record…",
  "load.loadingFrom": "Loading the record from {host}…",
  "load.loadingView": "Loading “{view}”…",
  "load.cancel": "Cancel loading",
  "load.failed": "The record could not be shown",
  "load.crashed": "Something on this page broke",
  "load.crashedText": "The record is unharmed. Reload the page; if it happens again, start from the plain view.",
  "load.reload": "Reload the page",
  "load.plainView": "Start from the plain view",
  "load.details": "Technical details",
  "load.foreignLeave": "Back to our own record",
  "load.ownShown": "This is our own record again.",
} as const satisfies Section<"load">;
