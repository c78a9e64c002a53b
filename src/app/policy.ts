/**
 * Narrows where this page may connect: its own origin and, once the reader's link names one, that of the record asked for.
 * A policy added by script can only tighten the one in the page's head.
 */
export function narrowConnections(data: URL | null): void {
  const meta = document.createElement("meta");
  meta.httpEquiv = "Content-Security-Policy";
  meta.content = `connect-src 'self'${data ? ` ${data.origin}` : ""}`;
  document.head.append(meta);
}
