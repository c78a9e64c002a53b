import { Codes } from "./codes.ts";
import type { PlaceReading } from "./rowPlaces.ts";
import { wordsOf } from "./terms.ts";

/** The places that rows name, each once for every way in which it is drawn. */
export class Places {
  readonly #codes = new Codes("pl-");
  readonly #labels = new Set<string>();
  readonly #rows = new Map<string, { readonly id: string }>();

  /** The id of a row's place; null where it names none. */
  of(reading: PlaceReading): string | null {
    const { name, area, country, how, at, radiusKm, areas, because } = reading;
    const label = because === "wholeCountry" ? (country ?? "").toUpperCase() : (name ?? area ?? (at && `${at[1]}, ${at[0]}`));
    if (label === null) return null;
    const key = JSON.stringify([label, name === null ? null : area, country, how, at, radiusKm, areas]);
    const known = this.#rows.get(key);
    if (known) return known.id;
    const id = this.#codes.of(this.#labels.has(label) ? key : label);
    this.#labels.add(label);
    this.#rows.set(key, placeRow(id, name !== null && area !== null && how === "area" ? `${label} (${area})` : label, reading));
    return id;
  }

  get rows(): readonly { readonly id: string }[] {
    return [...this.#rows.values()];
  }
}

const placeRow = (id: string, label: string, { country, how, at, radiusKm, areas, because }: PlaceReading) => ({
  id,
  names: wordsOf(label),
  aliases: { ar: [], en: [] },
  kind: because === "wholeCountry" ? "country" : "named",
  country,
  shape: how === "point" ? "point" : how === "none" ? "none" : "area",
  extent: how === "near" ? "unknown" : how === "area" ? "indicative" : null,
  point: how === "point" && at ? { at, gazetteer: null } : null,
  areas: how === "area" ? areas : [],
  anchor: how === "near" && at ? { at, radiusKm, gazetteer: null } : null,
  within: null,
  seat: null,
  notToConfuse: [],
  same: [],
  note: null,
});
