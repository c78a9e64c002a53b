import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { deskWrites } from "./src/prepare/deskWrites.ts";
import { recordPlugin } from "./src/prepare/vitePlugin.ts";
import { devPages } from "./src/prerender/devPages.ts";
import { compiledAhead, firstViewChunk } from "./src/prerender/firstView.ts";
import { licenceMark } from "./src/prerender/licences.ts";

const UNIT = "test/unit/**/*.test.ts";
/** Those that need a page. */
const IN_DOM = "test/unit/**/*.dom.test.ts";
/** Those that put something in a module's place, or watch what it does when it is first used. */
const APART = "test/unit/**/*.apart.test.ts";

export default defineConfig({
  base: "./",
  appType: "mpa",
  resolve: {
    alias: [
      { find: /^leaflet$/, replacement: new URL("src/map/leafletParts.ts", import.meta.url).pathname },
      { find: /^\.\/(Icon\.Default|Marker\.Drag)$/, replacement: new URL("src/map/leafletUnused.ts", import.meta.url).pathname },
    ],
  },
  plugins: [react(), recordPlugin(), deskWrites(), devPages(), compiledAhead],
  build: {
    assetsInlineLimit: 0,
    manifest: true,
    modulePreload: { polyfill: false },
    target: "es2022",
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      output: {
        postBanner: licenceMark,
        codeSplitting: { groups: [{ name: firstViewChunk }] },
        // The first view names every part that may come later: a letter less of each is a tenth of a kilobyte.
        chunkFileNames: "assets/[name]-[hash:7].js",
        assetFileNames: "assets/[name]-[hash:7][extname]",
      },
      // A published page tells nothing to React's tools for developers.
      transform: { define: { __REACT_DEVTOOLS_GLOBAL_HOOK__: "undefined" } },
      // No getter of ours or of a library does anything but give.
      treeshake: { propertyReadSideEffects: false, manualPureFunctions: ["bisector"] },
    },
  },
  test: {
    server: { deps: { inline: [/leaflet/] } },
    testTimeout: 120_000,
    hookTimeout: 120_000,
    env: { TZ: "Pacific/Apia" },
    coverage: { include: ["src/**"], provider: "v8" },
    restoreMocks: true,
    projects: [
      // One registry of modules for all files of a worker, with a page and without: what they share, and jsdom, is loaded once. A worker's main thread has a page's stack.
      {
        extends: true,
        // Pages without script are drawn as a build draws them: React's checks take five times as long.
        oxc: { jsx: { development: false } },
        test: { name: "node", include: [UNIT], exclude: [IN_DOM, APART], pool: "forks", isolate: false, env: { NODE_ENV: "production" } },
      },
      { extends: true, test: { name: "apart", include: [APART], pool: "forks" } },
      {
        extends: true,
        test: {
          name: "dom",
          include: ["test/component/**/*.test.tsx", IN_DOM],
          environment: "jsdom",
          setupFiles: ["test/support/setup.ts"],
          pool: "threads",
          isolate: false,
        },
      },
    ],
  },
});
