import { json, terminal } from '../../output/escape.ts';
import { UsageError } from '../../util/usage-error.ts';
import { dateText } from '../../text/dates.ts';
import { driftLines } from './drift-lines.ts';
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
export const status: Action = (io, gathered, ids, options) => {
  const { language } = gathered;
  const words = WORDS[language];
  if (options['format'] === 'csv')
    throw new UsageError(
      {
        id: 'remote status tidak dicetak sebagai csv.',
        en: 'remote status is not printed as csv.',
      },
      {
        id: 'Pakai --format json, atau tular remote list --format csv.',
        en: 'Use --format json, or tular remote list --format csv.',
      },
    );
  const all = stateOf(gathered, ids);
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
