import type { PictureInput } from "../figure/picture.ts";
import { correctionKey, isContact } from "../model/corrections.ts";
import type { Correction } from "../model/types.ts";
import { correctedName, correctionWords } from "../scene/correctionWords.ts";
import { code, type Html, isolated, join, NOTHING, paragraph, tag, text } from "./html.ts";

export type CorrectionsInput = Pick<PictureInput, "dataset" | "i18n">;

/** The part of the report that says what was corrected: `href` leads to the page of corrections; null lists them where no other page can. */
export const reportCorrections = (input: CorrectionsInput, href: string | null): Html =>
  join([
    tag("h2", { id: "report-corrections" }, text(input.i18n.t("corrections.title"))),
    ...(href === null
      ? [paragraph(correctionsCount(input)), correctionsList(input.dataset.corrections, input, "h3")]
      : [paragraph(correctionsCount(input)), tag("p", {}, tag("a", { href }, text(input.i18n.t("corrections.open"))))]),
    contactLine(input),
  ]);

/** How many there are, in a sentence. */
export const correctionsCount = ({ dataset: { corrections }, i18n }: CorrectionsInput): string =>
  corrections.length === 0 ? i18n.t("corrections.none") : i18n.plural("corrections.count", corrections.length);

/** Corrections, each with its own address, under headings of the `level` that follows the heading above them. */
export function correctionsList(corrections: readonly Correction[], input: CorrectionsInput, level: "h2" | "h3"): Html {
  const entries = corrections.map((correction) => tag("li", { id: correctionKey(correction) }, entry(correction, input, level)));
  return entries.length === 0 ? NOTHING : tag("ol", { class: "report-sources" }, ...entries);
}

function entry(correction: Correction, { dataset, i18n }: CorrectionsInput, level: "h2" | "h3"): Html {
  const name = correctedName(correction, dataset, i18n);
  const heading = name === null ? code(correction.id) : isolated(name);
  return join([tag(level, {}, heading), paragraph(correctionWords(correction, dataset, i18n))]);
}

/** Where to ask for a correction or a reply, or that nothing is named. */
export function contactLine({ dataset: { contact }, i18n }: CorrectionsInput): Html {
  if (contact === null || !isContact(contact)) return paragraph(i18n.t("corrections.noContact"));
  const link = tag("a", { href: contact, rel: "noopener noreferrer" }, code(contact.replace(/^mailto:/, "")));
  const parts = i18n.tParts("corrections.contact").map((part) => (typeof part === "string" ? text(part) : link));
  return tag("p", {}, ...parts);
}
