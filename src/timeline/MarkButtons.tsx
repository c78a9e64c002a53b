import { type KeyboardEvent, memo, type RefObject, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { EventRow } from "../model/ids.ts";
import { eventOf } from "../scene/selectedRow.ts";
import { boxAfter, type FocusBox, focusBoxes, type Move } from "../scene/timeFocus.ts";
import type { TimeIndex } from "../scene/timeIndex.ts";
import type { TimeScene } from "../scene/timePlaced.ts";
import { movedDomain } from "../scene/timeScale.ts";
import { useDataset, useSetHover, useUpdate, useView } from "../state/hooks.ts";
import { useI18n } from "../ui/i18n.ts";
import { selected, zoomedTo } from "../view/transitions.ts";
import { markName, TIP_ID } from "./markWords.ts";

const MOVES: Readonly<Record<string, Move>> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
  Home: "first",
  End: "last",
};

/** Stands for no row where there is none to focus. */
const NOTHING = -1;
type Stop = EventRow | typeof NOTHING;
const CLOSER = 0.5;

interface MarkButtonsProps {
  readonly scene: TimeScene;
  readonly index: TimeIndex;
  /** Keys that this group has no use for, and the pixel at which they were struck. */
  readonly onKey: (event: KeyboardEvent, x: number) => void;
}

/** A button over every mark and every named band, lane by lane; one of them takes the tab key, arrows go where the eye would. */
export const MarkButtons = memo(function MarkButtons({ scene, index, onKey }: MarkButtonsProps) {
  const { t } = useI18n();
  const dataset = useDataset();
  const boxes = useMemo(() => focusBoxes(scene), [scene]);
  const chosen = eventOf(
    useView((view) => view.selection),
    dataset,
  );
  const domain = useView((view) => view.domain);
  const crowded = scene.lanes.some((lane) => lane.density !== null);
  const [reached, setReached] = useState<EventRow>();
  const group = useRef<HTMLDivElement>(null);
  const held = useRef<Stop>(null);
  const stop = [reached, chosen, boxes[0]?.row].find((row) => row !== undefined && boxes.some((box) => box.row === row));
  const onKeyDown = useLatest((event: KeyboardEvent, row: EventRow) => {
    const move = MOVES[event.key];
    const from = boxes.find((box) => box.row === row);
    if (!from) return;
    if (!move || event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return onKey(event, from.x);
    event.preventDefault();
    focusOn(group.current, boxAfter(boxes, from, move).row);
  });
  const onReach = useCallback((row: Stop | null) => {
    held.current = row;
    if (row !== null && row !== NOTHING) setReached(row);
  }, []);
  useKeptFocus(group, boxes, held);

  return (
    <div ref={group}>
      {boxes.length === 0 && (domain !== null || crowded) && <Nothing scene={scene} crowded={crowded} onKey={onKey} onReach={onReach} />}
      {scene.lanes.map((lane) => (
        <div
          key={lane.lane}
          role="group"
          aria-label={t("timeline.laneLabel", { authority: lane.name, count: lane.note?.text ?? lane.counts.join(t("common.separator")) })}
        >
          {boxes
            .filter((box) => Math.ceil(box.line) === lane.number)
            .map((box) => (
              <BoxButton
                key={box.row}
                {...box}
                index={index}
                tabbable={box.row === stop}
                chosen={box.row === chosen}
                onKeyDown={onKeyDown}
                onReach={onReach}
              />
            ))}
        </div>
      ))}
    </div>
  );
});

interface NothingProps extends Pick<MarkButtonsProps, "scene" | "onKey"> {
  /** The visible domain holds events, too many to show one by one. */
  readonly crowded: boolean;
  readonly onReach: (row: Stop | null) => void;
}

/** Where no mark can be reached: the way to where there are some, and a hold for the keys. */
function Nothing({ scene: { scale, axis }, crowded, onKey, onReach }: NothingProps) {
  const { t } = useI18n();
  const update = useUpdate();
  const middle = (scale.left + scale.right) / 2;
  const closer = () => movedDomain(scale, { factor: CLOSER, about: middle }, scale.domain);
  return (
    <button
      type="button"
      className={`button timeline-nothing${crowded ? " timeline-nothing-quiet" : ""}`}
      data-row={NOTHING}
      style={{ insetInlineStart: middle, insetBlockStart: (axis.y + axis.bottom) / 2 }}
      onClick={() => update(zoomedTo(crowded ? closer() : null), "replace")}
      onFocus={() => onReach(NOTHING)}
      onBlur={() => onReach(null)}
      onKeyDown={(event) => onKey(event, middle)}
    >
      {t(crowded ? "timeline.zoomIn" : "timeline.reset")}
    </button>
  );
}

const focusOn = (group: HTMLElement | null, row: Stop): void => group?.querySelector<HTMLElement>(`[data-row="${row}"]`)?.focus();

/** Zooming and panning by key may take away the mark that has the focus: it goes to the nearest that is left, never to the page's top. */
function useKeptFocus(group: RefObject<HTMLElement | null>, boxes: readonly FocusBox[], held: RefObject<Stop | null>): void {
  const x = useRef(0);
  useEffect(
    function keepFocus() {
      if (held.current === null) return;
      const box = boxes.find(({ row }) => row === held.current);
      if (box) x.current = box.x;
      else focusOn(group.current, boxes.toSorted((a, b) => Math.abs(a.x - x.current) - Math.abs(b.x - x.current))[0]?.row ?? NOTHING);
    },
    [group, boxes, held],
  );
}

/** A function that stays the same while what it does follows the last render. */
function useLatest<Args extends readonly unknown[]>(act: (...args: Args) => void): (...args: Args) => void {
  const latest = useRef(act);
  useEffect(function keepLatest() {
    latest.current = act;
  });
  return useCallback((...args) => latest.current(...args), []);
}

interface BoxButtonProps extends FocusBox {
  readonly index: TimeIndex;
  readonly tabbable: boolean;
  readonly chosen: boolean;
  readonly onKeyDown: (event: KeyboardEvent, row: EventRow) => void;
  /** The row that has the focus, null when it goes. */
  readonly onReach: (row: Stop | null) => void;
}

const BoxButton = memo(function BoxButton({ row, x0, x1, y0, y1, index, tabbable, chosen, onKeyDown, onReach }: BoxButtonProps) {
  const dataset = useDataset();
  const i18n = useI18n();
  const trust = useView((view) => view.trust);
  const update = useUpdate();
  const setHover = useSetHover();
  const [focused, setFocused] = useState(false);
  const { id } = dataset.event(row);
  const enter = () => setHover({ kind: "event", id });
  const leave = () => setHover({ kind: "none" });
  return (
    <button
      type="button"
      className="timeline-target"
      data-row={row}
      tabIndex={tabbable ? 0 : -1}
      aria-current={chosen ? "true" : undefined}
      aria-label={markName(row, index, dataset, trust, i18n)}
      aria-describedby={focused ? TIP_ID : undefined}
      style={{ insetInlineStart: x0, insetBlockStart: y0, inlineSize: x1 - x0, blockSize: y1 - y0 }}
      onClick={() => update(selected({ kind: "event", id }))}
      onPointerEnter={enter}
      onPointerLeave={leave}
      onFocus={() => {
        setFocused(true);
        onReach(row);
        enter();
      }}
      onBlur={() => {
        setFocused(false);
        onReach(null);
        leave();
      }}
      onKeyDown={(event) => onKeyDown(event, row)}
    />
  );
});
