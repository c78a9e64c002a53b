import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join, normalize } from "node:path";
import { gzipSync } from "node:zlib";
import { contentType } from "../support/contentTypes.ts";

/** Larger files are packed quickly: they are measured for speed, not for weight. */
const HARD_PACKED_BYTES = 8_000_000;

export interface Server {
  readonly origin: string;
  /** Bytes sent since it was last asked. */
  taken(): number;
  close(): void;
}

interface Answer {
  readonly type: string;
  readonly body: Buffer;
}

/** Serves each folder below its name ("" for the root), and made-up pages by their paths, gzipped as hard as gzip goes. */
export async function serve(folders: ReadonlyMap<string, string>, made: ReadonlyMap<string, string> = new Map()): Promise<Server> {
  let bytes = 0;
  const packed = new Map<string, Answer>();

  function fileAt(path: string): string | undefined {
    const [, name = "", rest = ""] = /^\/([^/]*)\/?(.*)$/.exec(path) ?? [];
    const folder = folders.get(name);
    const found = folder === undefined ? join(folders.get("") ?? "nowhere", normalize(path)) : join(folder, normalize(rest));
    const file = existsSync(found) && statSync(found).isDirectory() ? join(found, "index.html") : found;
    return existsSync(file) ? file : undefined;
  }

  function pack(path: string): Answer | undefined {
    const text = made.get(path);
    const file = text === undefined ? fileAt(path) : "made.html";
    if (file === undefined) return undefined;
    const content = text ?? readFileSync(file);
    return { type: contentType(file), body: gzipSync(content, { level: content.length > HARD_PACKED_BYTES ? 1 : 9 }) };
  }

  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    const answer = packed.get(path) ?? pack(path);
    if (!answer) {
      response.writeHead(404).end();
      return;
    }
    packed.set(path, answer);
    bytes += answer.body.length;
    response.writeHead(200, { "content-type": answer.type, "content-encoding": "gzip" }).end(answer.body);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "localhost", resolve);
  });
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    taken() {
      const taken = bytes;
      bytes = 0;
      return taken;
    },
    close: () => void server.close(),
  };
}
