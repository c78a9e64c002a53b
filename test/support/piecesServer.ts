import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join, normalize } from "node:path";
import { contentType } from "./contentTypes.ts";

/** A site of which one file comes in two pieces, and others not at all. */
export interface PiecesSite {
  /** Its origin, ending in a slash. */
  readonly url: string;
  /** Sends this file only up to `cut` (bytes) until `rest` is called. */
  hold(file: string, cut: number): void;
  /** Sends all that was held back, now and from now on. */
  rest(): void;
  /** Files that are cut off when asked for. */
  readonly gone: Set<string>;
  close(): Promise<void>;
}

/** Serves a folder on an origin of its own; every script may be kept by the browser for good. */
export async function piecesSite(folder: string): Promise<PiecesSite> {
  let held: { readonly file: string; readonly cut: number } | undefined;
  let waiting: (() => void)[] = [];
  const gone = new Set<string>();
  const send = (response: ServerResponse, file: string): void => {
    const bytes = readFileSync(join(folder, file));
    response.setHeader("content-type", contentType(file));
    response.setHeader("cache-control", file.endsWith(".js") ? "public, max-age=31536000, immutable" : "no-cache");
    if (held?.file !== file) return void response.end(bytes);
    const { cut } = held;
    response.write(bytes.subarray(0, cut));
    waiting.push(() => response.end(bytes.subarray(cut)));
  };
  const server = createServer((request, response) => {
    const file = normalize(new URL(request.url ?? "/", "http://localhost").pathname).slice(1);
    const path = join(folder, file);
    if (gone.has(file)) return void request.socket.destroy();
    if (!existsSync(path) || statSync(path).isDirectory()) return response.writeHead(404).end();
    send(response, file);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "localhost", resolve);
  });
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    hold: (file, cut) => void (held = { file, cut }),
    rest: () => {
      held = undefined;
      for (const send of waiting) send();
      waiting = [];
    },
    gone,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
