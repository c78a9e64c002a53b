import type { Authority } from "../model/vocabulary.ts";
import { authorityMark, markPath } from "../scene/authority.ts";
import { useDataset } from "../state/hooks.ts";

/** The mark of an authority beside words that name it. */
export function AuthorityGlyph({ authority }: { readonly authority: Authority | null }) {
  const { colorVar, shape } = authorityMark(useDataset().columns.book, authority);
  return (
    <svg className="reading-glyph" viewBox="-8 -8 16 16" aria-hidden="true" focusable="false">
      <path d={markPath(shape, 11)} fill={`var(${colorVar})`} />
    </svg>
  );
}
