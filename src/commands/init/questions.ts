import { fieldAt } from '../../model/fields.ts';
import { allRegions, findRegions, type Region } from '../../model/find-region.ts';
import { UsageError } from '../../util/usage-error.ts';
import type { Question } from '../questions.ts';

const LONGEST_NAME = 300;

/** What a new catalogue cannot be made without, and the short name of its keeper. */
export function initQuestions(): Record<'region' | 'keeper' | 'short', Question> {
  const words = (pointer: string) => fieldAt('catalog', pointer)?.title ?? { id: '', en: '' };
  return {
    region: {
      option: '--region',
      title: { id: 'Wilayah', en: 'Region' },
      help: {
        id: 'Provinsi, kabupaten, atau kota yang inovasinya dicatat: namanya atau kode Kemendagri, misalnya Kabupaten Blora atau 33.16.',
        en: 'Province, regency or city whose innovations are recorded: its name or Kemendagri code, such as Kabupaten Blora or 33.16.',
      },
      candidates: allRegions().map(({ code, name }) => ({ value: name, names: [code] })),
      check: (answer) => void region(answer),
    },
    keeper: {
      option: '--keeper',
      title: words('/keeper'),
      help: {
        id: 'Nama resmi instansi yang mengelola katalog ini, lengkap dengan nama daerahnya.',
        en: 'Official name of the agency that keeps this catalogue, with the name of its region.',
      },
      check: mustBeName,
    },
    short: {
      option: '--keeper-short',
      title: { id: 'Singkatan pengelola', en: 'Short name of the keeper' },
      help: {
        id: 'Singkatan resminya, misalnya Bapperida; menjadi pengenal rekamannya.',
        en: 'Its official short name, such as Bapperida; the id of its record is made of it.',
      },
      optional: true,
      check: mustBeName,
    },
  };
}

/** The one region that a word means. Throws a `UsageError` with those that it may mean. */
export function region(word: string): Region {
  const { found, near } = findRegions(word);
  const [only, another] = found;
  if (only && !another) return only;
  const list = (found.length > 0 ? found : near).map(({ code, name }) => `${name} (${code})`);
  throw new UsageError(
    only
      ? {
          id: `--region: "${word}" dapat berarti beberapa wilayah.`,
          en: `--region: "${word}" may mean several regions.`,
        }
      : {
          id: `--region: wilayah "${word}" tidak dikenal.`,
          en: `--region: there is no region "${word}".`,
        },
    list.length > 0
      ? { id: `Pilih salah satu: ${list.join(', ')}.`, en: `Choose one: ${list.join(', ')}.` }
      : {
          id: 'Tulis provinsi, kabupaten, atau kota, misalnya Kabupaten Blora atau 33.16.',
          en: 'Write a province, regency or city, such as Kabupaten Blora or 33.16.',
        },
  );
}

/** Where a workflow takes tular from, as GitHub reads it; what else is given would break the workflow. */
export function action(given: string): string {
  if (/^[\w-]+\/[\w.-]+(?:\/[\w.-]+)*@[\w./-]+$/.test(given)) return given;
  throw new UsageError(
    {
      id: `--action: ${JSON.stringify(given)} bukan tempat yang dibaca GitHub Actions.`,
      en: `--action: ${JSON.stringify(given)} is no place that GitHub Actions reads.`,
    },
    {
      id: 'Tulis PEMILIK/REPOSITORI@TAG, misalnya blora/tular@v1.',
      en: 'Write OWNER/REPOSITORY@TAG, such as blora/tular@v1.',
    },
  );
}

function mustBeName(answer: string): void {
  if (answer.trim() !== '' && answer.length <= LONGEST_NAME && !/\p{C}/u.test(answer)) return;
  throw new UsageError(
    { id: 'Namanya tidak dapat dipakai.', en: 'That name cannot be used.' },
    {
      id: `Tulis nama pada satu baris, paling panjang ${LONGEST_NAME} huruf, tanpa karakter kendali.`,
      en: `Write a name on one line, at most ${LONGEST_NAME} characters, without control characters.`,
    },
  );
}
