import { memo, useCallback } from "react";
import { eventOf } from "../scene/selectedRow.ts";
import type { TimeIndex } from "../scene/timeIndex.ts";
import { movedDomain, type TimeScale } from "../scene/timeScale.ts";
import { revealing, stepFrom } from "../scene/timeStep.ts";
import { useAppState, useUpdate, useView } from "../state/hooks.ts";
import { useI18n } from "../ui/i18n.ts";
import { HelpIcon, MinusIcon, PlusIcon, ResetIcon, SettingsIcon } from "../ui/icons.tsx";
import { later } from "../ui/later.tsx";
import { Popover } from "../ui/Popover.tsx";
import { pannedDomain, selected, zoomedTo } from "../view/transitions.ts";
import type { TimeRange } from "../view/view.ts";
import { AxisChoice } from "./AxisChoice.tsx";
import { Coming } from "./Coming.tsx";
import { TimeIcon } from "./TimeIcon.tsx";
import { Tool } from "./Tool.tsx";
import { UndatedTray } from "./UndatedTray.tsx";

const Legend = later(async () => (await import("./Legend.tsx")).Legend, <Coming view="timeline.legend" />);
const AxisSettings = later(async () => (await import("./AxisSettings.tsx")).AxisSettings, <Coming view="common.settings" />);

interface ToolbarProps {
  readonly index: TimeIndex;
  readonly scale: TimeScale;
  /** All the days there are. */
  readonly bounds: TimeRange;
  /** Folds again what the reader has unfolded; null where that is nothing. */
  readonly onFold: (() => void) | null;
}

export const Toolbar = memo(function Toolbar({ index, scale, bounds, onFold }: ToolbarProps) {
  const { t, dir } = useI18n();
  return (
    <div className="timeline-toolbar">
      <AxisChoice />
      <Zoom scale={scale} bounds={bounds} onFold={onFold} />
      <Steps index={index} scale={scale} />
      <UndatedTray index={index} />
      <Popover label={<HelpIcon />} className="icon-button" name={t("timeline.legend")}>
        <Legend />
      </Popover>
      {dir === "rtl" && (
        <Popover label={<SettingsIcon />} className="icon-button" name={t("timeline.settings")}>
          <AxisSettings />
        </Popover>
      )}
    </div>
  );
});

/** From event to event in the order of time. */
function Steps({ index, scale: { domain, mirrored } }: Pick<ToolbarProps, "index" | "scale">) {
  const { t } = useI18n();
  const { dataset, store, session } = useAppState();
  const step = useCallback(
    (way: 1 | -1): void => {
      const from = eventOf(store.getState().selection, dataset);
      const row = stepFrom(index, session.outcome.getState().result, from, way, domain);
      if (row === undefined) return;
      const chosen = selected({ kind: "event", id: dataset.event(row).id });
      store.update((view) => ({ ...chosen(view), domain: revealing(index, row, view.domain) }));
    },
    [index, dataset, store, session, domain],
  );
  const none = index.order.length === 0;
  return (
    <span className="timeline-tools" dir={mirrored ? "rtl" : "ltr"}>
      <Tool name={t("timeline.previousEvent")} disabled={none} onClick={() => step(-1)}>
        <TimeIcon name="previous" mirrored={mirrored} />
      </Tool>
      <Tool name={t("timeline.nextEvent")} disabled={none} onClick={() => step(1)}>
        <TimeIcon name="next" mirrored={mirrored} />
      </Tool>
    </span>
  );
}

const ZOOM = 0.5;
const PAN = 0.5;

function Zoom({ scale, bounds, onFold }: Omit<ToolbarProps, "index">) {
  const { domain, mirrored } = scale;
  const { t } = useI18n();
  const update = useUpdate();
  const isWhole = useView((view) => view.domain === null);
  const zoom = (factor: number) =>
    update(zoomedTo(movedDomain(scale, { factor, about: (scale.left + scale.right) / 2 }, bounds)), "replace");
  const pan = (share: number) => update(zoomedTo(pannedDomain(domain, share, bounds)), "replace");
  const reset = () => {
    onFold?.();
    update(zoomedTo(null), "replace");
  };
  return (
    <span className="timeline-tools" dir={mirrored ? "rtl" : "ltr"}>
      <Tool name={t("timeline.earlier")} disabled={domain[0] <= bounds[0]} onClick={() => pan(-PAN)}>
        <TimeIcon name="earlier" mirrored={mirrored} />
      </Tool>
      <Tool name={t("timeline.zoomOut")} disabled={domain[1] - domain[0] >= bounds[1] - bounds[0]} onClick={() => zoom(1 / ZOOM)}>
        <MinusIcon />
      </Tool>
      <Tool name={t("timeline.reset")} disabled={isWhole && !onFold} onClick={reset}>
        <ResetIcon />
      </Tool>
      <Tool name={t("timeline.zoomIn")} disabled={domain[1] - domain[0] <= 7} onClick={() => zoom(ZOOM)}>
        <PlusIcon />
      </Tool>
      <Tool name={t("timeline.later")} disabled={domain[1] >= bounds[1]} onClick={() => pan(PAN)}>
        <TimeIcon name="later" mirrored={mirrored} />
      </Tool>
    </span>
  );
}
