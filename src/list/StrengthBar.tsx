import type { Strength } from "../model/vocabulary.ts";
import { termWords } from "../scene/words.ts";
import { useDataset } from "../state/hooks.ts";
import { useI18n } from "../ui/i18n.ts";

const WIDE = 30;
const HIGH = 10;

/** How strong the verb is among those that make a directive: rising steps, all of them filled for the strongest. */
export function StrengthBar({ strength }: { readonly strength: Strength }) {
  const dataset = useDataset();
  const i18n = useI18n();
  const { directiveStrengths: ranks } = dataset.columns.book;
  const rank = ranks.indexOf(strength);
  const label = termWords(dataset, i18n, "strength", strength);
  const words = rank < 0 ? label : i18n.t("list.strength", { strength: label, rank: rank + 1, count: ranks.length });
  const filled = rank < 0 ? 0 : ranks.length - rank;
  const step = WIDE / ranks.length;
  return (
    <svg className="reading-bar" viewBox={`0 0 ${WIDE} ${HIGH}`} width={WIDE} height={HIGH} role="img">
      <title>{words}</title>
      {ranks.map((code, at) => {
        const height = 2 + ((HIGH - 2) * at) / Math.max(1, ranks.length - 1);
        return <rect key={code} className={at < filled ? "" : "off"} x={at * step} y={HIGH - height} width={step * 0.75} height={height} />;
      })}
    </svg>
  );
}
