import { parseDate } from '../../../util/dates.ts';
import type { Catalog } from '../../../model/types.gen.ts';
import { by } from '../../../util/order.ts';
import type { Block, Inline } from '../../blocks.ts';
import { bullets, chapter, paragraph, section, steps } from '../../build.ts';
import type { Context } from '../../material/context.ts';
import { keeper, keeperNow } from '../../material/office.ts';

type Regulation = NonNullable<Catalog['legal_basis']>[number];
const HIERARCHY: readonly Regulation['level'][] = [
  'undang-undang',
  'peraturan-pemerintah',
  'peraturan-presiden',
  'peraturan-menteri',
  'keputusan-menteri',
  'peraturan-daerah',
  'peraturan-kepala-daerah',
  'keputusan-kepala-daerah',
];

/** BAB I: why, on what ground, about what, and how the figures are to be read. */
export function introduction(context: Context): Block[] {
  const { t, region, during } = context;
  const on = context.date(context.day);
  return [
    ...chapter('bab-1', t('BAB I Pendahuluan', 'Chapter I Introduction')),
    section('latar-belakang', t('1.1 Latar Belakang', '1.1 Background')),
    paragraph(
      t(
        `Inovasi pelayanan publik di ${region} lahir dari kebutuhan masyarakat akan pelayanan yang lebih mudah, lebih cepat, dan menjangkau semua kelompok. Praktik yang baik di satu tempat tidak cukup dipamerkan; ia perlu ditularkan ke instansi lain, dikembangkan sesuai keadaan setempat, dan dijaga keberlanjutannya.`,
        `Public-service innovations in ${region} arise from the need for services that are easier, quicker and within everyone’s reach. Good practice in one place is not only to be shown: it is to be passed on, developed to suit other places, and kept alive.`,
      ),
    ),
    paragraph(
      t(
        'Penyebarluasan dan replikasi hanya dapat dibina apabila diketahui apa yang direplikasi, oleh siapa, sampai tahap mana, dan dengan bukti apa. Laporan ini menyajikan keterangan tersebut secara terbuka, termasuk bagian yang belum terbukti.',
        'Dissemination and replication can be furthered only where it is known what was copied, by whom, how far, and on what evidence. This report sets that out openly, including what is not proven.',
      ),
    ),
    section('dasar-hukum', t('1.2 Dasar Hukum', '1.2 Legal Basis')),
    ...legalBasis(context),
    section('maksud-dan-tujuan', t('1.3 Maksud dan Tujuan', '1.3 Aim')),
    paragraph(
      t(
        `Laporan ini dimaksudkan sebagai pertanggungjawaban atas penyebarluasan dan replikasi inovasi pelayanan publik ${region} ${during}, dengan tujuan:`,
        `This report accounts for the dissemination and replication of public-service innovations of ${region} in ${during}. It is to:`,
      ),
    ),
    steps(
      t(
        'menyajikan profil inovasi pelayanan publik beserta tahapan dan manfaatnya;',
        'present the public-service innovations with their phase and benefit;',
      ),
      t(
        'menyajikan kegiatan penyebarluasan selama tahun pelaporan;',
        'present the dissemination activities of the year;',
      ),
      t(
        'menyajikan replikasi menurut status dan tingkat pembuktiannya;',
        'present the copies by stage and level of proof;',
      ),
      t(
        'mengevaluasi keberlanjutan inovasi dan tindak lanjut rekomendasi sebelumnya; dan',
        'assess whether innovations last, and what became of earlier recommendations; and',
      ),
      t(
        'menyusun rekomendasi dan rencana tindak lanjut.',
        'draw up recommendations and a plan of action.',
      ),
    ),
    section('ruang-lingkup', t('1.4 Ruang Lingkup', '1.4 Scope')),
    paragraph(
      t(
        `Laporan mencakup inovasi milik Perangkat Daerah, UPTD, desa, sekolah, dan lembaga lain di lingkungan ${region}. Jumlah yang disampaikan kepada Kementerian PANRB hanya memuat inovasi dengan bentuk pelayanan publik. Inovasi tata kelola pemerintahan daerah, inovasi daerah lainnya, dan inovasi yang bentuknya belum ditetapkan disajikan dalam tabel tersendiri. Replikasi, penghargaan, manfaat, dan pemeriksaan disajikan untuk seluruh inovasi.`,
        `The report covers innovations of agencies, technical units, villages, schools and other bodies in ${region}. The totals for the ministry hold only innovations of the form public service. Governance, other regional innovations and those whose form is not settled stand in tables of their own. Copies, awards, benefits and checks are told of all innovations.`,
      ),
    ),
    section('periode-pelaporan', t('1.5 Periode Pelaporan', '1.5 Period')),
    paragraph(
      t(
        `Periode pelaporan adalah ${context.date(context.from)} sampai dengan ${context.date(context.until)}. Fakta “selama ${during}” terjadi dalam periode tersebut; keadaan “sampai ${on}” mencakup seluruh peristiwa yang telah terjadi sampai tanggal itu, termasuk dari tahun-tahun sebelumnya.`,
        `The period runs from ${context.date(context.from)} to ${context.date(context.until)}. Facts “of ${during}” happened in it; the state “as of ${on}” covers everything that had happened by that date, earlier years included.`,
      ),
    ),
    section('metode', t('1.6 Metode dan Batasan Data', '1.6 Method and Limits of the Data')),
    ...method(context),
  ];
}

