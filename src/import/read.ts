import { decode } from "./decode.ts";
import type { ParseXml } from "./kml.ts";
import { LIMITS, type Table, UnreadTable } from "./table.ts";

export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ReadOptions {
  /** Where the bytes do not tell, or tell wrongly. */
  readonly encoding?: string | undefined;
  readonly separator?: string | undefined;
  readonly parseXml: ParseXml;
}

const startsWith = (bytes: Uint8Array, magic: string): boolean =>
  Array.from(magic).every((letter, at) => bytes[at] === letter.charCodeAt(0));

/** Reads a file of whatever kind as a table, by what it holds; code for its kind is fetched then. Rejects with UnreadTable. */
export async function readTable({ name, bytes }: GivenFile, options: ReadOptions): Promise<Table> {
  if (bytes.length > LIMITS.megabytes * 2 ** 20) throw new UnreadTable("bytes", LIMITS.megabytes);
  if (bytes.length === 0) throw new UnreadTable("empty");
  if (startsWith(bytes, "PK\u0003\u0004")) return readArchive(name, bytes, options);
  if (startsWith(bytes, "PAR1")) return (await import("./parquet.ts")).readParquet(name, bytes);
  if (startsWith(bytes, "ARROW1") || name.endsWith(".arrows")) return (await import("./arrow.ts")).readArrow(name, bytes);
  if (startsWith(bytes, "%PDF-") || bytes[0] === 0xd0 || bytes[0] === 0x1f) throw new UnreadTable("kind");
  return readText(name, bytes, options);
}

async function readArchive(name: string, bytes: Uint8Array, options: ReadOptions): Promise<Table> {
  const names = new TextDecoder("latin1").decode(bytes.subarray(0, 4096));
  if (/\[Content_Types\]\.xml|xl\//.test(names)) return (await import("./xlsx.ts")).readXlsx(name, bytes);
  const { unzipOne } = await import("./zip.ts");
  const layer = unzipOne(bytes, (inner) => /\.kml$/i.test(inner));
  if (!layer) throw new UnreadTable("kind");
  return readText(name, layer, options);
}

async function readText(name: string, bytes: Uint8Array, { encoding, separator, parseXml }: ReadOptions): Promise<Table> {
  const decoded = decode(bytes, encoding);
  const head = decoded.text.slice(0, 4096).trimStart();
  if (head === "") throw new UnreadTable("empty");
  if (/^BEGIN:VCALENDAR/i.test(head)) return (await import("./ics.ts")).readIcs(name, decoded.text);
  if (head.startsWith("<")) {
    if (/<kml[\s>]/i.test(head)) return (await import("./kml.ts")).readKml(name, decoded.text, parseXml);
    throw new UnreadTable("kind");
  }
  if (/^[[{]/.test(head)) return (await import("./json.ts")).readJson(name, decoded.text);
  return (await import("./csv.ts")).readCsv(name, decoded, separator);
}
