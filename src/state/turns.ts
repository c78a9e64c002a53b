import { createStore, type StoreApi } from "zustand/vanilla";

/** The views beside the one under the hand, in the order in which they follow it. */
const FOLLOWERS = ["facets", "map", "timeline"] as const;

export type Follower = (typeof FOLLOWERS)[number];

/** Calls once before the next frame is painted; gives the way to call it off. */
export type NextFrame = (run: () => void) => () => void;

export const beforeNextFrame: NextFrame = (run) => {
  const frame = requestAnimationFrame(run);
  return () => cancelAnimationFrame(frame);
};

interface Turns<T> {
  readonly following: Readonly<Record<Follower, StoreApi<T>>>;
  stop(): void;
}

/** Lets views follow a store one a frame, whoever has waited longest first: the hand never waits for all of them at once, and each is always as new as its last turn. */
export function takeTurns<T>(leading: StoreApi<T>, nextFrame: NextFrame): Turns<T> {
  const open = () => createStore<T>()(() => leading.getState());
  const following: Turns<T>["following"] = { facets: open(), map: open(), timeline: open() };
  const waiting = new Set<Follower>();
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

  const unsubscribe = leading.subscribe(() => {
    for (const follower of FOLLOWERS) waiting.add(follower);
    call();
  });
  return {
    following,
    stop() {
      unsubscribe();
      callOff?.();
    },
  };
}
