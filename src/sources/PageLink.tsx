import type { ReactNode } from "react";
import { useUpdate, useView } from "../state/hooks.ts";
import { tabbed } from "../view/transitions.ts";
import { writeFragment } from "../view/url.ts";
import type { Tab } from "../view/view.ts";

/** A link to another page of the app in the same view; `onFollow` is called before it opens. */
export function PageLink({ to, onFollow, children }: { readonly to: Tab; readonly onFollow?: () => void; readonly children: ReactNode }) {
  const view = useView((current) => current);
  const update = useUpdate();
  return (
    <a
      href={`#${writeFragment({ ...view, tab: to })}`}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        onFollow?.();
        update(tabbed(to));
      }}
    >
      {children}
    </a>
  );
}
