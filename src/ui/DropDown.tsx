import type { ReactNode } from "react";
import { useI18n } from "./i18n.ts";
import { DownIcon } from "./icons.tsx";
import { Popover } from "./Popover.tsx";

interface DropDownProps {
  readonly label: string;
  /** How much is chosen in it: it stands where the arrow does, so that nothing moves. */
  readonly chosen: number;
  readonly children: ReactNode;
}

/** A button of a bar that opens a panel, and tells how much is chosen there. */
export function DropDown({ label, chosen, children }: DropDownProps) {
  const { number } = useI18n();
  return (
    <Popover
      className={chosen > 0 ? "button is-active" : "button"}
      label={
        <>
          {label} {chosen > 0 ? <b className="drop-count">{number(chosen)}</b> : <DownIcon />}
        </>
      }
    >
      {children}
    </Popover>
  );
}
