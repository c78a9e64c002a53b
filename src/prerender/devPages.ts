import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";
import { appPage, PAGE_LANGS, rootPage } from "./pages.ts";

/** Serves the root and the pages of both languages while one works, as the build lays them out. */
export function devPages(): Plugin {
  return {
    name: "ballotline-pages",
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const url = new URL(request.url ?? "/", "http://localhost");
        const send = (html: string) => response.setHeader("content-type", "text/html; charset=utf-8").end(html);
        if (url.pathname === "/") return void send(rootPage(false));
        const lang = PAGE_LANGS.find((candidate) => url.pathname === `/${candidate}/`);
        if (!lang) return next();
        const template = readFileSync(join(server.config.root, "index.html"), "utf8");
        server.transformIndexHtml(url.pathname, appPage(template, lang, { strict: false })).then(send, next);
      });
    },
  };
}
