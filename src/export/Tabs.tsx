import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from "react";

export interface TabPanel {
  readonly id: string;
  readonly label: string;
  readonly content: ReactNode;
}

type Step = (at: number, count: number, forward: number) => number;

const STEPS: ReadonlyMap<string, Step> = new Map<string, Step>([
  ["ArrowRight", (at, count, forward) => (at + forward + count) % count],
  ["ArrowLeft", (at, count, forward) => (at - forward + count) % count],
  ["Home", () => 0],
  ["End", (_, count) => count - 1],
]);

interface Props {
  readonly label: string;
  readonly panels: readonly TabPanel[];
  /** The panel to open on, by its id; the first where it names none. */
  readonly start?: string | undefined;
}

/** Panels one at a time under a row of tabs; the arrow keys follow the eye in either direction of writing. */
export function Tabs({ label, panels, start }: Props) {
  const base = useId();
  const list = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState(start ?? panels[0]?.id);
  const shown = panels.find(({ id }) => id === chosen) ?? panels[0];
  if (!shown) return null;

  const place = panels.indexOf(shown);
  function step(event: KeyboardEvent<HTMLDivElement>): void {
    const move = STEPS.get(event.key);
    if (!move || !list.current) return;
    event.preventDefault();
    const forward = getComputedStyle(list.current).direction === "rtl" ? -1 : 1;
    const next = move(place, panels.length, forward);
    setChosen(panels[next]?.id);
    list.current.querySelectorAll<HTMLElement>('[role="tab"]')[next]?.focus();
  }

  return (
    <>
      <div ref={list} role="tablist" aria-label={label} className="share-tabs" tabIndex={-1} onKeyDown={step}>
        {panels.map(({ id, label: name }) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`${base}-${id}-tab`}
            aria-selected={id === shown.id}
            aria-controls={`${base}-panel`}
            tabIndex={id === shown.id ? 0 : -1}
            onClick={() => setChosen(id)}
          >
            {name}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${base}-panel`} aria-labelledby={`${base}-${shown.id}-tab`} className="share-panel" key={shown.id}>
        {shown.content}
      </div>
    </>
  );
}
