import { useMemo } from "react";
import { draftOf } from "../draft/draft.ts";
import type { Draft, DraftContext } from "../draft/types.ts";
import { asFields, isFields } from "../model/fields.ts";
import { asText, listAt } from "../model/raw.ts";
import { type Desk, noiseOf } from "./deskState.ts";
import type { OpenRecord } from "./record.ts";

/** Letters of a text from which a draft is made: a page longer than that is no report. */
const LONGEST = 200_000;

/** What the rules find in the text before it is coded; null where there are no rules, or no text that could be a report. */
export function useDraftOf({ text, now }: Desk, record: OpenRecord): Draft | null {
  const settled = noiseOf(now).join();
  return useMemo(() => {
    const whole = text?.paragraphs.join("\n") ?? "";
    if (!record.rules || whole === "" || whole.length > LONGEST) return null;
    const noise = settled === "" ? {} : { noise: settled.split(",").map(Number) };
    return draftOf(whole, { rules: record.rules, ...registriesOf(record), ...noise });
  }, [text, record, settled]);
}

/** The registries of a record, as the draft reads them. */
export function registriesOf({ files }: OpenRecord): Pick<DraftContext, "places" | "actors"> {
  const entries = (kind: "places" | "actors") =>
    listAt(files.find((file) => file.kind === kind)?.value, [])
      .filter(isFields)
      .map((item) => ({
        id: asText(item["id"]),
        names: { ar: asText(asFields(item["names"])["ar"]), en: asText(asFields(item["names"])["en"]) },
        aliases: { ar: listAt(item, ["aliases", "ar"]).map(asText), en: listAt(item, ["aliases", "en"]).map(asText) },
        kind: asText(item["kind"]),
        country: asText(item["country"]) || null,
        authority: asText(item["authority"]) || null,
      }));
  return { places: entries("places"), actors: entries("actors") };
}
