/**
 * Writes src/figure/metrics.json: what the faces in public/fonts measure. Run again after `npm run fonts`.
 * With `NAME REGULAR BOLD …`, writes src/figure/fallback.json instead: what those faces measure, of which only widths are kept.
 */
import { readFileSync } from "node:fs";
import { openFace } from "../figure/shaping.ts";
import { writeWhole } from "../prepare/publish.ts";
import { METRICS_FILE, metricsJson } from "./fontFiles.ts";
import { measureFallback } from "./fontMetrics.ts";

const FALLBACK_FILE = "src/figure/fallback.json";

function fallbackJson(given: readonly string[]): string {
  const open = (file: string | undefined) => openFace(readFileSync(file ?? ""));
  const faces = Array.from({ length: given.length / 3 }, (_, at) => {
    const [name = "", regular, bold] = given.slice(at * 3);
    return { name, face: { 400: open(regular), 600: open(bold) } };
  });
  return `${JSON.stringify(measureFallback(faces))}\n`;
}

const given = process.argv.slice(2);
const [file, json] = given.length === 0 ? [METRICS_FILE, metricsJson] : [FALLBACK_FILE, () => fallbackJson(given)];
writeWhole(file, json());
console.log(file);
