import { type ReactNode, useId, useRef } from "react";
import "./ui.css";

interface PopoverProps {
  readonly label: ReactNode;
  readonly children: ReactNode;
  readonly className?: string;
  /** For a button whose label is an icon. */
  readonly name?: string;
}

/** A button that opens a panel on the platform's popover: light dismissal, Escape and focus are the browser's. */
export function Popover({ label, children, className = "button", name }: PopoverProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);

  function placeUnderButton(): void {
    const [box, content] = [button.current?.getBoundingClientRect(), panel.current];
    if (!box || !content) return;
    const width = content.offsetWidth;
    const start = getComputedStyle(content).direction === "rtl" ? box.right - width : box.left;
    const left = Math.max(8, Math.min(start, document.documentElement.clientWidth - width - 8));
    const below = box.bottom + 4;
    const fits = below + content.offsetHeight <= document.documentElement.clientHeight;
    content.style.setProperty("--popover-x", `${left}px`);
    content.style.setProperty("--popover-y", `${fits ? below : Math.max(8, box.top - content.offsetHeight - 4)}px`);
  }

  return (
    <>
      <button
        ref={button}
        type="button"
        className={className}
        popoverTarget={id}
        aria-haspopup="true"
        {...(name ? { "aria-label": name } : {})}
      >
        {label}
      </button>
      <div ref={panel} id={id} popover="auto" className="popover" onToggle={(event) => event.newState === "open" && placeUnderButton()}>
        {children}
      </div>
    </>
  );
}
