import type { ReactNode } from "react";
import { matches } from "../model/spelling.ts";

/** Wording with the query's words marked where they stand, unfolded. */
export function Highlight({ text, query }: { readonly text: string; readonly query: string }) {
  const ranges = query === "" ? [] : matches(text, query);
  if (ranges.length === 0) return text;
  const pieces: ReactNode[] = [];
  let at = 0;
  for (const [start, end] of ranges) {
    pieces.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  return [...pieces, text.slice(at)];
}
