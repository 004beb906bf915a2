import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { derive } from '../../src/derive/derive.ts';
import type { Graph } from '../../src/link/graph.ts';
import { cardOf } from '../../src/listing/card.ts';
import { load } from '../../src/load.ts';
import type { Block, Cell, CountCell, Report } from '../../src/report/blocks.ts';
import { readable } from '../../src/report/cells.ts';
import { annual } from '../../src/report/views/annual.ts';
import { openWorktree } from '../../src/source/worktree.ts';
import { UsageError } from '../../src/util/usage-error.ts';
import { EXAMPLE_CATALOG } from '../support/example-catalog.ts';
import { memorySnapshot } from '../support/memory-snapshot.ts';
import { bodyOf, printed, viewIn } from '../support/report-of.ts';

const root = join(import.meta.dirname, '../..');
const open = (folder: string) => load(openWorktree(join(root, folder), 'catalog/')).graph;
const OURS = open('catalog');
const CATALOGS: readonly (readonly [string, Graph])[] = [
  ['the catalogue of this repository', OURS],
  ['counts', open('test/cases/counts/catalog')],
  ['Bandung', open('test/replications/catalog/bandung')],
  ['a network', open('test/replications/catalog/jejaring')],
];
const DAYS = ['2020-12-31', '2026-11-21'] as const;

/** Every profile and agency report of a catalogue on a day, and its brief; those refused left out. */
async function everyReport(graph: Graph, day: string, language: 'id' | 'en'): Promise<Report[]> {
  const wanted = [
    ...graph.all('innovation').map(({ id }) => ['profile', id] as const),
    ...graph.all('agency').map(({ id }) => ['agency', id] as const),
    ['brief', undefined] as const,
  ];
  const made = wanted.map(async ([name, id]) => {
    try {
      return [await viewIn(graph, name, id, { day, language })];
    } catch (error) {
      if (error instanceof UsageError) return [];
      throw error;
    }
  });
  return (await Promise.all(made)).flat();
}

const isHeading = (block: Block | undefined) => block?.type === 'heading';

