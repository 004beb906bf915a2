import { defineRule } from '../check/rule.ts';

const at = 'innovations/lion.yaml';
const lion = 'name: Lion\nowners: [dinas-perikanan]\nsources: {berita: {title: Berita}}\n';
const sources = 'sources: {berita: {title: Berita}}\n';
const manifest =
  'format: 1\nid: trenggalek\nkeeper: bappedalitbang\ngovernment: pemkab-trenggalek\nregion: "35.03"\nlanguage: id\n';

export default defineRule({
  id: 'schema/format',
  severity: 'error',
  scope: 'file',
  docs: {
    what: {
      id: 'Tanggal, kode wilayah, pengenal, dan nomor ditulis dengan bentuk yang tetap.',
      en: 'Dates, region codes, ids and numbers are written in a fixed form.',
    },
    why: {
      id: 'Hanya bentuk yang tetap dapat diurutkan dan dihitung: 04/05/2020 dapat berarti 4 Mei atau 5 April.',
      en: 'Only a fixed form can be sorted and counted: 04/05/2020 may be 4 May or 5 April.',
    },
    fix: {
      id: 'Tulis ulang dengan bentuk yang disebut di pesan.',
      en: 'Write it again in the form that the message names.',
    },
  },
  fixes: {
    safe: {
      id: 'Tanggal, kode wilayah, NIP, dan sidik yang hanya dapat dibaca satu arti ditulis dengan bentuknya; kunci sumber menjadi pengenal, juga di tempat ia dikutip.',
      en: 'Dates, region codes, NIPs and digests that have one reading are written in their form; a source key becomes an id, also where it is cited.',
    },
    unsafe: {
      id: 'Tanggal yang urutan hari dan bulannya dapat terbalik dibaca hari lebih dulu; kode wilayah diberi titik; pengenal disusun ulang.',
      en: 'A date whose day and month could change places is read day first; a region code gets its dots; an id is spelt anew.',
    },
  },
  messages: {
    date: {
      id: '{here} berisi "{value}", yang bukan tanggal; tulis tahun-bulan-hari seperti 2020-12-14, atau 2020-12 dan 2020 bila hanya itu yang diketahui',
      en: '{here} holds "{value}", which is no date; write year-month-day as in 2020-12-14, or 2020-12 or 2020 where no more is known',
    },
    region: {
      id: '{here} berisi "{value}", yang bukan kode wilayah Kemendagri; tulis seperti "35.03", dengan titik dan tanda kutip',
      en: '{here} holds "{value}", which is no Kemendagri region code; write it like "35.03", with the dot and the quotes',
    },
    id: {
      id: '{here} berisi "{value}", padahal pengenal hanya terdiri atas huruf kecil, angka, dan tanda hubung, paling panjang 80',
      en: '{here} holds "{value}", but an id has only lower-case letters, digits and hyphens, 80 at most',
    },
    key: {
      id: 'Kunci "{value}" harus berupa pengenal: huruf kecil, angka, dan tanda hubung saja, paling panjang 80',
      en: 'Key "{value}" must be an id: only lower-case letters, digits and hyphens, 80 at most',
    },
    nip: {
      id: '{here} berisi "{value}", padahal NIP terdiri atas 18 angka tanpa spasi',
      en: '{here} holds "{value}", but a NIP has 18 digits without blanks',
    },
    path: {
      id: '{here} berisi "{value}", yang bukan letak berkas di dalam katalog; tulis tanpa spasi, tanpa `..`, dan dengan garis miring, misalnya dokumen/pks-blora.pdf',
      en: '{here} holds "{value}", which is no path within the catalogue; write it without blanks or `..` and with slashes, as in dokumen/pks-blora.pdf',
    },
    sha256: {
      id: '{here} berisi "{value}", padahal sidik SHA-256 terdiri atas 64 angka dan huruf kecil a sampai f',
      en: '{here} holds "{value}", but a SHA-256 digest has 64 digits and lower-case letters a to f',
    },
    commit: {
      id: '{here} berisi "{value}", padahal nomor komit git ditulis lengkap: 40 angka dan huruf kecil a sampai f',
      en: '{here} holds "{value}", but a git commit is written in full: 40 digits and lower-case letters a to f',
    },
    pointer: {
      id: '{here} berisi "{value}", yang bukan letak isian; tulis diawali garis miring, misalnya /owners/0',
      en: '{here} holds "{value}", which is no place in a record; start it with a slash, as in /owners/0',
    },
  },
  examples: {
    good: [
      {
        files: {
          [at]: `${lion}milestones: [{id: peluncuran, phase: penerapan, date: 2020-09-24}]\n`,
        },
      },
    ],
    bad: [
      {
        files: {
          [at]: `${lion}milestones: [{id: peluncuran, phase: inisiatif, date: 24/09/2020}]\n`,
        },
        expect: [[at, 'date', '24/09/2020']],
        fixed: {
          safe: {
            [at]: `${lion}milestones: [{id: peluncuran, phase: inisiatif, date: 2020-09-24}]\n`,
          },
        },
      },
      {
        files: {
          [at]: `${lion}milestones: [{id: peluncuran, phase: inisiatif, date: '04/05/2020'}]\n`,
        },
        expect: [[at, 'date', "'04/05/2020'"]],
        fixed: {
          unsafe: {
            [at]: `${lion}milestones: [{id: peluncuran, phase: inisiatif, date: '2020-05-04'}]\n`,
          },
        },
      },
      {
        files: {
          'agencies/pemkab-kediri.yaml':
            'name: Pemerintah Kabupaten Kediri\nlevel: kabupaten\nregion_code: "3506"\n',
        },
        expect: [['agencies/pemkab-kediri.yaml', 'region', '"3506"']],
        fixed: {
          unsafe: {
            'agencies/pemkab-kediri.yaml':
              'name: Pemerintah Kabupaten Kediri\nlevel: kabupaten\nregion_code: "35.06"\n',
          },
        },
      },
      {
        files: {
          [at]: `${lion}milestones: [{id: Peluncuran Prigi, phase: inisiatif, date: 2020-09-24}]\n`,
        },
        expect: [[at, 'id', 'Peluncuran Prigi']],
        fixed: {
          unsafe: {
            [at]: `${lion}milestones: [{id: peluncuran-prigi, phase: inisiatif, date: 2020-09-24}]\n`,
          },
        },
      },
      {
        files: {
          [at]: 'name: Lion\nowners: [dinas-perikanan]\npartners: [{name: fishOn, sources: [Radar Trenggalek]}]\nsources: {Radar Trenggalek: {title: Berita}}\n',
        },
        expect: [[at, 'key', 'Radar Trenggalek']],
        fixed: {
          safe: {
            [at]: 'name: Lion\nowners: [dinas-perikanan]\npartners: [{name: fishOn, sources: [radar-trenggalek]}]\nsources: {radar-trenggalek: {title: Berita}}\n',
          },
        },
      },
      {
        files: {
          'catalog.yaml': `${manifest}signatory: {title: Kepala Bappedalitbang, nip: '19700101 199503 1 001'}\n`,
        },
        expect: [['catalog.yaml', 'nip', "'19700101 199503 1 001'"]],
        fixed: {
          safe: {
            'catalog.yaml': `${manifest}signatory: {title: Kepala Bappedalitbang, nip: '197001011995031001'}\n`,
          },
        },
      },
      {
        files: { [at]: `${lion}sop: {title: SOP Lelang, file: ../SOP lelang.pdf}\n` },
        expect: [[at, 'path', '../SOP lelang.pdf']],
      },
      {
        files: {
          'dokumen/pks-blora.pdf': '%PDF-1.7\n',
          'agreements/pks-blora.yaml': `kind: pks\nparties: [{agency: pemkab-trenggalek}, {agency: pemkab-blora}]\nfile: dokumen/pks-blora.pdf\nsha256: belum-dihitung\n${sources}`,
        },
        expect: [['agreements/pks-blora.yaml', 'sha256', 'belum-dihitung']],
      },
      {
        files: {
          'filings/laporan-2025.yaml': `report: laporan-replikasi\nperiod: "2025"\nas_of: 2025-12-31\ncommit: ad67b3d\ndigest: ${'a1'.repeat(32)}\n`,
        },
        expect: [['filings/laporan-2025.yaml', 'commit', 'ad67b3d']],
      },
      {
        files: {
          [at]: lion,
          'exceptions.yaml':
            '- {rule: ref/unresolved, record: lion, pointer: owners, reason: Menunggu rekaman dinas, until: 2026-06}\n',
        },
        expect: [['exceptions.yaml', 'pointer', 'owners']],
      },
    ],
  },
});
