import { useVirtualizer } from "@tanstack/react-virtual";
import { useRef } from "react";
import { must } from "../model/must.ts";
import type { FacetId } from "../view/view.ts";
import { FacetOption } from "./FacetOption.tsx";
import { longestShare, type Option } from "./options.ts";

const ROW_PIXELS = 44;
const WINDOW_PIXELS = 352;

interface ListProps {
  readonly facet: FacetId;
  readonly options: readonly Option[];
}

/** A very long list of values, of which only what is in sight is drawn; its own chunk. */
export function LongList({ facet, options }: ListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const longest = longestShare(options);
  // oxlint-disable-next-line react/incompatible-library -- the virtualizer is not passed on, and nothing here is memoized
  const rows = useVirtualizer({
    count: options.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PIXELS,
    getItemKey: (index) => must(options[index], "option").value,
    initialRect: { width: 0, height: WINDOW_PIXELS },
    overscan: 8,
  });
  return (
    <div ref={scroller} className="facet-window">
      <ul className="facet-list" style={{ blockSize: rows.getTotalSize() }}>
        {rows.getVirtualItems().map((row) => (
          <li
            key={row.key}
            ref={rows.measureElement}
            data-index={row.index}
            aria-setsize={options.length}
            aria-posinset={row.index + 1}
            style={{ insetBlockStart: row.start }}
          >
            <FacetOption facet={facet} longest={longest} {...must(options[row.index], "option")} />
          </li>
        ))}
      </ul>
    </div>
  );
}