describe.each(CATALOGS)('%s: every profile, agency and brief', (_name, graph) => {
  it.each(DAYS.flatMap((day) => [[day, 'id'] as const, [day, 'en'] as const]))(
    'reads as a document (%s, %s)',
    async (day, language) => {
      const reports = await everyReport(graph, day, language);
      expect(reports.length).toBeGreaterThan(2);
      // Ids of several words are in no name.
      const ids = [...graph.all('innovation'), ...graph.all('replication'), ...graph.all('agency')]
        .map(({ id }) => id)
        .filter((id) => id.split('-').length > 2);
      for (const report of reports) {
        const body = bodyOf(report);
        const told = `${report.view} ${report.title}`;
        expect([told, /undefined|\[object|NaN|null/.exec(body)?.[0]]).toEqual([told, undefined]);
        expect([told, ids.filter((id) => body.includes(id))]).toEqual([told, []]);
        for (const inner of ['tular', 'c0ffee', 'katalog/', 'catalog/'])
          expect([told, body.includes(inner)]).toEqual([told, false]);
        const end = report.blocks.findIndex(
          (block) => block.type === 'heading' && block.id === 'lampiran',
        );
        expect(end).toBeGreaterThan(1);
        expect(report.blocks[end - 1]?.type).toBe('page-break');
        const empty = report.blocks.filter(
          (block, index) =>
            (isHeading(block) &&
              (report.blocks[index + 1] === undefined ||
                (isHeading(report.blocks[index + 1]) &&
                  block.type === 'heading' &&
                  block.id !== 'lampiran'))) ||
            (block.type === 'table' && block.rows.length === 0 && index < end) ||
            (block.type === 'list' && block.items.length === 0) ||
            (block.type === 'paragraph' && block.text.length === 0),
        );
        expect([told, empty]).toEqual([told, []]);
        const named = report.blocks.flatMap((block) =>
          block.type === 'heading' || block.type === 'table' || block.type === 'fields'
            ? [block.id]
            : [],
        );
        expect([told, named.length]).toEqual([told, new Set(named).size]);
        const tables = report.blocks.flatMap((block) => (block.type === 'table' ? [block.id] : []));
        expect(tables.filter((id) => id.length > 31)).toEqual([]);
      }
    },
  );

  it.each(DAYS)('every number stands in the annex with its records (%s)', async (day) => {
    for (const report of await everyReport(graph, day, 'id')) {
      const traced = report.blocks.find(
        (block) => block.type === 'table' && block.id === 'penelusuran',
      );
      const rows = traced?.type === 'table' ? [...traced.rows] : [];
      const shown = new Set(
        rows.map(
          ({ cells, records }) => `${readable(cells[2] as Cell, 'id')} ${records.join(' ')}`,
        ),
      );
      const counts = Object.values(report.counts).filter(({ possible }) => possible > 0);
      for (const count of counts) {
        const records = [...new Set(count.members.flatMap((member) => member.records))].sort();
        const row = `${readable(count, 'id')} ${records.join(' ')}`;
        expect([report.title, row, shown.has(row)]).toEqual([report.title, row, true]);
      }
      const listed = report.blocks.find(
        (block) => block.type === 'table' && block.id === 'catatan',
      );
      const known = new Set(
        listed?.type === 'table' ? [...listed.rows].flatMap(({ records }) => records) : [],
      );
      for (const { members } of counts)
        for (const { records } of members)
          expect([report.title, records.filter((id) => !known.has(id))]).toEqual([
            report.title,
            [],
          ]);
    }
  });

  it.each(DAYS)('profiles count as show does, and as the annual report does (%s)', async (day) => {
    const derived = derive(graph, day);
    const { counts } = annual(derived, {
      year: day.slice(0, 4),
      language: 'id',
      draft: false,
      commit: null,
      changed: false,
      tool: 'tular',
    });
    const keys = (count: CountCell | undefined) => (count?.members ?? []).map(({ key }) => key);
    const told: string[] = [];
    for (const document of graph.all('innovation')) {
      let report: Report;
      try {
        report = await viewIn(graph, 'profile', document.id, { day });
      } catch {
        continue;
      }
      const card = cardOf(derived, document, 'id');
      for (const [proof, count] of Object.entries(card.counts ?? {})) {
        const name = `copies${proof.charAt(0).toUpperCase()}${proof.slice(1)}`;
        const { value, possible } = report.counts[name] ?? {};
        expect([document.id, proof, value, possible]).toEqual([
          document.id,
          proof,
          count.value,
          count.possible,
        ]);
      }
      told.push(...keys(report.counts['copiesStated']));
    }
    const own = (key: string) => key.startsWith(`innovation:${graph.home}:`);
    const elsewhere = new Set(
      derived.pairs.filter((pair) => pair.direction === 'elsewhere').map(({ key }) => key),
    );
    expect(told.filter((key) => !elsewhere.has(key)).sort()).toEqual(
      [
        ...keys(counts['outgoingStated']),
        ...keys(counts['internalStated']),
        ...keys(counts['incomingStated']),
      ]
        .filter(own)
        .sort(),
    );
  });
});

it('agencies under one government own what the annual report counts', async () => {
  const day = '2025-12-31';
  const report = await viewIn(OURS, 'agency', 'pemkab-trenggalek', { day });
  const { counts } = annual(derive(OURS, day), {
    year: '2025',
    language: 'id',
    draft: false,
    commit: null,
    changed: false,
    tool: 'tular',
  });
  const records = (...names: string[]) =>
    names.flatMap((name) => counts[name]?.members.map(({ key }) => key) ?? []).sort();
  const owned = report.counts['innovationsOwned']?.members.map(({ key }) => key);
  // What a body of no parent here owns (a village, the region's committee) is not the government's.
  expect(records('innovations', 'ideas', 'umbrellas')).toEqual(expect.arrayContaining(owned ?? []));
  expect(owned?.length).toBeGreaterThan(30);
  expect(report.counts['copiesStated']).toMatchObject({
    value: counts['outgoingStated']?.value,
    members: counts['outgoingStated']?.members,
  });
});

describe('in English', () => {
  /** Data in words of no language: what is left of Indonesian is the program's. */
  const MADE_UP: Readonly<Record<string, string>> = {
    'agencies/pemkab-trenggalek.yaml': 'name: Zorg\nlevel: kabupaten\nregion_code: "35.03"\n',
    'agencies/bappedalitbang.yaml':
      'name: Keep\nlevel: perangkat-daerah\nparent: pemkab-trenggalek\n',
    'agencies/dinas-perikanan.yaml':
      'name: Fisk\nlevel: perangkat-daerah\nparent: pemkab-trenggalek\n',
    'agencies/dinas-kominfo.yaml':
      'name: Komm\nlevel: perangkat-daerah\nparent: pemkab-trenggalek\n',
    'agencies/pemkab-blora.yaml': 'name: Blor\nlevel: kabupaten\nregion_code: "33.16"\n',
    'innovations/a.yaml': `
name: Aaa
owners: [dinas-perikanan]
form: pelayanan-publik
type: digital
affairs: [sosial]
serves: [Bbb]
vision: Vvv
initiator: asn
regulations: [{title: Rrr, permanent: true}]
sop: {title: Sss, number: '1', date: 2020}
offer: {open: true}
milestones: [{id: a, phase: penerapan, date: 2019}, {id: b, phase: berhenti, date: 2022-05, reason: Ooo}]
benefits: [{metric: Mmm, unit: uuu, result: {value: 1, period: '2020'}, assessor: internal}]
awards: [{name: Www, year: '2022', level: kabupaten}]
checks: [{date: 2022, result: tanpa-bukti, by_name: Ccc}]
responses: [{date: 2022, by: dinas-perikanan, text: Ttt}]
disputes: [{field: milestones/a/date, status: terbuka, values: [{value: 2018}, {value: 2019}]}]
sources: {a: {title: x}}
`,
    'innovations/b.yaml': 'name: Bare\nowners: [dinas-perikanan]\nsources: {a: {title: x}}\n',
    'innovations/c.yaml':
      'name: Ccc\nowners: [dinas-perikanan]\npackage: {count: 3, named: 1}\nsources: {a: {title: x}}\n',
    'innovations/d.yaml':
      'name: Ddd\nowners: [dinas-perikanan]\nmilestones: [{id: a, phase: inisiatif, date: 2020}]\nsources: {a: {title: x}}\n',
    'replications/a-b.yaml': `
origins: [{innovation: a}]
adopter: {agency: pemkab-blora}
changes: [{kind: kept, what: Kkk}]
milestones: [{id: a, stage: diterapkan, date: 2022/2023}]
sources: {a: {title: x}}
`,
    'replications/a-c.yaml':
      'origins: [{innovation: a}]\nadopter: {name: Nnn}\nmilestones: [{id: a, stage: perjanjian, date: 2021}]\nsources: {a: {title: x}}\n',
    'replications/l-a.yaml':
      'origins: [{lost: true}]\nadopter: {agency: dinas-perikanan}\nbecomes: b\nmilestones: [{id: a, stage: diterapkan, date: 2021}]\nsources: {a: {title: x}}\n',
    'replications/a-g.yaml':
      'origins: [{innovation: a}]\nadopter: {group: {label: Ggg, counts: [{count: 9, date: 2021}]}}\nmilestones: [{id: a, stage: diterapkan, date: 2021}]\nsources: {a: {title: x}}\n',
    'activities/f.yaml':
      'name: Fff\nkind: festival\nstart: 2022-02-01\nhost: dinas-perikanan\nabout: [a]\nsources: {a: {title: x}}\n',
    'submissions/s.yaml':
      'channel: kipp\nedition: "2022"\nfiled_by: pemkab-trenggalek\nentries: [{innovation: a, status: pemenang}]\nsources: {a: {title: x}}\n',
  };
  const { graph } = load(memorySnapshot({ ...EXAMPLE_CATALOG, ...MADE_UP }));
  const INDONESIAN =
    /\b(yang|dan|atau|belum|sudah|tercatat|sampai|dengan|pada|oleh|dari|untuk|instansi|inovasi|replikasi|tahun|keadaan|penghargaan|tabel|lampiran|tidak|diterapkan|dinyatakan|nomor|kepada)\b/i;

  it('no sentence, title, column or word of the catalogue’s schema is left in Indonesian', async () => {
    const reports = await everyReport(graph, '2022-12-31', 'en');
    expect(reports.map(({ view }) => view)).toContain('brief');
    for (const report of reports) {
      const text = (await printed(report, 'md'))['laporan.md'] ?? '';
      expect(text.length).toBeGreaterThan(300);
      const line = text.split('\n').find((each) => INDONESIAN.test(each));
      expect([report.title, line]).toEqual([report.title, undefined]);
    }
  });
});
