import { useEffect, useMemo, useState } from "react";
import { type FilterSentence, filterSentences } from "../scene/filterWords.ts";
import { bestRelief, type Relief } from "../scene/relief.ts";
import { useAppState, useDataset, useFollowingOutcome, useUpdate } from "../state/hooks.ts";
import { useI18n } from "../ui/i18n.ts";
import { isFiltered } from "../view/view.ts";
import "./active.css";

/** Where a filter leaves nothing: that it does, and which one to take away for most; else nothing at all. */
export function NothingLeft() {
  const { result, filters } = useFollowingOutcome("map");
  return result[result.unit].possible === 0 && isFiltered(filters) ? <WayOn /> : null;
}

function WayOn() {
  const { t, plural } = useI18n();
  const update = useUpdate();
  const relief = useRelief();
  const { unit } = useFollowingOutcome("map").result;
  return (
    <p className="status-nothing">
      <strong>{t("status.nothing")}</strong>{" "}
      {relief && (
        <button type="button" className="button" onClick={() => update(relief.sentence.remove)}>
          {t("status.relief", { filter: relief.sentence.words, count: plural(`count.${unit}`, relief.count) })}
        </button>
      )}
      {relief === null && <span>{t("status.noRelief")}</span>}
    </p>
  );
}

const SETTLED_MS = 200;

/** Undefined while it is being looked for, null where there is none. Counted only once the filter has settled. */
function useRelief(): Relief | null | undefined {
  const { store, session } = useAppState();
  const dataset = useDataset();
  const i18n = useI18n();
  const { result, filters } = useFollowingOutcome("map");
  const sentences = useMemo((): readonly FilterSentence[] => filterSentences(dataset, i18n, filters), [dataset, i18n, filters]);
  const [found, setFound] = useState<{ readonly version: number; readonly relief: Relief | null }>();
  useEffect(
    function lookWhenSettled() {
      const timer = setTimeout(
        () => setFound({ version: result.version, relief: bestRelief(session.countEach, store.getState(), sentences) ?? null }),
        SETTLED_MS,
      );
      return function stillChanging() {
        clearTimeout(timer);
      };
    },
    [session, store, sentences, result],
  );
  return found?.version === result.version ? found.relief : undefined;
}
