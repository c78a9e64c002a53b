import { useEffect } from "react";

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName));

const isOpen = (): boolean => document.querySelector("dialog[open], [popover]:popover-open") !== null;

interface Keys {
  readonly onEscape: () => void;
  readonly onSearch: () => void;
  readonly onHelp: () => void;
}

/** The page's own keys, silent while something is typed or a dialog is open; never installed inside another page's frame. */
export function usePageKeys({ onEscape, onSearch, onHelp }: Keys): void {
  useEffect(
    function listen() {
      function onKey(event: KeyboardEvent): void {
        if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || isOpen()) return;
        if (event.key === "Escape") onEscape();
        else if (event.key === "/") onSearch();
        else if (event.key === "?") onHelp();
        else return;
        event.preventDefault();
      }
      const gone = new AbortController();
      document.addEventListener("keydown", onKey, gone);
      return () => gone.abort();
    },
    [onEscape, onSearch, onHelp],
  );
}
