import { describe, expect, it } from "vitest";
import { z } from "zod";
import { type Field, FORMS } from "../../../src/desk/fields.ts";
import { fileSchemas } from "../../../src/prepare/recordSchema.ts";

const schemas = fileSchemas(() => []);

/** The keys of a shape, through what may be null, left out or listed; of two that exclude each other the keys of both. */
function keysOf(schema: unknown, path: readonly string[] = []): string[] {
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape).flatMap(([key, inner]) => [[...path, key].join("."), ...keysOf(inner, [...path, key])]);
  if (schema instanceof z.ZodUnion) return [...new Set(schema.options.flatMap((option) => keysOf(option, path)))];
  if (schema instanceof z.ZodArray) return keysOf(schema.element, path);
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return keysOf(schema.unwrap(), path);
  return [];
}

const inner = (field: Field): readonly Field[] => ("fields" in field ? field.fields : []);
const asked = (fields: readonly Field[], path: readonly string[] = []): string[] =>
  fields.flatMap((field) => [[...path, field.key].join("."), ...asked(inner(field), [...path, field.key])]);

/** What the desk fills in itself, or asks as one field. */
const OWN =
  /(^|\.)(evidence|aliases|title|summary|note|text|names|name|what|who|office|ground|label|by|of|fact|kind)\.(ar|en|p|cue|chars|about|source)$|^text(\.|$)/;

describe("the forms of the desk", () => {
  const { report } = schemas;
  const element = (list: "events" | "directives" | "reports"): unknown => report.shape[list];
  it.each([
    ["source", FORMS.source, report.shape.source],
    ["events", FORMS.events, element("events")],
    ["directives", FORMS.directives, element("directives")],
    ["reports", FORMS.reports, element("reports")],
    ["places", FORMS.places, schemas.places],
    ["actors", FORMS.actors, schemas.actors],
    ["elections", FORMS.elections, schemas.elections],
  ] as const)("ask for every field of the format: %s", (_name, form, schema) => {
    const wanted = keysOf(schema).filter((key) => !OWN.test(key));
    expect(wanted.length).toBeGreaterThan(4);
    expect([...new Set(asked(form))].sort()).toEqual([...new Set(wanted)].sort());
  });
});
