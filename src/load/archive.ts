import { unzipSync } from "fflate";
import { DatasetError } from "./errors.ts";
import { LIMIT_MB } from "./fetchText.ts";

/** The files of an archive, unpacked, by name. */
export type Archive = ReadonlyMap<string, Uint8Array>;

/** Unpacks an archive that says that it holds no more than the page opens; what it holds beyond what it says is cut off. Throws DatasetError. */
export function unpack(url: string, bytes: Uint8Array): Archive {
  let size = 0;
  try {
    const files = unzipSync(bytes, {
      filter({ originalSize }) {
        size += originalSize;
        if (size > LIMIT_MB * 1024 * 1024) throw new DatasetError(url, { code: "tooLarge", limitMb: LIMIT_MB });
        return true;
      },
    });
    return new Map(Object.entries(files));
  } catch (cause) {
    throw cause instanceof DatasetError ? cause : new DatasetError(url, { code: "notThisFormat" }, cause);
  }
}
