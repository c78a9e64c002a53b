import { catalogue as english } from "../en/catalogue.ts";
import type { Catalogue } from "../messages.ts";

function mark<Message extends string | object>(message: Message): Message;
function mark(message: string | object): string | object {
  if (typeof message === "string") return `⟦${message}⟧`;
  return Object.fromEntries(Object.entries<string | object>({ ...message }).map(([form, sentence]) => [form, mark(sentence)]));
}

/** English between marks, shown right to left: what was never translated, or turned by hand, stands out. */
export const catalogue = mark<Catalogue>(english);
