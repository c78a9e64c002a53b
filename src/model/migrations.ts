import { bareTerm } from "./dataset.ts";
import { type Fields, isFields } from "./fields.ts";
import { attributes1, CODES_1 } from "./vocabulary1.ts";

/** A dataset file as it was parsed: its own version's fields, unseen. */
export type RawDataset = Readonly<Record<string, unknown>>;

/** One retired form of the contract, and the way to the one after it; the step leaves `schema` alone. */
export interface Migration {
  readonly from: string;
  readonly to: string;
  readonly step: (raw: RawDataset) => RawDataset;
}

const each = (list: unknown, map: (item: Fields) => Fields): unknown =>
  Array.isArray(list) ? list.map((item: unknown) => (isFields(item) ? map(item) : item)) : list;

/** In ballotline/1 a directive had one issuer at most and stood for its event's authority, and code knew what each code means. */
function toSecond(raw: RawDataset): RawDataset {
  const authorities = new Map(
    listIn(raw, "events")
      .filter(isFields)
      .map((event) => [event["id"], event["authority"] ?? null]),
  );
  const directive = ({ issuer, ...rest }: Fields): Fields => ({
    ...rest,
    authority: authorities.get(rest["event"]) ?? null,
    issuers: issuer === null || issuer === undefined ? [] : [issuer],
    quantities: [],
  });
  if (raw["form"] === "wording") return { ...raw, directives: wordingOf(raw["directives"]) };
  return {
    ...raw,
    ...("directives" in raw
      ? { directives: isFields(raw["directives"]) ? columns(raw["directives"], raw) : each(raw["directives"], directive) }
      : {}),
    ...("places" in raw ? { places: each(raw["places"], (place) => ({ ...place, same: [] })) } : {}),
    ...(isFields(raw["vocabulary"]) ? { vocabulary: vocabularyOf(raw["vocabulary"]) } : {}),
  };
}

const listIn = (fields: Fields, name: string): readonly unknown[] => (Array.isArray(fields[name]) ? fields[name] : []);

/** Directives in columns: a row's issuer becomes a list of one or none, its authority that of its event. */
function columns(given: Fields, raw: RawDataset): Fields {
  const { issuer: _issuer, issuerBasis: _basis, ...directives } = given;
  const events = isFields(raw["events"]) ? raw["events"] : {};
  const [issuers, bases] = [listIn(given, "issuer"), listIn(given, "issuerBasis")];
  const has = (code: unknown): boolean => code !== 0;
  const authority = listIn(events, "authority");
  return {
    ...directives,
    authority: listIn(events, "directives").flatMap((count, row) =>
      Array.from({ length: Math.min(Number(count) || 0, issuers.length) }, () => authority[row]),
    ),
    issuers: {
      counts: issuers.map((code) => (has(code) ? 1 : 0)),
      id: issuers.filter(has),
      basis: bases.filter((_, row) => has(issuers[row])),
    },
  };
}

/** What a directive's issuer stands on, as that of the first in its list. */
function wordingOf(directives: unknown): unknown {
  if (!isFields(directives)) return directives;
  const rest = each(directives["rest"], ({ issuer, ...row }) => (issuer === undefined ? row : { ...row, issuers: { 0: issuer } }));
  return { ...directives, rest };
}

/** Every code of ballotline/1 in its order, so that columns count as they did, with its words where the file has them. */
function vocabularyOf(given: Fields): Fields {
  const sets = Object.entries(CODES_1).map(([set, codes]) => {
    const terms = given[set];
    if (!Array.isArray(terms)) return [set, terms];
    const known = new Map(terms.filter(isFields).map((term) => [term["id"], term]));
    const named = codes.map((id) => ({ ...(known.get(id) ?? bareTerm(id)), ...attributes1(set, id) }));
    return [set, [...named, ...terms.filter((term: unknown) => !isFields(term) || !(codes as readonly unknown[]).includes(term["id"]))]];
  });
  return { ...given, ...Object.fromEntries(sets.filter(([, terms]) => terms !== undefined)) };
}

/** Retired forms, oldest first. */
const MIGRATIONS: readonly Migration[] = [{ from: "ballotline/1", to: "ballotline/2", step: toSecond }];

/** A file of an older form in the newest form that is known; one of an unknown form as it is. Its hash stays that of what was published. */
export const migrated = (raw: RawDataset, migrations = MIGRATIONS): RawDataset =>
  migrations.reduce((current, { from, to, step }) => (current["schema"] === from ? { ...step(current), schema: to } : current), raw);
