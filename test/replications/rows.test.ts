import { describe, expect, it } from 'vitest';
import { check } from '../../src/check/check.ts';
import { chainOf } from '../../src/derive/bodies.ts';
import { stageRung } from '../../src/derive/ladders.ts';
import { timeOf } from '../../src/derive/timing.ts';
import type { Graph } from '../../src/link/graph.ts';
import type { CatalogRecord, Document } from '../../src/model/record.ts';
import { RULES } from '../../src/rules/index.ts';
import { type Interval, parseDate } from '../../src/util/dates.ts';
import { fold } from '../../src/util/fold.ts';
import { valueAt } from '../../src/util/pointer.ts';
import { runCli } from '../support/run-cli.ts';
import { CATALOGS, folderOf, loaded, on, rows } from './catalogs.ts';
import { EXPECTED } from './expected.ts';

const list = rows();

it('every row of the list has a record, and every copy on record a row', () => {
  expect(list).toHaveLength(57);
  expect(EXPECTED).toHaveLength(list.length);
  for (const name of CATALOGS) {
    const told = EXPECTED.filter(({ catalog }) => catalog === name);
    const ids = new Set(told.flatMap(({ id, also }) => [id, also]));
    const untold = loaded(name)
      .graph.all('replication')
      .filter(({ id }) => !ids.has(id));
    expect(untold.map(({ id }) => id)).toEqual([]);
  }
});

list.forEach((row, index) => {
  const expected = EXPECTED[index];
  if (!expected) return;
  const { graph } = loaded(expected.catalog);
  const record = graph.byId(expected.id);
  if (!record) throw new Error(`no record ${expected.id}`);

  describe(`line ${index + 2}: ${row['origin_innovation']} → ${row['adopter_agency']}`, () => {
    it('keeps the innovation and its owner', () => {
      const wanted = piecesOf(row['origin_innovation'] ?? '');
      const origins = originsIn(graph, record).filter(({ names }) =>
        wanted.some((piece) => holds(names, piece)),
      );
      const names = origins.flatMap((origin) => origin.names);
      expect(wanted.filter((piece) => !holds(names, piece))).toEqual([]);
      const owners = origins.flatMap((origin) => origin.owners);
      const owned = row['origin_agency'] ?? '';
      if (owned.includes('tidak disebut')) expect(owners).toEqual([]);
      else expect(piecesOf(owned).filter((piece) => !holds(owners, piece))).toEqual([]);
    });

    if (record.kind === 'replication')
      it('keeps the adopter, and its own name for the innovation', () => {
        const { group } = record.value.adopter;
        const text = row['adopter_agency'] ?? '';
        const [, stated] = /^(\d+) /.exec(text) ?? [];
        if (stated !== undefined)
          expect(group?.counts?.map(({ count }) => count)).toContain(Number(stated));
        const wanted = piecesOf(text.replace(/^\d+ /, '').replace(/(?<=\S) \(.*\)/, ''));
        const names = [
          group?.label ?? '',
          ...['adopter', 'co-adopter'].flatMap((role) =>
            graph.out(record, role).flatMap((edge) => bodyNames(graph, edge.ref)),
          ),
        ];
        expect(
          wanted
            .slice(0, text.startsWith('(') ? 1 : undefined)
            .filter((piece) => !holds(names, piece)),
        ).toEqual([]);
        const called = [
          record.value.known_as ?? '',
          ...(record.value.changes ?? []).map(({ what }) => what),
        ];
        expect(
          piecesOf(row['adopter_name_of_innovation'] ?? '').filter(
            (piece) => !holds(called, piece),
          ),
        ).toEqual([]);
      });

    it('keeps the year and invents none', () => {
      const whens = datesOf(record);
      const year = parseDate(row['year'] ?? '');
      if (year) expect(whens.some(({ lo, hi }) => lo <= year.hi && hi >= year.lo)).toBe(true);
      else expect(whens.every(({ lo }) => lo === '0000-01-01')).toBe(true);
    });

    it('keeps how far it came', () => {
      const reached =
        record.kind === 'replication'
          ? record.value.milestones.filter(({ planned }) => !planned).map(({ stage }) => stage)
          : [];
      expect(reached.sort((a, b) => stageRung(b) - stageRung(a))[0]).toBe(expected.stage);
    });

    it('keeps the source', () => {
      const sources = 'sources' in record.value ? Object.values(record.value.sources ?? {}) : [];
      expect(sources.map(({ url }) => url)).toContain(row['source_url']);
    });

    it(`keeps what else it says: ${row['status_or_note']}`, () => {
      expect(expected.facts.length).toBeGreaterThan(0);
      for (const [at, value] of expected.facts) {
        const slash = at.indexOf('/');
        const holder = slash === 0 ? record : graph.byId(at.slice(0, slash));
        const found = valueAt(holder?.value, at.slice(slash));
        if (value instanceof RegExp) expect(found, at).toMatch(value);
        else expect(found, at).toBe(value);
      }
      const holders = expected.facts.map(([at]) => at.slice(0, at.indexOf('/')));
      const kept = [record, ...[expected.also ?? '', ...holders].map((id) => graph.byId(id))]
        .map((each) => JSON.stringify(each?.value))
        .join();
      const numbers = (row['status_or_note'] ?? '').match(/\d+/g) ?? [];
      expect(numbers.filter((number) => !new RegExp(`\\b0?${number}\\b`).test(kept))).toEqual([]);
    });
  });
});

