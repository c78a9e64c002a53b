/** Writes the files of Share → Data, without a browser: see `npm run export` in the README. */
import { today } from "../export/provenance.ts";
import { exportCommand } from "./exportCommand.ts";

process.exitCode = await exportCommand(process.argv.slice(2), {
  out: (line) => console.log(line),
  err: (line) => console.error(line),
  today: today(),
  site: process.env["SITE_URL"],
});
