const SLICE_MS = 30;

/** Goes through items in slices, so that the page can paint in between; throws the signal's AbortError when cancelled. */
export async function inSlices<T>(items: Iterable<T>, signal: AbortSignal, visit: (item: T) => void): Promise<void> {
  let until = performance.now() + SLICE_MS;
  for (const item of items) {
    visit(item);
    if (performance.now() < until) continue;
    await nextTask();
    signal.throwIfAborted();
    until = performance.now() + SLICE_MS;
  }
}

/** Lets whatever is waiting run first. */
export const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
