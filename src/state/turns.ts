import { createStore, type StoreApi } from "zustand/vanilla";

/** The views beside the one under the hand, in the order in which they follow it. */
const TURNS = ["facets", "map", "timeline"] as const;

/** Lists and orders come last, and rest while a hand moves, so that nothing jumps and drawing never waits for words. */
export type Follower = (typeof TURNS)[number] | "lists";

/** Milliseconds without a step after which a hand counts as at rest: lists, orders, the address and the names of a crowded map wait for that. */
export const REST_MS = 150;

/** Calls once before the next frame is painted; gives the way to call it off. */
export type NextFrame = (run: () => void) => () => void;

export const beforeNextFrame: NextFrame = (run) => {
  const frame = requestAnimationFrame(run);
  return () => cancelAnimationFrame(frame);
};

interface Pace<T> {
  readonly nextFrame: NextFrame;
  /** True while a hand moves, and more steps are to be expected. */
  readonly isMoving: () => boolean;
  /** True where nothing of what stood before may be shown beside what stands now. */
  readonly isAnew: (next: T, before: T) => boolean;
}

interface Turns<T> {
  readonly following: Readonly<Record<Follower, StoreApi<T>>>;
  stop(): void;
}

/** Lets views follow a store one a frame, whoever has waited longest first: the hand never waits for all of them at once, and each is always as new as its last turn. */
export function takeTurns<T>(leading: StoreApi<T>, { nextFrame, isMoving, isAnew }: Pace<T>): Turns<T> {
  const open = () => createStore<T>()(() => leading.getState());
  const following: Turns<T>["following"] = { facets: open(), map: open(), timeline: open(), lists: open() };
  const waiting = new Set<Follower>();
  let resting: ReturnType<typeof setTimeout> | undefined;
  let callOff: (() => void) | undefined;
  let called = false;

  function call(): void {
    if (called || waiting.size === 0) return;
    called = true;
    callOff = nextFrame(turn);
  }

  function turn(): void {
    called = false;
    const [next] = waiting;
    if (next === undefined) return;
    waiting.delete(next);
    following[next].setState(leading.getState(), true);
    call();
  }

  function showAll(next: T): void {
    waiting.clear();
    for (const follower of Object.values(following)) follower.setState(next, true);
  }

  function callLists(): void {
    waiting.add("lists");
    call();
  }

  const unsubscribe = leading.subscribe((next, before) => {
    clearTimeout(resting);
    if (isAnew(next, before)) return showAll(next);
    for (const follower of TURNS) waiting.add(follower);
    waiting.delete("lists");
    if (isMoving()) resting = setTimeout(callLists, REST_MS);
    else waiting.add("lists");
    call();
  });
  return {
    following,
    stop() {
      unsubscribe();
      clearTimeout(resting);
      callOff?.();
    },
  };
}
