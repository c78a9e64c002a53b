import { bisector } from "d3-array";
import { u32 } from "../model/cells.ts";
import type { ByRow } from "../model/columnar.ts";
import type { Rest } from "../model/columnarRest.ts";
import { asFields, jsonOf } from "../model/fields.ts";
import { asGiven } from "../model/language.ts";
import { must } from "../model/must.ts";

/** Texts that are written in UTF-8 already. */
export interface EncodedTexts extends ByRow<string> {
  bytesAt(row: number): Uint8Array;
}

interface Piece {
  readonly first: number;
  readonly bytes: Uint8Array;
  readonly offsets: Uint32Array;
}

const byFirst = bisector(({ first }: Piece) => first);

/** Texts by row, added some at a time and kept in UTF-8: a fraction of what they take as strings. */
export class Texts implements EncodedTexts {
  readonly #pieces: Piece[] = [];
  length = 0;

  add(texts: readonly string[]): void {
    const offsets = new Uint32Array(texts.length + 1);
    const encoded = texts.map((text) => Buffer.from(text));
    encoded.forEach(({ length }, at) => {
      offsets[at + 1] = u32(offsets, at) + length;
    });
    this.#pieces.push({ first: this.length, bytes: Buffer.concat(encoded), offsets });
    this.length += texts.length;
  }

  bytesAt(row: number): Uint8Array {
    const { first, bytes, offsets } = must(this.#pieces[byFirst.right(this.#pieces, row) - 1], "piece");
    return bytes.subarray(offsets[row - first], offsets[row - first + 1]);
  }

  at(row: number): string {
    return Buffer.from(this.bytesAt(row)).toString();
  }
}

const isEncoded = (texts: ByRow<string>): texts is EncodedTexts => "bytesAt" in texts;

const SOME = 10_000;

/** Texts as they are written; one that is missing is empty. */
export function encodedOf(texts: ByRow<string>): EncodedTexts {
  if (isEncoded(texts)) return texts;
  const encoded = new Texts();
  for (let row = 0; row < texts.length; row += SOME)
    encoded.add(Array.from({ length: Math.min(SOME, texts.length - row) }, (_, at) => texts.at(row + at) ?? ""));
  return encoded;
}

/** The same texts in another order. */
export class Reordered implements EncodedTexts {
  readonly #texts: EncodedTexts;
  readonly #order: Uint32Array;

  constructor(texts: EncodedTexts, order: Uint32Array) {
    this.#texts = texts;
    this.#order = order;
  }

  get length(): number {
    return this.#order.length;
  }

  bytesAt = (row: number): Uint8Array => this.#texts.bytesAt(u32(this.#order, row));

  at = (row: number): string => this.#texts.at(u32(this.#order, row)) ?? "";
}

/** What of a row is not in its columns, as it is written; empty where there is nothing. */
export const jsonOfRest = (rest: object | null | undefined): string => (rest ? JSON.stringify(asGiven(rest)) : "");

/** What is kept as JSON, row by row; nothing where a text is empty. */
export class JsonRows implements ByRow<Rest> {
  readonly texts: EncodedTexts;

  constructor(texts: EncodedTexts) {
    this.texts = texts;
  }

  get length(): number {
    return this.texts.length;
  }

  at(row: number): Rest | null {
    const text = this.texts.at(row) ?? "";
    return text === "" ? null : asFields(jsonOf(text));
  }
}
