import { RULES } from '../rules/index.ts';
import { check, subjectOf } from '../check/check.ts';
import { cardOf } from '../listing/card.ts';
import { cardText } from '../listing/card-text.ts';
import type { CatalogRecord } from '../model/record.ts';
import { FOLDERS, refText } from '../model/record.ts';
import type { Graph } from '../link/graph.ts';
import { json } from '../output/escape.ts';
import { compactLine } from '../output/compact-line.ts';
import { present } from '../present/present.ts';
import { fold } from '../util/fold.ts';
import { nearest } from '../util/nearest.ts';
import { UsageError } from '../util/usage-error.ts';
import type { Command } from './command.ts';
import { gather } from './gather.ts';

export const command: Command = {
  arguments: [
    {
      name: '<id>',
      help: {
        id: 'pengenal rekaman (nama berkas tanpa .yaml), atau katalog:pengenal',
        en: 'id of the record (file name without .yaml), or catalogue:id',
      },
    },
  ],
  options: [
    {
      flags: '--format <name>',
      choices: ['text', 'json'],
      help: { id: 'bentuk keluaran: text atau json', en: 'form of the output: text or json' },
    },
  ],
  more: {
    id: 'Contoh:\n  tular show gertak\n  tular show lion --as-of 2021 --format json',
    en: 'Examples:\n  tular show gertak\n  tular show lion --as-of 2021 --format json',
  },
  async run(io, [id = ''], options) {
    const { derived, loaded, snapshot, language } = gather(io, options);
    // Findings print paths: one may be pasted in place of an id.
    const record = find(loaded.graph, id.replace(/^.*\//, '').replace(/\.ya?ml$/i, ''));
    const about = check(loaded, derived, RULES).filter(
      (diagnostic) =>
        diagnostic.subject === subjectOf(record) && diagnostic.at.file === record.file,
    );
    const findings = present(about, snapshot, RULES, language, loaded.reads);
    const card = cardOf(derived, record, language);
    if (options['format'] === 'json')
      io.stdout.write(
        `${json({ version: io.version, ...card, findings: findings.map(({ rule, severity, message, pointer }) => ({ rule, severity, message, pointer })) })}\n`,
      );
    else io.stdout.write(cardText(card, findings, language, io.columns));
    if (record.flaws.length > 0)
      for (const finding of findings.filter((each) => each.severity === 'error'))
        io.stderr.write(`${compactLine(finding)}\n`);
    return 0;
  },
};

function find(graph: Graph, id: string): CatalogRecord {
  const [prefix, rest] = id.includes(':')
    ? [id.slice(0, id.indexOf(':')), id.slice(id.indexOf(':') + 1)]
    : [graph.home, id];
  for (const kind of Object.keys(FOLDERS) as (keyof typeof FOLDERS)[]) {
    const record = graph.get({ catalog: prefix, kind, id: rest });
    if (record) return record;
  }
  if (
    prefix !== graph.home &&
    graph.manifest?.value.remotes?.[prefix] &&
    !graph.remotes.has(prefix)
  )
    throw new UsageError(
      {
        id: `Katalog "${prefix}" terdaftar tetapi belum diambil.`,
        en: `Catalogue "${prefix}" is declared but was never fetched.`,
      },
      {
        id: `Jalankan: tular remote update ${prefix}`,
        en: `Run: tular remote update ${prefix}`,
      },
    );
  const broken =
    prefix === graph.home
      ? graph.placeholders.find((placeholder) => placeholder.id === rest)
      : undefined;
  if (broken)
    throw new UsageError(
      {
        id: `Berkas ${broken.file} tidak dapat dibaca.`,
        en: `The file ${broken.file} cannot be read.`,
      },
      { id: 'Lihat sebabnya: tular validate', en: 'See why: tular validate' },
    );
  const near = likely(graph, id);
  throw new UsageError(
    { id: `Tidak ada rekaman "${id}".`, en: `There is no record "${id}".` },
    near.length > 0
      ? { id: `Mungkin maksudnya: ${near.join(', ')}.`, en: `Did you mean: ${near.join(', ')}?` }
      : {
          id: 'Cari dengan: tular list innovations --match KATA',
          en: 'Search with: tular list innovations --match WORD',
        },
  );
}

/** Records that a word most likely meant, by name or by id, here and in other catalogues. */
function likely(graph: Graph, id: string): string[] {
  const own = (Object.keys(FOLDERS) as (keyof typeof FOLDERS)[]).flatMap((kind) =>
    graph.all(kind),
  ) as CatalogRecord[];
  const theirs = [...graph.remotes.values()].flatMap(({ records }) => records);
  const all = [...own, ...theirs].map((record) => ({
    record,
    text: refText(graph.refOf(record), graph.home),
  }));
  const named = all.filter(
    ({ record: { value } }) =>
      'name' in value && value.name !== undefined && fold(value.name) === fold(id),
  );
  return [
    ...new Set([
      ...named.map(({ text }) => text),
      ...nearest(
        id,
        all.map(({ text }) => text),
      ),
    ]),
  ].slice(0, 5);
}
