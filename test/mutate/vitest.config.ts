import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { mergeConfig } from "vitest/config";
import config from "../../vite.config.ts";
import { type Mutant, mutated } from "./mutants.ts";

const mutant = JSON.parse(process.env["BALLOTLINE_MUTANT"]!) as Mutant;

/** The page's own configuration with one mutant in the place of its source: no file is touched. */
export default mergeConfig(config, {
  root: ".",
  plugins: [
    {
      name: "mutant",
      enforce: "pre",
      load: (id: string) => (id.split("?")[0] === resolve(mutant.file) ? mutated(readFileSync(mutant.file, "utf8"), mutant) : undefined),
    },
  ],
});
