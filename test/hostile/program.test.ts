import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { derive, type Derived } from '../../src/derive/derive.ts';
import { cardOf } from '../../src/listing/card.ts';
import { cardText } from '../../src/listing/card-text.ts';
import { load } from '../../src/load.ts';
import { json } from '../../src/output/escape.ts';
import { OUTPUTS } from '../../src/output/index.ts';
import { FORMATS } from '../../src/report/formats/index.ts';
import { VIEWS } from '../../src/report/views/index.ts';
import type { CatalogRecord } from '../../src/model/record.ts';
import { EXAMPLE_CATALOG } from '../support/example-catalog.ts';
import { memorySnapshot } from '../support/memory-snapshot.ts';
import { READERS } from '../support/read-outputs.ts';
import { bytesOf } from '../support/report-of.ts';
import { runCli } from '../support/run-cli.ts';
import { below, gitIn, repository, temporaryFolder } from '../support/temporary.ts';
import { reportedFiles, soundFiles } from './catalogues.ts';
import * as oracle from './oracles.ts';
import { runInProcess } from '../support/run-in-process.ts';
import { HOSTILE } from './strings.ts';

const TEXTS = Object.values(HOSTILE);
/** No system passes a NUL to a program. */
const ARGUMENTS = TEXTS.filter((text) => !text.includes('\0'));
const DAY = ['--as-of', '2026'];
const CATALOG = below(EXAMPLE_CATALOG);
const LINK = ['link', 'lion', 'pemkab-blora', '--stage', 'dijajaki', '--date', '2024'];
const OBSERVE = ['observe', 'lion', '--result', 'berjalan'];

beforeAll(() => {
  // What `git` is asked in this process must not hang on whose machine it is.
  process.env['GIT_CONFIG_GLOBAL'] = '/dev/null';
});

/** Nothing dirty on either stream, and no fault of the program. */
function expectClean(ran: { stdout: string; stderr: string; exit: number | null }, what: string) {
  try {
    oracle.cleanText(ran.stdout);
    oracle.cleanText(ran.stderr);
  } catch (error) {
    throw new Error(what, { cause: error });
  }
  expect([what, ran.stderr.includes('kesalahan program')]).toEqual([what, false]);
  expect([what, [0, 1, 2].includes(ran.exit ?? -1)]).toEqual([what, true]);
}

/** Nothing dirty in what the text formats make of a view. */
async function expectCleanReport(
  derived: Derived,
  name: string,
  index: number,
  subject?: CatalogRecord,
): Promise<void> {
  const view = VIEWS.find((each) => each.name === name);
  const build = await view?.load();
  const report = build?.(derived, {
    year: '2026',
    draft: true,
    commit: null,
    changed: false,
    tool: 'tular 0',
    language: index % 2 === 0 ? 'id' : 'en',
    ...(subject && { subject }),
  });
  if (!report) throw new Error(`no view ${name}`);
  for (const format of ['md', 'html', 'csv', 'json']) {
    const print = await FORMATS[format]?.();
    for (const file of (await print?.(report, 'surat', {})) ?? []) {
      const text = (await bytesOf(file)).toString('utf8');
      if (format === 'csv') oracle.cleanCsv(text);
      else if (format === 'json') oracle.cleanJson(text);
      else oracle.cleanDocument(text);
    }
  }
}

/** Names that this file system takes; a text that is none gives nothing. */
function writeNamed(folder: string): number {
  let written = 0;
  const put = (parts: readonly (string | Buffer)[]) => {
    try {
      const bytes = parts.map((part) => Buffer.from(part as string));
      const path = bytes
        .slice(1)
        .reduce(
          (above, part) => Buffer.concat([above, Buffer.from('/'), part]),
          bytes[0] as Buffer,
        );
      mkdirSync(path.subarray(0, path.lastIndexOf('/')), { recursive: true });
      writeFileSync(path, 'name: Lion\nownrs: [x]\n');
      written += 1;
    } catch {
      // The system forbids the name: nothing can come of it.
    }
  };
  for (const text of TEXTS.filter((each) => !each.includes('/') && !/^\.*(git)?$/.test(each))) {
    put([folder, 'innovations', `${text}.yaml`]);
    put([folder, 'innovations', text, 'biasa.yaml']);
    put([folder, text, 'lion.yaml']);
    put([folder, `${text}.yml`]);
  }
  put([folder, 'innovations', Buffer.from([0x61, 0xff, 0x1b, 0x2e, 0x79, 0x61, 0x6d, 0x6c])]);
  return written;
}

