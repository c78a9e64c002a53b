import { getBrowser, installedBrowser } from "./browser.ts";

getBrowser();
console.log(`browser: ${installedBrowser() ?? "the test tool's own"}`);
