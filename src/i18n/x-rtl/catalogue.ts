import { catalogue as english } from "../en/catalogue.ts";
import type { Catalogue } from "../messages.ts";

type Nested = string | { readonly [form: string]: Nested };

const mark = (message: Nested): Nested =>
  typeof message === "string"
    ? `⟦${message}⟧`
    : Object.fromEntries(Object.entries(message).map(([form, sentence]) => [form, mark(sentence)]));

/** English between marks, shown right to left: what was never translated, or turned by hand, stands out. */
export const catalogue = mark(english) as unknown as Catalogue;
