import { Unzip, type UnzipDecoder, unzipSync } from "fflate";
import { DatasetError } from "./errors.ts";
import { LIMIT_MB } from "./fetchText.ts";

/** The files of an archive, unpacked, by name. */
export type Archive = ReadonlyMap<string, Uint8Array>;

/**
 * Unpacks an archive that says that it holds no more than the page opens; what it holds beyond what it says is cut off. The browser
 * inflates it beside the page's own work where it can, and where the archive says before each file how large that is. Rejects with DatasetError.
 */
export async function unpack(url: string, bytes: Uint8Array): Promise<Archive> {
  const packed = packedFiles(url, bytes);
  if (!packed) return unpackHere(url, bytes);
  try {
    return new Map(await Promise.all(packed.map(async (file) => [file.name, await inflated(file)] as const)));
  } catch (cause) {
    throw new DatasetError(url, { code: "notThisFormat" }, cause);
  }
}

/** As `unpack`, by the page itself and at once. Throws DatasetError. */
export function unpackHere(url: string, bytes: Uint8Array): Archive {
  let size = 0;
  try {
    const files = unzipSync(bytes, {
      filter({ originalSize }) {
        size += originalSize;
        holdTo(url, size);
        return true;
      },
    });
    return new Map(Object.entries(files));
  } catch (cause) {
    throw cause instanceof DatasetError ? cause : new DatasetError(url, { code: "notThisFormat" }, cause);
  }
}

/** Throws DatasetError for more bytes than the page opens. */
function holdTo(url: string, size: number): void {
  if (size > LIMIT_MB * 1024 * 1024) throw new DatasetError(url, { code: "tooLarge", limitMb: LIMIT_MB });
}

interface PackedFile {
  readonly name: string;
  readonly isDeflated: boolean;
  readonly packed: Uint8Array<ArrayBuffer>;
  /** In bytes, unpacked. */
  readonly size: number;
}

/** The method of a file in an archive that is packed (APPNOTE.TXT, 4.4.5). */
const DEFLATED = 8;

/** Hands on what is packed as it came. */
class AsItCame implements UnzipDecoder {
  static readonly compression = DEFLATED;
  ondata: UnzipDecoder["ondata"] = () => undefined;
  push(data: Uint8Array<ArrayBuffer>, final: boolean): void {
    this.ondata(null, data, final);
  }
}

/** The files of an archive as they lie in it; null where the browser cannot inflate them, the archive does not say how large they are, or there are none. Throws DatasetError. */
function packedFiles(url: string, bytes: Uint8Array): readonly PackedFile[] | null {
  const files: PackedFile[] = [];
  let total = 0;
  const unzip = new Unzip((file) => {
    const { name, compression, originalSize: size } = file;
    if (size === undefined) throw new Error(`${name} does not say how large it is`);
    total += size;
    holdTo(url, total);
    file.ondata = (_, packed) => void files.push({ name, isDeflated: compression === DEFLATED, packed, size });
    file.start();
  });
  unzip.register(AsItCame);
  try {
    void new DecompressionStream("deflate-raw");
    unzip.push(bytes, true);
    return files.length > 0 ? files : null;
  } catch (cause) {
    if (cause instanceof DatasetError) throw cause;
    return null;
  }
}

/** So much is given to be inflated at a time, in bytes: what comes of it is held at once. */
const SLICE = 64 * 1024;

async function inflated({ isDeflated, packed, size }: PackedFile): Promise<Uint8Array> {
  if (!isDeflated) return packed.slice(0, size);
  const out = new Uint8Array(size);
  let [given, at] = [0, 0];
  const slices = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull(stream) {
      stream.enqueue(packed.subarray(given, (given += SLICE)));
      if (given >= packed.length) stream.close();
    },
  });
  const reader = slices.pipeThrough(new DecompressionStream("deflate-raw")).getReader();
  for (let read = await reader.read(); !read.done && at < size; read = await reader.read()) {
    const piece = read.value.subarray(0, size - at);
    out.set(piece, at);
    at += piece.length;
  }
  await reader.cancel();
  return out.subarray(0, at);
}
