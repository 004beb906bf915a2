import type { Block } from '../../blocks.ts';
import { paragraph, steps } from '../../build.ts';
import { type Context, OPEN } from '../../material/context.ts';
import { author, letterhead, signature } from '../../material/office.ts';
import { titleOf } from './title.ts';

/** Who signs the report answers for its data: for what is on record, and for no more. */
export function declaration(context: Context): Block[] {
  const { t } = context;
  const { signatory } = context.graph.manifest?.value ?? {};
  const office = author(context);
  return [
    { type: 'pages', numbers: 'none' },
    letterhead(context),
    {
      type: 'title',
      text: t('Surat Pernyataan Kebenaran Data', 'Declaration on the Data'),
      lines: [`${t('Nomor', 'Number')}: ${OPEN}${OPEN}`],
    },
    paragraph(t('Yang bertanda tangan di bawah ini:', 'The undersigned:')),
    {
      type: 'fields',
      id: 'surat-pernyataan',
      title: t('Penanda tangan surat pernyataan', 'Signatory of the declaration'),
      rows: [
        field(t('Nama', 'Name'), signatory?.name),
        field('NIP', signatory?.nip),
        field(t('Pangkat/Golongan', 'Rank'), signatory?.rank),
        field(t('Jabatan', 'Post'), signatory?.title),
      ],
    },
    paragraph(
      t(
        `dengan ini menyatakan dengan sesungguhnya bahwa data dalam ${titleOf(context)}:`,
        `hereby declares truthfully that the data in the ${titleOf(context)}:`,
      ),
    ),
    steps(
      t(
        `disusun oleh ${office} dari catatan yang tercantum pada lampiran laporan, menurut keadaan sampai dengan ${context.date(context.day)};`,
        `were drawn up by ${office} from the records listed in its annexes, as of ${context.date(context.day)};`,
      ),
      t(
        'sesuai dengan sumber yang disebut pada setiap catatan, dan angka pada tabelnya dapat ditelusuri sampai ke catatan tersebut;',
        'agree with the sources named in each record, to which the figures of its tables can be traced;',
      ),
      t(
        'membedakan yang dinyatakan sumber dari yang disertai bukti dukung, diakui kedua pihak, atau diverifikasi; dan',
        'tell what a source states apart from what has evidence, is acknowledged by both sides or is verified; and',
      ),
      t(
        'akan diperbaiki secara terbuka apabila kemudian terdapat kekeliruan atau bukti baru.',
        'will be corrected openly should an error or new evidence come to light.',
      ),
    ),
    paragraph(
      t(
        'Demikian surat pernyataan ini dibuat dengan penuh tanggung jawab untuk dipergunakan sebagaimana mestinya.',
        'This declaration is made responsibly, to be used as appropriate.',
      ),
    ),
    signature(context),
  ];
}

function field(label: string, value: string | undefined) {
  return { label, values: [value ?? OPEN + OPEN], records: [] };
}
