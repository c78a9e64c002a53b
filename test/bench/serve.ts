import { createReadStream, existsSync, readFileSync, statSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { join, normalize } from "node:path";
import { createGzip } from "node:zlib";
import { contentType } from "../support/contentTypes.ts";

/** Serves the built site below /N/ with the made-up record of N rows as its own; gives the server and its port. */
export function serveSizes(site: string, records: string): Promise<{ readonly server: Server; readonly port: number }> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    const [, rows = "", rest = ""] = /^\/(\d+)\/(.*)$/.exec(path) ?? [];
    const data = /^data\/(dataset|\d+\.wording)\.json$/.exec(rest);
    const file = data ? join(records, data[1] === "dataset" ? `${rows}.json` : `${data[1]}.json`) : join(site, normalize(rest));
    const found = existsSync(file) && statSync(file).isDirectory() ? join(file, "index.html") : file;
    if (rows === "" || !existsSync(found)) {
      response.writeHead(404).end();
      return;
    }
    response.setHeader("content-type", contentType(found));
    if (/\.(json|js|css|html)$/.test(found)) {
      response.setHeader("content-encoding", "gzip");
      createReadStream(found)
        .pipe(createGzip({ level: 1 }))
        .pipe(response);
    } else response.end(readFileSync(found));
  });
  return new Promise((resolve) => {
    server.listen(0, "localhost", () => {
      const address = server.address();
      resolve({ server, port: typeof address === "object" && address ? address.port : 0 });
    });
  });
}
