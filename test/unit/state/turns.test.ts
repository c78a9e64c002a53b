import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createStore } from "zustand/vanilla";
import { takeTurns } from "../../../src/state/turns.ts";
import { inTheSameFrame } from "../../support/frames.ts";

type Step = { readonly step: number; readonly record: string };

function open() {
  const leading = createStore<Step>()(() => ({ step: 0, record: "a" }));
  const frames: (() => void)[] = [];
  let moving = false;
  const turns = takeTurns(leading, {
    nextFrame: (run) => {
      frames.push(run);
      return () => void frames.splice(frames.indexOf(run), 1);
    },
    isMoving: () => moving,
    isAnew: (next, before) => next.record !== before.record,
  });
  return {
    ...turns,
    steps: () => Object.values(turns.following).map((store) => store.getState().step),
    frames,
    step(step: number, record = "a") {
      leading.setState({ step, record }, true);
    },
    drag(step: number) {
      moving = true;
      leading.setState({ step, record: "a" }, true);
      moving = false;
    },
    frame: () => frames.shift()?.(),
  };
}

describe("views that take turns", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("follow a single step one a frame, lists last, and then ask for no more frames", () => {
    const { step, steps, frame, frames } = open();
    step(1);
    expect(steps()).toEqual([0, 0, 0, 0]);
    const seen = [1, 2, 3, 4].map(() => (frame(), steps()));
    expect(seen).toEqual([
      [1, 0, 0, 0],
      [1, 1, 0, 0],
      [1, 1, 1, 0],
      [1, 1, 1, 1],
    ]);
    expect(frames).toEqual([]);
  });

  it("each get the newest there is, whoever waited longest first, while a hand moves; lists rest", () => {
    const { drag, steps, frame } = open();
    const seen = [1, 2, 3, 4, 5].map((at) => (drag(at), frame(), steps()));
    expect(seen).toEqual([
      [1, 0, 0, 0],
      [1, 2, 0, 0],
      [1, 2, 3, 0],
      [4, 2, 3, 0],
      [4, 5, 3, 0],
    ]);
  });

  it("let lists follow once a hand rests, and not before", () => {
    const { drag, steps, frame, frames } = open();
    drag(1);
    vi.advanceTimersByTime(100);
    drag(2);
    while (frames.length > 0) frame();
    vi.advanceTimersByTime(100);
    expect(frames).toEqual([]);
    expect(steps()).toEqual([2, 2, 2, 0]);
    vi.advanceTimersByTime(60);
    frame();
    expect(steps()).toEqual([2, 2, 2, 2]);
  });

  it("take from lists the turn of a click when a hand moves on", () => {
    const { step, drag, steps, frame } = open();
    step(1);
    drag(2);
    for (const _ of [1, 2, 3, 4]) frame();
    expect(steps()).toEqual([2, 2, 2, 0]);
  });

  it("wait for one frame at a time, however many steps it holds", () => {
    const { step, steps, frame, frames } = open();
    step(1);
    step(2);
    expect(frames).toHaveLength(1);
    frame();
    expect(steps()).toEqual([2, 0, 0, 0]);
  });

  it("all follow at once where what stood before is gone", () => {
    const { step, steps, frame, frames } = open();
    step(1);
    step(2, "b");
    expect(steps()).toEqual([2, 2, 2, 2]);
    frame();
    expect(frames).toEqual([]);
  });

  it("do so at once where frames come at once", () => {
    const leading = createStore<number>()(() => 0);
    const { following } = takeTurns(leading, { nextFrame: inTheSameFrame, isMoving: () => false, isAnew: () => false });
    for (const at of [1, 2]) {
      leading.setState(at, true);
      expect(Object.values(following).map((store) => store.getState())).toEqual([at, at, at, at]);
    }
  });

  it("follow no more once stopped", () => {
    const { drag, steps, frames, stop } = open();
    drag(1);
    stop();
    expect(frames).toEqual([]);
    drag(2);
    vi.advanceTimersByTime(1000);
    expect(steps()).toEqual([0, 0, 0, 0]);
    expect(frames).toEqual([]);
  });
});
