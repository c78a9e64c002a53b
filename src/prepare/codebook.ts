import { recordCodes } from "./recordCodes.ts";
import { readRecordFile } from "./recordFiles.ts";
import { type CodebookRule, fileSchemas } from "./recordSchema.ts";

/** The rules of `root`/data/codebook.yaml; none where there is no such file. Throws where it is not of its form. */
export function readCodebook(root = "."): readonly CodebookRule[] {
  const codebook = readRecordFile(root, "codebook");
  const vocabulary = readRecordFile(root, "vocabulary");
  return codebook ? fileSchemas(recordCodes(vocabulary ? [vocabulary] : []).of).codebook.parse(codebook.value) : [];
}
