import { defineRule } from '../check/rule.ts';
import { removal } from '../model/mend.ts';
import type { TextPlan } from '../model/plan.gen.ts';
import { textsOf } from '../model/texts.ts';

const NOTHING = /^[\s\-–—.…?*]*$|^(n\/?a|nihil|tidak ada|belum ada|kosong|tbd|todo|null)\.?$/iu;
const LINK_ONLY = /^(lihat|baca|cek|see)?\s*:?\s*(https?:\/\/|www\.)\S+\s*$/iu;
const NAMED = new Set(['name', 'long_name', 'title', 'label', 'metric', 'what', 'publisher']);

export default defineRule({
  id: 'text/empty-or-link-only',
  severity: 'warning',
  scope: 'record',
  docs: {
    what: {
      id: 'Isian uraian harus berisi uraian, bukan kosong, tanda hubung, atau tautan saja.',
      en: 'A text must say something: no blank, dash, or mere link.',
    },
    why: {
      id: 'Laporan dicetak dan dibaca tanpa membuka tautan; tautan juga dapat mati.',
      en: 'Reports are printed and read without opening links, and links die.',
    },
    fix: {
      id: 'Tulis satu dua kalimat dengan kata-kata sendiri, dan pindahkan tautan ke `sources`. Bila memang tidak ada, hapus isian itu.',
      en: 'Write a sentence or two in your own words and move the link to `sources`. If there is nothing to say, remove the field.',
    },
  },
  fixes: {
    unsafe: {
      id: 'Isian yang tidak berisi apa-apa dan tidak wajib dihapus.',
      en: 'A field that says nothing and is not required is deleted.',
    },
  },
  messages: {
    empty: { id: '{here} tidak berisi apa-apa', en: '{here} says nothing' },
    link: { id: '{here} hanya berisi tautan', en: '{here} holds only a link' },
  },
  examples: {
    good: [
      {
        files: {
          'innovations/lion.yaml':
            'name: Lion\nowners: [dinas-perikanan]\nsummary: Lelang hasil tangkapan lewat aplikasi; lihat https://contoh.go.id untuk caranya.\nsources: {berita: {title: Berita}}\n',
        },
      },
    ],
    bad: [
      {
        files: {
          'innovations/lion.yaml':
            'name: Lion\nowners: [dinas-perikanan]\nsummary: "-"\nvision: https://contoh.go.id/visi\nsources: {berita: {title: Berita}}\n',
        },
        expect: [
          ['innovations/lion.yaml', 'empty', '"-"'],
          ['innovations/lion.yaml', 'link', 'https://contoh.go.id/visi'],
        ],
        fixed: {
          unsafe: {
            'innovations/lion.yaml':
              'name: Lion\nowners: [dinas-perikanan]\nvision: https://contoh.go.id/visi\nsources: {berita: {title: Berita}}\n',
          },
        },
      },
      {
        files: {
          'innovations/lion.yaml':
            'name: " "\nowners: [dinas-perikanan]\nsources: {berita: {title: nihil}}\n',
        },
        expect: [
          ['innovations/lion.yaml', 'empty', '" "'],
          ['innovations/lion.yaml', 'empty', 'nihil'],
        ],
      },
    ],
  },
  check(document, { report }) {
    const fits = ({ prose, path }: TextPlan) => prose === true || NAMED.has(path.at(-1) ?? '');
    for (const [pointer, text, { prose }] of textsOf(document, fits)) {
      if (text === '') continue;
      if (NOTHING.test(text))
        report({ messageId: 'empty', document, pointer, fix: removal(document.kind, pointer) });
      else if (prose && LINK_ONLY.test(text)) report({ messageId: 'link', document, pointer });
    }
  },
});
