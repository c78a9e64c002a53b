/** The number that a cell holds, in Latin or Arabic digits, with a point or a comma before its decimals; undefined where it is none. */
export function plainNumber(raw: string): number | undefined {
  const text = inLatinDigits(raw).trim().replace(/[٫,]/, ".").replace("−", "-");
  return /^[+-]?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
}

const ZEROS: readonly number[] = [0x06f0, 0x0660];

/** The text with the digits of Arabic and of Persian in Latin ones. */
export const inLatinDigits = (raw: string): string =>
  raw.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code - (ZEROS.find((zero) => code >= zero) ?? code));
  });
