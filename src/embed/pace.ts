/** Passes on at most `most` values in each second of the clock; of what comes beyond that, the last one when the second is over. */
export function paced<T>(most: number, pass: (value: T) => void): (value: T) => void {
  let [second, passed] = [0, 0];
  let waiting: { readonly value: T } | undefined;

  function later(): void {
    const last = waiting;
    waiting = undefined;
    if (last) take(last.value);
  }

  function take(value: T): void {
    const now = Date.now();
    if (waiting) {
      waiting = { value };
      return;
    }
    if (Math.floor(now / 1000) !== second) [second, passed] = [Math.floor(now / 1000), 0];
    if (passed < most) {
      passed++;
      pass(value);
      return;
    }
    waiting = { value };
    setTimeout(later, 1000 - (now % 1000));
  }
  return take;
}
