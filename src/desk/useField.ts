import { type Path, valueAt } from "../model/raw.ts";
import { withAnswer } from "./answers.ts";
import { useDeskOf, useTools } from "./context.ts";
import { rootOf } from "./deskState.ts";
import type { Field } from "./fields.ts";
import { pathKey } from "./value.ts";

/** What a field of a form is given. */
export interface FieldProps<F extends Field = Field> {
  readonly field: F;
  /** Where its value lies, from the report's root. */
  readonly path: Path;
  readonly label: string;
  readonly id: string;
}

/** Answers the field at a path; typing in one field is one step back. */
export function useAnswer(path: Path): (value: unknown, isTyping?: boolean) => void {
  const { update, record } = useTools();
  return (value, isTyping = false) => update((now) => withAnswer(now, record.codes, path, value, isTyping ? pathKey(path) : null));
}

/** The value at a path of the report. */
export function useValue(path: Path): unknown {
  return useDeskOf(({ desk }) => valueAt(rootOf(desk.now), path));
}
