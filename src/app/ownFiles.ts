/** Opens a file of the site: its record, basemap and faces. */
type OpenFile = (url: string, init?: RequestInit) => Promise<Response>;

/** How the page opens them: over the network, unless it is one file that brings them along (inlinedAssets.ts). */
export const ownFiles: { open: OpenFile } = { open: (url, init) => fetch(url, init) };