/** The regulations of the manifest that were in force on the day, by hierarchy, then year. */
function lawsInForce(context: Context): Regulation[] {
  const { day } = context;
  return (context.graph.manifest?.value.legal_basis ?? [])
    .filter(({ from, until }) => {
      const start = from === undefined ? undefined : parseDate(from);
      const end = until === undefined ? undefined : parseDate(until);
      return (start === undefined || start.lo <= day) && (end === undefined || end.hi >= day);
    })
    .sort(
      by(
        (each) => HIERARCHY.indexOf(each.level),
        (each) => each.year,
        (each) => each.title,
      ),
    );
}

/** Titles alone: where a text of them was found stands among the sources. */
function legalBasis(context: Context): Block[] {
  const { t, day } = context;
  const laws = lawsInForce(context);
  if (laws.length === 0)
    return [paragraph(t('Dasar hukum belum dicatat.', 'No legal basis is on record.'))];
  const items = laws.map(({ title }, index): Inline[] => {
    const end =
      index === laws.length - 1 ? '.' : index === laws.length - 2 ? t('; dan', '; and') : ';';
    return [title, end];
  });
  return [
    paragraph(
      t(
        `Peraturan yang berlaku sampai dengan ${context.date(day)} dan menjadi dasar laporan ini:`,
        `Regulations in force on ${context.date(day)} on which this report rests:`,
      ),
    ),
    steps(...items),
  ];
}

