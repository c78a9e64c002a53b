import { AuthorityGlyph } from "../render/AuthorityGlyph.tsx";
import { authorityMark } from "../scene/authority.ts";
import type { SideLine } from "../scene/sideBySide.ts";
import { termWords } from "../scene/words.ts";
import { useDataset } from "../state/hooks.ts";
import { SelectLink } from "../state/SelectLink.tsx";
import { BasisMark } from "../ui/Basis.tsx";
import { useI18n } from "../ui/i18n.ts";
import { Words } from "../ui/Words.tsx";
import { StrengthMark } from "./marks.tsx";

/** Directives of one measure in one column, as lines; one whose words stood already leads to them by name. */
export function SideLines({ lines, name }: { readonly lines: readonly SideLine[]; readonly name: string }) {
  return (
    <ul className="sides-lines" aria-label={name}>
      {lines.map((line) => (
        <Line key={line.row} line={line} />
      ))}
    </ul>
  );
}

function Line({ line: { directive, known, isPossible, above } }: { readonly line: SideLine }) {
  const dataset = useDataset();
  const i18n = useI18n();
  const strength = termWords(dataset, i18n, "strength", directive.strength);
  const p = directive.evidence[0]?.p;
  return (
    <li>
      <AuthorityGlyph className="authority-mark" mark={authorityMark(dataset.columns.book, directive.authority)} />
      <span title={strength}>
        <StrengthMark strength={directive.strength} />
        <span className="sr-only">{strength}</span>
      </span>
      <span className="sides-words">
        <SelectLink subject={{ kind: "directive", id: directive.id }}>
          {above === null ? <Words text={directive.what} /> : i18n.t("compare.asAbove", { measure: above })}
        </SelectLink>
        {isPossible && <> ({i18n.t("details.possible")})</>}
      </span>
      <span className="sides-ref">
        {known && <BasisMark basis={known} quiet />} {p !== undefined && i18n.t("list.paragraph", { p })}
      </span>
    </li>
  );
}