describe(`${TEXTS.length} hostile texts`, () => {
  it('as names of files and folders, in a folder and in a commit', async () => {
    const root = repository(CATALOG);
    expect(writeNamed(join(root, 'catalog'))).toBeGreaterThan(4 * 150);
    const folder = temporaryFolder();
    const formats = (place: string) =>
      Object.keys(OUTPUTS).flatMap((name) => ['--format', `${name}=${join(folder, place + name)}`]);
    const run = (place: string, ...args: string[]) =>
      runInProcess(root, ['validate', ...DAY, ...args, ...formats(place)]);
    expectClean(await run('pohon-', '--lang', 'id'), 'the folder');
    gitIn(root, 'add', '-A');
    gitIn(root, 'commit', '-q', '-m', 'nama');
    expectClean(await run('komit-', '--lang', 'en', '--rev', 'HEAD'), 'the commit');
    for (const place of ['pohon-', 'komit-']) {
      const printed = (name: string) => readFileSync(join(folder, place + name), 'utf8');
      const { diagnostics } = oracle.cleanJson(printed('json')) as { diagnostics: unknown[] };
      expect(diagnostics.length).toBeGreaterThan(4 * 150);
      for (const name of ['pretty', 'compact']) oracle.cleanText(printed(name));
      for (const name of ['gitlab', 'sarif']) oracle.cleanJson(printed(name));
      oracle.cleanGithub(printed('github'));
      oracle.cleanJunit(printed('junit'), diagnostics.length);
      oracle.cleanMarkdown(printed('markdown'), diagnostics.length);
      for (const name of ['compact', 'github', 'gitlab', 'junit', 'markdown'])
        expect([name, READERS[name]?.(printed(name)).length]).toEqual([name, diagnostics.length]);
    }
  });

  it('as arguments', async () => {
    const root = repository(CATALOG);
    const commands: readonly ((text: string) => string[])[] = [
      (text) => ['validate', '--rule', text],
      (text) => ['validate', '--skip-rule', text],
      (text) => ['validate', '--catalog', text],
      (text) => ['validate', '--format', text],
      (text) => ['validate', '--fail-on', text],
      (text) => ['validate', '--max-findings', text],
      (text) => ['validate', '--as-of', text],
      (text) => ['validate', '--lang', text],
      (text) => ['validate', text],
      (text) => ['validate', `--${text}`],
      (text) => ['list', text],
      (text) => ['list', 'innovations', '--match', text],
      (text) => ['search', text],
      (text) => ['list', 'agencies', '--where', `${text}=x`],
      (text) => ['list', 'agencies', '--where', `name=${text}`],
      (text) => ['list', 'agencies', '--sort', text],
      (text) => ['list', 'agencies', '--columns', text],
      (text) => ['show', text],
      (text) => ['explain', text],
      (text) => ['report', text],
      (text) => ['report', 'annual', '--year', text],
      (text) => [text],
      (text) => ['--', text],
    ];
    for (const [index, text] of ARGUMENTS.entries())
      for (const command of commands) {
        const args = command(text);
        expectClean(
          await runInProcess(root, [...args, '--lang', index % 2 ? 'id' : 'en']),
          JSON.stringify(args),
        );
      }
  });

  it('as arguments of what changes a record', async () => {
    const lion = 'name: Lion\nowners: [dinas-perikanan]\nsources: {berita: {title: Berita}}\n';
    const root = repository({ ...CATALOG, 'catalog/innovations/lion.yaml': lion });
    const commands: readonly ((text: string) => string[])[] = [
      (text) => ['report', 'statement', text],
      (text) => ['link', text],
      (text) => ['link', 'lion', text, '--stage', 'dijajaki', '--date', '2024'],
      (text) => [...LINK, '--source', text, '--region', text, '--record', text],
      (text) => [...LINK, '--source', 'x', '--note', text, '--dry-run'],
      (text) => [...LINK, '--source', text, '--dry-run'],
      (text) => [...LINK, '--source', 'x', '--evidence', text],
      (text) => [...LINK, '--source', 'x', '--evidence', `kind=sop,number=${text}`, '--dry-run'],
      (text) => ['evidence', text, 'lion', text],
      (text) => ['evidence', 'add', text, 'catalog/catalog.yaml'],
      (text) => ['evidence', 'add', 'lion', text],
      (text) => ['observe', text],
      (text) => [...OBSERVE, '--by', text, '--date', '2024', '--dry-run'],
      (text) => [...OBSERVE, '--by', 'pemkab-blora', '--date', text],
    ];
    for (const [index, text] of ARGUMENTS.entries())
      for (const command of commands) {
        const args = command(text);
        expectClean(
          await runInProcess(root, [...args, '--lang', index % 2 ? 'id' : 'en']),
          JSON.stringify(args),
        );
      }
  });

  it('as revisions, whether git knows them or not', async () => {
    const root = repository(CATALOG);
    let known = 0;
    for (const [index, text] of ARGUMENTS.entries()) {
      if (index % 4 === 0)
        try {
          gitIn(root, 'branch', '--', text);
          known += 1;
        } catch {
          // No name for a branch.
        }
      const option = index % 2 === 0 ? '--since' : '--rev';
      expectClean(
        await runInProcess(root, ['validate', ...DAY, option, text]),
        `${option} ${JSON.stringify(text)}`,
      );
    }
    expect(known).toBeGreaterThan(10);
  });

  it('in what list prints', async () => {
    const root = repository({ ...CATALOG, ...below(soundFiles(TEXTS)) });
    for (const kind of ['innovations', 'replications']) {
      for (const columns of [60, 200])
        oracle.cleanText(
          (await runInProcess(root, ['list', kind, ...DAY], {}, { columns })).stdout,
        );
      oracle.cleanCsv((await runInProcess(root, ['list', kind, ...DAY, '--format', 'csv'])).stdout);
      oracle.cleanJson(
        (await runInProcess(root, ['list', kind, ...DAY, '--format', 'json'])).stdout,
      );
    }
  });

  it('in what search, stats and todo print', async () => {
    const root = repository({ ...CATALOG, ...below(soundFiles(TEXTS)) });
    for (const args of [['search', 'a'], ['stats'], ['todo', '--all']]) {
      const run = async (...more: string[]) =>
        (await runInProcess(root, [...args, ...DAY, ...more])).stdout;
      oracle.cleanText(await run());
      oracle.cleanCsv(await run('--format', 'csv'));
      oracle.cleanJson(await run('--format', 'json'));
    }
    oracle.cleanText(
      (await runInProcess(root, ['todo', '--all', ...DAY, '--format', 'md'])).stdout,
    );
  });

  it('on the cards that show prints', () => {
    const { graph } = load(memorySnapshot({ ...EXAMPLE_CATALOG, ...soundFiles(TEXTS) }));
    const derived = derive(graph, '2026-01-01');
    const records = [...graph.all('innovation'), ...graph.all('replication')];
    expect(records.length).toBeGreaterThan(TEXTS.length);
    for (const [index, record] of records.entries())
      for (const columns of [60, 80]) {
        const language = index % 2 === 0 ? 'id' : 'en';
        const card = cardOf(derived, record, language);
        oracle.cleanText(cardText(card, [], language, columns));
        oracle.cleanJson(json(card));
      }
  });

  it('in a report, its names, and what is said while it is written', async () => {
    const root = repository({ ...CATALOG, ...below(soundFiles(TEXTS)) });
    const ran = await runInProcess(
      root,
      'report annual --year 2025 --draft --format md,html,csv,json --output laporan'.split(' '),
    );
    expectClean(ran, 'report');
    const paths = ran.stdout.trim().split('\n');
    expect(paths.length).toBeGreaterThan(4);
    for (const path of paths) {
      const text = readFileSync(join(root, path), 'utf8');
      if (path.endsWith('.csv')) oracle.cleanCsv(text);
      else if (path.endsWith('.json')) oracle.cleanJson(text);
      else oracle.cleanDocument(text);
    }
  });

  it('in the statement of every replication', async () => {
    const { graph } = load(memorySnapshot({ ...EXAMPLE_CATALOG, ...soundFiles(TEXTS) }));
    const derived = derive(graph, '2026-01-01');
    const records = graph.all('replication');
    expect(records.length).toBeGreaterThan(TEXTS.length / 2);
    for (const [index, subject] of records.entries())
      await expectCleanReport(derived, 'statement', index, subject);
  });

  it('wherever a profile, a report on an agency or a brief prints data', async () => {
    let printed = 0;
    for (const [index, text] of TEXTS.entries()) {
      const { graph } = load(memorySnapshot({ ...EXAMPLE_CATALOG, ...reportedFiles(text) }));
      const derived = derive(graph, '2026-12-31');
      await expectCleanReport(derived, 'brief', index);
      const [innovation, agency] = [graph.byId('wajar'), graph.byId('dinas-perikanan')];
      // What YAML does not take as it stands makes no record.
      if (!innovation || !agency) continue;
      await expectCleanReport(derived, 'profile', index, innovation);
      await expectCleanReport(derived, 'agency', index, agency);
      printed += 1;
    }
    expect(printed).toBeGreaterThan(TEXTS.length / 2);
  });

  it('in what the built program prints', () => {
    const root = repository({ ...CATALOG, ...below(soundFiles(TEXTS)) });
    for (const text of ARGUMENTS.filter((_, index) => index % 40 === 0))
      for (const args of [['show', text], ['validate', '--rule', text], [text]])
        expectClean(runCli(root, args), JSON.stringify(args));
  });
});
