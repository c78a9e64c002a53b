import { DatasetError } from "./errors.ts";
import { fetchCode } from "./fetchCode.ts";
import { type FetchOptions, fetchText, LIMIT_MB, readUtf8 } from "./fetchText.ts";
import { withKind } from "./fileKind.ts";
import { type ForeignSource, openForeignRows } from "./foreignRows.ts";
import { besideUrl, type Loaded, readPublished } from "./load.ts";
import { inThisForm } from "./parse.ts";
import { plainly } from "./tidy.ts";
import type { CheckOptions } from "./validate.ts";
import type { ReadBeside } from "./wording.ts";

type Options = Omit<FetchOptions, "foreign"> & Pick<CheckOptions, "onCheck">;

/** Somebody else's record, fetched after the reader agreed: every record is validated, the good ones are shown. Throws DatasetError. */
export async function loadForeign(url: string, options: Options): Promise<Loaded> {
  const text = await fetchText(url, { ...options, foreign: true });
  return openForeign(
    text,
    { url, host: new URL(url).host, isFile: false, beside: besideUrl(url, { signal: options.signal, foreign: true }) },
    options,
  );
}

const UNENDING: CheckOptions = { signal: new AbortController().signal };

/** A record from a file on the reader's device, named by its file name; what lies beside it is among the files given with it. Throws DatasetError. */
export async function loadFile(file: File, beside: readonly File[] = [], options: CheckOptions = UNENDING): Promise<Loaded> {
  const host = plainly(file.name);
  if (await isZip(file)) {
    const { recordInZip } = await fetchCode(() => import("./recordZip.ts"));
    const whole = recordInZip(host, await bytesOf(file, file.name));
    if (whole) return loadFile(whole.head, whole.beside, options);
  }
  if (file.size > LARGE_MB * 1024 * 1024 && !(await beginsAsJson(file))) throw new DatasetError(host, { code: "otherKind", kind: "csv" });
  const text = await readUtf8(file.name, await bytesOf(file, file.name));
  return openForeign(text, { url: host, host, isFile: true, beside: besideFile(beside) }, options);
}

/** From this size on a file is looked at before it is read. */
const LARGE_MB = 64;

const beginning = async (file: File): Promise<string> => new TextDecoder().decode(await bytesOf(file.slice(0, 256), file.name));
const beginsAsJson = async (file: File): Promise<boolean> => /^\s*[{[]/.test(await beginning(file));
const isZip = async (file: File): Promise<boolean> => (await beginning(file)).startsWith("PK");

const besideFile =
  (files: readonly File[]): ReadBeside =>
  async (name) => {
    const file = files.find((one) => one.name === name);
    if (!file) throw new DatasetError(name, { code: "notGiven" });
    return { url: name, bytes: await bytesOf(file, name) };
  };

async function openForeign(text: string, from: ForeignSource, options: CheckOptions): Promise<Loaded> {
  const { url } = from;
  try {
    const published = await readPublished(url, text, options.signal);
    if (published["form"] === "columns" || published["form"] === "wording") throw new DatasetError(url, { code: "oldColumns" });
    const raw = await inThisForm(url, published);
    if (raw["form"] !== undefined)
      return await (await fetchCode(() => import("./foreignColumns.ts"))).openForeignColumns(raw, from, options);
    return await openForeignRows(published, raw, from, options);
  } catch (error) {
    throw error instanceof DatasetError ? withKind(error, text) : error;
  }
}

/** The bytes of a file on the reader's device: a folder has none, and one that was moved or changed since it was chosen gives none. Throws DatasetError. */
async function bytesOf(file: Blob, name: string): Promise<Uint8Array> {
  if (file.size > LIMIT_MB * 1024 * 1024) throw new DatasetError(name, { code: "tooLarge", limitMb: LIMIT_MB });
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (cause) {
    throw new DatasetError(name, { code: "unreadable" }, cause);
  }
}
