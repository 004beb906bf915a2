import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { describe, expect, it } from 'vitest';
import { OUTPUTS } from '../../src/output/index.ts';
import type { OutputOptions } from '../../src/output/output.ts';
import type { Presented } from '../../src/present/present.ts';
import { RULES } from '../../src/rules/index.ts';
import { say } from '../../src/text/language.ts';
import { HOSTILE } from '../hostile/strings.ts';
import { judge } from '../support/judge.ts';
import { runCli } from '../support/run-cli.ts';

const root = join(import.meta.dirname, '../..');

/** Characters of RFC 3986, percent signs only before two digits, and no scheme: relative to the checkout. */
function isRelativeReference(uri: string): boolean {
  return /^(?:[\w\-.~!$&'()*+,;=@/]|%[0-9A-F]{2})+$/.test(uri) && !uri.startsWith('/');
}

/**
 * SARIF 2.1.0 as Microsoft's kit for Jest ships it, and beside it what Errata 01 of 2023 asks beyond
 * that. The schema is written for draft 4, of which it uses nothing that draft 7 reads otherwise.
 */
function sarifSchema(): ValidateFunction {
  const path = createRequire(import.meta.url).resolve(
    '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json',
  );
  const { $schema, id, ...schema } = JSON.parse(readFileSync(path, 'utf8')) as {
    $schema: string;
    id: string;
    definitions: Record<string, Record<string, unknown>>;
  };
  expect([$schema, id]).toEqual([
    'http://json-schema.org/draft-04/schema#',
    expect.stringContaining('sarif-2.1.0'),
  ]);
  const { region, run, toolComponent } = schema.definitions as Record<
    'region' | 'run' | 'toolComponent',
    Record<string, unknown> & { properties: { language: Record<string, unknown> } }
  >;
  region['anyOf'] = ['startLine', 'charOffset', 'byteOffset'].map((key) => ({ required: [key] }));
  for (const { properties } of [run, toolComponent])
    properties.language['pattern'] = '^[a-zA-Z]{2}(-[a-zA-Z]{2})?$';
  const formats = {
    uri: URL.canParse,
    'uri-reference': isRelativeReference,
    'date-time': /^\d{4}-\d\d-\d\dT/,
  };
  return new Ajv({ strict: false, allErrors: true, formats }).compile(schema);
}

/**
 * GitLab's report as its manual describes it ("Code Quality report format"): these fields, of these
 * types. GitLab's own schema asks for less: one issue with a description, a fingerprint, a severity and
 * a location; that it is unique, relative and of a known severity is asked here.
 */
const GITLAB = {
  type: 'array',
  items: {
    type: 'object',
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    additionalProperties: false,
    properties: {
      description: { type: 'string', minLength: 1 },
      check_name: { type: 'string', minLength: 1 },
      fingerprint: { type: 'string', minLength: 1 },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        required: ['path', 'lines'],
        additionalProperties: false,
        properties: {
          path: { type: 'string', pattern: '^[^/]', not: { pattern: '^\\./' } },
          lines: {
            type: 'object',
            required: ['begin'],
            additionalProperties: false,
            properties: {
              begin: { type: 'integer', minimum: 1 },
              end: { type: 'integer', minimum: 1 },
            },
          },
        },
      },
    },
  },
};
const VALIDATORS: Readonly<Record<string, ValidateFunction>> = {
  sarif: sarifSchema(),
  gitlab: new Ajv({ strict: true, allErrors: true }).compile(GITLAB),
};

/** One finding with a hostile text wherever data can stand. */
function hostile(text: string): Presented {
  const range = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
  const excerpt = { from: 1, lines: [text] };
  const place = { message: text, file: `catalog/${text}.yaml`, range, excerpt };
  return {
    ...place,
    rule: 'ref/unresolved',
    severity: 'error',
    pointer: '',
    fingerprint: text,
    hint: text,
    related: [place],
    suggest: [text],
  };
}
const lists: (readonly [string, readonly Presented[]])[] = [
  ['nothing', []],
  ...RULES.flatMap(({ id, examples }) =>
    examples.bad.map(
      (example, at) =>
        [`${id}, example ${at}`, judge(example).map(({ presented }) => presented)] as const,
    ),
  ),
  // No finding has an empty message.
  ['hostile texts', Object.values(HOSTILE).filter(Boolean).map(hostile)],
  ['more than a run may hold', Array.from({ length: 5001 }, (_, at) => hostile(`${at}`))],
];

describe.each(Object.entries(VALIDATORS))('%s fits its published schema', (name, validate) => {
  const print = async (findings: readonly Presented[], language: 'id' | 'en') => {
    const options: OutputOptions = {
      language,
      color: false,
      columns: 80,
      version: '0.1.0',
      failOn: 'error',
      canFix: true,
      rules: RULES.map(({ id, severity, docs }) => ({
        id,
        severity,
        what: say(docs.what, language),
        why: say(docs.why, language),
        fix: say(docs.fix, language),
      })),
    };
    const summary = { files: 1, records: 1, errors: 1, warnings: 0, infos: 0 };
    const output = await (OUTPUTS[name] as (typeof OUTPUTS)[string])(findings.length === 0);
    return JSON.parse(output(findings, summary, options)) as unknown;
  };

  it.each(lists)('%s', async (_case, findings) => {
    for (const language of ['id', 'en'] as const) {
      validate(await print(findings, language));
      expect(validate.errors).toBeNull();
    }
  });

  it.each([
    ['catalog', '2026-11-21'],
    ['test/cases/broken', '2021'],
    ['test/cases/counts', '2022'],
    ['test/cases/remotes', '2026-01-01'],
  ])('the program on %s', (catalog, day) => {
    const ran = runCli(root, ['validate', '--catalog', catalog, '--as-of', day, '--format', name]);
    validate(JSON.parse(ran.stdout));
    expect(validate.errors).toBeNull();
    expect(ran.stderr).toBe('');
  });

  it('is refused by it once a finding is spoilt', async () => {
    const written = JSON.stringify(await print([hostile('x')], 'id'));
    for (const [from, to] of [
      [/"(startLine|begin)":1/g, '"$1":0'],
      [/"severity":"major"|"level":"error"/g, '"severity":"galat","level":"galat"'],
      [/"(path|uri)":"/g, '"$1":"/'],
    ] as const) {
      expect(written).toMatch(from);
      expect(validate(JSON.parse(written.replace(from, to)))).toBe(false);
    }
  });
});

interface Sarif {
  readonly runs: readonly {
    readonly language: string;
    readonly columnKind: string;
    readonly originalUriBaseIds: Readonly<Record<string, unknown>>;
    readonly tool: {
      readonly driver: {
        readonly rules: readonly Record<string, { text: string; markdown: string }>[];
      };
    };
    readonly results: readonly {
      readonly level: string;
      readonly message: { readonly text: string };
      readonly partialFingerprints: Readonly<Record<string, string>>;
      readonly locations: readonly {
        readonly physicalLocation: {
          readonly artifactLocation: { readonly uri: string; readonly uriBaseId: string };
        };
      }[];
    }[];
  }[];
}

describe('SARIF beyond its schema', () => {
  const [run] = (
    JSON.parse(
      runCli(root, [
        'validate',
        '--catalog',
        'test/cases/broken',
        '--as-of',
        '2021',
        '--format',
        'sarif',
      ]).stdout,
    ) as Sarif
  ).runs;

  it('tells of every rule what GitHub asks for, in the language of the run', () => {
    expect(run?.language).toBe('id');
    expect(run?.tool.driver.rules.length).toBe(RULES.length);
    for (const rule of run?.tool.driver.rules ?? [])
      for (const words of [rule['shortDescription'], rule['fullDescription'], rule['help']])
        expect(words?.text).toMatch(/\w/);
    for (const { help } of run?.tool.driver.rules ?? []) expect(help?.markdown).toMatch(/\w/);
  });

  it('counts columns as editors do, names the base of its addresses, and has a fingerprint each', () => {
    expect(run?.columnKind).toBe('utf16CodeUnits');
    const told = JSON.parse(
      runCli(root, 'validate --catalog test/cases/broken --as-of 2021 --format json'.split(' '))
        .stdout,
    ) as { diagnostics: { severity: string }[] };
    expect(run?.results.length).toBe(told.diagnostics.length);
    expect(run?.results.length).toBeGreaterThan(3);
    for (const { locations, partialFingerprints, level } of run?.results ?? []) {
      const { uri, uriBaseId } = locations[0]?.physicalLocation.artifactLocation ?? {};
      expect(Object.keys(run?.originalUriBaseIds ?? {})).toEqual([uriBaseId]);
      expect(uri).toMatch(/^test\/cases\/broken\//);
      expect(partialFingerprints['tular/v1']).toMatch(/^[0-9a-f]{32}$/);
      expect(['error', 'warning', 'note']).toContain(level);
    }
  });

  it('has no link and no gap in a message, and addresses that lead back to the file', async () => {
    const output = await (OUTPUTS['sarif'] as (typeof OUTPUTS)[string])(false);
    const options = {
      language: 'id',
      color: false,
      columns: 80,
      version: '0',
      failOn: 'error',
      canFix: true,
      rules: [],
    } as const;
    for (const text of ['[klik](1) {0} \\', 'a b/c%41:d?#é', ...Object.values(HOSTILE)]) {
      const summary = { files: 1, records: 1, errors: 1, warnings: 0, infos: 0 };
      const result = (JSON.parse(output([hostile(text)], summary, options)) as Sarif).runs[0]
        ?.results[0];
      expect(result?.message.text.replaceAll(/\\[\\[\]]|\{\{|\}\}/g, '')).not.toMatch(/[[\]{}\\]/);
      const uri = result?.locations[0]?.physicalLocation.artifactLocation.uri ?? '';
      expect(decodeURIComponent(uri)).toBe(
        `catalog/${text}.yaml`.replaceAll(/\p{Surrogate}/gu, '\ufffd'),
      );
    }
  });
});
