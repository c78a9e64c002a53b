const PLACEHOLDER = /\{([a-zA-Z]+)\}/g;

/** A message cut at its placeholders: sentences as they stand, and the names of what goes between them. */
export type TemplatePart<Name extends string = string> = string | { readonly slot: Name };

export function splitTemplate(template: string): readonly TemplatePart[] {
  const parts: TemplatePart[] = [];
  let end = 0;
  for (const match of template.matchAll(PLACEHOLDER)) {
    if (match.index > end) parts.push(template.slice(end, match.index));
    parts.push({ slot: match[1] ?? "" });
    end = match.index + match[0].length;
  }
  if (end < template.length) parts.push(template.slice(end));
  return parts;
}

/** The message with its placeholders filled; one without a value stays as it is written, so that it is seen. */
export const fillTemplate = (template: string, valueOf: (name: string) => string | undefined): string =>
  template.replace(PLACEHOLDER, (whole, name: string) => valueOf(name) ?? whole);

const LATIN_RUN_OR_DIGIT = /[A-Za-z][\w .,:/+-]*|\d/g;
const ARABIC_INDIC_ZERO = 0x0660;

/** Arabic-Indic digits for the European ones of an Arabic sentence, those of a Latin name (CC BY 4.0) excepted. */
export const shapeDigits = (template: string): string =>
  template.replace(LATIN_RUN_OR_DIGIT, (run) => (/^\d$/.test(run) ? String.fromCodePoint(ARABIC_INDIC_ZERO + Number(run)) : run));
