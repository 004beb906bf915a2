import { UsageError } from '../util/usage-error.ts';
import type { Option, Options } from './command.ts';

export const ACCEPT_OPTIONS: readonly Option[] = [
  {
    flags: '--accept-existing',
    help: {
      id: 'catat setiap temuan yang ada sebagai pengecualian di exceptions.yaml',
      en: 'write every present finding into exceptions.yaml as an exception',
    },
  },
  {
    flags: '--reason <text>',
    help: {
      id: 'alasan pada pengecualian itu; tanpa ini, bahwa temuannya sudah ada per hari itu',
      en: 'reason of these exceptions; otherwise that they were found already as of the day',
    },
  },
  {
    flags: '--until <date>',
    help: {
      id: 'batas waktunya; tanpa ini, akhir tahun berikutnya',
      en: 'until when they hold; otherwise the end of the following year',
    },
  },
];

/** What a run that writes exceptions cannot be told: it writes to the folder, and all of them. */
const NEVER = { '--rev': 'rev', '--since': 'since', '--fix': 'fix', '--fix-unsafe': 'fixUnsafe' };
/** The screen holds the entries then. */
const NOT_DRY = { '--format': 'format', '--max-findings': 'maxFindings' };
const ONLY = { '--reason': 'reason', '--until': 'until' };

/** Whether present findings are to be accepted; refuses options that would go unheard. */
export function isAccepting(options: Options): boolean {
  const given = (names: Readonly<Record<string, string>>) =>
    Object.keys(names).find((flag) => options[names[flag] ?? ''] !== undefined);
  if (options['acceptExisting'] !== true) {
    const flag = given(ONLY);
    if (flag === undefined) return false;
    throw new UsageError(
      {
        id: `${flag} hanya berlaku bersama --accept-existing.`,
        en: `${flag} only goes with --accept-existing.`,
      },
      {
        id: `Tambahkan --accept-existing, atau hapus ${flag}.`,
        en: `Add --accept-existing, or leave out ${flag}.`,
      },
    );
  }
  refuse(given(NEVER), '--accept-existing');
  if (options['dryRun'] === true) refuse(given(NOT_DRY), '--accept-existing --dry-run');
  return true;
}

function refuse(flag: string | undefined, other: string): void {
  if (flag !== undefined)
    throw new UsageError(
      {
        id: `${flag} tidak dapat dipakai bersama ${other}.`,
        en: `${flag} cannot go with ${other}.`,
      },
      { id: `Jalankan tanpa ${flag}.`, en: `Run it without ${flag}.` },
    );
}
