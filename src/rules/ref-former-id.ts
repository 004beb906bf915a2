import { defineRule } from '../check/rule.ts';

export default defineRule({
  id: 'ref/former-id',
  severity: 'warning',
  scope: 'neighbours',
  docs: {
    what: {
      id: 'Rujukan memakai pengenal rekaman yang berlaku sekarang, bukan pengenal lamanya.',
      en: 'A reference uses the id that a record has now, not one that it had before.',
    },
    why: {
      id: 'Pengenal lama tetap sampai agar rujukan katalog lain tidak putus, tetapi pembaca berkas mencari rekaman yang tidak ada lagi.',
      en: 'A former id still leads to its record, for the sake of other catalogues, but whoever reads the file looks for a record that is not there.',
    },
    fix: {
      id: 'Tulis pengenal yang berlaku; `tular validate --fix` menggantinya.',
      en: 'Write the present id; `tular validate --fix` does.',
    },
  },
  fixes: {
    safe: {
      id: 'Pengenal lama diganti dengan yang berlaku.',
      en: 'The former id becomes the present one.',
    },
  },
  messages: {
    former: {
      id: '{here} memakai pengenal lama "{text}"; sekarang {meant}',
      en: '{here} uses the former id "{text}"; it is {meant} now',
    },
  },
  examples: {
    good: [
      {
        files: {
          'innovations/lion.yaml':
            'name: Lion\nowners: [dinas-ikan]\nsources: {berita: {title: Berita}}\n',
          'agencies/dinas-ikan.yaml':
            'name: Dinas Ikan\nlevel: perangkat-daerah\nparent: pemkab-trenggalek\nformer_ids: [dinas-kelautan]\n',
        },
      },
    ],
    bad: [
      {
        files: {
          'innovations/lion.yaml':
            'name: Lion\nowners: [dinas-kelautan]\nsources: {berita: {title: Berita}}\n',
          'agencies/dinas-ikan.yaml':
            'name: Dinas Ikan\nlevel: perangkat-daerah\nparent: pemkab-trenggalek\nformer_ids: [dinas-kelautan]\n',
        },
        expect: [['innovations/lion.yaml', 'former', 'dinas-kelautan']],
        fixed: {
          safe: {
            'innovations/lion.yaml':
              'name: Lion\nowners: [dinas-ikan]\nsources: {berita: {title: Berita}}\n',
          },
        },
      },
    ],
  },
  check(document, { graph, report }) {
    for (const { pointer, text, ref, isFormer } of graph.out(document)) {
      if (isFormer !== true || !ref) continue;
      const meant = `${text.includes(':') ? `${text.slice(0, text.indexOf(':'))}:` : ''}${ref.id}`;
      report({
        messageId: 'former',
        document,
        pointer,
        args: { text, meant },
        suggest: [meant],
        fix: { safe: true, changes: [{ change: 'set', pointer, value: meant }] },
      });
    }
  },
});
