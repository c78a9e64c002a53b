declare module "@citation-js/core" {
  export class Cite {
    constructor(input: string);
    readonly data: readonly Readonly<Record<string, unknown>>[];
    format(form: "bibliography", options: { readonly template: string; readonly lang: string; readonly format: "text" }): string;
  }
  export const plugins: {
    readonly config: { get(plugin: "@csl"): { readonly styles: { add(name: string, style: string): void } } };
  };
}
declare module "@citation-js/plugin-bibtex";
declare module "@citation-js/plugin-csl";
declare module "@citation-js/plugin-ris";
