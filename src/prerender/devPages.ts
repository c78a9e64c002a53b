import { readFileSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { join } from "node:path";
import { isRunnableDevEnvironment, type Plugin } from "vite";

/** As they lie in the project. */
const CODEBOOK_STYLES = ["app/tokens", "ui/ui", "app/report", "prerender/codebook"].map((name) => `/src/${name}.css`);

/** Serves the root and the pages of both languages while one works, as the build lays them out. */
export function devPages(): Plugin {
  return {
    name: "ballotline-pages",
    configureServer(server) {
      // Loaded by the server, not by the configuration, so that a changed message does not restart it.
      const { ssr } = server.environments;
      if (!isRunnableDevEnvironment(ssr)) throw new TypeError("the server runs no modules of its own");
      const pages = () => ssr.runner.import<typeof import("./pages.ts")>("/src/prerender/pages.ts");
      const languages = () => ssr.runner.import<typeof import("./languages.ts")>("/src/prerender/languages.ts");
      const desks = () => ssr.runner.import<typeof import("./deskPage.ts")>("/src/prerender/deskPage.ts");
      const codebooks = () => ssr.runner.import<typeof import("./codebookPage.tsx")>("/src/prerender/codebookPage.tsx");
      const pictures = () => ssr.runner.import<typeof import("./openPicture.ts")>("/src/prerender/openPicture.ts");
      async function pageAt(pathname: string): Promise<string | undefined> {
        const [{ appPage, rootPage }, { PAGE_LANGS }] = await Promise.all([pages(), languages()]);
        if (pathname === "/") return rootPage(false);
        const lang = PAGE_LANGS.find((candidate) => pathname === `/${candidate}/`);
        if (!lang) return (await codebookAt(pathname)) ?? deskAt(pathname);
        const template = readFileSync(join(server.config.root, "index.html"), "utf8");
        return server.transformIndexHtml(pathname, appPage(template, lang, { strict: false }));
      }
      async function codebookAt(pathname: string): Promise<string | undefined> {
        const [{ codebookPage, codebookRules }, { openPictures, DATA_FOLDER }, { PAGE_LANGS }] = await Promise.all([
          codebooks(),
          pictures(),
          languages(),
        ]);
        const lang = PAGE_LANGS.find((candidate) => pathname === `/${candidate}/codebook.html`);
        if (!lang) return undefined;
        const { root } = server.config;
        const pictureIn = await openPictures(join(root, DATA_FOLDER));
        return codebookPage({ ...pictureIn(lang), ...codebookRules(root), site: undefined, styles: CODEBOOK_STYLES });
      }
      async function deskAt(pathname: string): Promise<string | undefined> {
        const [{ deskPage, deskRecord }, { PAGE_LANGS }] = await Promise.all([desks(), languages()]);
        const lang = PAGE_LANGS.find((candidate) => pathname === `/${candidate}/desk.html`);
        const bundle = { script: "/src/desk.tsx", styles: [] };
        return (
          lang && server.transformIndexHtml(pathname, deskPage({ lang, bundle, record: deskRecord(server.config.root), strict: false }))
        );
      }
      async function serve(pathname: string, response: ServerResponse, next: (error?: unknown) => void): Promise<void> {
        try {
          const html = await pageAt(pathname);
          if (html === undefined) next();
          else response.setHeader("content-type", "text/html; charset=utf-8").end(html);
        } catch (error) {
          next(error);
        }
      }
      server.middlewares.use((request, response, next) => {
        const { pathname } = new URL(request.url ?? "/", "http://localhost");
        if (!/^\/((ar|en)\/((desk|codebook)\.html)?)?$/.test(pathname)) return next();
        return void serve(pathname, response, next);
      });
    },
  };
}
