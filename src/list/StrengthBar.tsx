import type { Strength } from "../model/vocabulary.ts";
import { STRENGTH_BAR, strengthSteps } from "../scene/strengthSteps.ts";
import { termWords } from "../scene/words.ts";
import { useDataset } from "../state/hooks.ts";
import { useI18n } from "../ui/i18n.ts";

/** How strong the verb is among those that make a directive, as a bar; its words are for those who do not see it. */
export function StrengthBar({ strength }: { readonly strength: Strength }) {
  const dataset = useDataset();
  const i18n = useI18n();
  const { directiveStrengths: ranks } = dataset.columns.book;
  const rank = ranks.indexOf(strength);
  const label = termWords(dataset, i18n, "strength", strength);
  const words = rank < 0 ? label : i18n.t("list.strength", { strength: label, rank: rank + 1, count: ranks.length });
  const { width, height } = STRENGTH_BAR;
  const steps = strengthSteps(ranks, strength);
  const outline = (filled: boolean): string =>
    steps.map(({ x, y, width, height, isFilled }) => (isFilled === filled ? `M${x} ${y}h${width}v${height}h-${width}z` : "")).join("");
  return (
    <svg className="reading-bar" viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img">
      <title>{words}</title>
      <path d={outline(true)} />
      <path className="off" d={outline(false)} />
    </svg>
  );
}
