import type { Result } from "../query/result.ts";
import type { CitedNumbers } from "../view/cited.ts";

/** What a view counts, as a citation says it. */
export const citedCounts = ({ events, eventTotal, directives, directiveTotal }: Result): Omit<CitedNumbers, "name"> => ({
  events: { ...events, total: eventTotal },
  directives: { ...directives, total: directiveTotal },
});
