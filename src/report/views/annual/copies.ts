import { IN_USE_RUNG, PROOFS, STAGES } from '../../../derive/ladders.ts';
import { by } from '../../../util/order.ts';
import { regionName } from '../../../regions/regions.ts';
import type { Block } from '../../blocks.ts';
import type { Answers } from './answers.ts';
import { changesTable } from './changes.ts';
import { chapter, paragraph, section, table } from './build.ts';
import { type Context, text } from './context.ts';
import { exhibitsOf } from './exhibits.ts';
import { homeSentence, outgoingSentence } from './front.ts';
import { groupTable } from './groups.ts';
import {
  DIRECTIONS,
  type Direction,
  pairCount,
  pairsTowards,
  proofLabel,
  tallyStage,
  tell,
  type Told,
} from './replications.ts';
import { dateCell } from './when.ts';

/** BAB IV: who copied what, how far, and what proves it. */
export function copies(context: Context, answers: Answers): Block[] {
  const { t } = context;
  return [
    ...chapter('bab-4', t('BAB IV Replikasi Inovasi', 'Chapter IV Copies')),
    section(
      'replikasi-ke-instansi-lain',
      t('4.1 Replikasi ke Instansi Lain', '4.1 Copies at Other Agencies'),
    ),
    paragraph(outgoingSentence(context)),
    pairTable(
      context,
      'out',
      'replikasi-keluar',
      t(
        'Inovasi daerah dan instansi penerima menurut status',
        'Own innovations and adopters by stage',
      ),
      t(
        'Belum ada minat, perjanjian, atau replikasi dari instansi lain yang tercatat.',
        'No interest, agreement or copy of another agency is on record.',
      ),
    ),
    section(
      'replikasi-dari-instansi-lain',
      t('4.2 Replikasi dari Instansi Lain', '4.2 Copies from Other Agencies'),
    ),
    paragraph(homeSentence(context, 'incoming')),
    pairTable(
      context,
      'in',
      'replikasi-masuk',
      t(
        'Inovasi instansi lain yang direplikasi di lingkungan daerah, menurut status',
        'Innovations of others copied here, by stage',
      ),
      t(
        'Belum ada replikasi dari instansi lain yang tercatat.',
        'No copy from another agency is on record.',
      ),
    ),
    section(
      'replikasi-internal',
      t('4.3 Replikasi Antar-Perangkat Daerah', '4.3 Copies among Own Agencies'),
    ),
    paragraph(homeSentence(context, 'internal')),
    pairTable(
      context,
      'internal',
      'replikasi-internal-daftar',
      t(
        'Replikasi antar-Perangkat Daerah, UPTD, dan desa, menurut status',
        'Copies among own agencies, units and villages, by stage',
      ),
      t(
        'Belum ada replikasi antar-Perangkat Daerah yang tercatat.',
        'No copy among own agencies is on record.',
      ),
    ),
    section('status-dan-pembuktian', t('4.4 Status dan Pembuktian', '4.4 Stage and Proof')),
    paragraph(
      t(
        'Tabel berikut bersifat kumulatif ke dua arah: setiap baris memuat pasangan yang mencapai sekurang-kurangnya status tersebut, dan setiap kolom pasangan yang terbukti sekurang-kurangnya pada tingkat tersebut. Status sebelum diterapkan merupakan hasil penyebarluasan dan bukan replikasi.',
        'The next table is cumulative both ways: each row holds pairs that reached at least that stage, each column those proven at least to that level. Stages before “in use” are results of dissemination and no copies.',
      ),
    ),
    proofTable(context),
    funnel(context),
    section('bukti-dukung', t('4.5 Bukti Dukung', '4.5 Evidence')),
    paragraph(evidenceSentence(context)),
    section(
      'penyesuaian',
      t('4.6 Penyesuaian oleh Instansi Penerima', '4.6 What Adopters Changed'),
    ),
    changesTable(context),
    section(
      'angka-kelompok',
      t('4.7 Angka Kelompok menurut Sumber', '4.7 Figures Stated for Groups'),
    ),
    ...groupTable(context),
    section(
      'indeks-inovasi-daerah',
      t(
        '4.8 Pembacaan menurut Indeks Inovasi Daerah',
        '4.8 Reading by the Regional Innovation Index',
      ),
    ),
    ...indexReading(context, answers),
  ];
}

function pairTable(
  context: Context,
  direction: Direction,
  id: string,
  title: string,
  empty: string,
): Block {
  const { t } = context;
  const rows = tell(context, pairsTowards(context, direction)).map((told) => ({
    cells: [
      text(told.origin),
      text(adopterText(context, told)),
      text(told.stage),
      dateCell(told.when),
      text(told.proof && capital(proofLabel(context, told.proof))),
    ],
    records: told.records,
  }));
  return table(
    id,
    title,
    [
      t('Inovasi asal', 'Original'),
      t('Instansi penerima', 'Adopter'),
      t('Status', 'Stage'),
      t('Sejak', 'Since'),
      t('Tingkat pembuktian', 'Level of proof'),
    ],
    rows,
    empty,
  );
}

/** The adopter, with the name that the innovation bears there. */
function adopterText(context: Context, told: Told): string {
  const name = told.pair.records
    .map((record) => record.value.known_as)
    .find((each) => each !== undefined);
  return name === undefined || told.inUse === 'no'
    ? told.adopter
    : `${told.adopter}, ${context.t('dengan nama', 'as')} ${name}`;
}

