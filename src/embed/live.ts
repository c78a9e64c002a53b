/** What makes a frame live, as one classic script: draws any view by scene and figure, and steps through its events. */

import { svgElementOf } from "../figure/browser.ts";
import { countWords, figureTitle, filterWords } from "../figure/figureWords.ts";
import { mapSvg, timelineSvg } from "../figure/panels.ts";
import { mapPicture, outcomeOf, type PictureInput, timePicture } from "../figure/picture.ts";
import type { Lang } from "../i18n/locale.ts";
import type { Catalogue } from "../i18n/messages.ts";
import { createI18n } from "../i18n/translator.ts";
import { withdrawalOf } from "../model/corrections.ts";
import { openRows } from "../model/dataset.ts";
import type { EventRow } from "../model/ids.ts";
import type { DatasetRows } from "../model/types.ts";
import { type BasemapTopology, openBasemap } from "../scene/basemap.ts";
import { withdrawnWords } from "../scene/correctionWords.ts";
import { shownWindow } from "../scene/timeScene.ts";
import { stepFrom } from "../scene/timeStep.ts";
import { readFragment, writeFragment } from "../view/url.ts";
import { isFiltered, type Selection, type View } from "../view/view.ts";
import { captionOf, eventCaption } from "./captions.ts";
import { type FrameMessage, selectionMessage } from "./protocol.ts";
import { addTargets } from "./targets.ts";

/** The record and the words of one language, left behind by the live script, and the way to the host. */
export interface LiveParts {
  readonly rows: DatasetRows;
  /** Where a record that is not ours came from; null for our own. */
  readonly host: string | null;
  readonly topology: BasemapTopology;
  readonly words: Catalogue;
  readonly lang: Lang;
  readonly post: (message: FrameMessage) => void;
}

export interface Live {
  /** Draws the view of a fragment; what cannot be read in it is left out, and said. */
  show(fragment: string): void;
  step(way: 1 | -1): void;
  /** Selects what a mark stands for: an event's row, or the key of a symbol on the map. */
  pick(row: string | null, key: string | null): void;
}

const NONE_SELECTED: Selection = { kind: "none" };
const byId = (id: string): HTMLElement => document.getElementById(id)!;

/** Takes the page over: from here on it shows the view that it is told, at the width that it has. */
export function mount({ rows, host, topology, words, lang, post }: LiveParts): Live {
  const dataset = openRows(rows, host);
  const basemap = openBasemap(topology);
  let view = readFragment("").view;
  let input = read(view);
  let drawnAt = 0;

  function read(next: View): PictureInput {
    const i18n = createI18n(lang, words, { digits: next.digits });
    return { dataset, basemap, view: next, i18n, ...outcomeOf(dataset, next) };
  }

  const width = (): number => Math.max(240, Math.floor(byId("pictures").clientWidth));

  function draw(): void {
    drawnAt = width();
    const time = svgElementOf(timelineSvg(input, { width: drawnAt, id: "time" }));
    addTargets(time, timePicture(input, drawnAt).scene);
    byId("map").replaceChildren(svgElementOf(mapSvg(input, { width: drawnAt, id: "map-picture" })));
    byId("timeline").replaceChildren(time);
  }

  function say(): void {
    const { i18n } = input;
    const whole = isFiltered(view.filters) ? filterWords(input) : i18n.t("embed.whole");
    byId("title").textContent = figureTitle(input);
    byId("counts").textContent = `${countWords(input)} · ${whole}`;
    byId("chosen").textContent = captionOf(input);
    const fragment = writeFragment(view);
    for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-full]")) link.hash = fragment;
  }

  function update(next: View): void {
    input = read(next);
    view = next;
    draw();
    say();
  }

  function select(selection: Selection): void {
    update({ ...view, selection });
    post(selectionMessage(selection.kind === "none" ? null : selection.id, writeFragment(view)));
  }

  function show(fragment: string): void {
    const asked = readFragment(fragment);
    update(asked.view);
    byId("ignored").hidden = asked.ignored.length === 0;
    sayMissing(asked.view.selection);
  }

  function sayMissing(selection: Selection): void {
    const withdrawal = selection.kind === "none" ? undefined : withdrawalOf(dataset.corrections, selection.id);
    const notice = byId("missing");
    notice.hidden = !withdrawal;
    notice.textContent = withdrawal ? withdrawnWords(withdrawal, input.i18n) : "";
  }

  const selectRow = (row: EventRow): void => select({ kind: "event", id: dataset.event(row).id });

  function step(way: 1 | -1): void {
    const { index } = timePicture(input, drawnAt);
    const from = view.selection.kind === "event" ? dataset.eventRow(view.selection.id) : undefined;
    const row = stepFrom(index, input.result, from, way, shownWindow(index, view.stretch));
    if (row !== undefined) selectRow(row);
  }

  function pick(row: string | null, key: string | null): void {
    if (row !== null) return selectRow(Number(row) as EventRow);
    const place = mapPicture(input).marks.find((mark) => mark.key === key)?.spot.place;
    if (place !== undefined) select({ kind: "place", id: place });
  }

  function point(event: PointerEvent): void {
    const row = (event.target as Element).closest<SVGElement>("[data-row]")?.dataset["row"];
    byId("pointed").textContent = row === undefined ? "" : eventCaption(input, Number(row) as EventRow);
  }

  addEventListener("pointerover", point);
  addEventListener("keydown", ({ key }) => {
    if (key === "Escape" && view.selection.kind !== "none") select(NONE_SELECTED);
  });
  new ResizeObserver(() => {
    if (width() !== drawnAt) draw();
  }).observe(byId("pictures"));
  draw();
  return { show, step, pick };
}
