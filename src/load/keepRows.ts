import { u8, u32 } from "../model/cells.ts";
import {
  type ColumnarFile,
  type Counts,
  DIRECTIVE_CODES,
  DIRECTIVE_LISTS,
  type Domain,
  EVENT_CODES,
  EVENT_LISTS,
  type Numbers,
  type Singles,
  type SmallTable,
} from "../model/columnar.ts";
import { IdColumn, packIds } from "../model/columnarIds.ts";
import { mapValues } from "../model/keyed.ts";
import { must } from "../model/must.ts";
import { isSet } from "../model/vocabulary.ts";

/** 1 for what is kept, by row or by position in a small table. */
export interface Kept {
  readonly events: Uint8Array;
  readonly directives: Uint8Array;
  readonly source: Uint8Array;
  readonly actor: Uint8Array;
  readonly place: Uint8Array;
  readonly election: Uint8Array;
}

/** A record in the large form as it was read: null in the place of a record that is not as the format requires. */
export type GivenColumns = Omit<ColumnarFile, SmallTable> & { readonly [T in SmallTable]: readonly (ColumnarFile[T][number] | null)[] };

const all = (flags: Uint8Array): boolean => flags.every((flag) => flag === 1);

/** The positions of what is kept. */
export const keptRows = (flags: Uint8Array): readonly number[] => [...flags.keys()].filter((row) => flags[row] === 1);

/** The file without the rows that are not kept; its small tables still hold all that the codes were made for. */
export function keepRows(file: GivenColumns, kept: Kept): ColumnarFile {
  if (isWhole(file, kept)) return file;
  const codeOf = recode(kept);
  const [events, directives] = [keptRows(kept.events), keptRows(kept.directives)];
  const eventIds = new IdColumn(file.events.ids);
  const directiveIds = new IdColumn(file.directives.ids);
  const small = <T>(table: readonly (T | null)[], flags: Uint8Array): readonly T[] =>
    table.flatMap((row, at) => (row !== null && flags[at] === 1 ? [row] : []));
  return {
    ...file,
    sources: small(file.sources, kept.source),
    actors: small(file.actors, kept.actor),
    places: small(file.places, kept.place),
    elections: small(file.elections, kept.election),
    events: {
      count: events.length,
      ids: packIds(events.map((row) => eventIds.at(row))),
      directives: keptDirectives(file, kept),
      ...pick(file.events, events, EVENT_CODES, codeOf),
      sources: pickList(file.events.sources, events, EVENT_LISTS.sources, codeOf),
      actors: pickList(file.events.actors, events, EVENT_LISTS.actors, codeOf),
      places: pickList(file.events.places, events, EVENT_LISTS.places, codeOf),
      also: pickList(file.events.also, events, EVENT_LISTS.also, codeOf),
    },
    directives: {
      count: directives.length,
      ids: packIds(directives.map((row) => directiveIds.at(row))),
      ...pick(file.directives, directives, DIRECTIVE_CODES, codeOf),
      issuers: pickList(file.directives.issuers, directives, DIRECTIVE_LISTS.issuers, codeOf),
      measures: pickList(file.directives.measures, directives, DIRECTIVE_LISTS.measures, codeOf),
      targets: pickList(file.directives.targets, directives, DIRECTIVE_LISTS.targets, codeOf),
    },
  };
}

/** True where nothing is left out, so that no record is missing. */
const isWhole = (_file: GivenColumns, kept: Kept): _file is ColumnarFile => Object.values(kept).every(all);

type Recode = (domain: Domain, code: number) => number;

/** Codes of what is kept, as they are once the rest is gone. */
function recode(kept: Kept): Recode {
  const codes = mapValues(kept, (_name, flags) => newCodes(flags));
  const [elections, newElections] = [kept.election.length, codes.election.at(-1) ?? 0];
  const [places, newPlaces] = [kept.place.length, codes.place.at(-1) ?? 0];
  return (domain, code) => {
    if (code === 0 || isSet(domain)) return code;
    if (domain === "serves") return code <= elections ? u32(codes.election, code) : newElections + u32(codes.events, code - elections);
    if (domain === "target") return code <= places ? u32(codes.place, code) : newPlaces + code - places;
    return domain === "source" || domain === "actor" || domain === "place" || domain === "election" ? u32(codes[domain], code) : code;
  };
}

/** New codes by old ones, counting what is kept. */
function newCodes(flags: Uint8Array): Uint32Array {
  const codes = new Uint32Array(flags.length + 1);
  flags.forEach((flag, at) => {
    codes[at + 1] = u32(codes, at) + flag;
  });
  return codes;
}

function keptDirectives({ events }: GivenColumns, kept: Kept): Numbers {
  const counts: number[] = [];
  let at = 0;
  events.directives.forEach((count: number, row: number) => {
    let left = 0;
    for (const end = at + count; at < end; at++) left += u8(kept.directives, at);
    if (kept.events[row] === 1) counts.push(left);
  });
  return counts;
}

type Spec = Readonly<Record<string, Domain>>;

const pick = <S extends Spec>(table: Singles<S, Numbers>, rows: readonly number[], singles: S, codeOf: Recode) =>
  mapValues(singles, (name, domain) => rows.map((row) => codeOf(domain, must(table[name][row], "columns"))));

function pickList<S extends Spec>(list: Counts & Singles<S, Numbers>, rows: readonly number[], parts: S, codeOf: Recode) {
  const starts = [0];
  for (const count of list.counts) starts.push(must(starts.at(-1), "starts") + count);
  return {
    counts: rows.map((row) => must(list.counts[row], "counts")),
    ...mapValues(parts, (part, domain) =>
      rows.flatMap((row) => Array.from(list[part].slice(starts[row], starts[row + 1]), (code) => codeOf(domain, code))),
    ),
  };
}
