import { outside } from "./cells.ts";
import { type Codes, type Columns, NO_SPAN, Spans, TRUST_AT } from "./columns.ts";
import type { Edtf } from "./edtf.ts";
import { must } from "./must.ts";
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
    const known = spanRows[date - 1] ?? outside();
    if (known !== -1) return known;
    const row = spans.row(edtfs[date - 1]);
    spanRows[date - 1] = row;
    return row;
  };
  const shown = (trust: Basis): Shown => shownAt(TRUST_AT[trust] + 1, codes, edtfs, spanRow);
  const [ofStated, ofInferred, ofOutside] = [shown("stated"), shown("inferred"), shown("outside")];
  return {
    spans: Int32Array.from(spans.values),
    span: [ofStated.span, ofInferred.span, ofOutside.span],
    dateBasis: [ofStated.dateBasis, ofInferred.dateBasis, ofOutside.dateBasis],
  };
}

interface Shown {
  readonly span: Uint32Array;
  readonly dateBasis: Uint8Array;
}

function shownAt(trust: number, codes: DateCodes, edtfs: readonly (Edtf | undefined)[], spanRow: (date: number) => number): Shown {
  const { stated, inferred, also } = codes;
  const span = new Uint32Array(stated.length).fill(NO_SPAN);
  const dateBasis = new Uint8Array(stated.length);
  for (let row = 0; row < span.length; row++) {
    const s = stated[row] ?? outside();
    const i = trust > 1 ? (inferred[row] ?? outside()) : 0;
    const o = trust > 2 ? (codes.outside[row] ?? outside()) : 0;
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
    add(codes[must(FIXED.basis[basis - 1], "basis")][row] ?? outside(), basis);
    for (let at = also.offsets[row] ?? outside(); at < (also.offsets[row + 1] ?? outside()); at++)
      if (also.basis[at] === basis) add(also.date[at] ?? outside(), basis);
  }
  return found;
}
