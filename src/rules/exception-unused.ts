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
      },
    ],
  },
});
