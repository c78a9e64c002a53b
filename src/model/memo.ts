/** Computes when it is first called, and gives the same ever after. */
export function memo<T extends object>(compute: () => T): () => T {
  let cached: T | undefined;
  return () => (cached ??= compute());
}

/** Computes once for each of what it is asked about first; the rest of the arguments has to follow from that. */
export function memoOf<K extends object, Rest extends readonly unknown[], T extends object | string>(
  compute: (key: K, ...rest: Rest) => T,
): (key: K, ...rest: Rest) => T {
  const cache = new WeakMap<K, T>();
  return (key, ...rest) => {
    const cached = cache.get(key);
    if (cached !== undefined) return cached;
    const made = compute(key, ...rest);
    cache.set(key, made);
    return made;
  };
}

/** Keeps the last answer about each of what it is asked about first, for as long as what `from` names of the arguments stays the same. */
export function memoLast<K extends object, Rest extends readonly unknown[], T>(
  from: (key: K, ...rest: Rest) => readonly unknown[],
  compute: (key: K, ...rest: Rest) => T,
): (key: K, ...rest: Rest) => T {
  const last = new WeakMap<K, { readonly named: readonly unknown[]; readonly made: T }>();
  return (key, ...rest) => {
    const [known, named] = [last.get(key), from(key, ...rest)];
    if (known?.named.length === named.length && named.every((value, at) => value === known.named[at])) return known.made;
    const made = compute(key, ...rest);
    last.set(key, { named, made });
    return made;
  };
}
