import { defineRule } from '../check/rule.ts';

const at = 'innovations/lion.yaml';
const lion = 'name: Lion\nowners: [dinas-perikanan]\nsources: {berita: {title: Berita}}\n';
const longText = 'ikan '.repeat(20_001).trim();
const manyKeys = Array.from({ length: 2_001 }, (_, index) => `perahu${index}: Prigi`);
const manyItems = `[${Array.from({ length: 20_001 }, () => 'Nelayan').join(', ')}]`;

export default defineRule({
  id: 'yaml/limit',
  severity: 'error',
  scope: 'file',
  docs: {
    what: {
      id: 'Satu berkas memuat satu rekaman yang wajar ukurannya: paling besar 1 MiB, 2.000 kunci atau 20.000 butir di satu tempat, 100.000 karakter dalam satu teks, dan 64 tingkat.',
      en: 'A file holds one record of a sensible size: 1 MiB at most, 2,000 keys or 20,000 items in one place, 100,000 characters in a text, and 64 levels.',
    },
    why: {
      id: 'Berkas yang jauh lebih besar biasanya bukan rekaman katalog, dan membuat pemeriksaan serta laporan tersendat.',
      en: 'Anything much larger is rarely a record of the catalogue, and holds up checking and reporting.',
    },
    fix: {
      id: 'Pecah menjadi beberapa rekaman, atau simpan naskah panjang sebagai dokumen tersendiri dan cantumkan alamatnya.',
      en: 'Split it into several records, or keep a long text as a document of its own and give its address.',
    },
  },
  messages: {
    'file-size': {
      id: 'Ukuran berkas ini {actual} byte, melebihi batas {max} byte (1 MiB)',
      en: 'This file has {actual} bytes, above the limit of {max} bytes (1 MiB)',
    },
    depth: {
      id: 'Daftar di dalam daftar di sini lebih dari {max} tingkat; sederhanakan susunannya',
      en: 'Lists within lists go deeper than {max} levels here; make it simpler',
    },
    keys: {
      id: 'Mulai kunci ini, kunci di satu tempat sudah lebih dari {max}; pecah menjadi beberapa rekaman',
      en: 'From this key on, there are more than {max} keys in one place; split them into several records',
    },
    items: {
      id: 'Daftar ini lebih dari {max} butir; pecah menjadi beberapa rekaman',
      en: 'This list has more than {max} items; split it into several records',
    },
    'text-length': {
      id: 'Teks ini {actual} karakter, melebihi batas {max} karakter; ringkas, atau simpan naskahnya sebagai dokumen tersendiri',
      en: 'This text has {actual} characters, above the limit of {max}; shorten it, or keep it as a document of its own',
    },
  },
  examples: {
    good: [{ files: { [at]: lion } }],
    bad: [
      {
        files: { [at]: `${lion}# ${'x'.repeat(1024 * 1024)}\n` },
        expect: [[at, 'file-size', '']],
      },
      {
        files: { [at]: `${lion}notes: ${'['.repeat(65)}${']'.repeat(65)}\n` },
        expect: [[at, 'depth', '[']],
      },
      {
        files: { [at]: `${manyKeys.join('\n')}\n` },
        expect: [[at, 'keys', 'perahu2000']],
      },
      { files: { [at]: `${lion}serves: ${manyItems}\n` }, expect: [[at, 'items', '[']] },
      {
        files: { [at]: `${lion}notes: ${longText}\n` },
        expect: [[at, 'text-length', longText]],
      },
    ],
  },
});