function proofTable(context: Context): Block {
  const { t } = context;
  const rows = STAGES.map((stage, index) => {
    const cells = PROOFS.map((proof) => tallyStage(context, 'out', index + 1, proof));
    return {
      cells: [text(context.label('replication', '/milestones/*/stage', stage)), ...cells],
      records: [
        ...new Set(cells.flatMap((cell) => cell.members.flatMap((member) => member.records))),
      ].sort(),
    };
  }).reverse();
  return table(
    'status-dan-bukti',
    t(
      'Inovasi daerah di instansi lain: status (sekurang-kurangnya) dan tingkat pembuktian',
      'Own innovations at other agencies: stage (at least) and level of proof',
    ),
    [
      t('Status sekurang-kurangnya', 'At least'),
      ...PROOFS.map((proof) => `${capital(proofLabel(context, proof))}#`),
    ],
    rows,
    '',
  );
}

function funnel(context: Context): Block {
  const { t } = context;
  const rows = STAGES.map((stage, index) => {
    const cells = DIRECTIONS.flatMap((direction) =>
      (['now', 'ever'] as const).map((tense) =>
        pairCount(
          context,
          context.derived.count(pairsTowards(context, direction), index + 1, 'stated', tense),
        ),
      ),
    );
    return {
      cells: [text(context.label('replication', '/milestones/*/stage', stage)), ...cells],
      records: [
        ...new Set(cells.flatMap((cell) => cell.members.flatMap((member) => member.records))),
      ].sort(),
    };
  });
  const on = t('kini', 'now');
  const ever = t('pernah', 'ever');
  const heads = [
    t('Ke instansi lain', 'At others'),
    t('Dari instansi lain', 'From others'),
    t('Antar-Perangkat Daerah', 'Among own'),
  ].flatMap((head) => [`${head}, ${on}#`, `${head}, ${ever}#`]);
  return table(
    'corong',
    t(
      'Pasangan yang mencapai sekurang-kurangnya setiap status, kini dan yang pernah',
      'Pairs that reached at least each stage, now and ever',
    ),
    [t('Status sekurang-kurangnya', 'At least'), ...heads],
    rows,
    '',
  );
}

function evidenceSentence(context: Context): string {
  const { t } = context;
  const exhibits = exhibitsOf(context);
  const fit = exhibits.filter((each) => each.fits);
  const inUse = fit.filter((each) => each.rung >= IN_USE_RUNG);
  const n = (list: readonly unknown[]) => context.number(list.length);
  if (exhibits.length === 0)
    return t(
      'Belum ada bukti dukung replikasi yang tercatat.',
      'No evidence of copies is on record.',
    );
  return t(
    `Tercatat ${n(exhibits)} bukti dukung atas status pada bab ini; ${n(fit)} memenuhi syarat sebagai bukti dukung bagi statusnya, ${n(inUse)} di antaranya untuk status diterapkan atau dievaluasi. Berita, tautan, dan dokumen tanpa tanggal atau tanpa nomor dicatat, tetapi tidak membuktikan. Rinciannya terdapat pada Lampiran.`,
    `${n(exhibits)} pieces of evidence are on record for the stages in this chapter; ${n(fit)} meet the requirements for their stage, ${n(inUse)} of them for “in use” or “evaluated”. News, links and documents without date or number are recorded but prove nothing. The annex lists them.`,
  );
}

function indexReading(context: Context, { innovations }: Answers): Block[] {
  const { t } = context;
  const on = context.date(context.day);
  const rows = innovations
    .map((each) => ({ each, regions: context.derived.index(each.document).regions }))
    .filter(({ regions }) => regions.length > 0)
    .sort(
      by(
        ({ regions }) => -regions.length,
        ({ each }) => each.name.toLowerCase(),
      ),
    )
    .map(({ each, regions }) => ({
      cells: [
        { type: 'ref' as const, text: each.name, id: each.id },
        {
          type: 'count' as const,
          value: regions.length,
          possible: regions.length,
          members: regions.map((key) => ({ key, records: [each.id] })),
        },
        text(regions.map((code) => regionName(code) ?? code).join('; ')),
      ],
      records: [each.id],
    }));
  return [
    paragraph(
      rows.length === 0
        ? t(
            `Sampai ${on} belum ada daerah lain dengan dokumen yang diterima menurut indikator replikasi Indeks Inovasi Daerah.`,
            `As of ${on} no other region has a document that the index takes as proof.`,
          )
        : t(
            `Menurut indikator replikasi Indeks Inovasi Daerah, sampai ${on} terdapat ${context.number(context.counts['iidRegions'] ?? { value: 0, possible: 0 })} daerah lain dengan dokumen yang diterima. Pembacaan ini berdiri sendiri: dokumennya dapat berupa perjanjian atau pernyataan, baik inovasinya sudah diterapkan maupun belum.`,
            `By the index’s indicator of replication, ${context.number(context.counts['iidRegions'] ?? { value: 0, possible: 0 })} other regions have an accepted document as of ${on}. This is a reading of its own: the document may be an agreement or a statement, whether the innovation runs there or not.`,
          ),
    ),
    table(
      'indeks',
      t(
        'Daerah lain dengan dokumen yang diterima menurut Indeks Inovasi Daerah',
        'Other regions with a document accepted by the index',
      ),
      [t('Inovasi', 'Innovation'), `${t('Jumlah daerah', 'Regions')}#`, t('Daerah', 'Names')],
      rows,
      t('Tidak ada yang dirinci.', 'Nothing to list.'),
    ),
  ];
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
