import type { I18n } from "../i18n/translator.ts";
import type { Dataset } from "../model/dataset.ts";
import { memoOf } from "../model/memo.ts";
import type { Actor, Place, Text } from "../model/types.ts";
import { setOf } from "../query/facets.ts";
import { type FacetId, NONE } from "../view/view.ts";

/** True for a facet whose values are few, coded, and stand in an order of their own. */
export const isCoded = (facet: FacetId): boolean => setOf(facet) !== undefined;

export const facetName = (i18n: I18n, facet: FacetId): string => i18n.t(`facets.name.${facet}`);

/** A value of a facet in the page's language; two places of one name are told apart by what they lie in. */
export function valueName(dataset: Dataset, i18n: I18n, facet: FacetId, value: string): string {
  if (value === NONE) return i18n.t("facets.noneRecorded");
  if (facet === "place") return placeName(dataset, i18n, value);
  const text = valueText(dataset, facet, value);
  return text ? i18n.text(text) : facet === "source" ? i18n.t("details.untitled") : value;
}

function valueText(dataset: Dataset, facet: FacetId, value: string): Text | null {
  const set = setOf(facet);
  if (set) return dataset.term(set, value).label;
  switch (facet) {
    case "source":
      return dataset.source(value)?.title ?? null;
    case "election":
      return dataset.election(value)?.names ?? null;
    case "addressee":
      return dataset.columns.said.get(value) ?? dataset.actor(value)?.names ?? null;
    case "serves":
      return dataset.election(value)?.names ?? eventTitle(dataset, value);
    case "place":
      return dataset.place(value)?.names ?? null;
    default:
      return dataset.actor(value)?.names ?? null;
  }
}

function eventTitle(dataset: Dataset, id: string): Text | null {
  const row = dataset.eventRow(id);
  return row === undefined ? null : dataset.event(row).title;
}

function placeName(dataset: Dataset, i18n: I18n, id: string): string {
  const place = dataset.place(id);
  if (!place) return id;
  const name = i18n.text(place.names);
  const within = sharedNames(dataset)(i18n).has(name) ? surroundings(dataset, i18n, place) : null;
  return within ? i18n.t("facets.inPlace", { place: name, within }) : name;
}

function surroundings(dataset: Dataset, i18n: I18n, place: Place): string | null {
  const within = place.within && dataset.place(place.within);
  if (within) return i18n.text(within.names);
  return place.country && i18n.text(dataset.term("country", place.country).label);
}

const sharedNames = memoOf((dataset: Dataset) => memoOf((i18n: I18n) => repeated(dataset.places.map((place) => i18n.text(place.names)))));

function repeated(names: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(names.filter((name) => seen.size === seen.add(name).size));
}

/** Every wording under which a value may be looked for: both languages, other spellings, the office. */
export function valueWordings(dataset: Dataset, facet: FacetId, value: string): readonly string[] {
  const text = value === NONE ? null : valueText(dataset, facet, value);
  const thing = namedThing(dataset, facet, value);
  const office = thing && "office" in thing ? thing.office : null;
  return [text, office]
    .flatMap((words) => (words ? [words.ar, words.en] : []))
    .concat(thing ? [...thing.aliases.ar, ...thing.aliases.en] : []);
}

function namedThing(dataset: Dataset, facet: FacetId, value: string): Actor | Place | undefined {
  if (facet === "place") return dataset.place(value);
  return facet === "actor" || facet === "issuer" || facet === "addressee" ? dataset.actor(value) : undefined;
}
