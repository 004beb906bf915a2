import { json, terminal } from '../../output/escape.ts';
import { dateText } from '../../text/dates.ts';
import { driftLines } from './drift-lines.ts';
import type { ExitCode } from '../command.ts';
import type { Action } from '../remote.ts';
import { stateOf } from './list.ts';

const WORDS = {
  id: {
    commit: 'Komit',
    records: 'rekaman',
    verified: 'sudah dicocokkan dengan asalnya',
    unverified: 'belum dicocokkan dengan asalnya (tular remote verify)',
    missing: 'belum diambil (tular remote update)',
    since: 'Sejak komit',
    first: 'Baru sekali diambil: belum ada yang dapat dibandingkan.',
    none: 'Tidak ada katalog lain yang terdaftar.',
    lost: 'berkas di sana tidak terbaca',
    cut: 'rekaman di sana tidak utuh',
  },
  en: {
    commit: 'Commit',
    records: 'records',
    verified: 'verified against its origin',
    unverified: 'not verified against its origin (tular remote verify)',
    missing: 'not fetched (tular remote update)',
    since: 'Since commit',
    first: 'Fetched once: there is nothing to compare with yet.',
    none: 'No other catalogue is declared.',
    lost: 'files there could not be read',
    cut: 'records there are not whole',
  },
} as const;

/** Each declared catalogue: its pin, whether that was verified, and what changed since the pin before. */
export const status: Action = async (io, gathered, ids, options): Promise<ExitCode> => {
  const { language } = gathered;
  const words = WORDS[language];
  const all = stateOf(gathered, ids);
  if (options['format'] === 'csv') {
    io.stdout.write(await changesCsv(all));
    return 0;
  }
  if (options['format'] === 'json') {
    io.stdout.write(`${json(all)}\n`);
    return 0;
  }
  if (all.length === 0 && !options.quiet) io.stderr.write(`${words.none}\n`);
  const lines = all.flatMap(({ id, url, ref, path, state, pin, since }, index) => {
    const head = [
      ...(index === 0 ? [] : ['']),
      terminal([id, url, ref ?? '', path].filter(Boolean).join(' · ')),
    ];
    if (pin === null) return [...head, `  ${words.missing}`];
    const parts = [
      `${words.commit} ${pin.commit.slice(0, 12)}`,
      dateText(pin.date.slice(0, 10), language),
      `${pin.records} ${words.records}`,
      ...(pin.left_out > 0 ? [`${pin.left_out} ${words.lost}`] : []),
      ...(pin.cut > 0 ? [`${pin.cut} ${words.cut}`] : []),
    ];
    return [
      ...head,
      `  ${terminal(parts.join(' · '))}`,
      `  ${words[state]}`,
      ...(since === null
        ? [`  ${words.first}`]
        : [
            `  ${words.since} ${terminal(since.commit.slice(0, 12))} (${terminal(dateText(since.date.slice(0, 10), language))}):`,
            ...driftLines(since, language).map((line) => `    ${line}`),
          ]),
    ];
  });
  if (lines.length > 0) io.stdout.write(`${lines.join('\n')}\n`);
  return 0;
};

const CHANGE = ['change', 'kind', 'id', 'former', 'name', 'before', 'after'] as const;

/** A row for each change since the pin before; a catalogue without any has one that tells its pin alone. */
async function changesCsv(all: ReturnType<typeof stateOf>): Promise<string> {
  const { csv } = await import('../../output/csv.ts');
  const rows = all.flatMap(({ id, state, pin, since }) => {
    const head = [id, state, pin?.commit ?? '', pin?.date.slice(0, 10) ?? '', since?.commit ?? ''];
    const changes = (since?.changes ?? []).map((drift) => CHANGE.map((name) => drift[name] ?? ''));
    if (since && since.more > 0)
      changes.push(CHANGE.map((name) => (name === 'change' ? `+${since.more}` : '')));
    return (changes.length > 0 ? changes : [CHANGE.map(() => '')]).map((row) => [...head, ...row]);
  });
  return csv(['remote', 'state', 'commit', 'date', 'since', ...CHANGE], rows);
}
