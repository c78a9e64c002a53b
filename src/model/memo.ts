/** Computes when it is first called, and gives the same ever after. */
export function memo<T extends object>(compute: () => T): () => T {
  let known: T | undefined;
  return () => (known ??= compute());
}
