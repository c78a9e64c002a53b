import { i8 } from "../model/cells.ts";
/**
 * Rows on the way into or out of the counts, each with the mask it stands under and its weight. Rows of one mark count
 * once a value: the directives of an event where events are counted.
 */
export class Moves {
  length = 0;
  row = new Uint32Array(1024);
  mask = new Int32Array(1024);
  mark = new Uint32Array(1024);
  weight = new Int32Array(1024);

  push(row: number, mask: number, mark: number, weight: number): void {
    if (this.length === this.row.length) this.#grow();
    const at = this.length++;
    this.row[at] = row;
    this.mask[at] = mask;
    this.mark[at] = mark;
    this.weight[at] = weight;
  }

  #grow(): void {
    const size = this.row.length * 2;
    const [row, mark, mask, weight] = [new Uint32Array(size), new Uint32Array(size), new Int32Array(size), new Int32Array(size)];
    row.set(this.row);
    mask.set(this.mask);
    mark.set(this.mark);
    weight.set(this.weight);
    Object.assign(this, { row, mask, mark, weight });
  }
}

/** Events to move: 1 into the counts of a level, −1 out of them. */
export class Batch {
  length = 0;
  readonly row: Uint32Array;
  /** Into or out of "certainly in". */
  readonly sure: Int8Array;
  /** Into or out of "possibly in, but not certainly". */
  readonly maybe: Int8Array;

  constructor(capacity: number) {
    this.row = new Uint32Array(capacity);
    this.sure = new Int8Array(capacity);
    this.maybe = new Int8Array(capacity);
  }

  push(row: number, sure: number, maybe: number): void {
    const at = this.length++;
    this.row[at] = row;
    this.sure[at] = sure;
    this.maybe[at] = maybe;
  }

  /** What was taken out is put back, or the reverse. */
  reverse(): void {
    for (let at = 0; at < this.length; at++) {
      this.sure[at] = -i8(this.sure, at);
      this.maybe[at] = -i8(this.maybe, at);
    }
  }
}
