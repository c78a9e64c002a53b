import { shortHash } from "../model/digest.ts";
import { recordSlug, viewDigest } from "./provenance.ts";

interface Named {
  readonly size: string;
  readonly lang: string;
  readonly dataset: { readonly host: string | null; readonly hash: string };
  readonly permalink: string;
}

/** The name of a figure's file without its extension, by what is in it: "ballotline-column-1k2m3n4-bd02c2757da7-ar". */
export const figureName = ({ size, lang, dataset, permalink }: Named): string =>
  [recordSlug(dataset), size, viewDigest({ permalink }), shortHash(dataset.hash), lang].filter(Boolean).join("-");
