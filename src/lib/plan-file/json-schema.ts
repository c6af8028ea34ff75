/** The schemas of hand-written files as JSON Schema, by which editors complete and check what is typed. */
import { z } from './zod';
import type { AtlasTables } from '../atlas/types';
import { notesSchema, planSchema, readingSchema, subject } from './schema';

type JsonSchema = Record<string, unknown>;

/** What plans may speak of. */
export type Subjects = Pick<AtlasTables, 'states' | 'parts'>;

/**
 * A JSON Schema (draft 7) for each kind of hand-written file, by the name of its own file. Countries and parts must be
 * among those there are. What a schema cannot say (that every country is spoken of, that a work is in the bibliography)
 * `spheres check` finds.
 */
export function jsonSchemas({ states, parts }: Subjects): Record<string, JsonSchema> {
  const subjects = [...states, ...parts];
  const make = (title: string, schema: z.ZodType): JsonSchema => ({
    title,
    ...z.toJSONSchema(schema, {
      target: 'draft-7',
      io: 'input',
      override: ({ zodSchema, jsonSchema }) => {
        if (zodSchema === subject) jsonSchema.enum = subjects.map(({ id }) => id);
        if (zodSchema instanceof z.ZodRecord && zodSchema.keyType === subject) listKeys(jsonSchema, subjects);
      }
    })
  });
  return {
    'plan.schema.json': make('A plan', planSchema),
    'reading.schema.json': make('Another reading of a plan', readingSchema),
    'notes.schema.json': make('Notes on a country', notesSchema)
  };
}

/** Makes the keys of a record its properties: editors complete those, and show what each is. */
function listKeys(record: JsonSchema, subjects: { id: string; name: string }[]): void {
  const { additionalProperties: value } = record;
  delete record.propertyNames;
  record.properties = Object.fromEntries(subjects.map(({ id, name }) => [id, { description: name, allOf: [value] }]));
  record.additionalProperties = false;
}

/** A schema as it stands in its file. */
export const schemaText = (schema: JsonSchema): string => `${JSON.stringify(schema, null, 2)}\n`;
