import { defineRule } from '../check/rule.ts';

export default defineRule({
  id: 'exception/unused',
  severity: 'error',
  scope: 'file',
  docs: {
    what: {
      id: 'Setiap baris `exceptions.yaml` harus benar-benar membiarkan sebuah temuan yang masih ada.',
      en: 'Every entry of `exceptions.yaml` must tolerate a finding that still exists.',
    },
    why: {
      id: 'Pengecualian yang tertinggal akan menyembunyikan kesalahan baru.',
      en: 'An exception that is left behind would hide a new fault.',
    },
    fix: {
      id: 'Hapus baris yang tidak diperlukan lagi, atau perbaiki nama aturan dan pengenal rekamannya.',
      en: 'Remove the entry that is no longer needed, or correct its rule and record.',
    },
  },
  fixes: {
    unsafe: {
      id: 'Pengecualian yang tidak mengenai apa pun dihapus; nama aturan yang salah tulis diganti dengan yang mirip.',
      en: 'An entry that matches nothing goes; a mistyped rule becomes the only one like it.',
    },
  },
  messages: {
    unused: {
      id: 'Pengecualian {rule} untuk "{record}" tidak mengenai temuan apa pun',
      en: 'The exception of {rule} for "{record}" matches no finding',
    },
    'unknown-rule': { id: 'Tidak ada aturan "{rule}"', en: 'There is no rule "{rule}"' },
    'not-allowed': {
      id: '{rule} tidak dapat dikecualikan: berkas yang tidak terbaca atau tidak sesuai bentuknya harus diperbaiki',
      en: '{rule} cannot be excepted: a file that cannot be read or does not fit must be mended',
    },
  },
  examples: {
    good: [
      {
        files: {
          'innovations/lion.yaml':
            'name: Lion\nowners: [dinas-perikanan]\nmilestones: [{id: mulai, phase: penerapan, date: 2020}]\nsources: {berita: {title: Berita}}\n',
          'exceptions.yaml':
            '- {rule: innovation/no-sign-of-life, record: lion, reason: Pemeriksaan dijadwalkan 2026, until: 2026-06}\n',
        },
      },
    ],
    bad: [
      {
        files: {
          'exceptions.yaml':
            '- {rule: innovation/no-sign-of-life, record: lion, reason: Sudah lama, until: 2026-06}\n- {rule: inovation/no-sign-of-life, record: lion, reason: Salah ketik, until: 2026-06}\n- {rule: yaml/syntax, record: lion, reason: Nanti, until: 2026-06}\n',
        },
        expect: [
          ['exceptions.yaml', 'unused', 'lion'],
          ['exceptions.yaml', 'unknown-rule', 'inovation/no-sign-of-life'],
          ['exceptions.yaml', 'not-allowed', 'yaml/syntax'],
        ],
        // The second names a rule once it is mended, and then matches nothing either.
        fixed: { unsafe: { 'exceptions.yaml': '[]\n' } },
      },
      {
        files: {
          'innovations/lion.yaml':
            'name: Lion\nowners: [dinas-perikanan]\nmilestones: [{id: mulai, phase: penerapan, date: 2020}]\nsources: {berita: {title: Berita}}\n',
          'exceptions.yaml':
            '# Disepakati pada rapat Januari.\n- rule: innovation/no-sign-of-live\n  record: lion\n  reason: Pemeriksaan dijadwalkan\n  until: 2026-06\n\n- rule: date/order\n  record: lion\n  reason: Sudah diperbaiki\n  until: 2026-06\n',
        },
        expect: [
          ['exceptions.yaml', 'unknown-rule', 'innovation/no-sign-of-live'],
          ['exceptions.yaml', 'unused', 'lion'],
        ],
        fixed: {
          unsafe: {
            'exceptions.yaml':
              '# Disepakati pada rapat Januari.\n- rule: innovation/no-sign-of-life\n  record: lion\n  reason: Pemeriksaan dijadwalkan\n  until: 2026-06\n\n',
          },
        },
      },
    ],
  },
});
