import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { recordPlugin } from "./src/prepare/vitePlugin.ts";
import { devPages } from "./src/prerender/devPages.ts";
import { firstViewChunk } from "./src/prerender/firstView.ts";
import { licenceMark } from "./src/prerender/licences.ts";

export default defineConfig({
  base: "./",
  appType: "mpa",
  resolve: { alias: [{ find: /^leaflet$/, replacement: new URL("src/map/leafletParts.ts", import.meta.url).pathname }] },
  plugins: [react(), recordPlugin(), devPages()],
  build: {
    assetsInlineLimit: 0,
    manifest: true,
    modulePreload: { polyfill: false },
    target: "es2022",
    chunkSizeWarningLimit: 700,
    rolldownOptions: { output: { postBanner: licenceMark, codeSplitting: { groups: [{ name: firstViewChunk }] } } },
  },
  test: {
    server: { deps: { inline: [/leaflet/] } },
    include: ["test/unit/**/*.test.ts", "test/component/**/*.test.tsx"],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    setupFiles: ["test/support/setup.ts"],
    env: { TZ: "Pacific/Apia" },
    coverage: { include: ["src/**"], provider: "v8" },
  },
});
