import type { FigureKind } from "../figure/asked.ts";
import { fragmentOf, hashSlug, type Provenance, recordSlug, viewDigest } from "./provenance.ts";

interface Named {
  readonly kind: FigureKind;
  readonly size: string;
  readonly lang: string;
  readonly dataset: Pick<Provenance, "host" | "isFile" | "hash" | "contentHash">;
  readonly permalink: string;
}

/** The name of a figure's file without its extension, by what is in it, a kind other than words named: "ballotline-map-column-1k2m3n4-bd02c2757da7-ar". */
export const figureName = ({ kind, size, lang, dataset, permalink }: Named): string =>
  [recordSlug(dataset), kind === "words" ? "" : kind, size, viewDigest({ fragment: fragmentOf(permalink) }), hashSlug(dataset), lang]
    .filter(Boolean)
    .join("-");
