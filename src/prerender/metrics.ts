/** Writes src/figure/metrics.json: what the faces in public/fonts measure. Run again after `npm run fonts`. */
import { writeFileSync } from "node:fs";
import { METRICS_FILE, metricsJson } from "./fontFiles.ts";

writeFileSync(METRICS_FILE, metricsJson());
console.log(METRICS_FILE);
