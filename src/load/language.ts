import { isFields } from "../model/fields.ts";
import type { Complete } from "../model/types.ts";
import type { ErrorLog } from "./errorLog.ts";

/** Texts in one language stand in the place of the other, too, and say which it is; that there are such is noted. */
export function inOneLanguage<T>(value: T, record: string, log: ErrorLog): Complete<T> {
  const found = new Set<"ar" | "en">();
  const completed = complete(value, found);
  for (const lang of found) log.note({ kind: "oneLanguage", field: "", value: lang, expected: "" }, record);
  return completed;
}

const isOpen = (value: unknown): value is Record<string, unknown> => isFields(value);

function complete<T>(value: T, found: Set<"ar" | "en">): Complete<T>;
function complete(value: unknown, found: Set<"ar" | "en">): unknown {
  if (Array.isArray(value)) {
    for (const [at, item] of value.entries()) if (typeof item === "object") value[at] = complete(item, found);
    return value;
  }
  if (!isOpen(value)) return value;
  const { ar, en } = value;
  if (typeof ar === "string" || typeof en === "string") {
    if (typeof ar === "string" && typeof en === "string") return value;
    const only = typeof ar === "string" ? "ar" : "en";
    found.add(only);
    return { ar: value[only], en: value[only], only };
  }
  for (const [key, item] of Object.entries(value)) if (typeof item === "object") value[key] = complete(item, found);
  return value;
}
