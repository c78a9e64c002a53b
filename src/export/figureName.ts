import { fragmentOf, hashSlug, type Provenance, recordSlug, viewDigest } from "./provenance.ts";

interface Named {
  readonly size: string;
  readonly lang: string;
  readonly dataset: Pick<Provenance, "host" | "isFile" | "hash" | "contentHash">;
  readonly permalink: string;
}

/** The name of a figure's file without its extension, by what is in it: "ballotline-column-1k2m3n4-bd02c2757da7-ar". */
export const figureName = ({ size, lang, dataset, permalink }: Named): string =>
  [recordSlug(dataset), size, viewDigest({ fragment: fragmentOf(permalink) }), hashSlug(dataset), lang].filter(Boolean).join("-");
