import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join, normalize } from "node:path";
import { contentType } from "./contentTypes.ts";

/** A site of which single files can be changed, or broken off, while it stands. */
export interface Site {
  /** Its folder, below the origin, ending in a slash. */
  readonly url: string;
  /** What is answered in place of a file; a number is a status and nothing else. */
  readonly instead: Map<string, string | number>;
  close(): Promise<void>;
}

function fileAt(folder: string, path: string): string | undefined {
  const file = join(folder, normalize(path));
  const page = existsSync(file) && statSync(file).isDirectory() ? join(file, "index.html") : file;
  return existsSync(page) ? page : undefined;
}

/** Serves a folder in a sub-path of an origin of its own. */
export async function serveSite(folder: string): Promise<Site> {
  const instead = new Map<string, string | number>();
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname.replace(/^\/some\/where\//, "");
    const other = instead.get(path);
    const file = fileAt(folder, path);
    if (typeof other === "number") return response.writeHead(other).end();
    if (other === undefined && file === undefined) return response.writeHead(404).end();
    response.setHeader("content-type", contentType(file ?? path));
    response.setHeader("cache-control", "no-cache");
    response.end(other ?? readFileSync(file!));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "localhost", resolve);
  });
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/some/where/`,
    instead,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
