import { Fragment, type ReactNode } from "react";
import { useI18n } from "./i18n.ts";
import { ExternalIcon } from "./icons.tsx";

/** True for an absolute http or https address; any other scheme is no link. */
export function isWebAddress(raw: string): boolean {
  return URL.canParse(raw) && /^https?:$/.test(new URL(raw).protocol);
}

/** A link out of the page, in a new tab, which a screen reader is told; an address of another scheme stays words. */
export function ExternalLink({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  const { tParts } = useI18n();
  if (!isWebAddress(href)) return children;
  const told = tParts("common.opensElsewhere").map((part, index) =>
    typeof part === "string" ? (
      <span key={index} className="sr-only">
        {part}
      </span>
    ) : (
      <Fragment key={index}>{children} </Fragment>
    ),
  );
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {told}
      <ExternalIcon />
    </a>
  );
}
