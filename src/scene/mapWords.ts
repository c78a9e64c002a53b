import type { RangeKey } from "../i18n/messages.ts";
import type { I18n } from "../i18n/translator.ts";
import type { Dataset } from "../model/dataset.ts";
import type { PlaceId } from "../model/ids.ts";
import { must } from "../model/must.ts";
import type { Range, Result } from "../query/result.ts";
import type { Outline } from "./basemap.ts";
import type { Contents } from "./mapContents.ts";
import type { PlacedMark } from "./mapMarks.ts";
import type { MapSymbol } from "./mapSymbols.ts";

/** The words that a map needs, of the page's language. */
export interface MapWords extends Pick<I18n, "dir" | "widening"> {
  /** The whole name of a symbol for a screen reader: place, class and counts in words. */
  name(symbol: MapSymbol): string;
  /** What stands on a mark: its count, or on that of a country its title and more, as far as there is room. */
  seen(mark: Pick<PlacedMark, "symbol" | "spot">): string;
  /** A count as short as it gets: "3" or "9–11". */
  count(symbol: MapSymbol): string;
  /** A place with what was ordered there: "Benghazi: 8 directives"; of a whole country with its events where nothing was. */
  title(mark: Pick<PlacedMark, "symbol" | "spot">): string;
  /** The two parts of a title: the place, the whole of it where it is a country, and what was ordered there or happened. */
  titleParts(mark: Pick<PlacedMark, "symbol" | "spot">): readonly [place: string, count: string];
  /** What of it is for a vote, then what events it was, as far as there is any: each short enough for a line. */
  more(symbol: MapSymbol): readonly string[];
  /** All that a symbol holds: "8 directives · 6 for the vote · 2 meetings". */
  held(symbol: MapSymbol): string;
  place(id: PlaceId): string;
  /** The part of its name by which a place is usually called, where the record has that as another name of it; else without what stands in brackets after it. */
  shortPlace(id: PlaceId): string;
  outline(outline: Outline): string;
  readonly mediterranean: string;
  readonly redSea: string;
  readonly cursorHelp: string;
}

const MOST_NAMED = 4;

/** The names of places. */
function namesOf(i18n: I18n, dataset: Dataset) {
  const place = (id: PlaceId): string => {
    const found = dataset.place(id);
    return found ? i18n.text(found.names) : id;
  };

  function shortPlace(id: PlaceId): string {
    const whole = place(id);
    const folded = (text: string): string => text.replace(/-/g, " ");
    const at = (alias: string): number => folded(whole).indexOf(folded(alias));
    const short = dataset.place(id)?.aliases[i18n.lang === "ar" ? "ar" : "en"].find((alias) => at(alias) >= 0);
    return short === undefined ? whole.replace(/ \([^()]*\)$/u, "") : whole.slice(at(short), at(short) + short.length);
  }

  function places({ places }: MapSymbol): string {
    if (places.length === 1) return place(must(places[0], "places"));
    const names = i18n.list(places.slice(0, MOST_NAMED).map(place)) + (places.length > MOST_NAMED ? " …" : "");
    return i18n.t("map.severalPlaces", { places: names, count: i18n.plural("count.places", places.length) });
  }
  return { place, shortPlace, places };
}

