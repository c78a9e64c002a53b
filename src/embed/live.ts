/** What makes a frame live, as one classic script: draws any view by scene and figure, and steps through its events. */

import { svgElementOf } from "../figure/browser.ts";
import { countWords, filterWords } from "../figure/figureWords.ts";
import { mapSvg, timelineSvg } from "../figure/panels.ts";
import { mapPicture, outcomeOf, type PictureInput, timePicture } from "../figure/picture.ts";
import type { Lang } from "../i18n/locale.ts";
import type { Catalogue } from "../i18n/messages.ts";
import { createI18n } from "../i18n/translator.ts";
import { withdrawalOf } from "../model/corrections.ts";
import { type Dataset, type Foreign, openRows } from "../model/dataset.ts";
import { type EventRow, eventRow } from "../model/ids.ts";
import { must } from "../model/must.ts";
import type { BasemapTopology } from "../model/topology.ts";
import type { DatasetRows, StoryStep } from "../model/types.ts";
import { type Basemap, openBasemap } from "../scene/basemap.ts";
import { withdrawnWords } from "../scene/correctionWords.ts";
import { shownDomain } from "../scene/timeScene.ts";
import { stepFrom } from "../scene/timeStep.ts";
import { isBareStep, stepped } from "../view/steps.ts";
import { readFragment, writeFragment } from "../view/url.ts";
import { isFiltered, type Selection, type View } from "../view/view.ts";
import { captionOf, eventCaption } from "./captions.ts";
import { gridHtml } from "./gridHtml.ts";
import { type FrameMessage, selectionMessage } from "./protocol.ts";
import { addTargets } from "./targets.ts";
import { frameTitle, wordsHtml } from "./wordsHtml.ts";

/** The record and the words of one language, left behind by the live script, and the way to the host. */
export interface LiveParts {
  readonly rows: DatasetRows;
  /** What is to be known of a record that is not ours; null for our own. */
  readonly foreign: Foreign | null;
  /** The steps of the record's tour; none where it has none. */
  readonly story: readonly StoryStep[];
  readonly topology: BasemapTopology;
  readonly words: Catalogue;
  readonly lang: Lang;
  readonly post: (message: FrameMessage) => void;
}

export interface Live {
  /** Draws the view of a fragment; what cannot be read in it is left out, and said. Throws where it cannot be drawn: what stood there then stays. */
  show(fragment: string): void;
  step(way: 1 | -1): void;
  /** Selects what a mark stands for: an event's row, or the key of a symbol on the map. */
  pick(row: string | null, key: string | null): void;
}

const NONE_SELECTED: Selection = { kind: "none" };
const byId = (id: string): HTMLElement => must(document.getElementById(id), id);
const width = (): number => Math.max(240, Math.floor(byId("pictures").clientWidth));

/** What stands in `map` and in `timeline`. */
interface Pictures {
  readonly width: number;
  readonly map: readonly Node[];
  readonly timeline: readonly Node[];
}

const nodesOf = (markup: string): readonly Node[] => [...new DOMParser().parseFromString(markup, "text/html").body.childNodes];

function draw(input: PictureInput): Pictures {
  const wide = width();
  if (input.view.tab === "compare") return { width: wide, map: nodesOf(gridHtml(input)), timeline: [] };
  const timeline = svgElementOf(timelineSvg(input, { width: wide, id: "time" }));
  addTargets(timeline, timePicture(input, wide).scene);
  return { width: wide, map: [svgElementOf(mapSvg(input, { width: wide, id: "map-picture" }))], timeline: [timeline] };
}

/** What is said of a view, by the id of the element that says it. */
function wordsOf(
  input: PictureInput,
  story: readonly StoryStep[],
): Readonly<Record<"title" | "own" | "counts" | "story" | "chosen" | "missing", string>> {
  const { view, i18n, dataset } = input;
  const whole = isFiltered(view.filters) ? filterWords(input) : i18n.t(dataset.complete ? "embed.whole" : "status.allRead");
  const step = story[(view.step ?? 0) - 1];
  const withdrawal = view.selection.kind === "none" ? undefined : withdrawalOf(dataset.corrections, view.selection.id);
  const { title, own } = frameTitle(input);
  return {
    title,
    own: title === own ? "" : own,
    counts: `${countWords(input)} · ${whole}`,
    story: step ? `${i18n.text(step.title)} · ${i18n.text(step.text)}` : "",
    chosen: captionOf(input),
    missing: withdrawal ? withdrawnWords(withdrawal, i18n) : "",
  };
}

