import type { ReactNode } from "react";

interface ToolProps {
  readonly name: string;
  readonly disabled?: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

/** A button of the timeline that shows a sign alone; its name is said, and shown to a pointer. */
export function Tool({ name, disabled = false, onClick, children }: ToolProps) {
  return (
    <button type="button" className="icon-button" aria-label={name} title={name} disabled={disabled} onClick={onClick}>
      {children}
    </button>
  );
}
