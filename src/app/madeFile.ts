/** A record that was made of a reader's file, under that file's name; its hash, computed as it opens, is that of its contents. */
export const madeFile = (record: object, name: string): File =>
  new File([JSON.stringify({ ...record, hash: null })], name, { type: "application/json" });
