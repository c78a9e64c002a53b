import { type Codes, type Columns, NO_SPAN, Spans } from "./columns.ts";
import type { Edtf } from "./edtf.ts";
import { edtfOf, narrowestAgreeing } from "./reading.ts";
import { type Basis, FIXED } from "./vocabulary.ts";

/** Each event's readings as codes of the file's dates. */
export type DateCodes = Readonly<Record<Basis, Codes>> & {
  readonly also: { readonly offsets: Uint32Array; readonly date: Codes; readonly basis: Codes };
};

interface Reading {
  readonly edtf: Edtf;
  readonly date: number;
  readonly basis: number;
}

/** The date of each event that a reader sees at each trust, by the rule of shownDate. */
export function datesOf(dates: readonly string[], codes: DateCodes): Pick<Columns, "spans" | "span" | "dateBasis"> {
  const spans = new Spans();
  const edtfs = dates.map((raw) => edtfOf(raw));
  const spanRows = new Float64Array(dates.length).fill(-1);
  const spanRow = (date: number): number => {
    if (spanRows[date - 1] === -1) spanRows[date - 1] = spans.row(edtfs[date - 1]);
    return spanRows[date - 1]!;
  };
  const byTrust = FIXED.basis.map((_name, at) => shownAt(at + 1, codes, edtfs, spanRow));
  const [stated, inferred, outside] = byTrust as [Shown, Shown, Shown];
  return {
    spans: Int32Array.from(spans.values),
    span: [stated.span, inferred.span, outside.span],
    dateBasis: [stated.dateBasis, inferred.dateBasis, outside.dateBasis],
  };
}

interface Shown {
  readonly span: Uint32Array;
  readonly dateBasis: Uint8Array;
}

function shownAt(trust: number, codes: DateCodes, edtfs: readonly (Edtf | undefined)[], spanRow: (date: number) => number): Shown {
  const { stated, inferred, outside, also } = codes;
  const span = new Uint32Array(stated.length).fill(NO_SPAN);
  const dateBasis = new Uint8Array(stated.length);
  for (let row = 0; row < span.length; row++) {
    const s = stated[row]!;
    const i = trust > 1 ? inferred[row]! : 0;
    const o = trust > 2 ? outside[row]! : 0;
    let date = s || i || o;
    let basis = s > 0 ? 1 : i > 0 ? 2 : 3;
    if (s + i + o !== date || also.offsets[row] !== also.offsets[row + 1]) {
      const chosen = narrowestAgreeing(readingsOf(row, trust, codes, edtfs));
      date = chosen?.date ?? 0;
      basis = chosen?.basis ?? 0;
    }
    if (date === 0 || !edtfs[date - 1]) continue;
    span[row] = spanRow(date);
    dateBasis[row] = basis;
  }
  return { span, dateBasis };
}

/** An event's trusted readings, best-grounded first, those of later reports after each basis's own. */
function readingsOf(row: number, trust: number, codes: DateCodes, edtfs: readonly (Edtf | undefined)[]): readonly Reading[] {
  const { also } = codes;
  const found: Reading[] = [];
  const add = (date: number, basis: number): void => {
    const edtf = date > 0 ? edtfs[date - 1] : undefined;
    if (edtf) found.push({ edtf, date, basis });
  };
  for (let basis = 1; basis <= trust; basis++) {
    add(codes[FIXED.basis[basis - 1]!][row]!, basis);
    for (let at = also.offsets[row]!; at < also.offsets[row + 1]!; at++) if (also.basis[at] === basis) add(also.date[at]!, basis);
  }
  return found;
}
