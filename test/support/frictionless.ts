import { parse } from "csv-parse/sync";
import { strFromU8, unzipSync } from "fflate";

interface FieldOf {
  readonly name: string;
  readonly type: "string" | "integer" | "number" | "boolean" | "date";
  readonly format?: string;
  readonly description?: string;
  readonly constraints?: { readonly required?: boolean; readonly enum?: readonly string[] };
}
interface ForeignKey {
  readonly fields: readonly string[];
  readonly reference: { readonly resource: string; readonly fields: readonly string[] };
}
interface Resource {
  readonly $schema: string;
  readonly name: string;
  readonly type: string;
  readonly path: string;
  readonly title?: string;
  readonly encoding: string;
  readonly schema: {
    readonly $schema: string;
    readonly fields: readonly FieldOf[];
    readonly primaryKey?: readonly string[];
    readonly foreignKeys?: readonly ForeignKey[];
  };
}
export interface Descriptor {
  readonly $schema: string;
  readonly name: string;
  readonly title: string;
  readonly created: string;
  readonly licenses?: readonly { readonly name?: string; readonly path?: string }[];
  readonly contributors: readonly { readonly title: string; readonly roles: readonly string[] }[];
  readonly resources: readonly Resource[];
  readonly ballotline: Readonly<Record<string, unknown>>;
}

export type Line = Readonly<Record<string, string>>;

/** The files of a package, its description and its tables by name. */
export interface OpenedPackage {
  readonly files: Readonly<Record<string, string>>;
  readonly descriptor: Descriptor;
  readonly tables: ReadonlyMap<string, readonly Line[]>;
}

export function openPackage(bytes: Uint8Array): OpenedPackage {
  const files = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));
  const descriptor = JSON.parse(files["datapackage.json"]!) as Descriptor;
  const tables = new Map(descriptor.resources.map(({ name, path }) => [name, parse(files[path]!, { columns: true }) as Line[]]));
  return { files, descriptor, tables };
}

const NAME = /^[a-z0-9._/-]+$/;
const VALID: Readonly<Record<FieldOf["type"], RegExp>> = {
  string: /^[\s\S]+$/,
  integer: /^-?\d+$/,
  number: /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/,
  boolean: /^(true|false)$/,
  date: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
};

/** Every rule of Data Package 2.0, its resources and its table schema that a package of ours breaks, and every row that breaks its own. */
export function faultsOf({ files, descriptor, tables }: OpenedPackage): readonly string[] {
  const faults: string[] = [];
  const holds = (good: boolean, words: string): void => {
    if (!good) faults.push(words);
  };
  holds(descriptor.$schema === "https://datapackage.org/profiles/2.0/datapackage.json", "package: $schema");
  holds(NAME.test(descriptor.name), "package: name");
  holds(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(descriptor.created), "package: created");
  for (const { name, path } of descriptor.licenses ?? [])
    holds(/^[-a-zA-Z0-9._]+$/.test(name ?? "") || path !== undefined, "package: licence");
  holds(new Set(descriptor.resources.map(({ name }) => name)).size === descriptor.resources.length, "package: a resource twice");
  for (const resource of descriptor.resources) faults.push(...resourceFaults(resource, files, tables));
  return faults;
}

function resourceFaults(
  { $schema, name, type, path, title, schema }: Resource,
  files: OpenedPackage["files"],
  tables: OpenedPackage["tables"],
): readonly string[] {
  const faults: string[] = [];
  const holds = (good: boolean, words: string): void => {
    if (!good) faults.push(`${name}: ${words}`);
  };
  holds(
    $schema === "https://datapackage.org/profiles/2.0/dataresource.json" &&
      schema.$schema === "https://datapackage.org/profiles/2.0/tableschema.json",
    "$schema",
  );
  holds(NAME.test(name) && type === "table" && !/^\/|\.\.|^[a-z]+:/.test(path) && path in files && (title ?? "") !== "", "head");
  const header = parse(files[path] ?? "", { to_line: 1 })[0] ?? [];
  holds(header.join() === schema.fields.map((field) => field.name).join(), `columns ${header.join()}`);
  const rows = tables.get(name) ?? [];
  for (const field of schema.fields) {
    holds(field.name !== "" && field.type in VALID && (field.description ?? "") !== "", `field ${field.name}`);
    for (const [at, row] of rows.entries()) {
      const cell = row[field.name] ?? "";
      if (cell === "") holds(field.constraints?.required !== true, `row ${at + 1}: ${field.name} is missing`);
      else {
        holds(VALID[field.type].test(cell), `row ${at + 1}: ${field.name} ${cell}`);
        if (field.format === "uri") holds(URL.canParse(cell), `row ${at + 1}: ${field.name} ${cell}`);
        holds(field.constraints?.enum?.includes(cell) !== false, `row ${at + 1}: ${field.name} ${cell} is no code`);
      }
    }
  }
  const keyOf = (row: Line, fields: readonly string[]): string => fields.map((field) => row[field]).join("\n");
  if (schema.primaryKey) holds(new Set(rows.map((row) => keyOf(row, schema.primaryKey ?? []))).size === rows.length, "primary key twice");
  for (const { fields, reference } of schema.foreignKeys ?? []) {
    const there = new Set((tables.get(reference.resource) ?? []).map((row) => keyOf(row, reference.fields)));
    holds(fields.every((field) => header.includes(field)) && tables.has(reference.resource), `foreign key ${fields.join()}`);
    for (const row of rows)
      if (fields.some((field) => row[field] !== ""))
        holds(there.has(keyOf(row, fields)), `${keyOf(row, fields)} is not in ${reference.resource}`);
  }
  return faults;
}
