import type { Basemap } from "./basemap.ts";
import { checkCases } from "./checkCases.ts";
import { checkCorrections } from "./checkCorrections.ts";
import { checkDates } from "./checkDates.ts";
import { checkDirectives } from "./checkDirectives.ts";
import { checkEvents } from "./checkEvents.ts";
import { checkGrounds } from "./checkGrounds.ts";
import { checkIds, definitionsOf } from "./checkIds.ts";
import { checkPlaces } from "./checkPlaces.ts";
import { checkShape } from "./checkShape.ts";
import { checkStory } from "./checkStory.ts";
import { checkWords } from "./checkWords.ts";
import type { RecordCodes } from "./recordCodes.ts";
import { inOrder, type RecordError } from "./recordError.ts";
import type { RecordFile } from "./recordFiles.ts";
import type { FileSchemas } from "./recordSchema.ts";

interface HeldAgainst {
  readonly basemap: Basemap | undefined;
  readonly codes: RecordCodes;
  readonly schemas: FileSchemas;
}

/** Every error of the record in one run, in the order of the files; of a file that is not YAML only that is said. */
export function checkRecord(files: readonly RecordFile[], { basemap, codes, schemas }: HeldAgainst): readonly RecordError[] {
  const definitions = definitionsOf(files);
  const whole = files.filter((file) => !file.broken);
  return inOrder([
    ...files.flatMap(yamlErrors),
    ...whole.flatMap(checkWords),
    ...checkIds(files, definitions).filter(({ file }) => whole.some(({ name }) => name === file)),
    ...whole.flatMap((file) => [
      ...checkGrounds(file, definitions),
      ...checkDirectives(file, definitions, codes),
      ...checkPlaces(file, codes, basemap),
    ]),
    ...checkEvents(whole, definitions, codes),
    ...checkCases(whole, definitions, codes),
    ...checkDates(whole),
    ...checkCorrections(files, definitions),
    ...checkStory(files, definitions, codes),
    ...whole.flatMap(checkShape(schemas)),
  ]);
}

/** The errors of one file by itself, whatever the record holds beside it. */
export function checkAlone(file: RecordFile, schemas: FileSchemas): readonly RecordError[] {
  if (file.broken) return yamlErrors(file);
  return inOrder([...yamlErrors(file), ...checkWords(file), ...checkGrounds(file, definitionsOf([file])), ...checkShape(schemas)(file)]);
}

/** What in a file is not the YAML of a record. */
export const yamlErrors = ({ name, errors }: Pick<RecordFile, "name" | "errors">): RecordError[] =>
  errors.map((error) => ({ file: name, field: "file", path: [], value: "(whole)", kind: "other", ...error }));
