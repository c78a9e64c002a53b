import type { Basis } from "../model/vocabulary.ts";
import { useI18n } from "./i18n.ts";

const GLYPH: Readonly<Record<Basis, string>> = {
  stated: "M5 0.5a4.5 4.5 0 110 9a4.5 4.5 0 110-9z",
  inferred: "M5 1a4 4 0 110 8a4 4 0 110-8zM5 1v8a4 4 0 000-8z",
  outside: "M5 1a4 4 0 110 8a4 4 0 110-8z",
};

/** Words, and how what they say is known. */
export interface KnownText {
  readonly text: string;
  readonly basis: Basis | null;
}

/** How a value is known: a full, a half-full or an empty circle, and the words; `quiet` leaves the words to a screen reader. */
export function BasisMark({ basis, quiet = false }: { readonly basis: Basis; readonly quiet?: boolean }) {
  const { t } = useI18n();
  return (
    <span className={`basis basis-${basis}`}>
      <svg className="basis-glyph" viewBox="0 0 10 10" aria-hidden="true">
        <path d={GLYPH[basis]} />
      </svg>
      <span className={quiet ? "sr-only" : ""}>{t(`common.basis.${basis}`)}</span>
    </span>
  );
}
