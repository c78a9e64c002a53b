import { DatasetError } from "./errors.ts";
import { fetchCode } from "./fetchCode.ts";
import { type FetchOptions, fetchText, LIMIT_MB, Utf8 } from "./fetchText.ts";
import { withKind } from "./fileKind.ts";
import { type ForeignSource, openForeignRows } from "./foreignRows.ts";
import { besideUrl, isColumnar, type Loaded, readPublished } from "./load.ts";
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

/** A record from a file on the reader's device, named by its file name; its wording, where it has any, is among the files given with it. Throws DatasetError. */
export async function loadFile(file: File, beside: readonly File[] = [], options: CheckOptions = UNENDING): Promise<Loaded> {
  const host = plainly(file.name);
  if (file.size > LARGE_MB * 1024 * 1024 && !(await beginsAsJson(file))) throw new DatasetError(host, { code: "otherKind", kind: "csv" });
  return openForeign(await textOf(file), { url: host, host, isFile: true, beside: besideFile(beside) }, options);
}

/** From this size on a file is looked at before it is read. */
const LARGE_MB = 64;

const beginsAsJson = async (file: File): Promise<boolean> =>
  /^\s*[{[]/.test(new TextDecoder().decode(await bytesOf(file.slice(0, 256), file.name)));

const besideFile =
  (files: readonly File[]): ReadBeside =>
  async (name) => {
    const file = files.find((one) => one.name === name);
    if (!file) throw new DatasetError(name, { code: "notGiven" });
    return { url: name, text: await textOf(file) };
  };

async function openForeign(text: string, from: ForeignSource, options: CheckOptions): Promise<Loaded> {
  const { url } = from;
  try {
    const published = await readPublished(url, text, options.signal);
    const raw = await inThisForm(url, published);
    if (isColumnar(url, raw)) return await (await fetchCode(() => import("./foreignColumns.ts"))).openForeignColumns(raw, from, options);
    return await openForeignRows(published, raw, from, options);
  } catch (error) {
    throw error instanceof DatasetError ? withKind(error, text) : error;
  }
}

/** The text of a file on the reader's device. Throws DatasetError. */
async function textOf(file: File): Promise<string> {
  if (file.size > LIMIT_MB * 1024 * 1024) throw new DatasetError(file.name, { code: "tooLarge", limitMb: LIMIT_MB });
  const text = new Utf8(file.name);
  return (await text.read(await bytesOf(file, file.name))) + text.end();
}

/** A folder has none, and a file that was moved or changed since it was chosen gives none. */
async function bytesOf(file: Blob, name: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (cause) {
    throw new DatasetError(name, { code: "unreadable" }, cause);
  }
}
