import { describe, expect, it } from 'vitest';
import { funnelOf } from '../../src/derive/funnel.ts';
import { copyOf, deriveLinked, innovationNamed } from '../support/linked.ts';

const lion = { 'innovation/lion': innovationNamed('Lion') };
const at = (stage: string, date?: string, more: object = {}) => ({
  stage,
  ...(date !== undefined && { date }),
  ...more,
});
const funnel = (records: Record<string, object>, day?: string) => {
  const derived = deriveLinked({ ...lion, ...records }, day);
  return funnelOf(derived, derived.pairs);
};
const steps = (...milestones: object[]) =>
  funnel({ 'replication/a': copyOf('lion', 'Desa Satu', {}, milestones) }).steps.map(
    ({ from, to, days, median, exact }) => [`${from} → ${to}`, days.low, days.high, median, exact],
  );

describe('how long a step took', () => {
  it('is exact between two days', () => {
    expect(steps(at('dijajaki', '2020-01-01'), at('perjanjian', '2020-01-31'))).toEqual([
      ['dijajaki → perjanjian', 30, 30, 30, 1],
    ]);
  });

  it('is a range where a date is one, and has no longest where a date is open', () => {
    expect(steps(at('dijajaki', '2020'), at('diterapkan', '2022-06'))).toEqual([
      ['dijajaki → diterapkan', 517, 911, undefined, 0],
    ]);
    expect(steps(at('dijajaki', '../2020'), at('diterapkan', '2022-06-01'))).toEqual([
      ['dijajaki → diterapkan', 517, undefined, undefined, 0],
    ]);
  });

  it('is never less than nothing where the order is open', () => {
    expect(steps(at('dijajaki', '2020'), at('diterapkan', '2020'))).toEqual([
      ['dijajaki → diterapkan', 0, 365, undefined, 0],
    ]);
  });

  it('follows the rise in time: a lower stage told later is no step', () => {
    expect(
      steps(
        at('dijajaki', '2021-11-22'),
        at('diusulkan', '2024-05-30'),
        at('diterapkan', '2024-11-14'),
      ),
    ).toEqual([['dijajaki → diterapkan', 1088, 1088, 1088, 1]]);
  });

  it('begins anew after an end, and leaves out what is planned or lies after the day', () => {
    expect(
      steps(
        at('diterapkan', '2019-01-01'),
        at('berhenti', '2020-01-01', { reason: 'Anggaran' }),
        at('diadaptasi', '2021-01-01'),
        at('diterapkan', '2021-01-11'),
        at('dievaluasi', '2025-01-01', { planned: true }),
        at('dievaluasi', '2027-01-01'),
      ),
    ).toEqual([['diadaptasi → diterapkan', 10, 10, 10, 1]]);
  });

  it('has a median only of those with both days known', () => {
    const two = (from: string, to: string) => [at('dijajaki', from), at('diterapkan', to)];
    const [step] = funnel({
      'replication/a': copyOf('lion', 'Desa Satu', {}, two('2020-01-01', '2020-01-11')),
      'replication/b': copyOf('lion', 'Desa Dua', {}, two('2020-01-01', '2020-01-31')),
      'replication/c': copyOf('lion', 'Desa Tiga', {}, two('2010', '2024')),
    }).steps;
    expect(step).toMatchObject({ exact: 2, median: 20, days: { low: 10 } });
    expect(step?.took).toHaveLength(3);
  });
});

describe('the years of a funnel', () => {
  it('hold what was first reached then, and what may have been', () => {
    const { years } = funnel({
      'replication/a': copyOf('lion', 'Desa Satu', {}, [
        at('dijajaki', '2019'),
        at('dijajaki', '2021'),
        at('diterapkan', '2021/2022'),
      ]),
      'replication/b': copyOf('lion', 'Desa Dua', {}, [at('dijajaki', '2019-05')]),
      'replication/c': copyOf('lion', 'Desa Tiga', {}, [at('dijajaki')]),
    });
    expect(
      years.map(({ year, stage, count }) => [year, stage, count.value, count.possible]),
    ).toEqual([
      ['2019', 'dijajaki', 2, 2],
      ['2021', 'diterapkan', 0, 1],
      ['2022', 'diterapkan', 0, 1],
    ]);
  });
});

const blora = {
  'agency/pemkab-blora': {
    name: 'Pemerintah Kabupaten Blora',
    level: 'kabupaten',
    region_code: '33.16',
  },
  'agency/pemkab-trenggalek': {
    name: 'Pemerintah Kabupaten Trenggalek',
    level: 'kabupaten',
    region_code: '35.03',
  },
};
const visit = {
  name: 'Kunjungan',
  kind: 'kunjungan',
  start: '2019-05-02',
  host: 'pemkab-trenggalek',
  guests: ['pemkab-blora'],
  about: ['lion'],
  sources: {},
};
const inBlora = (...milestones: object[]) =>
  copyOf('lion', '', { adopter: { agency: 'pemkab-blora' } }, milestones);

describe('what followed an activity', () => {
  const followed = (records: Record<string, object>) =>
    funnel({ ...blora, 'activity/kunjungan': visit, ...records }).activities.map(
      ({ activity, next }) => [activity.id, ...next.map(({ stage }) => stage)],
    );

  it('is what its guest reached after it', () => {
    expect(
      followed({
        'replication/a': inBlora(at('perjanjian', '2019-05-03'), at('diterapkan', '2021')),
      }),
    ).toEqual([['kunjungan', 'perjanjian', 'diterapkan']]);
  });

  it('is nothing that came before it or may have', () => {
    expect(
      followed({ 'replication/a': inBlora(at('dijajaki', '2018'), at('diterapkan', '2019')) }),
    ).toEqual([['kunjungan']]);
  });

  it('is told once where a milestone cites the activity as well', () => {
    expect(
      followed({
        'replication/a': inBlora(
          at('dijajaki', '2019-05-02', { evidence: [{ activity: 'kunjungan' }] }),
          at('diterapkan', '2021'),
        ),
      }),
    ).toEqual([['kunjungan', 'diterapkan']]);
  });

  it('is not looked for at those who were not there', () => {
    expect(followed({ 'replication/a': copyOf('lion', 'Pemerintah Kota Bandung') })).toEqual([]);
  });
});

describe('agreements after which nothing runs', () => {
  const pks = {
    kind: 'pks',
    date: '2020-05-01',
    parties: [{ agency: 'pemkab-trenggalek' }, { agency: 'pemkab-blora' }],
    covers: ['lion'],
    sources: {},
  };
  const stalled = (milestones: object[], day?: string) =>
    funnel(
      { ...blora, 'agreement/pks-blora': pks, 'replication/a': inBlora(...milestones) },
      day,
    ).stalled.map(({ id }) => id);
  const signed = at('perjanjian', '2020-05-01', { evidence: [{ agreement: 'pks-blora' }] });

  it('are those older than a year that led to nothing being adapted or used', () => {
    expect(stalled([signed])).toEqual(['pks-blora']);
    expect(stalled([signed], '2020-12-31')).toEqual([]);
    expect(stalled([signed, at('diadaptasi', '2021')])).toEqual([]);
  });
});
