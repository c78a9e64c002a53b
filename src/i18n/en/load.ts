import type { Section } from "../forms.ts";

export const load = {
  "load.loading": "Loading the record…",
  "load.loadingFrom": "Loading the record from {host}…",
  "load.progress": "{share} loaded",
  "load.loadingView": "Loading this view…",
  "load.cancel": "Cancel loading",
  "load.cancelled": "Loading was cancelled.",
  "load.ready": "The record is ready: {events}, {directives}.",
  "load.failed": "The record could not be shown",
  "load.unreachableOwn": "The record’s file could not be fetched. Check the connection and try again.",
  "load.badAddress": "This is not an address that can be opened: {address}",
  "load.crashed": "Something on this page broke",
  "load.crashedText": "The record is unharmed. Reload the page; if it happens again, start from the plain view.",
  "load.reload": "Reload the page",
  "load.plainView": "Start from the plain view",
  "load.details": "Technical details",
  "load.viewFailed": "This view could not be loaded.",
  "load.foreignLeave": "Back to our own record",
} as const satisfies Section<"load">;
