/** More than these are not kept: values that rows share are few. */
const MOST = 50_000;

/** Computes once for each text; a table says the same in many rows. */
export function recall<T>(compute: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const made = compute(text);
    if (known.size >= MOST) known.clear();
    known.set(text, made);
    return made;
  };
}
