import { describe, expect, it } from 'vitest';
import { check } from '../../src/check/check.ts';
import { derive } from '../../src/derive/derive.ts';
import { load } from '../../src/load.ts';
import { OUTPUTS } from '../../src/output/index.ts';
import type { OutputOptions } from '../../src/output/output.ts';
import { present, type Presented } from '../../src/present/present.ts';
import { RULES } from '../../src/rules/index.ts';
import { EXAMPLE_CATALOG } from '../support/example-catalog.ts';
import { memorySnapshot } from '../support/memory-snapshot.ts';
import { KINDS, rawFiles, recordFiles, singleFiles, textFields } from './catalogues.ts';
import * as oracle from './oracles.ts';
import { HOSTILE } from './strings.ts';

const TEXTS = Object.values(HOSTILE);
const LANGUAGES = ['id', 'en'] as const;
type Language = (typeof LANGUAGES)[number];
/** What a text does hangs neither on its neighbours nor on the language: each language takes its share. */
const every = (share: number, turn: number) => TEXTS.filter((_, index) => index % share === turn);
const OPTIONS: OutputOptions = {
  language: 'id',
  color: false,
  columns: 80,
  version: '0',
  failOn: 'error',
  canFix: true,
  rules: RULES.map(({ id, severity }) => ({ id, severity, what: '', why: '', fix: '' })),
};

/** Every output of these findings, looked at by the reader of its kind. */
async function expectCleanOutputs(findings: readonly Presented[], language: Language) {
  const print = (name: string, options: Partial<OutputOptions> = {}) =>
    printed(name, findings, { ...options, language });
  oracle.cleanText(await print('pretty'));
  oracle.cleanColored(await print('pretty', { color: true, columns: 60 }));
  oracle.cleanText(await print('compact'));
  oracle.cleanGithub(await print('github'));
  oracle.cleanJunit(await print('junit'), findings.length);
  oracle.cleanMarkdown(await print('markdown'), findings.length);
  const { diagnostics } = oracle.cleanJson(await print('json')) as { diagnostics: Presented[] };
  expect(diagnostics.map(({ message, file }) => [message, file])).toEqual(
    findings.map(({ message, file }) => [message, file]),
  );
  for (const name of ['gitlab', 'sarif']) oracle.cleanJson(await print(name));
}

async function printed(
  name: string,
  findings: readonly Presented[],
  options: Partial<OutputOptions>,
): Promise<string> {
  const output = await (OUTPUTS[name] as (typeof OUTPUTS)[string])(false);
  const summary = { files: 1, records: 1, errors: findings.length, warnings: 0, infos: 0 };
  return output(findings, summary, { ...OPTIONS, ...options });
}

/** All findings about a catalogue with these files, nothing read from disk. */
function findingsOf(files: Readonly<Record<string, string>>, language: Language): Presented[] {
  const snapshot = memorySnapshot(files);
  const loaded = load(snapshot);
  const diagnostics = check(loaded, derive(loaded.graph, '2026-01-01'), RULES);
  return present(diagnostics, snapshot, RULES, language, loaded.reads);
}

/**
 * One finding of each rule about each file, and of these every third: what a rule says differs only in
 * the name of the field, and all of it goes through the terminal's own test.
 */
function oneOfEach(findings: readonly Presented[]): Presented[] {
  const seen = new Set<string>();
  const first = findings.filter(({ rule, file }) => {
    const key = `${rule} ${file}`;
    return !seen.has(key) && seen.add(key);
  });
  return first.filter((_, index) => index % 3 === 0);
}

describe(`${TEXTS.length} hostile texts`, () => {
  it('are many, and none stands twice', () => {
    expect(TEXTS.length).toBeGreaterThanOrEqual(150);
    expect(new Set(TEXTS).size).toBe(TEXTS.length);
  });

  it.each(LANGUAGES)('are clean in every part of a finding (%s)', async (language) => {
    const range = { start: { line: 1, column: 1 }, end: { line: 1, column: 4 } };
    const findings = TEXTS.map((text): Presented => {
      const excerpt = { from: 1, lines: [text] };
      const place = { message: text, file: `catalog/${text}.yaml`, range, excerpt };
      const rest = { pointer: text, fingerprint: text, hint: text, suggest: [text] };
      return { ...place, ...rest, rule: 'ref/unresolved', severity: 'error', related: [place] };
    });
    await expectCleanOutputs(findings, language);
  });

  it.each(KINDS)('are clean in every field and as every key of a record: %s', async (kind) => {
    for (const [turn, language] of LANGUAGES.entries()) {
      const files = recordFiles(kind, every(2, turn));
      const findings = findingsOf({ ...EXAMPLE_CATALOG, ...files }, language);
      // Every text field is told of by at least one text that does not fit, or takes any.
      expect(findings.length).toBeGreaterThan(Object.keys(files).length);
      oracle.cleanText(await printed('compact', findings, { language }));
      await expectCleanOutputs(oneOfEach(findings), language);
    }
    expect(textFields(kind).length).toBeGreaterThan(5);
  });

  it('are clean in every field and as every key of the manifest and the exceptions', async () => {
    const findings = TEXTS.flatMap((text) =>
      singleFiles(text).flatMap((files) => findingsOf(files, 'id')),
    );
    oracle.cleanText(await printed('compact', findings, {}));
    expect(new Set(findings.map(({ file }) => file))).toContain('catalog/exceptions.yaml');
    await expectCleanOutputs(
      findings.filter((_, index) => index % 5 === 0),
      'en',
    );
  });

  it('are clean where the parser meets them', async () => {
    for (const [turn, language] of LANGUAGES.entries())
      await expectCleanOutputs(findingsOf(rawFiles(every(2, turn)), language), language);
  });
});
