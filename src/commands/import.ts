import { runImport } from './import/run-import.ts';
import type { Command } from './command.ts';
import { gather } from './gather.ts';
import { Desk } from './questions.ts';

export const command: Command = {
  arguments: [
    {
      name: '<file>',
      help: { id: 'berkas .xlsx atau .csv', en: 'an .xlsx or .csv file' },
    },
  ],
  options: [
    {
      flags: '--kind <kind>',
      help: {
        id: 'jenis rekaman yang diceritakan barisnya, misalnya innovation',
        en: 'kind of record that its rows tell of, such as innovation',
      },
    },
    {
      flags: '--sheet <name>',
      repeatable: true,
      help: {
        id: 'lembar yang dibaca; tanpa ini, semua yang judulnya dikenal; boleh berulang',
        en: 'sheet to read; otherwise all whose titles are known; repeatable',
      },
    },
    {
      flags: '--header-row <row>',
      help: {
        id: 'baris judul kolom: 4, atau 4-5 bila dua baris',
        en: 'row of the column titles: 4, or 4-5 where there are two',
      },
    },
    {
      flags: '--map <file>',
      help: {
        id: 'berkas YAML: arti kolom, pemisah, nilai bawaan',
        en: 'YAML file: what columns mean, separators, defaults',
      },
    },
    {
      flags: '--save-map <file>',
      help: {
        id: 'simpan arti kolom yang dipakai, untuk --map berikutnya',
        en: 'keep what columns were taken for, for the next --map',
      },
    },
    {
      flags: '--default <field=value>',
      repeatable: true,
      help: {
        id: 'nilai untuk rekaman baru yang barisnya tidak mengisinya, misalnya form=pelayanan-publik; boleh berulang',
        en: 'value for new records whose row has none, such as form=pelayanan-publik; repeatable',
      },
    },
    {
      flags: '--key <field>',
      help: {
        id: 'isian untuk mengenali rekaman yang sudah ada; tanpa ini pengenal, nama, atau nama lain',
        en: 'field by which existing records are known; otherwise id, name or alias',
      },
    },
    {
      flags: '--separator <text>',
      help: {
        id: 'pemisah beberapa nilai dalam satu sel, misalnya ","',
        en: 'what separates several values in a cell, such as ","',
      },
    },
    {
      flags: '--decimal <mark>',
      choices: ['comma', 'point'],
      help: {
        id: 'tanda desimal angka yang berupa teks',
        en: 'decimal mark of numbers that are text',
      },
    },
    {
      flags: '--dates <order>',
      choices: ['dmy', 'mdy'],
      help: {
        id: 'urutan tanggal seperti 05/04/2021: hari atau bulan dahulu',
        en: 'order of dates such as 05/04/2021: day or month first',
      },
    },
    {
      flags: '--serial-dates',
      help: {
        id: 'angka seperti 44179 di kolom tanggal adalah hari menurut hitungan lembar sebar',
        en: 'numbers such as 44179 in columns of dates are days as spreadsheets count them',
      },
    },
    {
      flags: '--fill-merged',
      help: {
        id: 'isi sel gabungan berlaku untuk semua baris di dalamnya',
        en: 'what merged cells hold counts for every row within',
      },
    },
    {
      flags: '--accept-proposals',
      help: {
        id: 'pakai usulan untuk sel yang tidak terbaca bila usulannya satu; semuanya disebutkan',
        en: 'take what is proposed for a cell that is not read, where that is one text; each is told',
      },
    },
    {
      flags: '--add-agencies',
      help: {
        id: 'buat rekaman untuk instansi yang belum ada di katalog',
        en: 'make records of agencies that the catalogue lacks',
      },
    },
    {
      flags: '--agency-level <level>',
      help: {
        id: 'tingkat instansi baru yang namanya tidak menyebutkannya',
        en: 'level of new agencies whose name does not tell it',
      },
    },
    {
      flags: '--source <source>',
      help: {
        id: 'alamat atau judul sumber rekaman baru; tanpa ini, lembarnya sendiri',
        en: 'address or title of the source of new records; otherwise the sheet itself',
      },
    },
    {
      flags: '--clear',
      help: {
        id: 'sel kosong menghapus isian rekaman yang sudah ada',
        en: 'empty cells remove fields of existing records',
      },
    },
    {
      flags: '--partial [file]',
      help: {
        id: 'ambil baris yang baik; yang ditolak ditulis ke berkas ini dengan alasannya',
        en: 'take the good rows; those refused go to this file with their reasons',
      },
    },
    {
      flags: '--dry-run',
      help: { id: 'tampilkan apa yang akan berubah saja', en: 'only show what would change' },
    },
    {
      flags: '--yes',
      help: { id: 'tanpa bertanya sebelum menulis', en: 'write without asking first' },
    },
    {
      flags: '--format <name>',
      choices: ['text', 'json'],
      help: { id: 'bentuk hasil', en: 'form of the result' },
    },
  ],
  without: ['--rev'],
  more: {
    id: 'Tidak ada yang ditulis sebelum semua baris dapat diterima dan katalog tetap tanpa galat baru. Rekaman yang sudah ada hanya diubah pada isian yang ada di lembar; sel kosong tidak menghapus. Yang diubah dari hasil tular export dibaca apa adanya, termasuk sel yang dikosongkan; rekaman yang sejak itu berubah di katalog ditolak bila lembarnya akan mengubahnya. Hasil CSV tidak menyimpan versi rekaman, jadi menimpa perubahan itu: pakai xlsx.\n\nContoh:\n  tular import inovasi.xlsx --kind innovation --dry-run\n  tular import inovasi.xlsx --kind innovation --add-agencies\n  tular import rekap.csv --kind replication --default "milestones[].stage=diusulkan" --partial',
    en: 'Nothing is written before every row can be taken and the catalogue stays without a new error. Of existing records only the fields in the sheet change; an empty cell removes nothing. What was edited in the output of tular export is read as it stands, emptied cells included; a record that has changed in the catalogue since is refused where the sheet would change it. CSV does not keep versions of records, so it overwrites such changes: use xlsx.\n\nExamples:\n  tular import inovasi.xlsx --kind innovation --dry-run\n  tular import inovasi.xlsx --kind innovation --add-agencies\n  tular import rekap.csv --kind replication --default "milestones[].stage=diusulkan" --partial',
  },
  async run(io, [file = ''], options) {
    const gathered = gather(io, options);
    const desk = new Desk(io, gathered.language);
    try {
      return await runImport(io, options, gathered, desk, file);
    } finally {
      desk.close();
    }
  },
};
