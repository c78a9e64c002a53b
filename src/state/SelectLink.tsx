import { createContext, type ReactNode, useContext } from "react";
import { selected } from "../view/transitions.ts";
import type { Selection } from "../view/view.ts";
import { useUpdate } from "./hooks.ts";

/** On a page without script: the address at which it tells of a thing, null where it tells of it nowhere else. Null on the live page. */
export const AddressContext = createContext<((subject: Selection) => string | null) | null>(null);

/** True where nothing answers to a press: on a page without script. */
export const useIsStatic = (): boolean => useContext(AddressContext) !== null;

interface SelectLinkProps {
  readonly subject: Selection;
  readonly children: ReactNode;
}

/** What leads to a thing: a button that selects it, or without script a link to where the page tells of it. */
export function SelectLink({ subject, children }: SelectLinkProps) {
  const addressOf = useContext(AddressContext);
  const update = useUpdate();
  if (addressOf) {
    const href = addressOf(subject);
    return href === null ? children : <a href={href}>{children}</a>;
  }
  return (
    <button type="button" className="link-button" onClick={() => update(selected(subject))}>
      {children}
    </button>
  );
}
