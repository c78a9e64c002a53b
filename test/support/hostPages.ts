import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

export const SANDBOX = "allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads";

/** A page of somebody else's that embeds the site at `site`, under a policy that allows that site's script and frames and nothing else. */
export interface HostPage {
  readonly origin: string;
  close(): Promise<void>;
}

export interface HostAsked {
  readonly site: string;
  readonly body: string;
  readonly dir?: "ltr" | "rtl";
}

/** Serves one page on an origin of its own. */
export async function hostPage({ site, body, dir = "ltr" }: HostAsked): Promise<HostPage> {
  const policy = `default-src 'none'; script-src ${site}; frame-src ${site}`;
  const server: Server = createServer((request, response) => {
    if (request.url !== "/") return response.writeHead(204).end();
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.setHeader("content-security-policy", policy);
    response.end(`<!doctype html><html dir="${dir}"><meta charset="utf-8"><title>Host</title><body>${body}</body></html>`);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
