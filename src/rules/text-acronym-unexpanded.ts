import { defineRule, isKind } from '../check/rule.ts';

const ACRONYM = /(?<![\p{L}\p{N}])[\p{Lu}\p{N}]*\p{Lu}{3,}[\p{Lu}\p{N}]*(?![\p{L}\p{N}])/u;

export default defineRule({
  id: 'text/acronym-unexpanded',
  severity: 'info',
  scope: 'record',
  kinds: ['innovation'],
  docs: {
    what: {
      id: 'Nama yang berupa akronim sebaiknya disertai kepanjangannya (`long_name`).',
      en: 'A name that is an acronym should come with its expansion (`long_name`).',
    },
    why: {
      id: 'Pembaca dari daerah lain tidak mengenal akronimnya, padahal merekalah calon peniru.',
      en: 'Readers elsewhere do not know the acronym, and they are the ones who might copy it.',
    },
    fix: { id: 'Isi `long_name` menurut sumbernya.', en: 'Fill in `long_name` from a source.' },
  },
  messages: {
    unexpanded: {
      id: '{here} memuat akronim "{acronym}" tanpa kepanjangan',
      en: '{here} holds the acronym "{acronym}" without its expansion',
    },
  },
  examples: {
    good: [
      {
        files: {
          'innovations/gertak.yaml':
            'name: GERTAK\nlong_name: Gerakan Tengok Bawah Masalah Kemiskinan\nowners: [bappedalitbang]\nsources: {berita: {title: Berita}}\n',
        },
      },
      {
        files: {
          'innovations/lion.yaml':
            'name: Lion\nowners: [dinas-perikanan]\nsources: {berita: {title: Berita}}\n',
        },
      },
    ],
    bad: [
      {
        files: {
          'innovations/gertak.yaml':
            'name: GERTAK\nowners: [bappedalitbang]\nsources: {berita: {title: Berita}}\n',
        },
        expect: [['innovations/gertak.yaml', 'unexpanded', 'GERTAK']],
      },
    ],
  },
  check(document, { report }) {
    if (!isKind(document, 'innovation') || document.value.long_name !== undefined) return;
    if (document.flaws.includes('/long_name')) return;
    const [acronym] = ACRONYM.exec(document.value.name) ?? [];
    if (acronym !== undefined)
      report({ messageId: 'unexpanded', document, pointer: '/name', args: { acronym } });
  },
});
