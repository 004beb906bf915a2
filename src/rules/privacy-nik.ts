import { defineRule } from '../check/rule.ts';
import { fieldAt } from '../model/fields.ts';
import { citizenNumber } from '../util/citizen-number.ts';

export default defineRule({
  id: 'privacy/nik',
  severity: 'error',
  scope: 'record',
  docs: {
    what: {
      id: 'Nomor induk kependudukan (NIK, 16 angka) tidak boleh ada di katalog.',
      en: 'A citizen number (NIK, 16 digits) must not be in the catalogue.',
    },
    why: {
      id: 'Katalog ini terbuka; NIK adalah data pribadi yang dilindungi UU 27/2022.',
      en: 'The catalogue is public; the number is personal data protected by Act 27/2022.',
    },
    fix: {
      id: 'Hapus nomornya, juga dari riwayat git bila sudah terlanjur dikirim.',
      en: 'Remove the number, also from the git history if it has been pushed.',
    },
  },
  messages: {
    found: {
      id: '{here} memuat 16 angka yang tampak seperti NIK ({hint}…)',
      en: '{here} holds 16 digits that look like a citizen number ({hint}…)',
    },
  },
  examples: {
    good: [
      {
        files: {
          'innovations/lion.yaml':
            'name: Lion\nowners: [dinas-perikanan]\nnotes: Kepala dinas, NIP 196501011990031005.\nsources: {berita: {title: Berita, url: "https://contoh.go.id/3503010101900001"}}\n',
        },
      },
    ],
    bad: [
      {
        files: {
          'innovations/lion.yaml':
            'name: Lion\nowners: [dinas-perikanan]\nnotes: Pemohon 3503010101900001.\nsources: {berita: {title: Berita}}\n',
        },
        expect: [['innovations/lion.yaml', 'found', 'Pemohon 3503010101900001.']],
      },
    ],
  },
  check(document, { report }) {
    const walk = (value: unknown, pointer: string) => {
      if (typeof value === 'string') {
        if (
          value.length < 16 ||
          !/\d{16}/.test(value) ||
          ['url', 'sha256', 'commit'].includes(fieldAt(document.kind, pointer)?.shape ?? '')
        )
          return;
        const found = citizenNumber(value);
        if (found !== undefined)
          report({ messageId: 'found', document, pointer, args: { hint: found.slice(0, 4) } });
      } else if (value !== null && typeof value === 'object') {
        for (const [key, item] of Object.entries(value)) walk(item, `${pointer}/${key}`);
      }
    };
    walk(document.value, '');
  },
});
