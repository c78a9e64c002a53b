import { describe, expect, it } from "vitest";
import { createStore } from "zustand/vanilla";
import { type NextFrame, takeTurns } from "../../../src/state/turns.ts";

function open() {
  const leading = createStore<{ step: number }>()(() => ({ step: 0 }));
  const frames: (() => void)[] = [];
  const nextFrame: NextFrame = (run) => {
    frames.push(run);
    return () => void frames.splice(frames.indexOf(run), 1);
  };
  const turns = takeTurns(leading, nextFrame);
  const steps = () => Object.values(turns.following).map((store) => store.getState().step);
  return {
    ...turns,
    steps,
    frames,
    step: (step: number) => leading.setState({ step }, true),
    frame: () => frames.shift()?.(),
  };
}

describe("views that take turns", () => {
  it("follow a single step one a frame, and then ask for no more frames", () => {
    const { step, steps, frame, frames } = open();
    step(1);
    expect(steps()).toEqual([0, 0, 0]);
    const seen = [1, 2, 3].map(() => (frame(), steps()));
    expect(seen).toEqual([
      [1, 0, 0],
      [1, 1, 0],
      [1, 1, 1],
    ]);
    expect(frames).toEqual([]);
  });

  it("each get the newest there is, whoever waited longest first, while steps go on", () => {
    const { step, steps, frame } = open();
    const seen = [1, 2, 3, 4, 5].map((at) => (step(at), frame(), steps()));
    expect(seen).toEqual([
      [1, 0, 0],
      [1, 2, 0],
      [1, 2, 3],
      [4, 2, 3],
      [4, 5, 3],
    ]);
  });

  it("wait for one frame at a time, however many steps it holds", () => {
    const { step, steps, frame, frames } = open();
    step(1);
    step(2);
    expect(frames).toHaveLength(1);
    frame();
    expect(steps()).toEqual([2, 0, 0]);
  });

  it("do so at once where frames come at once", () => {
    const leading = createStore<number>()(() => 0);
    const { following } = takeTurns(leading, (run) => (run(), () => undefined));
    for (const at of [1, 2]) {
      leading.setState(at, true);
      expect(Object.values(following).map((store) => store.getState())).toEqual([at, at, at]);
    }
  });

  it("follow no more once stopped", () => {
    const { step, steps, frames, stop } = open();
    step(1);
    stop();
    expect(frames).toEqual([]);
    step(2);
    expect(steps()).toEqual([0, 0, 0]);
    expect(frames).toEqual([]);
  });
});
