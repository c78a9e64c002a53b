import type { Value } from "../agree/alpha.ts";
import { FIELDS, IN_WORDS, type Kind, OWN_EVENT, type Unit } from "../agree/units.ts";
import type { I18n } from "../i18n/translator.ts";
import { kindOfId } from "../model/ids.ts";
import { asText, valueAt } from "../model/raw.ts";
import type { RecordFile } from "../prepare/recordFiles.ts";
import { namedIn, termWords, textOf } from "./names.ts";

/** Says what coders gave, in the words of the record's files. */
export interface SecondWords {
  value(kind: Kind, field: string, value: Value): string;
  /** A unit by what it says, from its coder's report. */
  unit(unit: Unit, report: unknown): string;
}

export function secondWords(files: readonly RecordFile[], i18n: I18n): SecondWords {
  const names = new Map(
    (["event", "place", "actor", "election"] as const).flatMap((kind) => namedIn(files, kind, i18n).map((one) => [one.id, one.name])),
  );
  const term = (set: Parameters<typeof termWords>[1], code: string): string => termWords(files, set, code, i18n).label;
  function codeWords(kind: Kind, field: string, code: string): string {
    if (code === IN_WORDS) return i18n.t("desk.second.inWords");
    if (code === OWN_EVENT) return i18n.t("desk.second.ownEvent");
    const set = FIELDS[kind][field]?.of;
    const [head = code, site] = code.split(":");
    if (set) return site === undefined ? term(set, head) : `${term(set, head)} (${term("site", site)})`;
    return names.get(code) ?? (kindOfId(code) ? code : term("siteKind", code));
  }
  return {
    value: (kind, field, value) =>
      value.length === 0 ? i18n.t("desk.second.none") : i18n.list(value.map((code) => codeWords(kind, field, code))),
    unit({ kind, path, values }, report) {
      if (kind === "directive") return i18n.text(textOf(valueAt(report, [...path, "what"]))) ?? asText(valueAt(report, [...path, "id"]));
      const named = kind === "place" ? "place" : "actor";
      return [named, "role"].map((field) => codeWords(kind, field, values[field]?.[0] ?? "")).join(" · ");
    },
  };
}
