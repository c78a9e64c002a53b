import { readEdtf } from "../model/edtf.ts";
import type { Day } from "../model/span.ts";

/** One date, month or year as it is written. */
export interface EdtfPart {
  readonly unit: "day" | "month" | "year";
  /** Its first day. */
  readonly day: Day;
  readonly uncertain: boolean;
  readonly approximate: boolean;
}

/** What an EDTF string of the record says, told apart as a sentence must tell it. */
export type EdtfForm =
  | { readonly kind: "single" | "until" | "since" | "onOrBefore" | "onOrAfter"; readonly part: EdtfPart }
  | { readonly kind: "interval"; readonly from: EdtfPart; readonly to: EdtfPart }
  /** `adjacent`: the only two days it can be follow one another. */
  | { readonly kind: "oneDay"; readonly from: EdtfPart; readonly to: EdtfPart; readonly adjacent: boolean };

const UNITS: Readonly<Record<number, EdtfPart["unit"]>> = { 4: "year", 7: "month", 10: "day" };

/** Reads the form of a string that `readEdtf` accepts; throws a RangeError for any other. */
export function readForm(edtf: string): EdtfForm {
  const set = /^\[(.*)\.\.(.*)\]$/.exec(edtf);
  if (set) return oneDayOf(edtf, part(set[1]), part(set[2]));
  const [start, end] = edtf.split("/");
  return end === undefined ? { kind: "single", part: required(edtf, part(start)) } : intervalOf(edtf, part(start), part(end));
}

function oneDayOf(edtf: string, from: EdtfPart | undefined, to: EdtfPart | undefined): EdtfForm {
  if (!from) return { kind: "onOrBefore", part: required(edtf, to) };
  if (!to) return { kind: "onOrAfter", part: from };
  if (samePart(from, to)) return { kind: "single", part: from };
  return { kind: "oneDay", from, to, adjacent: from.unit === "day" && to.unit === "day" && to.day - from.day === 1 };
}

function intervalOf(edtf: string, from: EdtfPart | undefined, to: EdtfPart | undefined): EdtfForm {
  if (!from) return { kind: "until", part: required(edtf, to) };
  if (!to) return { kind: "since", part: from };
  return samePart(from, to) ? { kind: "single", part: from } : { kind: "interval", from, to };
}

const samePart = (a: EdtfPart, b: EdtfPart): boolean =>
  a.unit === b.unit && a.day === b.day && a.uncertain === b.uncertain && a.approximate === b.approximate;

function part(raw = ""): EdtfPart | undefined {
  const read = raw === "" || raw === ".." ? undefined : readEdtf(raw);
  const unit = UNITS[raw.replace(/[?~]$/, "").length];
  return read && unit && { unit, day: read.from, uncertain: read.uncertain, approximate: read.approximate };
}

function required(edtf: string, part: EdtfPart | undefined): EdtfPart {
  if (!part) throw new RangeError(`no date of this record's forms: ${edtf}`);
  return part;
}

/** The value for `<time datetime>`: the day, month or year of a date that is one of these; undefined for a range, which HTML cannot say. */
export function timeAttribute(edtf: string): string | undefined {
  return /^\d{4}(?:-\d\d){0,2}(?=[?~]?$)/.exec(edtf)?.[0];
}
