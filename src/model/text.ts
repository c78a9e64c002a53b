/** The paragraphs of a report: lines that hold more than Unicode white space, untrimmed, a byte order mark not counted; paragraph n stands at n - 1. */
export const splitParagraphs = (text: string): readonly string[] =>
  text
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .filter((line) => /\P{White_Space}/u.test(line));

/** The characters from `start` up to, not including, `end`, both counted in Unicode code points. */
export const sliceCodePoints = (text: string, start: number, end: number): string => Array.from(text).slice(start, end).join("");

export const countCodePoints = (text: string): number => Array.from(text).length;

/** Every place where `cue` stands in `text`, overlapping ones too, as code-point ranges with the end exclusive. */
export function findAll(text: string, cue: string): readonly (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  if (cue === "") return found;
  const length = countCodePoints(cue);
  for (let at = text.indexOf(cue); at >= 0; at = text.indexOf(cue, at + 1)) {
    const start = countCodePoints(text.slice(0, at));
    found.push([start, start + length]);
  }
  return found;
}
