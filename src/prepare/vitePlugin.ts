import { readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { ErrorPayload, Plugin, ViteDevServer } from "vite";
import { must } from "../model/must.ts";
import { prepareRecord, writeFiles } from "./prepare.ts";
import { formatError, type RecordError } from "./recordError.ts";

const NAME = "ballotline-record";
const RELOADED = ["ar", "en"].map((lang) => ({ type: "full-reload", path: `/${lang}/index.html` }) as const);
/** An editor saves in several steps. */
const SETTLED_MS = 60;

/**
 * Keeps public/data in step with data/: a build stops at an error with all of them in its message; the dev server prepares at its start and
 * at each change, reloads the page, or lays the errors over it and goes on serving the last good dataset.
 */
export function recordPlugin(): Plugin {
  let root = "";
  let building = false;
  return {
    name: NAME,
    apply: (_config, { mode, isPreview }) => mode !== "test" && isPreview !== true,
    configResolved(config) {
      root = config.root;
      building = config.command === "build";
    },
    buildStart() {
      const failure = building ? prepareInto(root) : undefined;
      if (failure) this.error(failure.err.message);
    },
    configureServer: (server) => followRecord(server),
  };
}

/** Writes the dataset, or says as an overlay what keeps it from being written. */
function prepareInto(root: string): ErrorPayload | undefined {
  try {
    const prepared = prepareRecord(root);
    if (!prepared.ok) return overlay(root, prepared.errors);
    writeFiles(root, prepared.files);
    return undefined;
  } catch (error) {
    return { type: "error", err: { message: error instanceof Error ? error.message : String(error), stack: "", plugin: NAME } };
  }
}

function overlay(root: string, errors: readonly RecordError[]): ErrorPayload {
  const { file, line, col } = must(errors[0], "error");
  const path = join(root, file);
  const err = {
    plugin: NAME,
    message: ["The record has errors:", ...errors.map(formatError)].join("\n"),
    stack: errors.map((error) => `${join(root, error.file)}:${error.line}:${error.col}`).join("\n"),
    id: path,
    loc: { file: path, line, column: col },
    frame: frameOf(path, line, col),
  };
  return { type: "error", err };
}

function frameOf(path: string, line: number, col: number): string {
  try {
    const text = readFileSync(path, "utf8").split("\n")[line - 1] ?? "";
    return `${line} | ${text}\n${" ".repeat(String(line).length)} | ${" ".repeat(col - 1)}^`;
  } catch {
    return "";
  }
}

function followRecord(server: ViteDevServer): void {
  const { root, logger } = server.config;
  let failure: ErrorPayload | undefined;
  let waiting: NodeJS.Timeout | undefined;
  const prepare = (): void => {
    failure = prepareInto(root);
    if (failure) logger.error(failure.err.message, { timestamp: true });
  };
  const follow = (): void => {
    prepare();
    // Only the pages that show the record: the desk, which may just have written a file, holds what is on it.
    for (const payload of failure ? [failure] : RELOADED) server.ws.send(payload);
  };
  server.watcher.add(join(root, "data"));
  server.watcher.on("all", (_event, path) => {
    if (!isOfRecord(relative(root, path))) return;
    clearTimeout(waiting);
    waiting = setTimeout(follow, SETTLED_MS);
  });
  // A page that opens or reloads while the error stands is told of it too.
  server.ws.on("connection", () => failure && server.ws.send(failure));
  prepare();
}

const isOfRecord = (path: string): boolean => path.startsWith(`data${sep}`);
