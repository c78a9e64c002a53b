/** Writes src/figure/metrics.json: what the faces in public/fonts measure. Run again after `npm run fonts`. */

import { writeWhole } from "../prepare/publish.ts";
import { METRICS_FILE, metricsJson } from "./fontFiles.ts";

writeWhole(METRICS_FILE, metricsJson());
console.log(METRICS_FILE);
