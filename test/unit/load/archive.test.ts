import * as fc from "fast-check";
import { strToU8, Zip, ZipDeflate, ZipPassThrough, zipSync } from "fflate";
import { afterEach, describe, expect, it, vi } from "vitest";
import { unpack, unpackHere } from "../../../src/load/archive.ts";

afterEach(() => void vi.unstubAllGlobals());

const files = fc.dictionary(
  fc.stringMatching(/^[a-z_]{1,9}\.bin$/),
  fc.tuple(
    fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc.nat(100_000).map((length) => new Uint8Array(length).fill(7)),
    ),
    fc.constantFrom(0, 6),
  ),
  { maxKeys: 5 },
);
const zipped = (given: Readonly<Record<string, readonly [Uint8Array, number]>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(given).map(([name, [bytes, level]]) => [name, [bytes, { level: level === 0 ? 0 : 6 }]])));

/** Deflated so that the archive says first how large the file is, and what it says can be changed. */
function saying(size: number, bytes: Uint8Array): Uint8Array {
  const archive = zipSync({ "a.bin": bytes });
  const view = new DataView(archive.buffer, archive.byteOffset, archive.length);
  for (let at = 0; at < archive.length - 4; at++) {
    if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, size, true);
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
  }
  return archive;
}

/** As a program writes it that does not know sizes before it has written the file. */
function streamed(given: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const parts: Uint8Array[] = [];
  const zip = new Zip((_, part) => void parts.push(part));
  for (const [name, bytes] of Object.entries(given)) {
    const file = name.endsWith(".zip") ? new ZipPassThrough(name) : new ZipDeflate(name);
    zip.add(file);
    file.push(bytes, true);
  }
  zip.end();
  return new Uint8Array(parts.flatMap((part) => [...part]));
}

/** Where the first file, named in five letters, begins: its first block is of a kind that there is not, where its lowest bits are set. */
const FIRST_BLOCK = 30 + 5;

describe("an archive", () => {
  it("is unpacked by the browser to what was packed", async () => {
    await fc.assert(
      fc.asyncProperty(files, async (given) => {
        const bytes = zipped(given);
        const wanted = Object.entries(given).map(([name, [held]]) => [name, held] as const);
        for (const archive of [await unpack("a.zip", bytes), unpackHere("a.zip", bytes)]) {
          expect([...archive.keys()].toSorted()).toEqual(wanted.map(([name]) => name).toSorted());
          for (const [name, held] of wanted) expect(Buffer.compare(archive.get(name)!, held)).toBe(0);
        }
      }),
      { numRuns: 25 },
    );
  });

  it("is inflated by the browser, where that can, and else by the page", async () => {
    const inflated = vi.fn<(format: string) => void>();
    const Platform = DecompressionStream;
    vi.stubGlobal(
      "DecompressionStream",
      class extends Platform {
        constructor(format: CompressionFormat) {
          inflated(format);
          super(format);
        }
      },
    );
    const bytes = zipSync({ "a.bin": new Uint8Array(9000) });
    await unpack("a.zip", bytes);
    expect(inflated).toHaveBeenCalledWith("deflate-raw");
    vi.stubGlobal("DecompressionStream", undefined);
    expect((await unpack("a.zip", bytes)).get("a.bin")).toEqual(new Uint8Array(9000));
  });

  it("that does not say how large its files are is read by the list at its end, whatever lies within them", async () => {
    const inner = zipSync({ "b.bin": strToU8("within") }, { level: 0 });
    const archive = await unpack("a.zip", streamed({ "inner.zip": inner, "a.bin": new Uint8Array(5000).fill(1) }));
    expect(archive.get("inner.zip")).toEqual(inner);
    expect(archive.get("a.bin")).toEqual(new Uint8Array(5000).fill(1));
  });

  it.each([10, 70_000])("that says %i bytes of a file is cut off there, however much it inflates to", async (size) => {
    const archive = await unpack("a.zip", saying(size, new Uint8Array(4_000_000)));
    expect(Buffer.compare(archive.get("a.bin")!, new Uint8Array(size))).toBe(0);
  });

  it("that says more than the page opens is refused, before anything is inflated", async () => {
    const bytes = saying(0x7fff_ffff, new Uint8Array(10));
    await expect(unpack("a.zip", bytes)).rejects.toMatchObject({ reason: { code: "tooLarge" } });
  });

  it("that is broken off, spoilt or none is refused", async () => {
    const bytes = zipSync({ "a.bin": Uint8Array.from({ length: 3000 }, (_, at) => (at * 7919) % 251) });
    const spoilt = bytes.map((byte, at) => (at === FIRST_BLOCK ? 0b111 : byte));
    for (const bad of [bytes.slice(0, 200), spoilt, strToU8("no archive"), new Uint8Array()]) {
      await expect(unpack("a.zip", bad)).rejects.toMatchObject({ reason: { code: "notThisFormat" } });
    }
  });
});
