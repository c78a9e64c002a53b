import { type AuthorityMark, markPath } from "../scene/authority.ts";

/** The mark of an authority beside words that name it. */
export function AuthorityGlyph({ mark: { colorVar, shape }, className }: { readonly mark: AuthorityMark; readonly className?: string }) {
  return (
    <svg className={className} viewBox="-7 -7 14 14" aria-hidden="true">
      <path d={markPath(shape, 10)} fill={`var(${colorVar})`} />
    </svg>
  );
}
