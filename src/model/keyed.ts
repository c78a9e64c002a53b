/** The names of a thing's own fields. */
export const namesOf = <T extends object>(thing: T): readonly (keyof T & string)[] =>
  Object.keys(thing).filter((name): name is keyof T & string => name in thing);

const hasAll = <Name extends string, Value>(
  made: Readonly<Record<string, Value>>,
  names: readonly Name[],
): made is Readonly<Record<Name, Value>> => names.every((name) => Object.hasOwn(made, name));

/** An object that has each of some names, its value made of the name. */
export function keyed<Name extends string, Value>(names: readonly Name[], make: (name: Name) => Value): Readonly<Record<Name, Value>> {
  const made: Readonly<Record<string, Value>> = Object.fromEntries(names.map((name) => [name, make(name)]));
  if (hasAll(made, names)) return made;
  throw new RangeError("a name that no object can have");
}

/** An object with the same keys, each value read from the old one. */
export const mapValues = <Spec extends object, Value>(spec: Spec, read: (name: keyof Spec & string, value: Spec[keyof Spec]) => Value) =>
  keyed(namesOf(spec), (name) => read(name, spec[name]));
