import { defineConfig } from "@playwright/test";
import { BROWSER_ARGS, installedBrowser } from "../support/browser.ts";

const executablePath = installedBrowser();

export default defineConfig({
  testDir: ".",
  outputDir: "../../test-results",
  fullyParallel: true,
  workers: 2,
  retries: process.env["CI"] ? 1 : 0,
  timeout: 45_000,
  reporter: [["list"]],
  use: {
    baseURL: "http://localhost:4187",
    browserName: "chromium",
    viewport: { width: 1366, height: 860 },
    timezoneId: "Pacific/Apia",
    locale: "en-GB",
    launchOptions: { args: BROWSER_ARGS, ...(executablePath ? { executablePath } : {}) },
  },
  webServer: {
    command: "npx vite preview --host localhost --port 4187 --strictPort",
    cwd: "../..",
    url: "http://localhost:4187/en/",
    reuseExistingServer: !process.env["CI"],
  },
});
