import type { Complete } from "../model/types.ts";
import type { ErrorLog } from "./errorLog.ts";

/** Texts in one language stand in the place of the other, too, and say which it is; that there are such is noted. */
export function inOneLanguage<T>(value: T, record: string, log: ErrorLog): Complete<T> {
  const found = new Set<"ar" | "en">();
  const completed = complete(value, found);
  for (const lang of found) log.note({ kind: "oneLanguage", field: "", value: lang, expected: "" }, record);
  return completed as Complete<T>;
}

function complete(value: unknown, found: Set<"ar" | "en">): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) {
    for (const [at, item] of value.entries()) if (typeof item === "object") value[at] = complete(item, found);
    return value;
  }
  const fields = value as Record<string, unknown>;
  const { ar, en } = fields;
  if (typeof ar === "string" || typeof en === "string") {
    if (typeof ar === "string" && typeof en === "string") return value;
    const only = typeof ar === "string" ? "ar" : "en";
    found.add(only);
    return { ar: fields[only], en: fields[only], only };
  }
  for (const [key, item] of Object.entries(fields)) if (typeof item === "object") fields[key] = complete(item, found);
  return fields;
}
