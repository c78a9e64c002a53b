import { useState } from "react";
import { useI18n } from "../ui/i18n.ts";
import { later } from "../ui/later.tsx";
import type { FacetId } from "../view/view.ts";
import { FacetOption } from "./FacetOption.tsx";
import { longestShare, type Option } from "./options.ts";

const LongList = later(async () => (await import("./LongList.tsx")).LongList, <div className="facet-window" />);

const FIRST = 8;
const VIRTUAL_FROM = 100;

interface ListProps {
  readonly facet: FacetId;
  readonly options: readonly Option[];
}

/** The first values and those chosen, the rest on asking; a very long list draws only what is in sight. */
export function FacetList({ facet, options }: ListProps) {
  const { t, plural } = useI18n();
  const [all, setAll] = useState(false);
  const folded = options.filter((option, index) => index < FIRST || option.chosen);
  const rest = options.length - folded.length;
  if (all && options.length > VIRTUAL_FROM) {
    return <LongList facet={facet} options={options} />;
  }
  const longest = longestShare(options);
  return (
    <>
      <ul className="facet-list">
        {(all ? options : folded).map((option) => (
          <li key={option.value}>
            <FacetOption facet={facet} longest={longest} {...option} />
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <button type="button" className="link-button" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t("common.showLess") : plural("facets.showMore", rest)}
        </button>
      )}
    </>
  );
}
