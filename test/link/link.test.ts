import { describe, expect, it } from 'vitest';
import { link } from '../../src/link/link.ts';
import type { CatalogRecord } from '../../src/model/record.ts';
import { innovation, loadWith, replication } from '../support/build-catalog.ts';

const files = {
  'innovations/lion.yaml': innovation('Lion'),
  'replications/lion-blora.yaml': replication(
    '{innovation: lion}',
    '{agency: pemkab-blora}',
    '{stage: dijajaki}',
  ),
};

describe('the graph', () => {
  it('leads both ways, by role', () => {
    const { graph } = loadWith(files);
    const lion = graph.byId('lion');
    const copy = graph.byId('lion-blora');
    if (!lion || !copy) throw new Error('both are there');
    expect(
      graph.out(copy).map((edge) => [edge.role, edge.pointer, edge.text, edge.target]),
    ).toEqual([
      ['origin', '/origins/0/innovation', 'lion', 'local'],
      ['adopter', '/adopter/agency', 'pemkab-blora', 'local'],
    ]);
    expect(graph.in(graph.refOf(lion)).map((edge) => [edge.role, edge.from.id])).toEqual([
      ['origin', 'lion-blora'],
    ]);
    expect(graph.in(graph.refOf(lion), 'owner')).toEqual([]);
    expect(graph.out(lion, 'owner').map((edge) => edge.ref)).toEqual([
      { catalog: 'trenggalek', kind: 'agency', id: 'dinas-perikanan' },
    ]);
    expect(graph.all('innovation').map((each) => each.id)).toEqual(['lion']);
  });

  it('reads its own prefix as itself, and a declared catalogue that was not fetched as named', () => {
    const { graph } = loadWith({
      'catalog.yaml':
        'format: 1\nid: trenggalek\nkeeper: trenggalek:bappedalitbang\ngovernment: pemkab-trenggalek\nregion: "35.03"\nlanguage: id\nremotes: {bandung: {url: ../bandung}}\n',
      'replications/a.yaml': replication(
        '{innovation: "bandung:sabilulungan"}',
        '{agency: pemkab-trenggalek}',
        '{stage: dijajaki}',
      ),
    });
    const copy = graph.byId('a');
    expect(copy && graph.out(copy, 'origin').map((edge) => [edge.target, edge.ref])).toEqual([
      ['named', { catalog: 'bandung', kind: 'innovation', id: 'sabilulungan' }],
    ]);
    expect(
      graph.manifest && graph.out(graph.manifest, 'keeper').map((edge) => edge.target),
    ).toEqual(['local']);
  });

  it('resolves into the records of another catalogue, and back', () => {
    const { graph: theirs } = loadWith({
      'innovations/sabilulungan.yaml': innovation('Sabilulungan', 'pemkab-blora'),
    });
    const { graph: ours } = loadWith({
      'replications/a.yaml': replication(
        '{innovation: "bandung:sabilulungan"}',
        '{agency: pemkab-trenggalek}',
        '{stage: dijajaki}',
      ),
    });
    const records = [...ours.all('agency'), ...ours.all('replication')] as CatalogRecord[];
    const graph = link(
      {
        manifest: ours.manifest,
        exceptions: undefined,
        records,
        placeholders: [],
        files: new Set(),
      },
      [
        {
          id: 'bandung',
          records: [...theirs.all('innovation'), ...theirs.all('agency')] as CatalogRecord[],
        },
      ],
    );
    const target = graph.get({ catalog: 'bandung', kind: 'innovation', id: 'sabilulungan' });
    expect(graph.out(records.at(-1) as CatalogRecord, 'origin').map((edge) => edge.target)).toEqual(
      ['remote'],
    );
    expect(target && graph.in(graph.refOf(target), 'origin').map((edge) => edge.from.id)).toEqual([
      'a',
    ]);
    // Its own references stay within its own catalogue.
    expect(target && graph.out(target, 'owner').map((edge) => edge.ref)).toEqual([
      { catalog: 'bandung', kind: 'agency', id: 'pemkab-blora' },
    ]);
    expect(graph.byId('sabilulungan')).toBeUndefined();
  });

  it.each([
    ['dinas-perikana', ['dinas-perikanan']],
    ['Dinas Kominfo', ['dinas-kominfo']],
    ['Diskominfo', ['dinas-kominfo']],
    ['dinas komunikasi dan informatika', ['dinas-kominfo']],
    ['pemkab-belora', ['pemkab-blora']],
    ['tidak-ada-yang-mirip', []],
  ])('suggests for %j: %j', (owner, expected) => {
    const { graph } = loadWith({
      'innovations/lion.yaml': innovation('Lion', JSON.stringify(owner)),
    });
    const lion = graph.byId('lion');
    expect(lion && graph.out(lion, 'owner').map((edge) => [edge.target, edge.suggest])).toEqual([
      ['unresolved', expected],
    ]);
  });

  it('lets a broken file answer references, so that it makes one finding', () => {
    const { graph, findings } = loadWith({
      ...files,
      'innovations/lion.yaml': 'name: "Lion\nowners: [dinas-perikanan]\n',
    });
    expect(findings.map((finding) => finding.rule)).toEqual(['yaml/syntax']);
    const copy = graph.byId('lion-blora');
    expect(copy && graph.out(copy, 'origin').map((edge) => edge.target)).toEqual(['broken']);
    expect(graph.mayBeMentioned('dinas-perikanan')).toBe(true);
  });

  it.each([
    ['dinas-kominfo', 'local', undefined, undefined],
    ['Diskominfo', 'unresolved', ['dinas-kominfo'], true],
    ['diskominfo', 'unresolved', ['dinas-kominfo'], true],
    ['DISKOMINFO', 'unresolved', ['dinas-kominfo'], true],
    ['Dinas Kominfo', 'unresolved', ['dinas-kominfo'], true],
    ['Dinas Komunikasi dan Informatika', 'unresolved', ['dinas-kominfo'], true],
    ['Dinas Komunikasi & Informatika', 'unresolved', ['dinas-kominfo'], undefined],
    ['Diskomifo', 'unresolved', ['dinas-kominfo'], undefined],
    ['Kominfo', 'unresolved', ['dinas-kominfo'], undefined],
    ['Dinas Kominfo Trenggalek', 'unresolved', ['dinas-kominfo'], undefined],
    [
      'Dinas Komunikasi dan Informatika Kabupaten Trenggalek',
      'unresolved',
      ['dinas-kominfo'],
      undefined,
    ],
    ['Kelompok Nelayan', 'unresolved', [], undefined],
  ] as const)('knows whom %j means', (owner, target, suggest, isName) => {
    const { graph } = loadWith({ 'innovations/lion.yaml': innovation('Lion', `"${owner}"`) });
    const lion = graph.byId('lion');
    expect(
      lion && graph.out(lion, 'owner').map((edge) => [edge.target, edge.suggest, edge.isName]),
    ).toEqual([[target, suggest, isName]]);
  });

  it('names all who share a name, and none where a word is everybody’s', () => {
    const agency = (name: string) => `name: ${name}\nlevel: perangkat-daerah\n`;
    const { graph } = loadWith({
      'agencies/diskominfo-blora.yaml': `${agency('Dinas Kominfo Blora')}short: Diskominfo\n`,
      'agencies/dinas-a.yaml': agency('Dinas Pertanian'),
      'agencies/dinas-b.yaml': agency('Dinas Perdagangan'),
      'innovations/lion.yaml': innovation('Lion', 'Diskominfo'),
      'innovations/cilen.yaml': innovation('Cilen', 'Dinas'),
    });
    const told = (id: string) => {
      const record = graph.byId(id);
      return record && graph.out(record, 'owner').map((edge) => edge.suggest);
    };
    expect(told('lion')).toEqual([['dinas-kominfo', 'diskominfo-blora']]);
    expect(told('cilen')).toEqual([[]]);
  });
});
