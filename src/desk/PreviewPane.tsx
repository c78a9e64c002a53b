import { useEffect, useMemo, useRef, useState } from "react";
import { mapSvg, timelineSvg } from "../figure/panels.ts";
import { outcomeOf, type PictureInput } from "../figure/picture.ts";
import { ReadingList } from "../list/ReadingList.tsx";
import { openBasemap } from "../scene/basemap.ts";
import { AppStateContext } from "../state/hooks.ts";
import { stillState } from "../state/stillState.ts";
import { useI18n } from "../ui/i18n.ts";
import { Segmented } from "../ui/Segmented.tsx";
import { DEFAULT_VIEW } from "../view/view.ts";
import { useDeskOf, useTools } from "./context.ts";
import { previewOf } from "./preview.ts";

type Shape = "list" | "timeline" | "map";
const WIDTH = 480;

/** The record's own list, timeline and map with this report in it, as far as it is complete. */
export function PreviewPane() {
  const i18n = useI18n();
  const { record } = useTools();
  const { name, errors, answers } = useDeskOf((view) => ({ name: view.name, errors: view.errors, answers: view.answers }));
  const [shape, setShape] = useState<Shape>("timeline");
  const { dataset, leftOut, withoutReport } = useMemo(() => previewOf(record, name, answers, errors), [record, name, answers, errors]);
  const basemap = useMemo(() => (record.topology ? openBasemap(record.topology) : null), [record]);
  const input = useMemo(
    (): PictureInput | null => basemap && { dataset, i18n, basemap, view: DEFAULT_VIEW, ...outcomeOf(dataset, DEFAULT_VIEW) },
    [dataset, i18n, basemap],
  );
  const state = useMemo(() => stillState(dataset, DEFAULT_VIEW), [dataset]);
  const svg = useMemo(() => (input && shape !== "list" ? pictureOf(input, shape) : null), [input, shape]);
  const { t, number } = i18n;
  return (
    <section className="desk-preview" aria-label={t("desk.preview")}>
      <div className="desk-head">
        <h2>{t("desk.preview")}</h2>
        <Segmented
          quiet
          legend={t("desk.preview")}
          value={shape}
          options={(["timeline", "map", "list"] as const).map((value) => ({ value, label: shapeWords(value, t) }))}
          onChange={setShape}
        />
      </div>
      <p className="desk-aside">
        {withoutReport ? t("desk.previewBroken") : leftOut > 0 && t("desk.previewWhole", { n: number(leftOut) })}
      </p>
      {shape === "list" ? (
        <AppStateContext value={state}>
          <ReadingList />
        </AppStateContext>
      ) : (
        svg !== null && <Picture svg={svg} />
      )}
    </section>
  );
}

const pictureOf = (input: PictureInput, shape: "timeline" | "map"): string =>
  shape === "map" ? mapSvg(input, { width: WIDTH, id: "desk-map" }) : timelineSvg(input, { width: WIDTH, id: "desk-time" });

const shapeWords = (shape: Shape, t: ReturnType<typeof useI18n>["t"]): string =>
  shape === "map" ? t("common.map") : shape === "timeline" ? t("common.timeline") : t("list.title");

/** A picture that the figure's panels drew. */
function Picture({ svg }: { readonly svg: string }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(
    function show() {
      const root = new DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
      box.current?.replaceChildren(root);
    },
    [svg],
  );
  return <div ref={box} className="desk-picture" />;
}
