import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

/** "kill": the change stops halfway, and nothing is changed after it. "full": what is written stops halfway and fails, and so does all that is written after it. */
export type Fault = "kill" | "full";

type Call = (...args: unknown[]) => unknown;
const disk = fs as unknown as Record<string, Call>;

const WRITES = ["writeFileSync", "writeSync", "appendFileSync", "copyFileSync", "mkdirSync"];
const MOVES = ["renameSync", "rmSync", "unlinkSync", "rmdirSync", "truncateSync", "ftruncateSync", "symlinkSync", "linkSync"];

export interface Ran {
  /** How often the disk was to be changed. */
  readonly changes: number;
  readonly error: unknown;
}

/** Runs what changes the disk synchronously, while only the first `most` changes succeed. */
export function onFailingDisk(most: number, fault: Fault, run: () => unknown): Ran {
  const real = new Map<string, Call>();
  let changes = 0;
  const replace = (name: string, by: (call: Call, args: unknown[]) => unknown): void => {
    const call = disk[name]!;
    real.set(name, call);
    disk[name] = (...args) => by(call, args);
  };
  const broken = (isWrite: boolean): "no" | "now" | "since" => {
    if (fault === "full" && !isWrite) return "no";
    changes++;
    return changes <= most ? "no" : changes === most + 1 ? "now" : "since";
  };
  for (const name of WRITES)
    replace(name, (call, args) => {
      const state = broken(true);
      if (state === "no") return call(...args);
      if (state === "now" && (name === "writeFileSync" || name === "appendFileSync")) call(args[0], half(args[1]), ...args.slice(2));
      throw fault === "full" ? full() : new Error("killed");
    });
  for (const name of MOVES)
    replace(name, (call, args) => {
      if (broken(false) === "no") return call(...args);
      throw new Error("killed");
    });
  replace("openSync", (call, args) => {
    const creates = typeof args[1] === "string" && /[wa+]/.test(args[1]);
    if (!creates || broken(true) === "no") return call(...args);
    throw fault === "full" ? full() : new Error("killed");
  });
  syncBuiltinESMExports();
  try {
    run();
    return { changes, error: undefined };
  } catch (error) {
    return { changes, error };
  } finally {
    for (const [name, call] of real) disk[name] = call;
    syncBuiltinESMExports();
  }
}

const full = (): Error => Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC" });

const half = (contents: unknown): unknown =>
  typeof contents === "string"
    ? contents.slice(0, contents.length / 2)
    : (contents as Uint8Array).subarray(0, (contents as Uint8Array).length / 2);