/** What a symbol holds, in counts. */
function contentsOf(i18n: I18n, unit: Result["unit"]) {
  const words = (key: RangeKey, { sure, possible }: Range): string => i18n.range(key, sure, possible);
  const counted = (symbol: MapSymbol): string => words(unit === "events" ? "count.events" : "count.directives", symbol);

  /** Of what was ordered, how much is for a vote; null where nothing is. */
  function voteWords({ directives, forVote, votes }: Contents): string | null {
    if (forVote.possible === 0) return null;
    const isAll = votes === 1 && forVote.sure === directives.sure && forVote.possible === directives.possible;
    if (isAll) return i18n.t("map.allForVote");
    return i18n.t(votes > 1 ? "map.forVotes" : "map.forVote", { n: i18n.between(forVote.sure, forVote.possible) });
  }

  function eventWords({ meetings, events }: Contents): string | null {
    if (events.possible === 0) return null;
    const all = words("count.events", events);
    if (meetings.possible === 0) return all;
    const met = words("map.meetings", meetings);
    return meetings.possible === events.possible ? met : i18n.t("map.eventsAndMeetings", { events: all, meetings: met });
  }

  function more({ contents, class: drawnAs }: MapSymbol): readonly string[] {
    if (!contents) return [];
    // A country's title tells its events where nothing was ordered.
    const isTold = contents.directives.possible === 0 && drawnAs === "nationwide";
    return [voteWords(contents), isTold ? null : eventWords(contents)].filter((part) => part !== null);
  }
  return { words, counted, voteWords, more };
}

export function mapWords(i18n: I18n, dataset: Dataset, unit: Result["unit"]): MapWords {
  const { place, shortPlace, places } = namesOf(i18n, dataset);
  const { words, counted, voteWords, more } = contentsOf(i18n, unit);
  const separator = i18n.t("common.separator");

  function titleParts({ symbol, spot }: Pick<PlacedMark, "symbol" | "spot">): readonly [place: string, count: string] {
    const directives = symbol.contents?.directives;
    const where = place(spot.place);
    return [
      spot.kind === "country" ? i18n.t("map.allOf", { place: where }) : where,
      directives?.possible ? words("count.directives", directives) : counted(symbol),
    ];
  }

  function title(mark: Pick<PlacedMark, "symbol" | "spot">): string {
    const [where, count] = titleParts(mark);
    if (!mark.symbol.contents?.directives.possible && mark.spot.kind !== "country") return where;
    return i18n.t("map.placeLabel", { place: where, count });
  }

  function held(symbol: MapSymbol): string {
    const directives = symbol.contents?.directives;
    const parts = [...(directives?.possible ? [words("count.directives", directives)] : []), ...more(symbol)];
    return (parts.length > 0 ? parts : [counted(symbol)]).join(separator);
  }

  function name(symbol: MapSymbol): string {
    const [spot] = symbol.spots;
    if (symbol.class === "nationwide" && symbol.places.length === 1 && spot)
      return i18n.t("map.nationwideLabel", { count: [title({ symbol, spot }), ...more(symbol)].join(separator) });
    const { contents } = symbol;
    const said = contents && contents.directives.possible > 0 && unit === "events" ? [words("count.directives", contents.directives)] : [];
    const count = [counted(symbol), ...said, ...(contents ? [voteWords(contents)] : [])].filter((part) => part !== null).join(separator);
    const params = { place: places(symbol), count };
    if (symbol.class === "nationwide") return i18n.t("map.nationwideLabel", { count: i18n.t("map.placeLabel", params) });
    if (symbol.class === "line") return i18n.t("map.placeLabelLine", params);
    if (symbol.class === "point") return i18n.t("map.placeLabel", params);
    return i18n.t(symbol.spots.some(({ kind }) => kind === "soft") ? "map.placeLabelUnknownExtent" : "map.placeLabelArea", params);
  }

  const count = ({ sure, possible }: MapSymbol): string => i18n.between(sure, possible);

  return {
    dir: i18n.dir,
    ...(i18n.widening && { widening: i18n.widening }),
    name,
    count,
    title,
    titleParts,
    more,
    held,
    seen: (mark) => (mark.spot.kind === "country" ? [title(mark), ...more(mark.symbol)].join(separator) : count(mark.symbol)),
    place,
    shortPlace,
    outline: ({ names }) => i18n.text(names),
    mediterranean: i18n.t("map.mediterranean"),
    redSea: i18n.t("map.redSea"),
    cursorHelp: i18n.t("map.cursorHelp"),
  };
}
