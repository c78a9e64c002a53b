import { shortDigest } from "../model/digest.ts";
import type { EventRow } from "../model/ids.ts";
import { element } from "../render/markup.ts";
import { headline } from "../scene/headline.ts";
import type { ReadingList } from "../scene/readingList.ts";
import { writeFragment } from "../view/url.ts";
import type { View } from "../view/view.ts";
import { altText } from "./altText.ts";
import type { FigureInput, FigureKind } from "./asked.ts";
import type { DrawContext } from "./drawContext.ts";
import { svgRoot } from "./panels.ts";
import type { Making } from "./parts.ts";
import type { ProvenanceInput } from "./provenance.ts";
import { SHEETS } from "./sheets.ts";
import { meetingAlone, readInWords } from "./substance.ts";
import { plainTextRenderer } from "./textRenderer.ts";
import { PRINT } from "./theme.ts";
import { meetingOf } from "./toldWords.ts";

/** The view that a kind of figure shows: days to the vote have an axis of their own, of which all is shown; the grid, or from whom to whom, is a page of its own. */
export function viewOf(kind: FigureKind, view: View): View {
  if (kind === "compare") return { ...view, tab: "compare", compared: view.compared === "flow" ? "flow" : "grid" };
  return kind === "days" && view.axis !== "polling" ? { ...view, axis: "polling", domain: null } : view;
}

/** The event whose meeting is drawn alone: the one selected, else the first at which something was ordered; undefined where there is none. */
function meetingShown(list: ReadingList, input: Pick<ProvenanceInput, "dataset" | "view">): EventRow | undefined {
  const rows = [...list.votes.flatMap(({ meetings }) => meetings), ...list.meetings].map(({ row }) => row);
  const chosen = meetingOf(input);
  return rows.find((row) => row === chosen) ?? rows[0];
}

/** What a figure tells of: the whole view, or one meeting alone. */
function listOf(input: FigureInput): { readonly list: ReadingList; readonly isAlone: boolean } {
  const whole = readInWords(input);
  const row = input.kind === "meeting" ? meetingShown(whole, input) : undefined;
  const alone = row === undefined ? null : meetingAlone(whole, row);
  return { list: alone ?? whole, isAlone: alone !== null };
}

/** What a figure is called unless its author names it. */
export const headlineOf = (input: FigureInput): string => headline(listOf(input).list, input.dataset, input.view, input.i18n);

/** How much wider than ours the letters of other faces are that a program may take: a picture is opened where ours are lacking. */
const WIDEST = { 400: 1.2, 600: 1.3 } as const;

/** A view as one picture that stands by itself: headline, words, pictures, key and provenance. The same input gives the same text. */
export function figureSvg(asked: FigureInput): string {
  const input = { ...asked, view: viewOf(asked.kind, asked.view), i18n: { ...asked.i18n, widening: WIDEST } };
  const { dataset, i18n, view, kind, size } = input;
  const id = input.id ?? `fig-${shortDigest([dataset.hash, writeFragment(view), i18n.lang, kind, size].join())}`;
  const context: DrawContext = { theme: PRINT, textRenderer: input.textRenderer ?? plainTextRenderer(), i18n, id };
  const { list, isAlone } = listOf(input);
  const own = headline(list, dataset, view, i18n);
  const title = input.title || own;
  const alone = isAlone ? own : null;
  const making: Making = { input, context, list, alone, title, subtitle: title === own ? null : own };
  const { width, height, body } = SHEETS[size](making);
  const background = element("rect", { width, height, fill: context.theme("--paper") });
  const root = { id, name: "figure", title, description: altText(input, { kind, size, list, alone }), width, height };
  return svgRoot(root, context, background, body);
}
