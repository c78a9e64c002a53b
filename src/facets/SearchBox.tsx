import { type Ref, type SubmitEvent, useEffect, useId, useImperativeHandle, useRef } from "react";
import { must } from "../model/must.ts";
import { useAppState, useView } from "../state/hooks.ts";
import type { HistoryMode } from "../state/store.ts";
import { useI18n } from "../ui/i18n.ts";
import { CloseIcon, SearchIcon } from "../ui/icons.tsx";
import { searched } from "../view/transitions.ts";
import { MAX_TEXT } from "../view/view.ts";
import "./bar.css";

const PAUSE_MS = 150;

interface SearchBoxProps {
  /** For the app's "/" key. */
  readonly inputRef?: Ref<HTMLInputElement>;
  /** A reader is about to search. */
  readonly onUse?: () => void;
}

/** Text as one more filter: applied while one types, one entry in the history when one stops. */
export function SearchBox({ inputRef, onUse }: SearchBoxProps) {
  const { t } = useI18n();
  const id = useId();
  const { input, type, settle, clear } = useTypedSearch();
  useImperativeHandle(inputRef, () => must(input.current, "input"), [input]);

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    settle();
  }
  return (
    <search className="search-box">
      <form onSubmit={submit}>
        <label htmlFor={id} className="sr-only">
          {t("search.label")}
        </label>
        <SearchIcon />
        <input
          ref={input}
          id={id}
          type="search"
          enterKeyHint="search"
          autoComplete="off"
          spellCheck={false}
          maxLength={MAX_TEXT}
          aria-keyshortcuts="/"
          placeholder={t("search.placeholder")}
          onFocus={onUse}
          onInput={type}
          onBlur={settle}
        />
        <button type="button" className="search-clear" aria-label={t("search.clear")} onClick={clear}>
          <CloseIcon />
        </button>
      </form>
    </search>
  );
}

/** The input keeps its own text; the filter follows after a pause, and the input follows a filter changed elsewhere. */
function useTypedSearch() {
  const input = useRef<HTMLInputElement>(null);
  const { store } = useAppState();
  const text = useView((view) => view.filters.text);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const settled = useRef(text);

  const typed = (): string => input.current?.value.trim() ?? "";

  function stopTimer(): void {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
  }
  function apply(mode: HistoryMode): void {
    stopTimer();
    store.update(searched(typed()), mode);
  }
  function type(): void {
    stopTimer();
    timer.current = setTimeout(() => apply("replace"), PAUSE_MS);
  }
  function settle(): void {
    const mode = typed() === settled.current ? "replace" : "push";
    settled.current = typed();
    if (mode === "push" || store.getState().filters.text !== typed()) apply(mode);
    else stopTimer();
  }
  function clear(): void {
    if (!input.current) return;
    input.current.value = "";
    settle();
    input.current.focus();
  }

  useEffect(
    function followFilter() {
      if (!input.current || timer.current !== null || input.current.value.trim() === text) return;
      input.current.value = text;
      settled.current = text;
    },
    [text],
  );
  useEffect(function stopOnLeaving() {
    return function dropPending() {
      if (timer.current !== null) clearTimeout(timer.current);
    };
  }, []);
  return { input, type, settle, clear };
}
