import { shortHash } from "./provenance.ts";

/** The name of a figure's file without its extension. */
export function figureName(size: string, lang: string, datasetHash: string): string {
  const hash = shortHash(datasetHash);
  return ["ballotline", size, lang, ...(hash === "" ? [] : [hash])].join("-");
}
