/** The version that every message carries; frame and host ignore those of any other. */
const PROTOCOL = 1;

/** Pixels that a frame may ask for. */
export const HEIGHTS = { least: 100, most: 6000 } as const;

/** UTF-16 units that a fragment in a message may hold. */
export const MAX_FRAGMENT = 8000;

/** From the frame: how high it would like to be, in whole pixels, and what its reader has selected (an id, null for nothing) with the fragment of the view. */
export type FrameMessage =
  | { readonly ballotline: typeof PROTOCOL; readonly type: "height"; readonly height: number }
  | { readonly ballotline: typeof PROTOCOL; readonly type: "selection"; readonly id: string | null; readonly fragment: string };

/** From the host: "hello" asks for the height once more; "view" names the view to show, as the fragment of a link, without its `#`. */
export type HostMessage =
  | { readonly ballotline: typeof PROTOCOL; readonly type: "hello" }
  | { readonly ballotline: typeof PROTOCOL; readonly type: "view"; readonly fragment: string };

export const heightMessage = (height: number): FrameMessage => ({ ballotline: PROTOCOL, type: "height", height: Math.ceil(height) });

export const selectionMessage = (id: string | null, fragment: string): FrameMessage => ({
  ballotline: PROTOCOL,
  type: "selection",
  id,
  fragment,
});

/** A host's message, if it is one that is known; undefined for everything else, whatever it is. */
export function readHostMessage(data: unknown): HostMessage | undefined {
  if (typeof data !== "object" || data === null) return undefined;
  const { ballotline, type, fragment } = data as Readonly<Record<string, unknown>>;
  if (ballotline !== PROTOCOL) return undefined;
  if (type === "hello") return { ballotline, type };
  if (type !== "view" || typeof fragment !== "string" || fragment.length > MAX_FRAGMENT) return undefined;
  return { ballotline, type, fragment };
}
