import { EXAMPLE_CATALOG } from './example-catalog.ts';
import { below, repository } from './temporary.ts';

/** An innovation that another region agreed to copy. */
export const LION = {
  'innovations/lion.yaml':
    'name: Lion\nlong_name: Lelang Ikan Online\nowners: [dinas-perikanan]\nform: pelayanan-publik\nsources: {berita: {title: Berita}}\n',
  'agreements/kb-blora.yaml':
    'kind: kesepakatan-bersama\nparties:\n  - {agency: pemkab-trenggalek, number: 119/1/2022}\n  - {agency: pemkab-blora, number: 415/7/2022}\ndate: 2022-05-10\ncovers: [lion]\nsources: {naskah: {title: Naskah Kesepakatan Bersama}}\n',
};

/** A document as a scanner makes it. */
export const SCAN = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
trailer<</Root 1 0 R>>
%%EOF
`;

/** A repository in which Blora is said to use Lion, with the signed statement scanned beside the catalogue. */
export function copied(): string {
  return repository({
    ...below({
      ...EXAMPLE_CATALOG,
      ...LION,
      'replications/lion-blora.yaml':
        '# Ditanyakan kepada Bappeda Blora.\norigins:\n  - innovation: lion\nadopter:\n  agency: pemkab-blora\nmilestones:\n  - stage: perjanjian\n    date: 2022-05-10\n    evidence:\n      - agreement: kb-blora\n  - stage: diterapkan\n    date: 2023-02\nsources:\n  laporan-blora:\n    title: Laporan pelaksanaan kerja sama\n',
    }),
    'surat.pdf': SCAN,
  });
}
