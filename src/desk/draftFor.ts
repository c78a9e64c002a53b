import { draftOf } from "../draft/draft.ts";
import type { Draft, DraftContext } from "../draft/types.ts";
import { asFields, isFields } from "../model/fields.ts";
import { asText, listAt } from "../model/raw.ts";
import type { DeskText } from "./deskText.ts";
import type { OpenRecord } from "./record.ts";

/** Letters of a text from which a draft is made: a page longer than that is no report. */
const LONGEST = 200_000;

/** What the rules find in a text before it is coded, made anew only for another text or other noise; null where there are no rules, or no text that could be a report. */
export function draftFor(record: OpenRecord): (text: DeskText | null, noise: readonly number[]) => Draft | null {
  let last: { readonly text: DeskText | null; readonly settled: string; readonly draft: Draft | null } | undefined;
  return (text, noise) => {
    const settled = noise.join();
    if (last?.text !== text || last.settled !== settled) last = { text, settled, draft: draftWith(record, text, noise) };
    return last.draft;
  };
}

function draftWith(record: OpenRecord, text: DeskText | null, noise: readonly number[]): Draft | null {
  const whole = text?.paragraphs.join("\n") ?? "";
  if (!record.rules || whole === "" || whole.length > LONGEST) return null;
  return draftOf(whole, { rules: record.rules, ...registriesOf(record), ...(noise.length > 0 ? { noise } : {}) });
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
