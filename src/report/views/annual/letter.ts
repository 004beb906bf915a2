import { paragraph } from '../../build.ts';
import type { Block } from '../../blocks.ts';
import { type Context, OPEN } from '../../material/context.ts';
import { letterhead, signature } from '../../material/office.ts';
import { titleOf } from './title.ts';

/** The letter that goes before the report; number and date are the office's to assign. */
export function coveringLetter(context: Context): Block[] {
  const { t } = context;
  const {
    addressee,
    addressee_place: city,
    copies_to: copies,
  } = context.graph.manifest?.value ?? {};
  const title = titleOf(context);
  return [
    { type: 'pages', numbers: 'none' },
    letterhead(context),
    {
      type: 'fields',
      id: 'surat-pengantar',
      title: t('Surat pengantar', 'Covering letter'),
      rows: [
        field(t('Nomor', 'Number'), OPEN + OPEN),
        field(t('Sifat', 'Class'), OPEN),
        field(t('Lampiran', 'Enclosures'), t('1 (satu) berkas', '1 (one) file')),
        field(t('Hal', 'Subject'), t(`Penyampaian ${title}`, title)),
      ],
    },
    paragraph(`${t('Yth.', 'To:')} ${addressee ?? OPEN + OPEN}`),
    paragraph(`${t('di', 'in')} ${city ?? OPEN}`),
    paragraph(
      t(
        `Bersama ini disampaikan ${title}, yang disusun menurut keadaan sampai dengan ${context.date(context.day)}, beserta lampiran dan surat pernyataan kebenaran datanya.`,
        `Enclosed is the ${title}, as of ${context.date(context.day)}, with its annexes and the declaration on its data.`,
      ),
    ),
    paragraph(
      t(
        'Laporan memuat profil inovasi pelayanan publik, kegiatan penyebarluasan, replikasi menurut status dan tingkat pembuktiannya, pemantauan keberlanjutan, serta rekomendasi dan rencana tindak lanjut.',
        'It presents the public-service innovations, their dissemination, the copies by stage and level of proof, how far innovations last, and recommendations with a plan of action.',
      ),
    ),
    paragraph(
      t(
        'Demikian disampaikan, atas perhatian Bapak/Ibu diucapkan terima kasih.',
        'Thank you for your attention.',
      ),
    ),
    signature(context),
    ...(copies === undefined
      ? []
      : [
          paragraph(t('Tembusan:', 'Copies to:')),
          { type: 'list' as const, ordered: true, items: copies.map((each) => [each]) },
        ]),
  ];
}

function field(label: string, value: string) {
  return { label, values: [value], records: [] };
}
