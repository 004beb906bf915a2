import type { Block, CountCell } from '../../blocks.ts';
import { paragraph, part, table } from '../../build.ts';
import { type Context, text } from '../../material/context.ts';
import { wholeYear } from '../../material/period.ts';
import type { Numbers } from '../short/annex.ts';

/** The two states that are held against each other, counted as the annual report counts. */
export interface States {
  readonly now: Context;
  readonly before: Context;
}

interface Line {
  readonly name: string;
  readonly label: string;
  /** What the number means for who decides. */
  readonly meaning: string;
}

const NONE: CountCell = { type: 'count', value: 0, possible: 0, members: [] };

/** Five numbers, each with that of the year before and what it means. */
export function fiveNumbers(context: Context, { now, before }: States, numbers: Numbers): Block[] {
  const { t } = context;
  const [previous, year] = [before, context].map(
    ({ period, day }) => wholeYear(period) ?? context.date(day),
  ) as [string, string];
  const lines = linesOf(context, now);
  const rows = lines.map(({ name, label, meaning }) => {
    const count = numbers.note(name, `${label}, ${year}`, now.counts[name] ?? NONE);
    const old = numbers.note(`${name}Before`, `${label}, ${previous}`, before.counts[name] ?? NONE);
    const records = new Set([...count.members, ...old.members].flatMap((each) => each.records));
    return {
      cells: [text(label), old, count, text(`${trend(context, old, count)}${meaning}`)],
      records: [...records].sort(),
    };
  });
  const isOpen = rows.some(({ cells }) =>
    cells.some((cell) => cell.type === 'count' && cell.value !== cell.possible),
  );
  return [
    part('angka', t('Lima angka', 'Five numbers')),
    table(
      'lima-angka',
      t(
        `Keadaan ${context.date(context.day)} dan ${context.date(before.day)}`,
        `As of ${context.date(context.day)} and ${context.date(before.day)}`,
      ),
      [t('Hal', 'What'), `${previous}#`, `${year}#`, t('Artinya', 'What it means')],
      rows,
      '',
    ),
    paragraph(
      t(
        `Angka ${previous} dihitung dari data yang kini tercatat, sehingga dapat berbeda dari laporan yang telah disampaikan.`,
        `The numbers of ${previous} are counted from what is on record now, and may differ from a report handed in.`,
      ) +
        (isOpen
          ? t(
              ' Rentang seperti 0–3 berarti sumber belum memastikan.',
              ' A range such as 0–3 means that the sources leave it open.',
            )
          : ''),
    ),
  ];
}

function linesOf(context: Context, { counts }: Context): Line[] {
  const { t, number } = context;
  const n = (name: string) => counts[name] ?? NONE;
  const [out, proven, taken] = [n('outgoingStated'), n('outgoingDocumented'), n('incomingStated')];
  const [unknown, checked, unused] = [n('incomingOriginUnknown'), n('checked'), n('unused')];
  return [
    {
      name: 'publicServicesApplied',
      label: t('Inovasi pelayanan publik yang diterapkan', 'Public-service innovations in use'),
      meaning:
        n('publicServices').possible === 0
          ? t(
              'Belum ada inovasi pelayanan publik yang tercatat.',
              'No public-service innovation is on record.',
            )
          : t(
              `Dari ${number(n('publicServices'))} inovasi pelayanan publik yang tercatat.`,
              `Of those on record (${number(n('publicServices'))}).`,
            ),
    },
    {
      name: 'outgoingStated',
      label: t(
        'Replikasi di instansi lain yang dinyatakan diterapkan',
        'Copies elsewhere stated to be in use',
      ),
      meaning:
        out.possible === 0
          ? t(
              'Belum ada instansi lain yang tercatat menerapkan inovasi daerah.',
              'No other agency is on record as using one.',
            )
          : t('Menurut pernyataan; buktinya pada angka berikut.', 'As stated; the proof is next.'),
    },
    {
      name: 'outgoingDocumented',
      label: t('Di antaranya berbukti dukung', 'Of these, documented'),
      meaning:
        out.possible === 0
          ? t('Belum ada yang perlu dibuktikan.', 'There is nothing to prove yet.')
          : proven.possible === 0
            ? t(
                'Belum ada yang dapat dibuktikan dengan dokumen instansi penerima.',
                'None can be proven by a document of the adopter.',
              )
            : proven.value === out.possible
              ? t('Seluruhnya berbukti dukung.', 'All are documented.')
              : t('Selebihnya belum berbukti dukung.', 'The rest are not documented.'),
    },
    {
      name: 'incomingStated',
      label: t(
        'Replikasi dari luar yang diterapkan di daerah',
        'Copies from elsewhere in use here',
      ),
      meaning:
        taken.possible === 0
          ? t(
              'Belum ada inovasi dari luar yang tercatat diterapkan.',
              'No innovation of others is on record as in use.',
            )
          : unknown.possible === 0
            ? t('Inovasi asalnya diketahui.', 'Their originals are known.')
            : t(
                `Inovasi asal belum diketahui: ${number(unknown)}.`,
                `Original not known: ${number(unknown)}.`,
              ),
    },
    {
      name: 'checked',
      label: t('Inovasi yang pernah diperiksa keberlanjutannya', 'Innovations ever checked'),
      meaning:
        checked.possible === 0
          ? t('Keberlanjutan inovasi belum dapat dinilai.', 'Whether they last cannot be judged.')
          : unused.possible === 0
            ? t('Seluruhnya masih berjalan.', 'All of them still run.')
            : t(
                `Belum banyak dimanfaatkan, tidak berlanjut, atau tanpa bukti: ${number(unused)}.`,
                `Hardly used, discontinued or without evidence: ${number(unused)}.`,
              ),
    },
  ];
}

/** Up, down or the same; nothing where either is a range. */
function trend({ t, number }: Context, old: CountCell, count: CountCell): string {
  if (old.value !== old.possible || count.value !== count.possible) return '';
  const more = count.value - old.value;
  if (more === 0) return t('Tetap. ', 'Unchanged. ');
  return more > 0
    ? t(`Bertambah ${number(more)}. `, `Up by ${number(more)}. `)
    : t(`Berkurang ${number(-more)}. `, `Down by ${number(-more)}. `);
}
