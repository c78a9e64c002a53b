import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { edited, redone, undone } from "../../../src/desk/deskState.ts";
import { eraseKept, keepDesk, keptDesk } from "../../../src/desk/keeping.ts";
import { openReport } from "../../../src/desk/opening.ts";
import { deskSide, FILE_001 } from "../../support/desk.ts";

/** Storage with room for so many characters. */
function storageOf(room: number): Storage {
  const held = new Map<string, string>();
  return {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => {
      const others = [...held].reduce((sum, [name, text]) => sum + (name === key ? 0 : text.length), 0);
      if (others + value.length > room) throw new Error("QuotaExceededError");
      held.set(key, value);
    },
    removeItem: (key: string) => held.delete(key),
    get length() {
      return held.size;
    },
  } as unknown as Storage;
}

function coded(steps: number) {
  const desk = openReport(FILE_001, deskSide().yamlOf(FILE_001)!);
  if (typeof desk === "string") throw new Error(desk);
  return Array.from({ length: steps }).reduce<typeof desk>(
    (now, _, at) => edited(now, ["directives", at % 9, "what", "en"], `Words ${at}`),
    desk,
  );
}

beforeEach(() => vi.stubGlobal("localStorage", storageOf(5_000_000)));
afterEach(() => vi.unstubAllGlobals());

describe("a desk that is kept on the device", () => {
  it("comes back with every step that can be undone and redone", () => {
    const desk = undone(undone(coded(40)));
    expect(keepDesk(desk, undefined)).toBe("whole");
    const kept = keptDesk()!;
    expect(kept).toEqual({ ...desk, typing: null });
    expect(undone(kept).now).toEqual(undone(desk).now);
    expect(redone(redone(kept)).now).toEqual(redone(redone(desk)).now);
  });

  it("holds a thousand steps in the room that browsers give", () => {
    expect(keepDesk(coded(1000), undefined)).toBe("whole");
    expect(keptDesk()!.past).toHaveLength(1000);
    const length = (localStorage.getItem("ballotline-desk") ?? "").length;
    expect(length).toBeLessThan(2_000_000);
  });

  it("loses the oldest steps first where there is no room, and never the answers", () => {
    const desk = coded(1000);
    const least = JSON.stringify({ ...desk, past: [] }).length;
    vi.stubGlobal("localStorage", storageOf(2 * least));
    expect(keepDesk(desk, undefined)).toBe("short");
    const kept = keptDesk()!;
    expect(kept.now).toEqual(desk.now);
    expect(kept.past.length).toBeGreaterThan(0);
    expect(undone(kept).now).toEqual(undone(desk).now);
  });

  it("is not kept at all where there is no room for it, and erased where it is asked for", () => {
    vi.stubGlobal("localStorage", storageOf(100));
    expect(keepDesk(coded(1), undefined)).toBe("none");
    vi.stubGlobal("localStorage", storageOf(5_000_000));
    keepDesk(coded(1), undefined);
    eraseKept();
    expect(localStorage).toHaveLength(0);
    expect(keptDesk()).toBeNull();
  });

  it("is not read where another version kept it, or somebody changed it", () => {
    for (const value of ['[{"form":1},2]', "{", '[{"form":1,"now":-1},4]', "null"]) {
      localStorage.setItem("ballotline-desk", value);
      expect(keptDesk()).toBeNull();
    }
  });
});
