import type { Fault } from "../import/rows.ts";

const REMEDIES = {
  notDate: "date",
  noSuchDay: "date",
  hijriYear: "hijri",
  early: "early",
  shortYear: "date",
  serial: "date",
  dayWithoutMonth: "month",
  endFirst: "order",
  number: "degrees",
  halfPoint: "point",
  latitude: "degrees",
  longitude: "degrees",
  swapped: "swap",
  far: "country",
  precision: "precision",
  quote: "separator",
  cells: "separator",
  headerAgain: "none",
  long: "shorten",
  doubledId: "id",
  nothing: "fill",
} as const satisfies Readonly<Record<Fault, string>>;

/** What may be done about a row that is refused. */
export const remedyKey = <F extends Fault>(fault: F): `intake.remedy.${(typeof REMEDIES)[F]}` => `intake.remedy.${REMEDIES[fault]}`;
