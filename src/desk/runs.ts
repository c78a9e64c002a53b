import { type Fields, isFields } from "../model/fields.ts";
import { listAt, type Path, valueAt } from "../model/raw.ts";
import type { Answers } from "./deskState.ts";
import { fieldsAt, isSame, withValue } from "./value.ts";

/** What a verb says once for all that it governs. */
export const HEAD = ["event", "strength", "tier", "act", "authority", "issuers", "addressees"] as const;

/** The words of a directive's first piece of evidence; null for one without. */
const wordsOf = (directive: unknown): { readonly cue: string; readonly whole: string } | null => {
  const first = valueAt(directive, ["evidence", 0]);
  if (!isFields(first)) return null;
  const cue = `${String(first["p"])} ${listAt(first, ["chars"]).join()}`;
  return { cue, whole: `${cue} ${listAt(first, ["about"]).join()}` };
};

/** By which a directive that left its run is known again, whatever its id. */
export const actKey = (directive: unknown): string => wordsOf(directive)?.whole ?? "";

/** Where the directives stand that one verb governs together with one of them, itself among them: those with the very same cue that have not left. */
export function runAt({ report, alone }: Pick<Answers, "report" | "alone">, at: number): readonly number[] {
  const directives = listAt(report, ["directives"]);
  const own = wordsOf(directives[at]);
  if (!own || alone.includes(own.whole)) return [at];
  return directives.flatMap((one, i) => {
    const words = wordsOf(one);
    return words?.cue === own.cue && !alone.includes(words.whole) ? [i] : [];
  });
}

/** The report with what a verb says carried over to the rest of its run: to those that had said the same before. */
export function withHeads(before: Answers, report: Fields, { [1]: at }: Path): Fields {
  const [old, now] = [listAt(before.report, ["directives"]), listAt(report, ["directives"])];
  if (typeof at !== "number" || old.length !== now.length) return report;
  const [was, is] = [fieldsAt(old, [at]), fieldsAt(now, [at])];
  const changed = HEAD.filter((key) => !isSame(was[key], is[key]));
  const others = runAt(before, at).filter((other) => other !== at);
  return changed.reduce(
    (all, key) =>
      others
        .filter((other) => isSame(fieldsAt(old, [other])[key], was[key]))
        .reduce<Fields>((next, other) => fieldsAt(withValue(next, ["directives", other, key], is[key]), []), all),
    report,
  );
}
