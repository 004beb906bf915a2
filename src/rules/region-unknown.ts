import { defineRule } from '../check/rule.ts';
import { textsOf } from '../model/texts.ts';
import { governmentCode, regionCodes, regionName } from '../regions/regions.ts';
import { nearest } from '../util/nearest.ts';

export default defineRule({
  id: 'region/unknown',
  severity: 'error',
  scope: 'record',
  docs: {
    what: {
      id: 'Kode wilayah harus ada dalam daftar Kemendagri.',
      en: 'A region code must be in the Kemendagri list.',
    },
    why: {
      id: 'Penerima dihitung menurut wilayahnya; kode yang keliru memindahkan replikasi ke daerah lain.',
      en: 'Adopters are counted by region; a wrong code moves a copy to another place.',
    },
    fix: {
      id: 'Pakai kode Kemendagri dengan titik, misalnya "35.03" untuk Kabupaten Trenggalek (bukan kode BPS).',
      en: 'Use the Kemendagri code with dots, such as "35.03" for Trenggalek (not the statistics office\'s).',
    },
  },
  messages: {
    unknown: {
      id: '{here}: tidak ada wilayah berkode "{code}"',
      en: '{here}: there is no region with code "{code}"',
    },
  },
  examples: {
    good: [
      {
        files: {
          'agencies/desa-tugu.yaml':
            'name: Desa Nglinggis\nlevel: desa\nregion_code: "35.03.05.2001"\n',
        },
      },
    ],
    bad: [
      {
        files: {
          'agencies/pemkab-jember.yaml':
            'name: Pemerintah Kabupaten Jember\nlevel: kabupaten\nregion_code: "35.99"\n',
        },
        expect: [['agencies/pemkab-jember.yaml', 'unknown', '"35.99"']],
      },
    ],
  },
  check(document, { report }) {
    for (const [pointer, code] of textsOf(document, ({ shape }) => shape === 'region')) {
      if (code === '' || regionName(governmentCode(code))) continue;
      report({
        messageId: 'unknown',
        document,
        pointer,
        args: { code },
        suggest:
          code.length > 5 ? [] : nearest(code, regionCodes()).map((each) => JSON.stringify(each)),
      });
    }
  },
});
