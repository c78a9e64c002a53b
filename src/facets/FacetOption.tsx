import { type CSSProperties, type KeyboardEvent, type MouseEvent, memo, useMemo } from "react";
import { useAppState, useLinkOf } from "../state/hooks.ts";
import { useI18n } from "../ui/i18n.ts";
import { toggled } from "../view/filterTransitions.ts";
import { writeFragment } from "../view/url.ts";
import { DEFAULT_VIEW, type FacetId, type View } from "../view/view.ts";
import type { Option } from "./options.ts";

interface FacetOptionProps extends Omit<Option, "name"> {
  readonly facet: FacetId;
  readonly name: string;
  /** The share that a full bar stands for. */
  readonly longest: number;
}

const hrefOf = (view: View, change: ReturnType<typeof toggled>): string => `#${writeFragment({ ...view, ...change(view) })}`;

const isPlainClick = (event: MouseEvent): boolean =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

/** A value as a checkbox that is a link too: a plain click or Space sets it, any other way of opening a link opens the view with it set. */
export const FacetOption = memo(function FacetOption(option: FacetOptionProps) {
  const { facet, value, name, chosen, trend } = option;
  const { store } = useAppState();
  const { pair } = useI18n();
  const change = toggled(facet, value);
  const href = useMemo(() => hrefOf(DEFAULT_VIEW, toggled(facet, value)), [facet, value]);
  const link = useLinkOf((view) => hrefOf(view, change));
  function toggle(event: MouseEvent): void {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    store.update(change);
  }
  function toggleOnSpace(event: KeyboardEvent<HTMLAnchorElement>): void {
    link.onKeyDown(event);
    if (event.key !== " ") return;
    event.preventDefault();
    store.update(change);
  }
  return (
    <a
      {...link}
      className="facet-option"
      role="checkbox"
      aria-checked={chosen}
      href={href}
      title={useTrendWords(option)}
      data-trend={trend}
      style={barStyle(option)}
      onKeyDown={toggleOnSpace}
      onClick={toggle}
    >
      <span className="facet-box" aria-hidden="true" />
      <span className="facet-name">
        <bdi>{name}</bdi>
      </span>
      <span className="facet-count">
        <TrendArrow trend={trend} />
        {pair(option.sure, option.possible, option.total)}
      </span>
      <span className="facet-bar" aria-hidden="true">
        <span className="facet-bar-possible" />
        <span className="facet-bar-sure" />
        <span className="facet-bar-whole" />
      </span>
    </a>
  );
});

function useTrendWords({ trend, share, wholeShare }: FacetOptionProps): string | undefined {
  const { t, percent } = useI18n();
  if (trend === 0) return undefined;
  return t(trend > 0 ? "facets.shareLarger" : "facets.shareSmaller", { shown: percent(share), all: percent(wholeShare) });
}

const barStyle = ({ sureShare, share, wholeShare, longest }: FacetOptionProps): CSSProperties & Record<`--${string}`, string> => ({
  "--sure": (sureShare / longest).toFixed(3),
  "--possible": (share / longest).toFixed(3),
  "--whole": (wholeShare / longest).toFixed(3),
});

/** Up for a larger share, down for a smaller one, doubled for a large move. */
export function TrendArrow({ trend }: { readonly trend: Option["trend"] }) {
  if (trend === 0) return null;
  return (
    <svg className="facet-trend" data-trend={trend} viewBox="0 0 10 12" aria-hidden="true">
      <g transform={trend < 0 ? "matrix(1 0 0 -1 0 12)" : undefined}>
        <path d="M5 1L9.5 6.5h-9z" />
        {Math.abs(trend) === 2 && <path d="M5 5.5L9.5 11h-9z" />}
      </g>
    </svg>
  );
}
