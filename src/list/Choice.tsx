import { type ReactNode } from "react";
import { useStore } from "zustand";
import { useAppState, useUpdate } from "../state/hooks.ts";
import { selected } from "../view/transitions.ts";
import type { Selection } from "../view/view.ts";

type Item = Exclude<Selection, { kind: "none" }>;

const isSame = (a: Selection, b: Item): boolean => a.kind === b.kind && a.id === b.id;

interface ChoiceProps {
  readonly to: Item;
  readonly className: string;
  readonly children: ReactNode;
}

/** A line of the list that selects what it tells of: lit while the hand is on its mark, and the other way about. */
export function Choice({ to, className, children }: ChoiceProps) {
  const { hover } = useAppState();
  const update = useUpdate();
  const isLit = useStore(hover, (state) => isSame(state.hover, to));
  const show = () => hover.setState({ hover: to });
  const leave = () => hover.setState({ hover: { kind: "none" } });
  return (
    <li className={isLit ? `${className} is-lit` : className}>
      <button
        type="button"
        data-item={to.id}
        onClick={() => {
          leave();
          update(selected(to));
        }}
        onMouseEnter={show}
        onMouseLeave={leave}
        onFocus={show}
        onBlur={leave}
      >
        {children}
      </button>
    </li>
  );
}
