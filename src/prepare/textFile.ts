import { ENCODING_NAMES, type ReadText, readText } from "../model/textBytes.ts";

/** The text in a file's bytes. Throws, naming the file, for what is no text. */
export function textIn(bytes: Uint8Array, name: string): ReadText {
  const read = readText(bytes);
  if (!read) throw new Error(`${name} is no text that can be read (UTF-8, UTF-16 or Windows-1256)`);
  return read;
}

/** A comment that says in which encoding a text was read, where it is not UTF-8. */
export const readAs = ({ encoding }: ReadText, name: string): readonly string[] =>
  encoding === "utf-8" ? [] : [`# ${name}: read as ${ENCODING_NAMES[encoding]}`];
