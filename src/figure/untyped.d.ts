declare module "bidi-js" {
  interface EmbeddingLevels {
    readonly levels: Uint8Array;
    readonly paragraphs: readonly { readonly start: number; readonly end: number; readonly level: number }[];
  }
  interface Bidi {
    getEmbeddingLevels(text: string, direction: "ltr" | "rtl"): EmbeddingLevels;
    getMirroredCharactersMap(text: string, levels: EmbeddingLevels): ReadonlyMap<number, string>;
  }
  const createBidi: () => Bidi;
  export default createBidi;
}
