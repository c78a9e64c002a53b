const NUMBER = /^[+-]?\d+(\.\d+)?$/;

/** Where a cell could begin as a formula: spreadsheets pass over spaces and quotes, and know the full-width signs too. */
const FORMULA = /^(?=["'\s]*[=+\-@＝＋－＠]|["' ]*[\t\r\n])/;
const SIGN = /[=+\-@＝＋－＠]/;
/** Where readers that split at another separator than ours, and so see no quotes around a cell, begin another; with what they pass over. */
const STARTS = /[;|\t\r\n]["'\s]*/g;
const SEPARATOR = /\r\n|[;|\t\r\n]/g;

/**
 * The text of a cell with an apostrophe before all that a spreadsheet could run as a formula, read with any of comma, semicolon,
 * tab or bar. Apostrophes that stood there count as part of the formula, so that taking one away gives the text back.
 */
export function disarmed(text: string): string {
  if (NUMBER.test(text)) return text;
  // Each run is looked at once: a look ahead from every separator takes minutes for a hundred thousand of them.
  const within = text.replaceAll(STARTS, (run, at: number) =>
    SIGN.test(text.charAt(at + run.length)) ? run.replaceAll(SEPARATOR, "$&'") : run,
  );
  return within.replace(FORMULA, "'");
}

/** The text that was disarmed: takes away one apostrophe wherever one was put. */
export const armed = (text: string): string =>
  text.replace(/^'(?=["'\s]*[=+\-@＝＋－＠]|["' ]*[\t\r\n])/, "").replaceAll(/(\r\n|[;|\t\r\n])'(?=["'\s]*[=+\-@＝＋－＠])/g, "$1");
