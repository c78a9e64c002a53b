import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onPath } from "./browser.ts";
import { marionette } from "./marionette.ts";
import { type Hand, handOf, httpOf, type Wire } from "./webDriver.ts";

/** A browser that is not Chromium, where this machine has what it takes. */
export interface OtherBrowser {
  readonly name: "Firefox" | "WebKit";
  /** Packages of a Debian-like system that bring it. */
  readonly packages: readonly string[];
  /** What is missing here, in words; undefined where nothing is. */
  missing(): string | undefined;
  start(): Promise<{ readonly hand: Hand; stop(): Promise<void> }>;
}

const PATIENCE = 30_000;

/** Tries again until something is there: what is started says nowhere that it is ready. */
async function patiently<T>(what: string, attempt: () => T | undefined | Promise<T | undefined>): Promise<T> {
  for (const end = Date.now() + PATIENCE; Date.now() < end; ) {
    const value = await attempt();
    if (value !== undefined) return value;
    await new Promise((resolve) => {
      setTimeout(resolve, 50);
    });
  }
  throw new Error(`${what} did not start within ${PATIENCE / 1000} s`);
}

/** Ends a process and waits until it has gone. */
async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  await new Promise<void>((resolve) => {
    child.once("exit", () => resolve());
    child.kill("SIGKILL");
  });
}

const FIREFOX_NAMES = ["firefox-esr", "firefox"];

/** Nothing is fetched but what the test asks for. */
const FIREFOX_PREFERENCES = `
user_pref("marionette.port", 0);
user_pref("browser.shell.checkDefaultBrowser", false);
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("app.normandy.enabled", false);
user_pref("network.captive-portal-service.enabled", false);
user_pref("network.connectivity-service.enabled", false);
user_pref("services.settings.server", "");
`;

/** Speaks to Firefox on its own socket, which carries the same commands and needs no driver beside it. */
const FIREFOX: OtherBrowser = {
  name: "Firefox",
  packages: ["firefox-esr"],
  missing: () => (FIREFOX_NAMES.some(onPath) ? undefined : "no firefox on the path"),
  async start() {
    const profile = mkdtempSync(join(tmpdir(), "ballotline-firefox-"));
    writeFileSync(join(profile, "user.js"), FIREFOX_PREFERENCES);
    const program = FIREFOX_NAMES.map(onPath).find(Boolean)!;
    const child = spawn(program, ["--headless", "--marionette", "--no-remote", "--profile", profile], {
      stdio: "ignore",
      env: { ...process.env, HOME: profile },
    });
    async function stop(): Promise<void> {
      await end(child);
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    }
    try {
      const file = join(profile, "MarionetteActivePort");
      const port = await patiently("Firefox", () => (existsSync(file) && Number(readFileSync(file, "utf8"))) || undefined);
      return { hand: handOf(await marionette(port)), stop };
    } catch (cause) {
      await stop();
      throw cause;
    }
  },
};

const LIBRARIES = ["/usr/lib", "/usr/lib64", "/usr/libexec"];

/** The small browser that comes with WebKitGTK, which its driver steers. */
function miniBrowser(): string | undefined {
  const folders = LIBRARIES.filter(existsSync).flatMap((folder) => [folder, ...subfolders(folder)]);
  const homes = folders.flatMap((folder) => subfolders(folder).filter((path) => /\/webkit2?gtk-[\d.]+$/.test(path)));
  return homes.map((home) => join(home, "MiniBrowser")).find(existsSync);
}

const subfolders = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [join(folder, entry.name)] : []));

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });

/** A screen that nobody sees; brings its name. */
async function startScreen(): Promise<{ readonly child: ChildProcess; readonly display: string }> {
  const child = spawn("Xvfb", ["-displayfd", "1", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  const display = await new Promise<string>((resolve, reject) => {
    child.stdout.once("data", (data: Buffer) => resolve(`:${String(data).trim()}`));
    child.once("exit", () => reject(new Error("Xvfb went away")));
  });
  return { child, display };
}

async function post(url: string, method: string, body: unknown): Promise<unknown> {
  const response = await fetch(url, { method, body: JSON.stringify(body) });
  const { value } = (await response.json()) as { readonly value: unknown };
  if (!response.ok) throw new Error(`${url}: ${JSON.stringify(value).slice(0, 500)}`);
  return value;
}

const WEBKIT: OtherBrowser = {
  name: "WebKit",
  packages: ["webkit2gtk-driver", "xvfb"],
  missing() {
    const absent = ["WebKitWebDriver", "Xvfb"].filter((name) => onPath(name) === undefined);
    if (absent.length > 0) return `no ${absent.join(" and no ")} on the path`;
    return miniBrowser() === undefined ? "no MiniBrowser beside WebKitGTK" : undefined;
  },
  async start() {
    const screen = await startScreen();
    const port = await freePort();
    const env = { ...process.env, DISPLAY: screen.display, WAYLAND_DISPLAY: "", GDK_BACKEND: "x11", LIBGL_ALWAYS_SOFTWARE: "1" };
    const driver = spawn("WebKitWebDriver", [`--port=${port}`, "--host=127.0.0.1"], { stdio: "ignore", env });
    const origin = `http://127.0.0.1:${port}`;
    let session = "";
    async function stop(): Promise<void> {
      if (session) await post(session, "DELETE", {}).catch(() => undefined);
      await end(driver);
      await end(screen.child);
    }
    try {
      await patiently("WebKitWebDriver", () =>
        fetch(`${origin}/status`).then(
          () => true,
          () => undefined,
        ),
      );
      const options = { binary: miniBrowser(), args: ["--automation"] };
      const made = await post(`${origin}/session`, "POST", { capabilities: { alwaysMatch: { "webkitgtk:browserOptions": options } } });
      session = `${origin}/session/${(made as { readonly sessionId: string }).sessionId}`;
      const wire: Wire = (command, params) => post(session + httpOf(command).path, httpOf(command).method, params);
      return { hand: handOf(wire), stop };
    } catch (cause) {
      await stop();
      throw cause;
    }
  },
};

export const OTHER_BROWSERS: readonly OtherBrowser[] = [FIREFOX, WEBKIT];
