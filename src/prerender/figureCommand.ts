/** Draws a view of the record into an SVG file, without a browser: see `npm run figure` in the README. */
import { dayOf } from "../model/span.ts";
import { figureCommand } from "./drawFigure.ts";

const now = new Date();
process.exitCode = await figureCommand(process.argv.slice(2), {
  out: (line) => console.log(line),
  err: (line) => console.error(line),
  today: dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate()),
  site: process.env["SITE_URL"],
});
