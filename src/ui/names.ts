import { stripBidi } from "../i18n/bidi.ts";

/** A name that begins with the words in sight where it does not hold them: whoever speaks to the page says what stands there (WCAG 2.5.3). */
export const nameWith = (seen: string, name: string): string => (stripBidi(name).includes(stripBidi(seen)) ? name : `${seen} · ${name}`);
