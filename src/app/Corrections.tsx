import { CorrectionsView } from "../sources/CorrectionsView.tsx";

/** The corrections with the feed that the page's head names, which a site without an address of its own has not. */
export function Corrections() {
  const feed = document.head.querySelector<HTMLLinkElement>('link[rel="alternate"][type="application/atom+xml"]');
  return <CorrectionsView feed={feed?.href ?? null} />;
}
