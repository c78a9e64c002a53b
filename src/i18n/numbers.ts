import { ltr, rtl, stripBidi } from "./bidi.ts";
import { numberFormat } from "./formats.ts";
import type { Dir } from "./locale.ts";

export interface Numbers {
  /** An integer or decimal, grouped, without hidden marks. */
  readonly number: (value: number) => string;
  /** A share from 0 to 1 as a whole percentage. */
  readonly percent: (share: number) => string;
  /** A number as a label, ungrouped: years, paragraph numbers. */
  readonly plain: (value: number) => string;
  /** A number with its sign, "−3" or "+2", as a left-to-right run. */
  readonly signed: (value: number) => string;
  /** Two numbers short, "9–11", the smaller one first in the direction of reading; one number when they are equal. */
  readonly between: (low: number, high: number) => string;
}

const MINUS = "\u2212";

export function createNumbers(locale: string, dir: Dir): Numbers {
  const formatter = (options: Intl.NumberFormatOptions) => {
    const format = numberFormat(locale, options);
    return (value: number) => stripBidi(format().format(value));
  };
  const number = formatter({ maximumFractionDigits: 2 });
  const plain = formatter({ useGrouping: false, maximumFractionDigits: 0 });
  const run = dir === "rtl" ? rtl : ltr;
  return {
    number: (value) => (value < 0 ? ltr(MINUS + number(-value)) : number(value)),
    percent: formatter({ style: "percent", maximumFractionDigits: 0 }),
    plain,
    signed: (value) => (value === 0 ? plain(0) : ltr((value < 0 ? MINUS : "+") + plain(Math.abs(value)))),
    between: (low, high) => (low === high ? number(low) : run(`${number(low)}\u2013${number(high)}`)),
  };
}
