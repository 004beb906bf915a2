import { describe, expect, it } from 'vitest';
import { assign } from '../../src/amend/assignments.ts';
import type { JsonObject } from '../../src/amend/amendment.ts';
import { loadWith } from '../support/build-catalog.ts';
import { fieldsOf } from '../../src/model/fields.ts';
import type { DocumentKind } from '../../src/model/record.ts';

const { graph } = loadWith({
  'innovations/lion.yaml':
    'name: Lion\naliases: [e-lelang]\nowners: [dinas-perikanan]\nsources: {a: {title: A}}\n',
});
const LION: JsonObject = {
  name: 'Lion',
  owners: ['dinas-perikanan'],
  milestones: [
    { id: 'mulai', phase: 'uji-coba', date: '2020' },
    { id: 'pakai', phase: 'penerapan' },
  ],
  sources: { situs: { title: 'Situs' } },
};
const value = (kind: DocumentKind, before: JsonObject, ...words: string[]) => {
  const made = assign(kind, before, words, graph);
  if ('faults' in made) throw new Error(JSON.stringify(made.faults, undefined, 1));
  return made.value;
};
const faults = (kind: DocumentKind, before: JsonObject, ...words: string[]) => {
  const made = assign(kind, before, words, graph);
  return 'faults' in made ? made.faults : [];
};

