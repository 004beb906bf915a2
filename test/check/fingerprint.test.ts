import { describe, expect, it } from 'vitest';
import { judge } from '../support/judge.ts';

const lion = (lines: string) => ({ 'innovations/lion.yaml': lines });
const fingerprints = (files: Record<string, string>, asOf = '2026-01-01') =>
  judge({ files, asOf }).map(
    ({ diagnostic }) => [diagnostic.rule, diagnostic.fingerprint] as const,
  );
const record =
  'name: Lion\nowners: [dinas-perikana]\nmilestones:\n  - {id: luncur, phase: penerapan, date: 2021-02-30}\n  - {id: versi-2, phase: penerapan, date: 2025-09}\nsources: {berita: {title: Berita}}\n';

describe('a fingerprint', () => {
  it('stays when lines, keys and items move', () => {
    const moved =
      '# catatan\n\nsources: {berita: {title: Berita}}\nmilestones:\n  - {id: versi-2, phase: penerapan, date: 2025-09}\n\n  - {id: luncur, phase: penerapan, date: 2021-02-30}\nowners: [dinas-perikana]\nname: Lion\n';
    expect(fingerprints(lion(record)).length).toBe(2);
    expect(new Map(fingerprints(lion(moved)))).toEqual(new Map(fingerprints(lion(record))));
  });

  it('stays when the language of the report or the folder of the file changes', () => {
    expect(new Map(fingerprints({ 'innovations/2021/lion.yaml': record }))).toEqual(
      new Map(fingerprints(lion(record))),
    );
  });

  it('differs between records, fields and causes', () => {
    const two = fingerprints({
      ...lion(record),
      'innovations/cilen.yaml': record.replace('Lion', 'Cilen'),
    });
    expect(new Set(two.map(([, fingerprint]) => fingerprint)).size).toBe(4);
    expect(fingerprints(lion(record.replace('2021-02-30', '2021-02-31')))).not.toEqual(
      fingerprints(lion(record)),
    );
  });

  it('is one for two findings that nothing tells apart, so that they are counted', () => {
    const twice = fingerprints(
      lion(
        'name: Lion\nowners: [dinas-perikanan]\nmilestones:\n  - {id: a, phase: penerapan, date: 2021-02-30}\nchecks:\n  - {date: 2021-02-30, result: berjalan}\n  - {date: 2021-02-30, result: berjalan}\nsources: {berita: {title: Berita}}\n',
      ),
    );
    const impossible = twice.filter(([rule]) => rule === 'date/impossible');
    expect(impossible.length).toBe(3);
    expect(new Set(impossible.map(([, fingerprint]) => fingerprint)).size).toBe(2);
  });
});
