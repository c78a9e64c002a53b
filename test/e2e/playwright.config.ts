import { defineConfig } from "@playwright/test";
import { BROWSER_ARGS, E2E_PORT, installedBrowser } from "../support/browser.ts";

const executablePath = installedBrowser();
const origin = `http://localhost:${E2E_PORT}`;

export default defineConfig({
  testDir: ".",
  outputDir: "../../test-results",
  fullyParallel: true,
  workers: "100%",
  // A test that passes the second time still shows an error.
  retries: 0,
  // What is awaited comes when it comes, also on a busy machine: how fast is the bench's question.
  timeout: 240_000,
  expect: { timeout: 30_000 },
  reporter: [["list"]],
  use: {
    baseURL: origin,
    browserName: "chromium",
    viewport: { width: 1366, height: 860 },
    timezoneId: "Pacific/Apia",
    locale: "en-GB",
    launchOptions: { args: BROWSER_ARGS, ...(executablePath ? { executablePath } : {}) },
  },
  webServer: {
    command: `npx vite preview --host localhost --port ${E2E_PORT} --strictPort`,
    cwd: "../..",
    url: `${origin}/en/`,
    reuseExistingServer: !process.env["CI"],
    timeout: 180_000,
  },
});
