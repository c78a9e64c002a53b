import { type ReactNode, useEffect, useId, useRef, useState } from "react";

interface PopoverProps {
  readonly label: ReactNode;
  readonly children: ReactNode;
  readonly className?: string;
  /** For a button whose label is an icon. */
  readonly name?: string;
}

/**
 * A button that opens a panel on the platform's popover: light dismissal, Escape and focus are the browser's. What is in
 * the panel is there while it is open: closed, it counts nothing.
 */
export function Popover({ label, children, className = "button", name }: PopoverProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  useEffect(function placeWheneverItGrows() {
    // The panel shrinks once more when it goes, after the references to it have gone.
    const [from, to] = [button.current, panel.current];
    if (!from || !to || typeof ResizeObserver === "undefined") return undefined;
    const observer = new ResizeObserver(() => to.matches(":popover-open") && placeUnder(from, to));
    observer.observe(to);
    return () => observer.disconnect();
  }, []);

  return (
    <>
      <button
        ref={button}
        type="button"
        className={className}
        popoverTarget={id}
        aria-haspopup="true"
        onClick={() => setIsOpen(true)}
        {...(name ? { "aria-label": name } : {})}
      >
        {label}
      </button>
      <div
        ref={panel}
        id={id}
        popover="auto"
        className="popover"
        onToggle={({ newState, target, currentTarget }) => target === currentTarget && setIsOpen(newState === "open")}
      >
        {isOpen && children}
      </div>
    </>
  );
}

function placeUnder(button: HTMLElement, panel: HTMLElement): void {
  const box = button.getBoundingClientRect();
  const width = panel.offsetWidth;
  const start = getComputedStyle(panel).direction === "rtl" ? box.right - width : box.left;
  const left = Math.max(8, Math.min(start, document.documentElement.clientWidth - width - 8));
  const below = box.bottom + 4;
  const fits = below + panel.offsetHeight <= document.documentElement.clientHeight;
  panel.style.setProperty("--popover-x", `${left}px`);
  panel.style.setProperty("--popover-y", `${fits ? below : Math.max(8, box.top - panel.offsetHeight - 4)}px`);
}
