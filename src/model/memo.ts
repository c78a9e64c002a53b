/** Computes when it is first called, and gives the same ever after. */
export function memo<T extends object>(compute: () => T): () => T {
  let known: T | undefined;
  return () => (known ??= compute());
}

/** Computes once for each of what it is asked about first; the rest of the arguments has to follow from that. */
export function memoOf<K extends object, Rest extends readonly unknown[], T extends object | string>(
  compute: (key: K, ...rest: Rest) => T,
): (key: K, ...rest: Rest) => T {
  const known = new WeakMap<K, T>();
  return (key, ...rest) => {
    const made = known.get(key) ?? compute(key, ...rest);
    known.set(key, made);
    return made;
  };
}
