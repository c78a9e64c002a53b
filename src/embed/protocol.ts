import { isFields } from "../model/fields.ts";

/** The version that every message carries; frame and host ignore those of any other. */
const PROTOCOL = 1;

/** Pixels that a frame may ask for. */
export const HEIGHTS = { least: 100, most: 6000 } as const;

/** UTF-16 units that a fragment in a message may hold. */
export const MAX_FRAGMENT = 8000;

/** Messages of one kind that one side takes from the other in a second; of more, the last. */
export const MAX_A_SECOND = 20;

/** UTF-16 units of an id; as in model/ids.ts, which is more than a host's page needs. */
const MAX_ID = 80;
const ID = /^[a-z]+(-[a-z0-9]+)+$/;

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
  if (!isFields(data)) return undefined;
  const { ballotline, type, fragment } = data;
  if (ballotline !== PROTOCOL) return undefined;
  if (type === "hello") return { ballotline, type };
  if (type !== "view" || typeof fragment !== "string" || fragment.length > MAX_FRAGMENT) return undefined;
  return { ballotline, type, fragment };
}

export interface ToldSelection {
  readonly id: string | null;
  readonly fragment: string;
}

/** What a frame says that its reader selected; undefined where it is no selection, or one out of bounds: hosts put ids and fragments into their pages. */
export function readSelection({ type, id, fragment }: Readonly<Record<string, unknown>>): ToldSelection | undefined {
  if (type !== "selection" || typeof fragment !== "string") return undefined;
  if (id !== null && !(typeof id === "string" && id.length <= MAX_ID && ID.test(id))) return undefined;
  return fragment.length <= MAX_FRAGMENT && /^[!-~]*$/.test(fragment) ? { id, fragment } : undefined;
}
