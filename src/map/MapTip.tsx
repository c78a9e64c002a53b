import { type ReactNode, useLayoutEffect, useMemo, useRef } from "react";
import { mapTip, originTip } from "../scene/mapTip.ts";
import { useDataset, useFollowingOutcome } from "../state/hooks.ts";
import { BasisMark } from "../ui/Basis.tsx";
import { useI18n } from "../ui/i18n.ts";
import { ArrowIcon } from "../ui/icons.tsx";
import { Parts } from "../ui/Words.tsx";
import { type MapModel, TIP_ID, type TipAt, type Tipped } from "./model.ts";
import { tipPlace } from "./tipPlace.ts";
import "./tip.css";

interface MapTipProps {
  readonly tipped: Tipped;
  readonly model: MapModel;
}

/** What the mark or the origin under the pointer or the focus holds, as the list says it: how much, its strongest verb and to whom, and when. */
export function MapTip({ tipped, model: { marks, surroundings, words } }: MapTipProps) {
  const dataset = useDataset();
  const i18n = useI18n();
  const { engine, result } = useFollowingOutcome("map");
  const tip = useMemo(() => {
    const counted = { dataset, engine, result, i18n };
    if ("origin" in tipped) {
      const told = originTip(tipped.origin, surroundings, words, counted);
      return told && { place: tipped.origin, strongest: null, ...told };
    }
    // The filter may have moved under a focus that rests.
    const shown = marks.find(({ key }) => key === tipped.mark.key);
    if (!shown) return null;
    const { count, ...more } = mapTip(shown.symbol, words, counted);
    return { place: shown.spot.place, said: count, ...more };
  }, [tipped, marks, surroundings, words, dataset, engine, result, i18n]);
  if (!tip) return null;
  return (
    <TipBox at={tipped.at} tip={tip}>
      <strong>
        <bdi>{words.place(tip.place)}</bdi>
      </strong>
      <p>{tip.said}</p>
      {tip.strongest && <Strongest {...tip.strongest} />}
      {tip.dates.map(({ text, basis }) => (
        <p key={`${basis} ${text}`}>
          {text} {basis && <BasisMark basis={basis} />}
        </p>
      ))}
      {tip.more > 0 && <p>{i18n.plural("map.tipMoreDates", tip.more)}</p>}
    </TipBox>
  );
}

/** Placed anew where it says something else. */
function TipBox({ at, tip, children }: { readonly at: TipAt; readonly tip: object; readonly children: ReactNode }) {
  const { dir } = useI18n();
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(
    function placeTip() {
      const [own, map] = [box.current, box.current?.offsetParent];
      if (!own || !map || !tip) return;
      const [left, top] = tipPlace(at, [own.offsetWidth, own.offsetHeight], [map.clientWidth, map.clientHeight]);
      Object.assign(own.style, { left: `${left}px`, top: `${top}px` });
    },
    [at, tip],
  );
  return (
    <div ref={box} id={TIP_ID} role="tooltip" className="map-tip" dir={dir}>
      {children}
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
