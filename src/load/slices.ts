const SLICE_MS = 30;

/** Lets the page paint between slices of a long task, says how far it has come, and ends it when it is cancelled. */
export class Pace {
  readonly #signal: AbortSignal;
  readonly #report: (done: number) => void;
  #until = performance.now() + SLICE_MS;
  #done = 0;

  constructor(signal: AbortSignal, report: (done: number) => void = () => undefined) {
    this.#signal = signal;
    this.#report = report;
  }

  /** Rests where a slice is over. Throws the signal's AbortError when cancelled. */
  async rest(): Promise<void> {
    if (performance.now() < this.#until) return;
    this.#report(this.#done);
    await nextTask();
    this.#signal.throwIfAborted();
    this.#until = performance.now() + SLICE_MS;
  }

  /** Goes through items, resting between slices. */
  async each<T>(items: Iterable<T>, visit: (item: T, index: number) => void): Promise<void> {
    let index = 0;
    for (const item of items) {
      visit(item, index++);
      this.#done++;
      if (performance.now() >= this.#until) await this.rest();
    }
  }
}

/** Goes through items in slices, so that the page can paint in between; throws the signal's AbortError when cancelled. */
export const inSlices = <T>(items: Iterable<T>, signal: AbortSignal, visit: (item: T) => void): Promise<void> =>
  new Pace(signal).each(items, visit);

/** Lets whatever is waiting run first. */
export const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
