import {
  closeSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";

/** A file by its path below a root, and what it is to hold; undefined where it is to go. */
export type Step = readonly [name: string, contents: string | Uint8Array | undefined];

/** What a run that was cut short leaves beside a file: its name, the process and a count. */
const PART = /\.(\d+)-\d+\.part$/;

/**
 * Puts files into their places below `root`, one after the other in the order given. Each is first written whole beside its place, so that a
 * full disk changes nothing, and then renamed, so that a reader finds the old or the new and never a piece. Throws, naming the file.
 */
export function publish(root: string, steps: readonly Step[]): void {
  for (const [name] of steps) refuseLinks(root, name);
  const staged = new Map<Step, string>();
  try {
    for (const step of steps) if (step[1] !== undefined) staged.set(step, stage(root, step, staged.size));
    for (const step of steps) settle(root, step, staged);
  } catch (error) {
    for (const part of staged.values()) discard(part);
    throw error;
  }
}

/** Writes one file whole, wherever it is, with the folders that lead to it; a symbolic link there is refused, a pipe or terminal written to. Throws, naming it. */
export function writeWhole(path: string, contents: string | Uint8Array): void {
  const target = statSync(path, { throwIfNoEntry: false });
  if (target && !target.isFile()) writeFileSync(path, contents);
  else publish(dirname(path), [[basename(path), contents]]);
}

function stage(root: string, [name, contents = ""]: Step, count: number): string {
  const path = join(root, name);
  const part = `${path}.${process.pid}-${count}.part`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    const file = openSync(part, "w", statOf(path)?.mode ?? 0o666);
    try {
      writeFileSync(file, contents);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    return part;
  } catch (error) {
    discard(part);
    throw failure(name, "could not be written", error);
  }
}

function settle(root: string, step: Step, staged: Map<Step, string>): void {
  const [name] = step;
  const part = staged.get(step);
  try {
    if (part === undefined) rmSync(join(root, name), { force: true });
    else renameSync(part, join(root, name));
    staged.delete(step);
  } catch (error) {
    throw failure(name, "could not be moved into place", error);
  }
}

function discard(part: string): void {
  try {
    rmSync(part, { force: true });
  } catch {
    // The next run removes it.
  }
}

const failure = (name: string, what: string, cause: unknown): Error =>
  new Error(`${name} ${what}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });

/** Throws where a path below `root`, or a folder on the way to it, is a symbolic link: what is written there would land elsewhere. */
export function refuseLinks(root: string, name: string): void {
  const steps = name.split("/");
  for (const at of steps.keys()) {
    const path = steps.slice(0, at + 1).join("/");
    if (statOf(join(root, path))?.isSymbolicLink()) throw new Error(`${path} is a symbolic link: put a file or folder of its own there`);
  }
}

const statOf = (path: string): Stats | undefined => lstatSync(path, { throwIfNoEntry: false });

/** What runs that were cut short have left in a folder below `root` and in those inside it, by their paths. */
export function leftParts(root: string, folder: string): readonly string[] {
  if (!statOf(join(root, folder))?.isDirectory()) return [];
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = `${folder}/${entry.name}`;
    return entry.isDirectory() ? leftParts(root, name) : isLeft(entry.name) ? [name] : [];
  });
}

export const isPart = (name: string): boolean => PART.test(name);

function isLeft(name: string): boolean {
  const writer = Number(PART.exec(name)?.[1]);
  return writer === process.pid || (Number.isSafeInteger(writer) && !isRunning(writer));
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
