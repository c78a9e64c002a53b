import { parse, stringify } from "yaml";
import { asFields, isFields } from "../model/fields.ts";
import { cellText } from "./cellText.ts";
import { ENCODINGS } from "./decode.ts";
import { type ColumnUse, isRole, type Mapping, PRESETS, type ReadSo, SCHEMES } from "./mapping.ts";

const VERSION = "ballotline-mapping/1";

/** A mapping as the YAML file in which it is kept. */
export function writeMapping({ file, preset, columns, order, calendar, firstDays, swapped, terms }: Mapping): string {
  const written = Object.entries(columns).map(([name, { as, split, scheme }]): [string, unknown] => [
    name,
    split === undefined && scheme === undefined ? as : { as, ...(split === undefined ? {} : { split }), ...(scheme ? { scheme } : {}) },
  ]);
  return stringify({
    mapping: VERSION,
    ...(Object.values(file).some((chosen) => chosen !== undefined) ? { file: { ...file } } : {}),
    ...(preset === null ? {} : { preset }),
    columns: Object.fromEntries(written),
    dates: { order: order ?? "ask", calendar, firstOfMonth: firstDays ?? "ask" },
    coordinates: swapped ? "swapped" : "as given",
    terms: { ...terms },
  });
}

/** A mapping file that cannot be used: the way to the field, and its value. */
export class BadMapping extends Error {
  override readonly name = "BadMapping";
}

/** Reads a mapping from its YAML file. Throws BadMapping. */
export function readMapping(text: string): Mapping {
  const raw = parsed(text);
  if (raw["mapping"] !== VERSION) throw new BadMapping(`mapping: ${VERSION}`);
  const { file, columns, dates, coordinates, terms, preset } = raw;
  if (!isFields(columns)) throw new BadMapping("columns");
  const { order, calendar, firstOfMonth } = asFields(dates);
  const { citation, licence, local } = asFields(terms);
  return {
    file: fileOf(asFields(file)),
    preset: oneOf(PRESETS, preset, "preset"),
    columns: Object.fromEntries(Object.entries(columns).map(([name, use]) => [name, useOf(name, use)])),
    order: oneOf(["day-month", "month-day"], order === "ask" ? undefined : order, "dates.order"),
    calendar: oneOf(["gregorian", "hijri"], calendar, "dates.calendar") ?? "gregorian",
    firstDays: oneOf(["days", "months"], firstOfMonth === "ask" ? undefined : firstOfMonth, "dates.firstOfMonth"),
    swapped: oneOf(["as given", "swapped"], coordinates, "coordinates") === "swapped",
    terms: { citation: textOf(citation), licence: textOf(licence), local: local === true },
  };
}

function parsed(text: string): Readonly<Record<string, unknown>> {
  try {
    return asFields(parse(text, { maxAliasCount: 0 }));
  } catch (cause) {
    throw new BadMapping(cause instanceof Error ? cause.message.split("\n", 1).join("") : "YAML", { cause });
  }
}

const textOf = (raw: unknown): string => (typeof raw === "string" ? raw : "");

function fileOf({ encoding, separator, sheet }: Readonly<Record<string, unknown>>): ReadSo {
  const known = oneOf(ENCODINGS, encoding, "file.encoding");
  return {
    ...(known ? { encoding: known } : {}),
    ...(typeof separator === "string" && separator !== "" ? { separator } : {}),
    ...(typeof sheet === "string" ? { sheet } : {}),
  };
}

function oneOf<const T extends string>(allowed: readonly T[], raw: unknown, field: string): T | null {
  if (raw === undefined || raw === null) return null;
  const found = allowed.find((value) => value === raw);
  if (found === undefined) throw new BadMapping(`${field}: ${cellText(raw)}`);
  return found;
}

function useOf(name: string, raw: unknown): ColumnUse {
  const { as, split, scheme } = typeof raw === "string" ? { as: raw, split: undefined, scheme: undefined } : asFields(raw);
  if (!isRole(as)) throw new BadMapping(`columns.${name}: ${cellText(as)}`);
  const known = oneOf(SCHEMES, scheme, `columns.${name}.scheme`);
  return { as, ...(typeof split === "string" && split !== "" ? { split } : {}), ...(known ? { scheme: known } : {}) };
}
