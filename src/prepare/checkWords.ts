import { codePoint, type Hidden, hiddenIn } from "../model/bidi.ts";
import { memoOf } from "../model/memo.ts";
import { must } from "../model/must.ts";
import type { Path } from "../model/raw.ts";
import { HIDDEN } from "./hidden.ts";
import { errorAt, type RecordError } from "./recordError.ts";
import type { RecordFile } from "./recordFiles.ts";

/** Words with characters that turn them, hide in them or are none. */
export const checkWords = memoOf((file: RecordFile): readonly RecordError[] =>
  [...stringsIn(file.value)].flatMap(([path, text]) => {
    const hidden = hiddenIn(text).filter(({ kind }) => !(kind === "invisible" && path.at(-1) === "cue"));
    return hidden.length > 0 ? [errorOf(file, path, hidden)] : [];
  }),
);

/** Every string at or below a value, with its path. A report's cue is as the report prints it: what cannot be seen in it stays. */
function* stringsIn(value: unknown, path: Path = []): Generator<readonly [Path, string]> {
  if (typeof value === "string") yield [path, value];
  else if (Array.isArray(value)) for (const [index, item] of value.entries()) yield* stringsIn(item, [...path, index]);
  else if (typeof value === "object" && value !== null)
    for (const [key, item] of Object.entries(value)) yield* stringsIn(item, [...path, key]);
}

function errorOf(file: RecordFile, path: Path, hidden: readonly Hidden[]): RecordError {
  const error = errorAt(file, path, ...HIDDEN[must(hidden[0], "character").kind]);
  const codes = [...new Set(hidden.map(({ code }) => codePoint(code)))].join(", ");
  return { ...error, value: `${codes} in ${error.value}` };
}
