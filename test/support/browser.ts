import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** The same browser without its windows: a page of it costs half the processor's time. */
const WINDOWLESS = "chromium-headless-shell";
const NAMES = [WINDOWLESS, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** An installed Chromium: the one named by BALLOTLINE_BROWSER, else the first on the path; undefined where there is none. */
export function installedBrowser(): string | undefined {
  const named = process.env["BALLOTLINE_BROWSER"];
  if (named) return named;
  return NAMES.map(onPath).find(Boolean);
}

/** Where a program stands on the path; undefined where it does not. */
export const onPath = (name: string): string | undefined =>
  (process.env["PATH"] ?? "")
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));

const run = (command: string, args: readonly string[]): void => void execFileSync(command, args, { stdio: "inherit" });

/** Whether packages can be had from the system: on a Debian-like one, as root. */
export const hasApt = (): boolean => existsSync("/usr/bin/apt-get") && process.getuid?.() === 0;

/** Installs packages of a Debian-like system; fails where it does not know one. */
export function install(packages: readonly string[]): void {
  run("apt-get", ["update"]);
  run("apt-get", ["install", "-y", "--no-install-recommends", ...packages]);
}

/** Installs a browser without windows where the system has it; one that is there already, with windows, does as well. */
function getWindowless(): void {
  if (!hasApt()) return;
  try {
    install([WINDOWLESS]);
  } catch (cause) {
    console.log(`${WINDOWLESS} could not be installed: ${String(cause)}`);
  }
}

/** Gets a Chromium: from the system's packages when root, else, where none is installed, by the test tool's own download. */
export function getBrowser(): void {
  if (process.env["BALLOTLINE_BROWSER"] || onPath(WINDOWLESS)) return;
  getWindowless();
  if (installedBrowser()) return;
  if (hasApt()) install(["chromium"]);
  else run("npx", ["playwright", "install", "--only-shell", "chromium"]);
}

/** What keeps Chromium quiet and at home in a closed or root environment, and its letters as wide as their faces say. */
export const BROWSER_ARGS = [
  "--font-render-hinting=none",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Another port lets two working copies be tested side by side. */
export const E2E_PORT = process.env["BALLOTLINE_E2E_PORT"] ?? "4187";
