/** What cannot be missing where the code is right; an Error that names it where it is. */
export function must<T>(value: T | null | undefined, name: string): T {
  if (value == null) throw new Error(`there is no ${name}`);
  return value;
}
