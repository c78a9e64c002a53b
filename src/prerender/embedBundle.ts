import { build, type Plugin, type Rolldown } from "vite";
import { licenceMark } from "./licences.ts";

/** What zod writes JSON Schemas with, which hangs on every schema and which no frame asks for: 6 kB. */
const withoutSchemaWriter: Plugin = {
  name: "without-schema-writer",
  load(id) {
    if (id.endsWith("/zod/v4/core/json-schema-processors.js")) return "export {};";
    if (!id.endsWith("/zod/v4/core/to-json-schema.js")) return null;
    return "const none = () => undefined; export { none as createToJSONSchemaMethod, none as createStandardJSONSchemaMethod };";
  },
};

/** One entry with all that it imports as a classic script; with a name, its exports stand under that name in the page. */
export async function classicScript(entry: string, name: string | null): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: "error",
    publicDir: false,
    plugins: [withoutSchemaWriter],
    build: {
      write: false,
      target: "es2022",
      modulePreload: false,
      lib: { entry, formats: ["iife"], name: name ?? "Ballotline_", fileName: () => "script.js" },
      rolldownOptions: { output: { extend: false, postBanner: licenceMark } },
    },
  })) as Rolldown.RolldownOutput | Rolldown.RolldownOutput[];
  const { output } = Array.isArray(built) ? built[0]! : built;
  const chunk = output[0];
  if (output.length !== 1) throw new Error(`${entry}: expected one script, got ${output.length} files`);
  return chunk.code.trim();
}
