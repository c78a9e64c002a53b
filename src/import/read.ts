import { decode } from "./decode.ts";
import type { ParseXml } from "./kml.ts";
import type { ReadSo } from "./mapping.ts";
import { LIMITS, type Table, UnreadTable } from "./table.ts";

export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ReadOptions extends ReadSo {
  readonly parseXml: ParseXml;
}

const startsWith = (bytes: Uint8Array, magic: string): boolean =>
  Array.from(magic).every((letter, at) => bytes[at] === letter.charCodeAt(0));

/** Throws UnreadTable where a file has more bytes than are read. */
export function holdToSize(size: number): void {
  if (size > LIMITS.megabytes * 2 ** 20) throw new UnreadTable("bytes", LIMITS.megabytes);
}

type Read = () => Table | Promise<Table>;

/** Reads a file of whatever kind as a table, by what it holds; code for its kind is fetched then. Rejects with UnreadTable. */
export async function readTable(file: GivenFile, options: ReadOptions): Promise<Table> {
  const read = await readerOf(file, options);
  try {
    return await read();
  } catch (cause) {
    // Whatever a reader stumbles over is in the file: its code has come.
    throw cause instanceof UnreadTable ? cause : new UnreadTable("damaged", 0, cause);
  }
}

async function readerOf({ name, bytes }: GivenFile, options: ReadOptions): Promise<Read> {
  holdToSize(bytes.length);
  if (bytes.length === 0) throw new UnreadTable("empty");
  if (startsWith(bytes, "PK\u0003\u0004")) return archiveReader(name, bytes, options);
  if (startsWith(bytes, "PAR1")) {
    const { readParquet } = await import("./parquet.ts");
    return () => readParquet(name, bytes);
  }
  if (startsWith(bytes, "ARROW1") || name.endsWith(".arrows")) {
    const { readArrow } = await import("./arrow.ts");
    return () => readArrow(name, bytes);
  }
  if (startsWith(bytes, "%PDF-") || bytes[0] === 0xd0 || bytes[0] === 0x1f) throw new UnreadTable("kind");
  return textReader(name, bytes, options);
}

async function archiveReader(name: string, bytes: Uint8Array, options: ReadOptions): Promise<Read> {
  const names = new TextDecoder("latin1").decode(bytes.subarray(0, 4096));
  if (/\[Content_Types\]\.xml|xl\//.test(names)) {
    const { readXlsx } = await import("./xlsx.ts");
    return () => readXlsx(name, bytes, options.sheet);
  }
  const { unzipOne } = await import("./zip.ts");
  const layer = unzipOne(bytes, (inner) => /\.kml$/i.test(inner));
  if (!layer) throw new UnreadTable("kind");
  return textReader(name, layer, options);
}

async function textReader(name: string, bytes: Uint8Array, { encoding, separator, parseXml }: ReadOptions): Promise<Read> {
  const decoded = decode(bytes, encoding);
  const head = decoded.text.slice(0, 4096).trimStart();
  if (head === "") throw new UnreadTable("empty");
  if (/^BEGIN:VCALENDAR/i.test(head)) {
    const { readIcs } = await import("./ics.ts");
    return () => readIcs(name, decoded.text);
  }
  if (head.startsWith("<")) {
    if (!/<kml[\s>]/i.test(head)) throw new UnreadTable("kind");
    const { readKml } = await import("./kml.ts");
    return () => readKml(name, decoded.text, parseXml);
  }
  if (/^[[{]/.test(head)) {
    const { readJson } = await import("./json.ts");
    return () => readJson(name, decoded.text);
  }
  const { readCsv } = await import("./csv.ts");
  return () => readCsv(name, decoded, separator);
}
