import { defineRule } from '../check/rule.ts';

const at = 'innovations/lion.yaml';
const rest = 'owners: [dinas-perikanan]\nsources: {berita: {title: Berita}}\n';

export default defineRule({
  id: 'yaml/encoding',
  severity: 'error',
  scope: 'file',
  docs: {
    what: {
      id: 'Berkas disimpan sebagai UTF-8 dan hanya memuat huruf serta tanda yang terlihat.',
      en: 'Files are saved as UTF-8 and hold only characters that can be seen.',
    },
    why: {
      id: 'Huruf yang rusak atau tak terlihat membuat nama tidak ditemukan saat dicari, dan dapat menampilkan isi yang lain dari yang dibaca program.',
      en: 'Broken or invisible characters keep names from being found, and can show people something other than what programs read.',
    },
    fix: {
      id: 'Simpan ulang berkasnya dengan pengodean UTF-8 (di Notepad: Simpan Sebagai, pilih UTF-8), lalu ketik ulang huruf yang ditunjuk.',
      en: 'Save the file again as UTF-8 (in Notepad: Save As, choose UTF-8), then retype the character that is shown.',
    },
  },
  fixes: {
    safe: {
      id: 'Tanda kendali, BOM di tengah, dan kode yang bukan huruf dihapus; ganti baris lama menjadi LF.',
      en: 'Control characters, a BOM within and codes that are no character go; old line ends become LF.',
    },
  },
  messages: {
    'not-utf8': {
      id: 'Huruf di sini (byte {byte}) bukan UTF-8; simpan ulang berkasnya sebagai UTF-8 dan periksa huruf ini',
      en: 'The character here (byte {byte}) is not UTF-8; save the file as UTF-8 and check this character',
    },
    'utf-16': {
      id: 'Berkas ini disimpan sebagai UTF-16 ("Unicode" di Windows); simpan ulang sebagai UTF-8',
      en: 'This file is saved as UTF-16 ("Unicode" on Windows); save it as UTF-8',
    },
    'control-character': {
      id: 'Ada tanda kendali tak terlihat ({char}) di sini, biasanya terbawa saat menyalin; hapus',
      en: 'An invisible control character ({char}) stands here, mostly from copying; delete it',
    },
    'bidi-control': {
      id: 'Ada tanda tak terlihat pengubah arah tulisan ({char}) di sini, yang dapat menampilkan teks secara keliru; hapus',
      en: 'An invisible mark that turns the direction of writing ({char}) stands here and can make text look different; delete it',
    },
    'replacement-character': {
      id: 'Huruf di sini sudah rusak menjadi tanda ganti (�); ketik ulang huruf aslinya dari sumber',
      en: 'The character here was lost and became a replacement mark (�); retype it from the source',
    },
    'not-a-character': {
      id: 'Kode {char} di sini bukan huruf apa pun; hapus',
      en: 'Code {char} here is no character at all; delete it',
    },
    'bom-inside': {
      id: 'Ada tanda awal berkas (BOM) di tengah teks, biasanya karena dua berkas digabung; hapus',
      en: 'A byte order mark stands in the middle of the text, mostly from joining two files; delete it',
    },
    'lone-cr': {
      id: 'Ganti baris di berkas ini memakai cara Macintosh lama (CR); simpan ulang dengan ganti baris LF atau CRLF',
      en: 'Lines in this file end the way of the old Macintosh (CR); save it with LF or CRLF line ends',
    },
    escaped: {
      id: 'Teks ini menghasilkan tanda yang tidak boleh dipakai ({char}); hapus kode garis miring terbaliknya',
      en: 'This text makes a character that is not allowed ({char}); delete its backslash code',
    },
  },
  examples: {
    good: [
      { files: { [at]: `\uFEFFname: Lion\r\naliases: [Lelang Ikan “Prigi” – daring]\r\n${rest}` } },
    ],
    bad: [
      {
        // Windows-1252, where E9 is é.
        files: { [at]: Buffer.from(`name: Café DITA\n${rest}`, 'latin1') },
        expect: [[at, 'not-utf8', '\uFFFD']],
      },
      {
        files: { [at]: Buffer.from(`\uFEFFname: Lion\n${rest}`, 'utf16le') },
        expect: [[at, 'utf-16', '']],
      },
      {
        files: { [at]: `name: Lion\u0007\n${rest}` },
        expect: [[at, 'control-character', '\u0007']],
        fixed: { safe: { [at]: `name: Lion\n${rest}` } },
      },
      {
        files: { [at]: `name: Lion\u202E\n${rest}` },
        expect: [[at, 'bidi-control', '\u202E']],
      },
      {
        files: { [at]: `name: Caf\uFFFD DITA\n${rest}` },
        expect: [[at, 'replacement-character', '\uFFFD']],
      },
      {
        files: { [at]: `name: Lion\uFFFF\n${rest}` },
        expect: [[at, 'not-a-character', '\uFFFF']],
        fixed: { safe: { [at]: `name: Lion\n${rest}` } },
      },
      {
        files: { [at]: `name: Lion\n\uFEFF${rest}` },
        expect: [[at, 'bom-inside', '\uFEFF']],
        fixed: { safe: { [at]: `name: Lion\n${rest}` } },
      },
      {
        files: { [at]: `name: Lion\n${rest}`.replaceAll('\n', '\r') },
        expect: [[at, 'lone-cr', '\r']],
        fixed: { safe: { [at]: `name: Lion\n${rest}` } },
      },
      {
        files: { [at]: `name: "Lion\\0"\n${rest}` },
        expect: [[at, 'escaped', '"Lion\\0"']],
      },
    ],
  },
});
