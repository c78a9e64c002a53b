import type { PlacedFold } from "../scene/timePlaced.ts";
import { useI18n } from "../ui/i18n.ts";
import type { TimeRange } from "../view/view.ts";

interface FoldsProps {
  readonly folds: readonly PlacedFold[];
  readonly onUnfold: (days: TimeRange) => void;
}

/** A button among the dates over the words of each folded stretch, which opens it. */
export function Folds({ folds, onUnfold }: FoldsProps) {
  const { t, formatDays } = useI18n();
  return folds.map(({ days, x0, x1, label }) => {
    const words = t("timeline.unfold", { length: label, date: formatDays(days[0], days[1], "short") });
    return (
      <button
        key={days[0]}
        type="button"
        className="timeline-fold"
        style={{ insetInlineStart: x0 + EDGE, inlineSize: x1 - x0 - EDGE * 2, insetBlockStart: 2, blockSize: 24 }}
        aria-label={words}
        onClick={(event) => {
          // The button goes: a keyboard's focus moves to the next one here, not to the page's top.
          if (event.detail === 0) event.currentTarget.parentElement?.querySelector<HTMLElement>("[data-row][tabindex='0']")?.focus();
          onUnfold(days);
        }}
      />
    );
  });
}

/** Pixels that the torn edges take. */
const EDGE = 5;