function method(context: Context): Block[] {
  const { t, date, day, region, language } = context;
  const on = date(day);
  const now = keeperNow(context);
  const term = (id: string, en: string): Inline => ({ text: t(id, en), strong: true });
  return [
    paragraph(
      t(
        'Seluruh angka dihitung dari catatan inovasi, replikasi, kegiatan, perjanjian, dan pengajuan yang masing-masing mencantumkan sumbernya.',
        'All figures are counted from records of innovations, copies, activities, agreements and entries, each with its sources.',
      ) +
        ' ' +
        t(
          `Data berasal dari sumber yang tercantum pada Lampiran II dan tidak mencakup seluruh inovasi ${region}.`,
          `The data come from the sources listed in Annex II and do not cover all innovations of ${region}.`,
        ) +
        (language === 'en'
          ? ' Names, summaries and other texts of the catalogue stay in Indonesian, the language in which they are kept.'
          : '') +
        ' ' +
        t('Pengertian yang dipakai adalah sebagai berikut.', 'The terms are used as follows.'),
    ),
    bullets(
      [
        term('Tanggal keadaan', 'Date of the state'),
        t(
          ` adalah ${on}. Hanya peristiwa yang telah terjadi sampai tanggal itu yang dimuat; rencana tidak dihitung sebagai peristiwa.`,
          ` is ${on}. Only what had happened by then is told; a plan is no event.`,
        ),
      ],
      [
        term('Satuan hitung replikasi', 'The unit of counting'),
        t(
          ' adalah pasangan satu inovasi asal dengan satu instansi penerima. Pasangan yang sama dihitung satu kali walaupun diberitakan oleh beberapa sumber.',
          ' is the pair of one original innovation and one adopting agency. A pair told by several sources is counted once.',
        ),
      ],
      [
        term('Status replikasi', 'Stage'),
        t(
          ' berurutan dari diusulkan, dijajaki (kunjungan atau studi tiru), berminat, komitmen, perjanjian, diadaptasi, diterapkan, sampai dievaluasi. Yang disebut “replikasi diterapkan” hanya status diterapkan atau dievaluasi.',
          ' runs from proposed, explored (visit or study), interested, committed, agreed, being adapted, in use, to evaluated. Only “in use” and “evaluated” are copies in use.',
        ),
      ],
      [
        term('Tingkat pembuktian', 'Level of proof'),
        t(
          ' bersifat kumulatif: dinyatakan (ada sumber yang menyebutkannya); berbukti dukung (ada dokumen dari pihak penerima yang sesuai dengan statusnya, bertanggal, serta bernomor atau tersimpan; untuk status diusulkan dan dijajaki dapat juga berupa kegiatan bertanggal yang tercatat, menyebut pihak penerima, dan tidak bersumber dari berita saja; untuk status dievaluasi dapat juga berupa laporan atau piagam instansi yang bukan salah satu pihak; berita tidak termasuk); diakui kedua pihak (pihak penerima menyatakannya secara tertulis atau mencatatnya sendiri); diverifikasi (dibuktikan oleh instansi yang bukan salah satu pihak).',
          ' is cumulative: stated (a source says so); documented (a document from the adopter’s side that fits the stage, dated, and numbered or held; for the stages proposed and explored also a dated event on record that names the adopter and does not rest on news alone; for evaluated also a report or charter of a body that is neither side; news is none); acknowledged by both sides (the adopter says so in writing or records it itself); verified (proven by a body that is neither side).',
        ),
      ],
      [
        term('Rentang', 'A range'),
        t(
          ', misalnya 0–3, dipakai apabila sumber tidak memastikan tanggal suatu peristiwa: angka pertama pasti, angka kedua adalah batas atasnya.',
          ', such as 0–3, stands where the sources leave a date open: the first figure is sure, the second the upper end.',
        ),
      ],
      [
        term('Awal yang tidak diketahui.', 'Unknown beginnings.'),
        t(
          ' Inovasi, kegiatan, pengajuan, dan penghargaan yang awalnya sama sekali tidak diketahui baru dimuat sejak hari pertama yang ditunjukkan oleh suatu sumber. Replikasi yang awalnya tidak diketahui hanya masuk sebagai batas atas suatu rentang sampai hari pertama yang ditunjukkan oleh suatu sumber, dan tidak dimuat selama inovasi asalnya atau inovasi yang dihasilkannya belum tercatat ada.',
          ' Innovations, activities, entries and awards whose start is wholly unknown are left out until the first day that a source attests. Copies whose start is unknown enter only the upper end of a range until the first day that a source attests, and are left out while the innovation copied, or the one that it became, is not on record as being there.',
        ),
      ],
      [
        term('Tanda', 'Signs'),
        t(
          ' “belum diketahui” berarti sumber tidak menyebutkannya; tanda “–” berarti tidak ada yang perlu diisikan.',
          ': “not known” means that the sources do not say; “–” that there is nothing to fill in.',
        ),
      ],
      [
        term('Kunjungan dan kelompok.', 'Visits and groups.'),
        t(
          ' Kunjungan, studi tiru, dan penawaran tidak dihitung sebagai replikasi. Angka penerima yang hanya disebut sebagai kelompok dicantumkan menurut sumbernya dan tidak dijumlahkan.',
          ' Visits, study visits and offers are not copies. Figures stated for a group of adopters are shown as the source has them and never summed.',
        ),
      ],
      [
        term('Gagasan, payung, dan paket.', 'Ideas, umbrellas, packages.'),
        t(
          ' Inovasi yang baru pada tahap inisiatif serta inovasi yang menjadi payung atau paket inovasi lain tidak masuk ke dalam jumlah.',
          ' Innovations that are no more than an initiative, and those that hold other innovations, are not in the totals.',
        ),
      ],
      [
        term('Nama instansi.', 'Names of agencies.'),
        t(
          ` Instansi disebut dengan nama yang menurut sumber berlaku pada ${on}, kecuali pada jabatan penanda tangan.`,
          ` Agencies bear the names that by the sources they had on ${on}, except in the signatory’s title.`,
        ),
        ...(now === undefined
          ? []
          : [
              t(
                ` Penyusun laporan disebut dengan namanya kini, yaitu ${now}; pada tanggal itu namanya ${keeper(context)}.`,
                ` The agency that made the report bears its present name, ${now}; on that day it was called ${keeper(context)}.`,
              ),
            ]),
      ],
      [
        term('Indeks Inovasi Daerah.', 'Regional Innovation Index.'),
        t(
          ' Angka daerah lain menurut ketentuan indeks dihitung tersendiri, karena indeks menerima perjanjian atau pernyataan tanpa mensyaratkan penerapan. Angka itu bukan bagian dari jumlah replikasi diterapkan.',
          ' The number of other regions by the rules of the index is a reading of its own, since the index takes agreements or statements whatever runs. It is no part of the copies in use.',
        ),
      ],
    ),
  ];
}

/** What the keeper of the data notes about the legal basis: for whoever signs, never printed. */
export function lawRemarks(context: Context): string[] {
  return lawsInForce(context).flatMap(({ title, note }) =>
    note === undefined ? [] : [`${title}: ${note}`],
  );
}
