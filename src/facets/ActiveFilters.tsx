import { type MouseEvent, useMemo, useRef } from "react";
import { type FilterSentence, filterSentences } from "../scene/filterWords.ts";
import { useDataset, useFollowingOutcome, useUpdate, useView } from "../state/hooks.ts";
import { useI18n } from "../ui/i18n.ts";
import { CloseIcon } from "../ui/icons.tsx";
import { undatedLet } from "../view/filterTransitions.ts";
import { NothingLeft } from "./NothingLeft.tsx";
import "./active.css";

/** The filter as sentences, each of which can be taken away; what to take away first when nothing is left. */
export function ActiveFilters() {
  const i18n = useI18n();
  const { t } = i18n;
  const update = useUpdate();
  const dataset = useDataset();
  const filters = useView((view) => view.filters);
  const sentences = useMemo(() => filterSentences(dataset, i18n, filters), [dataset, i18n, filters]);
  const panel = useRef<HTMLDivElement>(null);

  function remove(event: MouseEvent<HTMLButtonElement>, sentence: FilterSentence): void {
    const item = event.currentTarget.closest("li");
    const neighbour = (item?.nextElementSibling ?? item?.previousElementSibling)?.querySelector("button");
    (neighbour ?? panel.current)?.focus();
    update(sentence.remove);
  }
  return (
    <div ref={panel} tabIndex={-1} className="active-filters">
      <ul aria-label={t("status.filters")}>
        {sentences.map((sentence) => (
          <li key={sentence.id}>
            <button
              type="button"
              className="chip"
              aria-label={t("status.remove", { filter: sentence.words })}
              onClick={(event) => remove(event, sentence)}
            >
              <bdi>{sentence.words}</bdi>
              <CloseIcon />
            </button>
          </li>
        ))}
      </ul>
      <UndatedSwitch />
      <NothingLeft />
    </div>
  );
}

/** With a time range set, what has no date is out unless let in. */
function UndatedSwitch() {
  const { t, plural } = useI18n();
  const update = useUpdate();
  const { result, filters } = useFollowingOutcome("map");
  const { timeRanges } = filters;
  // What the reader sets does not wait for its turn.
  const undated = useView((view) => view.filters.undated);
  const waiting = useMemo(() => (timeRanges.length > 0 ? result.histogram().undated : 0), [timeRanges, result]);
  if (waiting === 0 && !undated) return null;
  return (
    <label className="check">
      <input type="checkbox" checked={undated} onChange={({ target }) => update(undatedLet(target.checked))} />
      <span>{t("common.ofCount", { label: t("status.letUndated"), count: plural(`count.${result.unit}`, waiting) })}</span>
    </label>
  );
}
