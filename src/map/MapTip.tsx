import { useLayoutEffect, useMemo, useRef } from "react";
import { mapTip } from "../scene/mapTip.ts";
import { useDataset, useFollowingOutcome } from "../state/hooks.ts";
import { BasisMark } from "../ui/Basis.tsx";
import { useI18n } from "../ui/i18n.ts";
import { ArrowIcon } from "../ui/icons.tsx";
import { Parts } from "../ui/Words.tsx";
import { type MapModel, TIP_ID, type Tipped } from "./model.ts";
import { tipPlace } from "./tipPlace.ts";
import "./tip.css";

interface MapTipProps {
  readonly tipped: Tipped;
  readonly model: MapModel;
}

/** What the mark under the pointer or the focus holds: how much, its strongest verb and to whom, and when, as the list says it. */
export function MapTip({ tipped: { mark, at }, model: { marks, words } }: MapTipProps) {
  const dataset = useDataset();
  const i18n = useI18n();
  const { engine, result } = useFollowingOutcome("map");
  const box = useRef<HTMLDivElement>(null);
  // The filter may have moved under a focus that rests.
  const shown = marks.find(({ key }) => key === mark.key);
  const tip = useMemo(
    () => shown && mapTip(shown.symbol, words, { dataset, engine, result, i18n }),
    [shown, words, dataset, engine, result, i18n],
  );

  useLayoutEffect(
    function placeTip() {
      const [own, map] = [box.current, box.current?.offsetParent];
      if (!own || !map || !tip) return;
      const [left, top] = tipPlace(at, [own.offsetWidth, own.offsetHeight], [map.clientWidth, map.clientHeight]);
      Object.assign(own.style, { left: `${left}px`, top: `${top}px` });
    },
    [at, tip],
  );

  if (!shown || !tip) return null;
  return (
    <div ref={box} id={TIP_ID} role="tooltip" className="map-tip" dir={i18n.dir}>
      <strong>
        <bdi>{words.place(shown.spot.place)}</bdi>
      </strong>
      <p>{tip.count}</p>
      {tip.strongest && <Strongest {...tip.strongest} />}
      {tip.dates.map(({ text, basis }) => (
        <p key={`${basis} ${text}`}>
          {text} {basis && <BasisMark basis={basis} />}
        </p>
      ))}
      {tip.more > 0 && <p>{i18n.plural("map.tipMoreDates", tip.more)}</p>}
    </div>
  );
}

function Strongest({ form, who, verb, whom }: NonNullable<ReturnType<typeof mapTip>["strongest"]>) {
  const i18n = useI18n();
  const said = <Parts parts={i18n.tParts(form)} slots={{ who: <bdi>{who}</bdi>, verb: <b>{verb}</b> }} />;
  return (
    <p>
      <Parts parts={i18n.tParts("map.tipStrongest")} slots={{ said }} /> <ArrowIcon /> <bdi>{whom.text}</bdi>{" "}
      {whom.basis && <BasisMark basis={whom.basis} quiet />}
    </p>
  );
}
