import type { CiteRequest } from "./citations.ts";

/** A form of citation, its writer loaded when asked for. */
export interface CitationFormat {
  readonly id: string;
  readonly extension: string;
  readonly mime: string;
  readonly write: (request: CiteRequest) => Promise<string>;
}

export const CITATION_FORMATS = [
  {
    id: "plain",
    extension: "txt",
    mime: "text/plain",
    write: async (request) => (await import("./plainCitation.ts")).plainCitation(request),
  },
  { id: "bibtex", extension: "bib", mime: "application/x-bibtex", write: async (request) => (await import("./bibtex.ts")).render(request) },
  {
    id: "ris",
    extension: "ris",
    mime: "application/x-research-info-systems",
    write: async (request) => (await import("./ris.ts")).render(request),
  },
  {
    id: "csl",
    extension: "json",
    mime: "application/vnd.citationstyles.csl+json",
    write: async (request) => (await import("./csl.ts")).render(request),
  },
] as const satisfies readonly CitationFormat[];

export type CitationFormatId = (typeof CITATION_FORMATS)[number]["id"];