function say(words: ReturnType<typeof wordsOf>, fragment: string): void {
  for (const [id, text] of Object.entries(words)) byId(id).textContent = text;
  for (const id of ["missing", "story"] as const) byId(id).hidden = words[id] === "";
  for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-full]")) link.hash = fragment;
}

/** Takes over the page, whose whole document must be there; nothing is drawn before the first `show`. */
export const mount = (parts: LiveParts): Live => new LiveView(parts);

class LiveView implements Live {
  readonly #parts: LiveParts;
  readonly #dataset: Dataset;
  readonly #basemap: Basemap;
  #input: PictureInput;
  #drawnAt: number | null = null;

  constructor(parts: LiveParts) {
    this.#parts = parts;
    this.#dataset = openRows(parts.rows, parts.foreign);
    this.#basemap = openBasemap(parts.topology);
    this.#input = this.#read(readFragment("").view);
  }

  show(fragment: string): void {
    const asked = readFragment(fragment);
    this.#update(this.#ofItsOwn(asked.view));
    byId("ignored").hidden = asked.ignored.length === 0;
  }

  step(way: 1 | -1): void {
    const { view, result } = this.#input;
    const { index } = timePicture(this.#input, width());
    const from = view.selection.kind === "event" ? this.#dataset.eventRow(view.selection.id) : undefined;
    const row = stepFrom(index, result, from, way, shownDomain(index, view.domain));
    if (row !== undefined) this.#selectRow(row);
  }

  pick(row: string | null, key: string | null): void {
    if (row !== null) return this.#selectRow(eventRow(Number(row)));
    const place = mapPicture(this.#input).marks.find((mark) => mark.key === key)?.spot.place;
    if (place !== undefined) this.#select({ kind: "place", id: place });
  }

  #read(view: View): PictureInput {
    const { lang, words } = this.#parts;
    const dataset = this.#dataset;
    return { dataset, basemap: this.#basemap, view, i18n: createI18n(lang, words, { digits: view.digits }), ...outcomeOf(dataset, view) };
  }

  #put({ width, map, timeline }: Pictures): void {
    this.#drawnAt = width;
    byId("map").replaceChildren(...map);
    byId("timeline").replaceChildren(...timeline);
  }

  /** Makes everything before it puts anything in its place: an error leaves what stands there whole. */
  #update(view: View): void {
    const made = this.#read(view);
    const substance = nodesOf(wordsHtml(made));
    const [pictures, words] = [draw(made), wordsOf(made, this.#parts.story)];
    if (this.#drawnAt === null) this.#listen();
    this.#input = made;
    this.#put(pictures);
    byId("words").replaceChildren(...substance);
    say(words, writeFragment(view));
  }

  #select(selection: Selection): void {
    this.#update({ ...this.#input.view, selection });
    this.#parts.post(selectionMessage(selection.kind === "none" ? null : selection.id, writeFragment(this.#input.view)));
  }

  readonly #selectRow = (row: EventRow): void => this.#select({ kind: "event", id: this.#dataset.event(row).id });

  /** A link to a step of the tour that says nothing more means the step's own view. */
  #ofItsOwn(view: View): View {
    const step = this.#parts.story[(view.step ?? 0) - 1];
    return step && isBareStep(view) ? { ...view, ...stepped(view.step ?? 1, step.view)(view) } : view;
  }

  #point(event: PointerEvent): void {
    const mark = event.target instanceof Element ? event.target.closest<SVGElement>("[data-row]") : null;
    const row = mark?.dataset["row"];
    byId("pointed").textContent = row === undefined ? "" : eventCaption(this.#input, eventRow(Number(row)));
  }

  #listen(): void {
    addEventListener("pointerover", (event) => this.#point(event));
    addEventListener("keydown", ({ key }) => {
      if (key === "Escape" && this.#input.view.selection.kind !== "none") this.#select(NONE_SELECTED);
    });
    new ResizeObserver(() => {
      if (width() !== this.#drawnAt) this.#put(draw(this.#input));
    }).observe(byId("pictures"));
  }
}
