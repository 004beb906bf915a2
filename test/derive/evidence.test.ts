import { describe, expect, it } from 'vitest';
import { PROOFS, stageRung } from '../../src/derive/ladders.ts';
import { deriveWith, innovation, replication } from '../support/build-catalog.ts';

type Files = Readonly<Record<string, string>>;

/** How far a made-up copy is proven on a day: the highest level of proof, and whether it is sure. */
function proven(files: Files, day: string, stage: string) {
  const derived = deriveWith({ 'innovations/lion.yaml': innovation('Lion'), ...files }, day);
  const [pair] = derived.pairs;
  if (!pair) throw new Error('no pair');
  const levels = PROOFS.map(
    (proof) => [proof, derived.reaches(pair, stageRung(stage), proof, 'now')] as const,
  );
  return levels.filter(([, happened]) => happened !== 'no').at(-1);
}

function regions(files: Files, day: string) {
  const derived = deriveWith({ 'innovations/lion.yaml': innovation('Lion'), ...files }, day);
  const lion = derived.graph.byId('lion');
  if (lion?.kind !== 'innovation') throw new Error('no innovation');
  return derived.index(lion).regions;
}

const agreed = replication(
  '{innovation: lion}',
  '{agency: pemkab-blora}',
  '{stage: perjanjian, date: 2021-03, evidence: [{agreement: pks}]}',
);
const pks = (parties: string, more = 'date: 2021-03-01\n') =>
  `kind: pks\nparties: [${parties}]\n${more}covers: [lion]\nsources: {naskah: {title: Naskah}}\n`;
const us = '{agency: pemkab-trenggalek, number: 5/2021}';

describe('an agreement that the adopter signed later than it is dated', () => {
  const files = {
    'replications/lion-blora.yaml': agreed,
    'agreements/pks.yaml': pks(`${us}, {agency: pemkab-blora, signed: 2024-05-02}`),
  };

  it('documents from the day of that signature on', () => {
    expect(proven(files, '2021-12-31', 'perjanjian')).toEqual(['stated', 'surely']);
    expect(proven(files, '2024-05-01', 'perjanjian')).toEqual(['stated', 'surely']);
    expect(proven(files, '2024-05-02', 'perjanjian')).toEqual(['documented', 'surely']);
  });

  it('counts for the index from then on', () => {
    expect(regions(files, '2024-05-01')).toEqual([]);
    expect(regions(files, '2024-05-02')).toEqual(['33.16']);
    const coveredOnly = { 'agreements/pks.yaml': files['agreements/pks.yaml'] };
    expect(regions(coveredOnly, '2024-05-01')).toEqual([]);
    expect(regions(coveredOnly, '2024-05-02')).toEqual(['33.16']);
  });

  it('possibly documents where only the year of the signature is known', () => {
    const year = {
      ...files,
      'agreements/pks.yaml': pks(`${us}, {agency: pemkab-blora, signed: "2024"}`),
    };
    expect(proven(year, '2023-12-31', 'perjanjian')).toEqual(['stated', 'surely']);
    expect(proven(year, '2024-06-30', 'perjanjian')).toEqual(['documented', 'possibly']);
    expect(proven(year, '2024-12-31', 'perjanjian')).toEqual(['documented', 'surely']);
  });

  it('is dated by its last signature where it has no date of its own', () => {
    const undated = {
      ...files,
      'agreements/pks.yaml': pks(
        '{agency: pemkab-trenggalek, number: 5/2021, signed: 2021-03-01}, {agency: pemkab-blora, signed: 2024-05-02}',
        '',
      ),
    };
    expect(proven(undated, '2024-05-01', 'perjanjian')).toEqual(['stated', 'surely']);
    expect(proven(undated, '2024-05-02', 'perjanjian')).toEqual(['documented', 'surely']);
  });
});

describe('a witness', () => {
  it('signs, but neither documents nor counts for the index', () => {
    const files = {
      'replications/lion-blora.yaml': agreed,
      'agreements/pks.yaml': pks(
        `${us}, {agency: pemkab-blora, witness: true}, {agency: pemkab-kebumen, witness: true}`,
      ),
    };
    expect(proven(files, '2025-12-31', 'perjanjian')).toEqual(['stated', 'surely']);
    expect(regions(files, '2025-12-31')).toEqual([]);
    const party = {
      ...files,
      'agreements/pks.yaml': pks(
        `${us}, {agency: pemkab-blora}, {agency: pemkab-kebumen, witness: true}`,
      ),
    };
    expect(proven(party, '2025-12-31', 'perjanjian')).toEqual(['documented', 'surely']);
    expect(regions(party, '2025-12-31')).toEqual(['33.16']);
  });
});

describe('a body that reports on a copy', () => {
  const evaluated = (issuer: string, facilitators: string) => ({
    'agencies/biro-panrb.yaml':
      'name: Biro Kerja Sama\nlevel: perangkat-daerah\nparent: kemenpanrb\n',
    'agencies/bskdn.yaml': 'name: BSKDN\nlevel: kementerian\n',
    'replications/lion-blora.yaml': replication(
      '{innovation: lion}',
      '{agency: pemkab-blora}',
      `{stage: dievaluasi, date: 2022, evidence: [{kind: laporan, number: 1/2023, date: 2023, issuer: ${issuer}}]}`,
      facilitators,
    ),
  });

  it('verifies it where it is neither side, nor helped to pass it on', () => {
    expect(proven(evaluated('kemenpanrb', ''), '2024-12-31', 'dievaluasi')).toEqual([
      'verified',
      'surely',
    ]);
    expect(
      proven(evaluated('kemenpanrb', 'facilitators: [bskdn]\n'), '2024-12-31', 'dievaluasi'),
    ).toEqual(['verified', 'surely']);
  });

  it('only documents it where it, or a body kin to it, facilitated it', () => {
    for (const facilitator of ['kemenpanrb', 'biro-panrb'])
      expect(
        proven(
          evaluated('kemenpanrb', `facilitators: [${facilitator}]\n`),
          '2024-12-31',
          'dievaluasi',
        ),
      ).toEqual(['documented', 'surely']);
  });
});
