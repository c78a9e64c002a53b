import type { I18n } from "../i18n/translator.ts";
import type { Flow } from "./flow.ts";

/** Each strand in words, from the issuers on: from whom to whom, then about what. */
export const flowWords = ({ columns, strands }: Flow, i18n: I18n): readonly string[] =>
  strands.flatMap((list, at) => {
    const counts = new Map<string, { from: number; to: number; sure: number; possible: number }>();
    for (const { from, to, sure, possible } of list) {
      const sum = counts.get(`${from} ${to}`) ?? { from, to, sure: 0, possible: 0 };
      counts.set(`${from} ${to}`, { from, to, sure: sum.sure + sure, possible: sum.possible + possible });
    }
    return [...counts.values()].map(({ from, to, sure, possible }) =>
      i18n.t(at === 0 ? "compare.flowFromTo" : "compare.flowAbout", {
        from: columns[at]?.[from]?.name ?? "",
        to: columns[at + 1]?.[to]?.name ?? "",
        directives: i18n.range("count.directives", sure, possible),
      }),
    );
  });