/** What is known and tolerated in the real cases, by rule, as of the day the list was closed. */
const FINDINGS = {
  bandung: { 'agreement/no-follow-up': 4, 'evidence/not-held': 4, 'innovation/no-sign-of-life': 1 },
  trenggalek: {
    'evidence/undated': 1,
    'replication/check-stale': 1,
    'replication/stage-without-evidence': 4,
    'text/acronym-unexpanded': 1,
  },
  jejaring: {
    'evidence/does-not-fit': 1,
    'evidence/not-held': 2,
    'replication/origin-without-owner': 1,
    'replication/plan-overdue': 1,
    'replication/stage-without-evidence': 2,
    'text/acronym-unexpanded': 2,
  },
};

describe.each(CATALOGS)('the catalogue %s', (name) => {
  it('is legal, and what is found in it is known', () => {
    const found = check(loaded(name), on(name, '2026-01-31'), RULES);
    expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
    const counts: Record<string, number> = {};
    for (const { rule } of found) counts[rule] = (counts[rule] ?? 0) + 1;
    expect(counts).toEqual(FINDINGS[name]);
  });

  it('passes the program itself', () => {
    const ran = runCli(folderOf(name), ['validate', '--as-of', '2026-01-31', '-q']);
    expect(ran.exit).toBe(0);
  });
});

/** `TOSS (Tempat Olah Sampah Setempat)` says two names, `Pemkab A / Dinas B, Kabupaten A` three. */
function piecesOf(text: string): string[] {
  return text
    .split(/[()]|, | \/ /)
    .map(fold)
    .filter((piece) => piece !== '');
}

const holds = (texts: readonly string[], piece: string) =>
  texts.some((text) => fold(text).includes(piece));

/** Every way a record names its origins, and who owns each. */
function originsIn(graph: Graph, record: CatalogRecord) {
  if (record.kind === 'activity')
    return graph.out(record, 'about').map(({ ref }) => {
      const innovation = ref && graph.get(ref);
      const told =
        innovation?.kind === 'innovation'
          ? ofInnovation(graph, innovation)
          : { names: [], owners: [] };
      return { names: [...told.names, record.value.name], owners: told.owners };
    });
  if (record.kind !== 'replication') return [];
  return record.value.origins.map((origin, at) => {
    const edge = (key: string) =>
      graph.out(record).find(({ pointer }) => pointer === `/origins/${at}/${key}`)?.ref;
    const ref = edge('innovation');
    const innovation = ref && graph.get(ref);
    const told =
      innovation?.kind === 'innovation'
        ? ofInnovation(graph, innovation)
        : { names: [origin.name ?? ''], owners: bodyNames(graph, edge('owner')) };
    return { names: [...told.names, origin.note ?? ''], owners: told.owners };
  });
}

function ofInnovation(graph: Graph, document: Document<'innovation'>) {
  const { value } = document;
  const wholes = graph.out(document, 'whole').flatMap(({ ref }) => {
    const whole = ref && graph.get(ref);
    return whole?.kind === 'innovation' ? [whole.value.name] : [];
  });
  return {
    names: [value.name, value.long_name ?? '', ...(value.aliases ?? []), ...wholes],
    owners: graph.out(document, 'owner').flatMap(({ ref }) => bodyNames(graph, ref)),
  };
}

/** The names of a body and of those above it. */
function bodyNames(graph: Graph, ref: Parameters<Graph['get']>[0] | undefined): string[] {
  const agency = ref && graph.get(ref);
  if (agency?.kind !== 'agency') return [];
  return chainOf(graph, agency).flatMap(({ value }) => [
    value.name,
    value.short ?? '',
    ...(value.aliases ?? []),
  ]);
}

function datesOf(record: CatalogRecord): Interval[] {
  if (record.kind === 'activity') return [timeOf(record, record.value.start, 'start')];
  if (record.kind !== 'replication') return [];
  return record.value.milestones.map((milestone) =>
    timeOf(record, milestone.date, 'milestones', milestone),
  );
}
