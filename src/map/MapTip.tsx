import { useMemo } from "react";
import { mapTip, originTip } from "../scene/mapTip.ts";
import { useDataset, useFollowingOutcome } from "../state/hooks.ts";
import { useI18n } from "../ui/i18n.ts";
import { KnownLine, Strongest, Tip } from "../ui/Tip.tsx";
import { type MapModel, TIP_ID, type Tipped } from "./model.ts";

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
    <Tip id={TIP_ID} at={tipped.at}>
      <strong>
        <bdi>{words.place(tip.place)}</bdi>
      </strong>
      <p>{tip.said}</p>
      {tip.strongest && <Strongest {...tip.strongest} />}
      {tip.dates.map((date) => (
        <KnownLine key={`${date.basis} ${date.text}`} {...date} />
      ))}
      {tip.more > 0 && <p>{i18n.plural("map.tipMoreDates", tip.more)}</p>}
    </Tip>
  );
}
