/*
 * Cells of typed arrays. There is a function for each kind of array: one for all would be compiled for every kind at once.
 * Loops that run for each row of a step write `cells[at] ?? outside()` out, which costs nothing where a call may.
 */
import type { Codes } from "./columns.ts";

/** Throws the RangeError of a cell that its column does not have. */
export function outside(): never {
  throw new RangeError("no such cell in the column");
}

export const i8 = (cells: Int8Array, at: number): number => cells[at] ?? outside();
export const u8 = (cells: Uint8Array, at: number): number => cells[at] ?? outside();
export const i32 = (cells: Int32Array, at: number): number => cells[at] ?? outside();
export const u32 = (cells: Uint32Array, at: number): number => cells[at] ?? outside();
/** Of a column of codes, whose array is as wide as the record needs. */
export const codeAt = (cells: Codes, at: number): number => cells[at] ?? outside();

/** Adds to one of many counts. */
export function add(counts: Int32Array | Uint32Array, at: number, by: number): void {
  counts[at] = (counts[at] ?? outside()) + by;
}
