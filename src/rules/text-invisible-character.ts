import { defineRule } from '../check/rule.ts';
import type { Fix } from '../diagnostic.ts';
import { textsOf } from '../model/texts.ts';

/** Marks without width, fillers and tags; joiners stay, since they hold letters and emoji together. */
const INVISIBLE =
  /[\u00AD\u061C\u115F\u1160\u180E\u200B\u2028\u2029\u2060-\u2064\u2800\u3164\uFFA0\uFFF9-\uFFFB]|[\u{E0000}-\u{E007F}]/u;

export default defineRule({
  id: 'text/invisible-character',
  severity: 'warning',
  scope: 'record',
  docs: {
    what: {
      id: 'Teks hanya memuat huruf yang terlihat.',
      en: 'A text holds only characters that can be seen.',
    },
    why: {
      id: 'Huruf tak terlihat terbawa saat menyalin dari laman atau PDF; dua nama yang tampak sama lalu dianggap berbeda.',
      en: 'Invisible characters come along when copying from a page or PDF; two names that look alike then count as different.',
    },
    fix: {
      id: 'Hapus bagian itu dan ketik ulang.',
      en: 'Delete that part and type it again.',
    },
  },
  fixes: {
    safe: {
      id: 'Huruf tak terlihat dihapus; yang memakan tempat menjadi spasi.',
      en: 'Invisible characters go; those that take up room become a blank.',
    },
  },
  messages: {
    found: {
      id: '{here} memuat huruf yang tidak terlihat ({code})',
      en: '{here} holds a character that cannot be seen ({code})',
    },
  },
  examples: {
    good: [
      {
        files: {
          'innovations/lion.yaml':
            'name: Lion 👨‍👩‍👧\nowners: [dinas-perikanan]\nsources: {berita: {title: Berita}}\n',
        },
      },
    ],
    bad: [
      {
        files: {
          'innovations/lion.yaml':
            'name: Li\u200Bon\nowners: [dinas-perikanan]\nsources: {berita: {title: Berita}}\n',
        },
        expect: [['innovations/lion.yaml', 'found', 'Li\u200Bon']],
        fixed: {
          safe: {
            'innovations/lion.yaml':
              'name: Lion\nowners: [dinas-perikanan]\nsources: {berita: {title: Berita}}\n',
          },
        },
      },
      {
        files: {
          'innovations/lion.yaml':
            'name: Lion\nowners: [dinas-perikanan]\nsummary: >-\n  Lelang\u2028ikan\u2060 daring\n  di Prigi.\nsources: {berita: {title: Berita}}\n',
        },
        expect: [
          ['innovations/lion.yaml', 'found', '>-\n  Lelang\u2028ikan\u2060 daring\n  di Prigi.'],
        ],
        fixed: {
          safe: {
            'innovations/lion.yaml':
              'name: Lion\nowners: [dinas-perikanan]\nsummary: >-\n  Lelang ikan daring\n  di Prigi.\nsources: {berita: {title: Berita}}\n',
          },
        },
      },
    ],
  },
  check(document, { report }) {
    for (const [pointer, text] of textsOf(document, () => true)) {
      const [found] = INVISIBLE.exec(text) ?? [];
      if (found === undefined) continue;
      const code = `U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
      report({
        messageId: 'found',
        document,
        pointer,
        args: { code },
        fix: without(pointer, text),
      });
    }
  },
});

/** Characters that take up room, or end a line, leave a blank; the rest leaves nothing. */
const BLANKS = /[\u115F\u1160\u2028\u2029\u2800\u3164\uFFA0]/;

function without(pointer: string, text: string): Fix {
  const found = new Set(text.match(new RegExp(INVISIBLE, 'gu')));
  return {
    safe: true,
    changes: [...found].map((part) => ({
      change: 'replace',
      pointer,
      part,
      by: BLANKS.test(part) ? ' ' : '',
    })),
  };
}
