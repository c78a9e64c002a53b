import { selectionWords } from "../figure/figureWords.ts";
import type { PictureInput } from "../figure/picture.ts";
import type { EventRow } from "../model/ids.ts";
import { dateWords, placeName } from "../scene/words.ts";

/** An event in one line: its title, its date as far as the view trusts, its places. */
export function eventCaption({ dataset, view, i18n }: PictureInput, row: EventRow): string {
  const event = dataset.event(row);
  const places = [...new Set(event.places.map(({ place }) => place))].map((id) => placeName(dataset, i18n, id));
  const parts = [i18n.text(event.title), dateWords(event.when, view.trust, i18n).text, ...(places.length > 0 ? [i18n.list(places)] : [])];
  return parts.join(" · ");
}

/** What is selected, in one line; empty where nothing is. */
export function captionOf(input: PictureInput): string {
  const { selection } = input.view;
  const row = selection.kind === "event" ? input.dataset.eventRow(selection.id) : undefined;
  return row === undefined ? (selectionWords(input) ?? "") : eventCaption(input, row);
}