describe('assign', () => {
  it.each([
    ['a text', ['name=Lelang Ikan'], { name: 'Lelang Ikan' }],
    ['a text with an equals sign', ['summary=a=b+=c'], { summary: 'a=b+=c' }],
    [
      'a choice by its Indonesian and English label',
      ['form=Pelayanan publik', 'initiator=Regional agency'],
      { form: 'pelayanan-publik', initiator: 'perangkat-daerah' },
    ],
    [
      'a list, quotes around commas',
      ['serves="Nelayan, pedagang", Warga ,"a ""b"""'],
      { serves: ['Nelayan, pedagang', 'Warga', 'a "b"'] },
    ],
    [
      'references by id, name and alias',
      ['owners=dinas-perikanan,Dinas Kominfo,Puskesmas Gandusari'],
      { owners: ['dinas-perikanan', 'dinas-kominfo', 'puskesmas-gandusari'] },
    ],
    [
      'an item that is added, once',
      ['owners+=Dinas Kominfo,dinas-perikanan'],
      { owners: ['dinas-perikanan', 'dinas-kominfo'] },
    ],
    ['numbers of a list', ['sdgs=1,14'], { sdgs: [1, 14] }],
    ['a map that is not there', ['offer.open=ya'], { offer: { open: true } }],
    [
      'a source under a new key',
      ['sources.berita.url=https://contoh.go.id/a'],
      { sources: { situs: { title: 'Situs' }, berita: { url: 'https://contoh.go.id/a' } } },
    ],
    [
      'a field of an item by place and by id',
      ['milestones.0.date=2021', 'milestones.pakai.date=2022-05'],
      {
        milestones: [
          { id: 'mulai', phase: 'uji-coba', date: '2021' },
          { id: 'pakai', phase: 'penerapan', date: '2022-05' },
        ],
      },
    ],
    [
      'one new item from several words, with an id of its own',
      ['milestones.-.date=2023', 'milestones.-.phase=Penerapan', 'milestones.-.version=2'],
      {
        milestones: [
          ...(LION['milestones'] as JsonObject[]),
          { id: 'penerapan', phase: 'penerapan', date: '2023', version: '2' },
        ],
      },
    ],
    ['two new texts', ['aliases.-=a', 'aliases.-=b'], { aliases: ['a', 'b'] }],
    [
      'items and fields that are emptied, places as in the file',
      ['milestones.0=', 'milestones.1.date=2024'],
      { milestones: [{ id: 'pakai', phase: 'penerapan', date: '2024' }] },
    ],
    [
      'a number in place of a map, and then more about it',
      [
        'benefits.-.metric=Kunjungan',
        'benefits.-.unit=orang',
        'benefits.-.result.value=12.5',
        'benefits.-.baseline=3',
        'benefits.-.baseline.period=2020',
      ],
      {
        benefits: [
          {
            metric: 'Kunjungan',
            unit: 'orang',
            result: { value: 12.5 },
            baseline: { value: 3, period: '2020' },
          },
        ],
      },
    ],
  ])('reads %s', (_what, words, changed) => {
    const made = value('innovation', LION, ...words);
    expect(made).toEqual({ ...LION, ...changed });
    expect(LION['name']).toBe('Lion');
  });

  it('takes out, and lists and maps that are then empty with it', () => {
    expect(value('innovation', LION, 'owners-=Dinas Perikanan', 'sources.situs.title=')).toEqual({
      name: 'Lion',
      milestones: LION['milestones'],
    });
    expect(value('innovation', LION, 'milestones.0=', 'milestones.pakai=')).not.toHaveProperty(
      'milestones',
    );
  });

  it('keeps texts that look like numbers, and puts keys in the order of the schema', () => {
    const made = value(
      'agency',
      {},
      'region_code=35.03',
      'short=2021',
      'level=Regency',
      'name=1e3',
    );
    expect(JSON.stringify(made)).toBe(
      '{"name":"1e3","level":"kabupaten","short":"2021","region_code":"35.03"}',
    );
    expect(value('agreement', {}, 'parties.-.name=A', 'parties.-.signed=tidak')).toEqual({
      parties: [{ name: 'A', signed: false }],
    });
    expect(value('agreement', {}, 'parties.-.signed=2021-05-01')).toEqual({
      parties: [{ signed: '2021-05-01' }],
    });
  });

  it('tells which words change nothing', () => {
    const made = assign(
      'innovation',
      { ...LION, offer: { open: true, since: 2021 } },
      ['name=Lion', 'owners+=Dinas Perikanan', 'summary=', 'offer.since=2021', 'form=lainnya'],
      graph,
    );
    expect('idle' in made && made.idle).toEqual([
      'name=Lion',
      'owners+=Dinas Perikanan',
      'summary=',
      'offer.since=2021',
    ]);
  });

  it.each([
    ['nama=Lion', /tidak dikenal/, /Mungkin maksudnya: name/],
    ['ownrs=x', /Isian "ownrs"/, /owners/],
    ['Pemilik inovasi=x', /tidak dikenal/, /owners/],
    ['phase=penerapan', /tidak dikenal/, /milestones\.-\.phase/],
    ['milestones.0.fase=x', /milestones\.0\.fase/, /phase/],
    ['milestones.9.date=2021', /tidak punya butir "9"/, /mulai, pakai/],
    ['milestones=x', /beberapa isian/, /milestones\.-\.ISIAN=NILAI \(id, phase/],
    ['offer=ya', /beberapa isian/, /offer\.ISIAN/],
    ['sources.situs=x', /beberapa isian/, /url/],
    ['sources.Situs Baru.url=x', /kunci/, /huruf kecil/],
    ['name.x=1', /satu nilai/, /name=NILAI/],
    ['name+=x', /bukan daftar/, /name=NILAI/],
    ['name', /bukan isian/, /ISIAN=NILAI/],
    ['=x', /bukan isian/, /ISIAN=NILAI/],
    ['milestones..date=2021', /bukan isian/, /ISIAN=NILAI/],
    ['form=pelayanan', /bukan salah satu/, /Pilihannya|Mungkin/],
    ['milestones.0.date=12 Nopember 2020', /Tanggal/, /2020-11-12/],
    ['milestones.0.date=2021-02-30', /Tanggal/, /2025-06/],
    ['package.count=1.234,56', /bilangan bulat/, /1250/],
    ['sdgs=satu', /bilangan bulat/, /1250/],
    ['sdgs=99', /"99" tidak memenuhi bentuk/, /./],
    ['offer.open=mungkin', /ya atau tidak/, /ya atau tidak/],
    ['owners=dinas-perikann', /Tidak ada instansi/, /dinas-perikanan/],
    ['owners=lion', /"lion" adalah inovasi/, /./],
    ['sources.situs.url=contoh.go.id', /bentuk isian sources\.situs\.url/, /https:\/\/contoh/],
    [`name=${'a'.repeat(301)}`, /bentuk isian name/, /300 huruf/],
  ])('refuses %s', (word, refused, hint) => {
    const [fault] = faults('innovation', LION, word);
    expect(fault?.word).toBe(word);
    expect(fault?.refused.id).toMatch(refused);
    expect(fault?.hint.id).toMatch(hint);
    expect(fault?.refused.en).not.toBe(fault?.refused.id);
  });

  it('tells the faults of all words at once', () => {
    const words = ['nama=x', 'name=Lion', 'form=z', 'milestones.0.date=x', 'name=Macan'];
    expect(faults('innovation', LION, ...words).map(({ word }) => word)).toEqual([
      'nama=x',
      'form=z',
      'milestones.0.date=x',
      'name=Macan',
    ]);
  });

  it('knows the manifest, and every field of every kind without failing', () => {
    expect(value('catalog', { format: 1 }, 'region=35.03', 'language=en')).toMatchObject({
      region: '35.03',
    });
    for (const kind of [
      'activity',
      'agency',
      'agreement',
      'filing',
      'innovation',
      'replication',
      'submission',
      'catalog',
    ] as const)
      for (const pattern of Object.keys(fieldsOf(kind)).slice(1)) {
        const path = pattern
          .slice(1)
          .replaceAll('/', '.')
          .replaceAll('.*', '.-')
          .replace('sources.-', 'sources.a');
        for (const text of ['x', '', '1', '"'])
          expect(() => assign(kind, {}, [`${path}=${text}`], graph)).not.toThrow();
      }
  });
});
