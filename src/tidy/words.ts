import type { Column, KeyColumn, TableHead } from "./plan.ts";

/** Words for fields, for what they are part of, and for tables, in one language. */
export interface FieldWords {
  readonly fields: Readonly<Record<string, string>>;
  readonly owners: Readonly<Record<string, string>>;
  readonly tables: Readonly<Record<string, string>>;
}

/** What a column is, in words. */
export function columnWords(
  words: FieldWords,
  { name: table, item }: Pick<TableHead, "name" | "item">,
  column: Column | KeyColumn,
): string {
  if (!("path" in column)) return words.fields[keyField(column, table)] ?? "";
  const { path, field, name } = column;
  const half = /(longitude|latitude)$/.exec(name)?.[1];
  const owner = String(path[path.indexOf(field) - 1] ?? "");
  return wordsOfField(words, { keys: [`${owner}.${field}`, `${table}.${field}`, `${item}.${field}`, half ?? field], owner, name });
}

interface AskedField {
  /** Where its words may stand, the most particular first. */
  readonly keys: readonly string[];
  readonly owner: string;
  /** Of the column; its end names a language. */
  readonly name: string;
}

/** What a field is, after what it is part of and before its language. */
export function wordsOfField({ fields, owners }: FieldWords, { keys, owner, name }: AskedField): string {
  const said = keys.map((key) => fields[key]).find(Boolean) ?? "";
  const language = /_(ar|en)$/.exec(name)?.[1];
  const whose = owners[owner];
  return `${whose === undefined ? "" : `${whose}: `}${said}${language === undefined ? "" : ` (${LANGUAGE_NAMES[language]})`}`;
}

const LANGUAGE_NAMES: Readonly<Record<string, string>> = { ar: "العربية", en: "English" };

/** A key says which row this is, or of what it is part. */
function keyField({ name }: KeyColumn, table: string): string {
  if (name === "id") return table === "codebook" ? "codebook.id" : "id";
  if (name === "set") return "set";
  return name.endsWith("n") ? "n" : "partOf";
}
