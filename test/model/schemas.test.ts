import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { generate } from '../../schemas/generate.js';

const root = join(import.meta.dirname, '../..');
type Schema = Record<string, unknown>;
const schemas = readdirSync(join(root, 'schemas'))
  .filter((name) => name.endsWith('.schema.json'))
  .map(
    (name) =>
      [name, JSON.parse(readFileSync(join(root, 'schemas', name), 'utf8')) as Schema] as const,
  );
const kinds = schemas.filter(
  ([name, schema]) => schema['x-kind'] !== undefined || name === 'common.schema.json',
);

/** Every subschema with where it stands. */
function* walk(schema: unknown, at = ''): Generator<[at: string, schema: Schema]> {
  if (schema === null || typeof schema !== 'object') return;
  if (!Array.isArray(schema)) yield [at, schema as Schema];
  for (const [key, value] of Object.entries(schema))
    if (key !== 'x-en' && key !== 'x-labels' && key !== 'x-ref') yield* walk(value, `${at}/${key}`);
}

describe.each(kinds)('%s', (_name, schema) => {
  const all = [...walk(schema)];

  it('titles and describes every property in both languages', () => {
    for (const [at, each] of all) {
      const parent = at.split('/').at(-2);
      if (parent !== 'properties' || at.includes('/if/') || at.includes('/then/')) continue;
      const english = each['x-en'] as { title?: string; description?: string } | undefined;
      expect(
        [at, each['title'], each['description'], english?.title, english?.description].filter(
          (part) => typeof part !== 'string' || part === '',
        ),
      ).toEqual([]);
    }
  });

  it('labels every value of an enumeration in both languages', () => {
    for (const [at, each] of all) {
      if (!Array.isArray(each['enum'])) continue;
      const labels = each['x-labels'] as Record<string, { id: string; en: string }>;
      expect([at, Object.keys(labels)]).toEqual([at, each['enum']]);
      expect(
        Object.values(labels)
          .flatMap((label) => [label.id, label.en])
          .every((label) => label.length > 0),
      ).toBe(true);
    }
  });

  it('is strict, bounded and free of oneOf', () => {
    for (const [at, each] of all) {
      expect([at, Object.hasOwn(each, 'oneOf')]).toEqual([at, false]);
      if (
        each['type'] === 'object' &&
        !at.includes('/if') &&
        each['additionalProperties'] === undefined
      )
        expect([at, each['unevaluatedProperties']]).toEqual([at, false]);
      if (each['type'] === 'array') expect([at, typeof each['maxItems']]).toEqual([at, 'number']);
      if (each['type'] === 'string' && !Array.isArray(each['enum']))
        expect([at, typeof each['maxLength']]).toEqual([at, 'number']);
    }
  });
});

it('what is generated from the schemas is current', async () => {
  for (const [name, text] of Object.entries(await generate()))
    expect(
      readFileSync(join(root, 'src/model', name), 'utf8') === text,
      `${name} is stale: npm run gen`,
    ).toBe(true);
});
