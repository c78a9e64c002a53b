import { separated } from "../view/mangled.ts";
import { HEIGHTS } from "./protocol.ts";

/** What the query string of a frame's address may ask for; its language is that of its page, its view is in the fragment. */
export interface EmbedOptions {
  /** Pixels; null leaves it to the content. */
  readonly height: number | null;
  /** The buttons and the menu. */
  readonly controls: boolean;
  /** Null follows the reader's own setting. */
  readonly theme: "light" | "dark" | null;
}

/** Reads a query string; what cannot be meant counts as not said. */
export function readOptions(search: string): EmbedOptions {
  const query = separated(search);
  const height = query.get("height") ?? "";
  const theme = query.get("theme");
  return {
    height: /^\d{3,4}$/.test(height) ? Math.min(HEIGHTS.most, Math.max(HEIGHTS.least, Number(height))) : null,
    controls: query.get("controls") !== "0",
    theme: theme === "light" || theme === "dark" ? theme : null,
  };
}
