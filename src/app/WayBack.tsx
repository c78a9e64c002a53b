import type { ReactNode } from "react";

/** The way to our own record from another one. */
export interface Back {
  readonly href: string;
  /** Goes there without loading the page anew; false where the link has to be followed. */
  readonly go: () => boolean;
}

/** A link, so that it opens in a new tab too. */
export function WayBack({ back, className, children }: { readonly back: Back; readonly className?: string; readonly children: ReactNode }) {
  return (
    <a
      href={back.href}
      className={className}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        if (back.go()) event.preventDefault();
      }}
    >
      {children}
    </a>
  );
}
