import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { oneScript } from "./oneScript.ts";

export interface DeskBundle {
  /** Addresses, from a language's folder, of the one script and of the styles. */
  readonly script: string;
  readonly styles: readonly string[];
}

/** Builds the coder's desk into a site as one script of its own: it shares no part with what readers fetch, and asks for nothing later. */
export async function buildDesk(out: string): Promise<DeskBundle> {
  const outputs = await oneScript("desk.tsx", { assetFileNames: "assets/desk-[hash][extname]" });
  for (const file of outputs) {
    mkdirSync(dirname(join(out, file.fileName)), { recursive: true });
    writeFileSync(join(out, file.fileName), file.type === "chunk" ? file.code : file.source);
  }
  const [script, ...others] = outputs.filter(({ type }) => type === "chunk");
  if (!script || others.length > 0) throw new Error("the desk was not built into one script");
  const styles = outputs.filter(({ fileName }) => fileName.endsWith(".css"));
  return { script: `../${script.fileName}`, styles: styles.map(({ fileName }) => `../${fileName}`) };
}
