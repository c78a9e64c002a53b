import { unzipSync } from "fflate";
import { asFields, jsonOf } from "../model/fields.ts";
import { unpackHere } from "./archive.ts";

/** The files of a large record: its head, and what lies beside that. */
export interface RecordFiles {
  readonly head: File;
  readonly beside: readonly File[];
}

const baseName = (path: string): string => path.slice(path.lastIndexOf("/") + 1);
/** Systems leave files of their own in an archive, under names like these. */
const isOwn = (path: string): boolean => !baseName(path).startsWith(".") && !path.startsWith("__MACOSX/");

/** A large record from one ZIP of all of its files; null where that holds something else. Throws DatasetError where it is too large. */
export function recordInZip(name: string, bytes: Uint8Array): RecordFiles | null {
  if (!namesIn(bytes).some((path) => path.endsWith(".columns.zip"))) return null;
  const files = [...unpackHere(name, bytes)].filter(([path]) => isOwn(path)).map(([path, held]) => [baseName(path), held] as const);
  const head = files.find(([file, held]) => file.endsWith(".json") && isHead(held));
  if (!head) return null;
  const given = files.map(([file, held]) => new File([new Uint8Array(held)], file));
  const at = files.indexOf(head);
  return { head: new File([new Uint8Array(head[1])], name), beside: given.filter((_, other) => other !== at) };
}

/** What an archive says that it holds, nothing of which is unpacked; nothing where it is none. */
function namesIn(bytes: Uint8Array): readonly string[] {
  const names: string[] = [];
  try {
    unzipSync(bytes, {
      filter({ name }) {
        names.push(name);
        return false;
      },
    });
  } catch {
    return [];
  }
  return names;
}

const isHead = (bytes: Uint8Array): boolean => asFields(jsonOf(new TextDecoder().decode(bytes)))["form"] === "arrow";
