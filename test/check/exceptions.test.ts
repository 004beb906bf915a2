import { describe, expect, it } from 'vitest';
import { EXAMPLE_CATALOG } from '../support/example-catalog.ts';
import { judge } from '../support/judge.ts';

const stale =
  'name: Lion\nowners: [dinas-perikanan]\nmilestones: [{id: mulai, phase: penerapan, date: 2020}]\nbenefits:\n  - {metric: Nelayan, unit: orang, result: {value: 15, period: 2020}}\nsources: {berita: {title: Berita}}\n';
const rules = (exceptions: string, asOf = '2026-01-01', lion = stale) =>
  judge({ files: { 'innovations/lion.yaml': lion, 'exceptions.yaml': exceptions }, asOf })
    .map(({ diagnostic }) => `${diagnostic.rule} ${diagnostic.messageId}`)
    .sort();
const entry = (rule: string, more = '') =>
  `- {rule: ${rule}, record: lion, ${more}reason: Diperiksa nanti, until: 2026-06}\n`;

describe('an exception', () => {
  it('silences its rule on its record until its date, and no longer', () => {
    expect(rules(entry('innovation/no-sign-of-life'), '2026-06-30')).toEqual([
      'benefit/no-baseline missing',
    ]);
    expect(rules(entry('innovation/no-sign-of-life'), '2026-07-01')).toEqual([
      'benefit/no-baseline missing',
      'innovation/no-sign-of-life stale',
    ]);
  });

  it('with a pointer silences that field only', () => {
    expect(rules(entry('benefit/no-baseline', 'pointer: /benefits/0, '))).toEqual([
      'innovation/no-sign-of-life stale',
    ]);
    expect(rules(entry('benefit/no-baseline', 'pointer: /benefits/1, '))).toEqual([
      'benefit/no-baseline missing',
      'exception/unused unused',
      'innovation/no-sign-of-life stale',
    ]);
  });

  it('with a pointer may name an item of a list by its id or text, or a file by its path', () => {
    const lion = stale
      .replace('  - {metric', '  - {id: nelayan, metric')
      .replace('[dinas-perikanan]', '[dinas-hilang]');
    expect(rules('[]\n', undefined, lion)).toEqual([
      'benefit/no-baseline missing',
      'innovation/no-sign-of-life stale',
      'ref/unresolved unknown',
    ]);
    const told = rules(
      entry('benefit/no-baseline', 'pointer: /benefits/nelayan, ') +
        entry('ref/unresolved', 'pointer: /owners/dinas-hilang, '),
      undefined,
      lion,
    );
    expect(told).toEqual(['innovation/no-sign-of-life stale']);
    const manifest = EXAMPLE_CATALOG['catalog.yaml']?.replace('"35.03"', '"35.99"') ?? '';
    const codes = (exceptions: string) =>
      judge({ files: { 'catalog.yaml': manifest, 'exceptions.yaml': exceptions } }).map(
        ({ diagnostic }) => diagnostic.rule,
      );
    expect(codes('[]\n')).toEqual(['region/unknown']);
    for (const record of ['catalog.yaml', 'catalog/catalog.yaml'])
      expect(
        codes(`- {rule: region/unknown, record: ${record}, reason: a, until: 2027}\n`),
      ).toEqual([]);
  });

  it('that matches nothing is told, but not where the record cannot be judged', () => {
    expect(rules(entry('innovation/part-of-cycle'))).toContain('exception/unused unused');
    expect(rules(entry('innovation/no-sign-of-life'), '2026-01-01', 'name: "Lion\n')).toEqual([
      'yaml/syntax unclosed-quote',
    ]);
  });

  it('cannot silence what cannot be read', () => {
    expect(rules(entry('yaml/syntax'), '2026-01-01', 'name: "Lion\n')).toEqual([
      'exception/unused not-allowed',
      'yaml/syntax unclosed-quote',
    ]);
  });

  it('in a list that cannot be read brings back nothing that it may have silenced', () => {
    expect(rules('- {rule: innovation/no-sign-of-life, record: lion, reason: "Nanti}\n')).toEqual([
      'yaml/syntax unclosed-quote',
    ]);
  });
});
