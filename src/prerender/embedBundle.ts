import { build, type Plugin, type Rolldown } from "vite";
import { must } from "../model/must.ts";
import { type AskedMessages, readMessages } from "./askedMessages.ts";
import { licenceMark } from "./licences.ts";

const NONE = "\0none";

/** What hangs on every schema of zod, and no frame asks for: what writes JSON Schemas, 6 kB, and zod's own wording of errors. */
const UNASKED = /\/(json-schema-processors|to-json-schema|locales\/en)\.js$/;

const withoutUnasked: Plugin = {
  name: "without-unasked",
  enforce: "pre",
  resolveId: (source, importer) => (importer?.endsWith("/zod/v4/classic/schemas.js") && UNASKED.test(source) ? NONE : null),
  load: (id) =>
    id === NONE
      ? "const none = () => undefined; export { none as createToJSONSchemaMethod, none as createStandardJSONSchemaMethod }; export default () => ({});"
      : null,
};

export interface ClassicScript {
  readonly code: string;
  readonly asked: AskedMessages;
}

/** Unlike what watches, which is asked for nowhere here. */
const isBuilt = (one: Rolldown.RolldownOutput | Rolldown.RolldownWatcher): one is Rolldown.RolldownOutput => "output" in one;

/** One entry with all that it imports as a classic script; with a name, its exports stand under that name in the page. Throws where it is not built into one. */
export async function classicScript(entry: string, name: string | null): Promise<ClassicScript> {
  const messages = readMessages();
  const built = await build({
    configFile: false,
    logLevel: "error",
    publicDir: false,
    plugins: [withoutUnasked, messages.plugin],
    build: {
      write: false,
      target: "es2022",
      modulePreload: false,
      lib: { entry, formats: ["iife"], name: name ?? "Ballotline_", fileName: () => "script.js" },
      rolldownOptions: { output: { extend: false, postBanner: licenceMark } },
    },
  });
  const { output } = must([built].flat().find(isBuilt), "built");
  const chunk = output[0];
  if (output.length !== 1) throw new Error(`${entry}: expected one script, got ${output.length} files`);
  return { code: chunk.code.trim(), asked: messages.asked };
}
