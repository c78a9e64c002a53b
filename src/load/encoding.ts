import type { ErrorReason } from "./errors.ts";

const SAMPLE = 4_096;

const startsWith = (bytes: Uint8Array, ...magic: readonly number[]): boolean => magic.every((byte, at) => bytes[at] === byte);

/** What a file is whose bytes are not UTF-8. */
export function reasonOfBytes(head: Uint8Array): ErrorReason {
  if (startsWith(head, 0x50, 0x4b, 3, 4)) return { code: "otherKind", kind: zipKind(head) };
  if (startsWith(head, 0xd0, 0xcf, 0x11, 0xe0)) return { code: "otherKind", kind: "spreadsheet" };
  if (startsWith(head, 0x1f, 0x8b) || startsWith(head, 0x37, 0x7a, 0xbc, 0xaf) || startsWith(head, 0x52, 0x61, 0x72, 0x21))
    return { code: "otherKind", kind: "archive" };
  if (startsWith(head, 0x25, 0x50, 0x44, 0x46)) return { code: "otherKind", kind: "pdf" };
  return { code: "notUtf8", guess: guessOf(head) };
}

/** The first names in an archive are those of its parts. */
function zipKind(head: Uint8Array): "spreadsheet" | "kml" | "part" | "archive" {
  const names = new TextDecoder("latin1").decode(head.subarray(0, SAMPLE));
  if (/\[Content_Types\]\.xml|xl\/|mimetypeapplication\/vnd\.oasis\.opendocument\.spreadsheet/.test(names)) return "spreadsheet";
  if (/\.kml/.test(names)) return "kml";
  return /(events|directives)(\.\w+)?\.arrow/.test(names) ? "part" : "archive";
}

function guessOf(head: Uint8Array): string | null {
  if (startsWith(head, 0xff, 0xfe) || (head[0] !== 0 && head[1] === 0)) return "UTF-16 (little-endian)";
  if (startsWith(head, 0xfe, 0xff) || (head[0] === 0 && head[1] !== 0)) return "UTF-16 (big-endian)";
  const high = [...head.filter((byte) => byte >= 0x80).subarray(0, 1 << 16)];
  if (mostly(high, "windows-1256")) return "Windows-1256";
  return mostly(high, "iso-8859-6") ? "ISO-8859-6" : null;
}

/** True where most of the bytes are Arabic letters or marks in an encoding of one byte a character. */
function mostly(bytes: readonly number[], encoding: string): boolean {
  const letters = new TextDecoder(encoding).decode(Uint8Array.from(bytes)).match(/[\u060C-\u06FF]/g)?.length ?? 0;
  return bytes.length > 0 && letters > bytes.length * 0.6;
}
