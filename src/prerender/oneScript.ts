import { fileURLToPath } from "node:url";
import { build, type Rolldown } from "vite";
import { licenceMark } from "./licences.ts";

/** An entry of `src` with all that it imports, built by the project's own settings into one script and its styles, not written anywhere. */
export async function oneScript(
  entry: string,
  naming: Pick<Rolldown.OutputOptions, "assetFileNames"> = {},
): Promise<readonly (Rolldown.OutputChunk | Rolldown.OutputAsset)[]> {
  const input = fileURLToPath(new URL(`../${entry}`, import.meta.url));
  const result = await build({
    logLevel: "warn",
    build: {
      write: false,
      manifest: false,
      cssCodeSplit: false,
      copyPublicDir: false,
      rolldownOptions: { input, output: { codeSplitting: false, postBanner: licenceMark, ...naming } },
    },
  });
  return (Array.isArray(result) ? result : [result]).flatMap((one) => ("output" in one ? one.output : []));
}
