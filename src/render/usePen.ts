import { useId, useMemo } from "react";
import type { Dir } from "../i18n/locale.ts";
import { type Pen, SCREEN } from "./elements.ts";

/** The pen of a picture on the page: the page's colours, and ids of its own. */
export function usePen(dir: Dir): Pen {
  const prefix = useId();
  return useMemo(() => ({ theme: SCREEN, prefix, dir }), [prefix, dir]);
}
