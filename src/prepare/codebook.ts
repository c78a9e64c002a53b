import { recordCodes } from "./recordCodes.ts";
import { readRecordFiles } from "./recordFiles.ts";
import { type CodebookRule, fileSchemas } from "./recordSchema.ts";

/** The rules of `root`/data/codebook.yaml; none where there is no such file. Throws where it is not of its form. */
export function readCodebook(root = "."): readonly CodebookRule[] {
  const files = readRecordFiles(root);
  const file = files.find(({ kind }) => kind === "codebook");
  return file ? fileSchemas(recordCodes(files).of).codebook.parse(file.value) : [];
}
