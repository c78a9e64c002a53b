import { type MouseEvent, type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { type FilterSentence, filterSentences } from "../scene/filterWords.ts";
import { bestRelief, type Relief } from "../scene/relief.ts";
import { useAppState, useDataset, useFollowingOutcome, useUpdate, useView } from "../state/hooks.ts";
import { LiveRegion } from "../ui/announce.tsx";
import { useI18n } from "../ui/i18n.ts";
import { CloseIcon } from "../ui/icons.tsx";
import { undatedLet, unfiltered } from "../view/transitions.ts";
import { isFiltered } from "../view/view.ts";
import { Acts } from "./CountingSettings.tsx";
import "./bar.css";

/** In step with the map, whose sum is of the same. */
const useStatus = () => useFollowingOutcome("map");

/** What the filter leaves, in words, with what else is to be said of it; the filter as sentences that can be taken away; what to take away when nothing is left. */
export function StatusLine({ children }: { readonly children?: ReactNode }) {
  const { t } = useI18n();
  const trust = useView((view) => view.trust);
  const { complete } = useDataset();
  const { result, searching, filters } = useStatus();
  const filtered = isFiltered(filters);
  const counts = useCounts();
  const nothing = result[result.unit].possible === 0 && filtered;
  const section = useRef<HTMLElement>(null);
  return (
    <section ref={section} tabIndex={-1} className="status-line" aria-label={t("status.label")}>
      <p className="status-counts">
        <strong>{t("status.filtered", counts)}</strong>
        <CalendarEntries />
      </p>
      {searching && <p className="status-all">{t("status.searching")}</p>}
      <Acts follower="map" />
      {!filtered && (
        <p className="status-all">
          {trust === "outside"
            ? t(complete ? "status.all" : "status.allRead")
            : t("status.trustChanged", { setting: t(`common.trust.${trust}`) })}
        </p>
      )}
      {filtered && trust !== "outside" && <p className="status-all">{t(`common.trust.${trust}`)}</p>}
      {children}
      {nothing && <NothingLeft />}
      {filtered && <ActiveFilters onEmptied={() => section.current?.focus()} />}
      <LiveRegion message={nothing ? t("status.nothing") : t("status.announceFiltered", counts)} />
    </section>
  );
}

/** Events and directives, always both; "of" the total only under a filter. */
function useCounts(): { readonly events: string; readonly directives: string } {
  const { ofTotal, plural } = useI18n();
  const { result, filters } = useStatus();
  const { events, eventTotal, directives, directiveTotal } = result;
  if (!isFiltered(filters)) {
    return { events: plural("count.events", eventTotal), directives: plural("count.directives", directiveTotal) };
  }
  return {
    events: ofTotal("count.eventsOf", events.sure, events.possible, eventTotal),
    directives: ofTotal("count.directivesOf", directives.sure, directives.possible, directiveTotal),
  };
}

function CalendarEntries() {
  const { t, plural } = useI18n();
  const entries = useDataset().columns.eventCount - useStatus().result.eventTotal;
  if (entries === 0) return null;
  return <span> · {t("status.calendarApart", { entries: plural("count.calendarEntries", entries) })}</span>;
}

function useSentences(): readonly FilterSentence[] {
  const dataset = useDataset();
  const i18n = useI18n();
  const { filters } = useStatus();
  return useMemo(() => filterSentences(dataset, i18n, filters), [dataset, i18n, filters]);
}

function ActiveFilters({ onEmptied }: { readonly onEmptied: () => void }) {
  const { t } = useI18n();
  const update = useUpdate();
  const sentences = useSentences();

  function remove(event: MouseEvent<HTMLButtonElement>, sentence: FilterSentence): void {
    const item = event.currentTarget.closest("li");
    const neighbour = (item?.nextElementSibling ?? item?.previousElementSibling)?.querySelector("button");
    if (neighbour) neighbour.focus();
    else onEmptied();
    update(sentence.remove);
  }
  function clearAll(): void {
    onEmptied();
    update(unfiltered);
  }
  return (
    <div className="status-filters">
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
      <button type="button" className="link-button" onClick={clearAll}>
        {t("status.clearAll")}
      </button>
    </div>
  );
}

/** With a time range set, what has no date is out unless let in. */
function UndatedSwitch() {
  const { t, plural } = useI18n();
  const update = useUpdate();
  const { result, filters } = useStatus();
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

function NothingLeft() {
  const { t, plural } = useI18n();
  const update = useUpdate();
  const relief = useRelief();
  const { unit } = useStatus().result;
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
  const sentences = useSentences();
  const { result } = useStatus();
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
