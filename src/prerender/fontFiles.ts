import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openFace } from "../figure/shaping.ts";
import type { Faces } from "../figure/textRenderer.ts";
import { measureFaces } from "./fontMetrics.ts";

export const METRICS_FILE = "src/figure/metrics.json";

/** The bundled faces as they lie in `folder`. */
export const readFaces = (folder = "public/fonts"): Faces => ({
  400: readFileSync(join(folder, "ballotline-sans-400.woff2")),
  600: readFileSync(join(folder, "ballotline-sans-600.woff2")),
});

/** The text of METRICS_FILE as the faces ask for it. */
export function metricsJson(): string {
  const faces = readFaces();
  const table = measureFaces({ 400: openFace(faces[400]), 600: openFace(faces[600]) });
  const [first, last] = [table.faces[400], table.faces[600]];
  const lines = [`"plain": ${JSON.stringify(table.plain)}`, `"faces": { "400": ${JSON.stringify(first)}, "600": ${JSON.stringify(last)} }`];
  return `{ ${lines.join(", ")} }\n`;
}
