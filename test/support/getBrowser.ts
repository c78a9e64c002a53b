import { getBrowser, hasApt, install, installedBrowser } from "./browser.ts";
import { OTHER_BROWSERS } from "./otherBrowsers.ts";

/** Firefox and WebKit run a few tests, and are got where the system has them; without them the rest still runs. */
function getOthers(): void {
  for (const { missing, packages } of OTHER_BROWSERS) {
    if (missing() === undefined || !hasApt()) continue;
    try {
      install(packages);
    } catch (cause) {
      console.log(`${packages.join(", ")} could not be installed: ${String(cause)}`);
    }
  }
}

getBrowser();
getOthers();
console.log(`Chromium: ${installedBrowser() ?? "the test tool's own"}`);
for (const { name, missing, packages } of OTHER_BROWSERS) {
  const lack = missing();
  console.log(`${name}: ${lack === undefined ? "installed" : `its tests are left out: ${lack} (Debian: ${packages.join(", ")})`}`);
}
