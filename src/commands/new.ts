import type { Command } from './command.ts';
import { gather } from './gather.ts';
import { makeNew } from './new/make-new.ts';
import { formKindOf } from './new/form-kind.ts';
import { Desk } from './questions.ts';

export const command: Command = {
  arguments: [
    {
      name: '<kind>',
      help: {
        id: 'innovation, replication, agency, activity, agreement, atau submission',
        en: 'innovation, replication, agency, activity, agreement or submission',
      },
    },
    {
      name: '[fields...]',
      help: {
        id: 'isian=nilai, misalnya name=Lion owners=dinas-perikanan milestones.-.phase=penerapan',
        en: 'field=value, such as name=Lion owners=dinas-perikanan milestones.-.phase=penerapan',
      },
    },
  ],
  options: [
    {
      flags: '--source <source>',
      repeatable: true,
      help: {
        id: 'alamat atau judul sumbernya; boleh berulang',
        en: 'address or title of the source; repeatable',
      },
    },
    {
      flags: '--from <file>',
      help: {
        id: 'ambil satu rekaman (YAML atau JSON) dari berkas, atau dari masukan bila ditulis -',
        en: 'take one record (YAML or JSON) from a file, or from the input where it is -',
      },
    },
    {
      flags: '--id <id>',
      help: {
        id: 'pengenal rekaman; tanpa ini, dibuat dari isinya',
        en: 'id of the record; otherwise made of what it says',
      },
    },
    {
      flags: '--edit',
      help: {
        id: 'sunting berkasnya dengan $EDITOR sebelum ditulis',
        en: 'edit the file with $EDITOR before it is written',
      },
    },
    {
      flags: '--allow-duplicate',
      help: {
        id: 'tulis meskipun ada rekaman yang mirip',
        en: 'write it though there is a record like it',
      },
    },
    {
      flags: '--dry-run',
      help: { id: 'tampilkan berkasnya saja', en: 'only print the file' },
    },
  ],
  without: ['--rev'],
  more: {
    id: 'Yang wajib dan belum diisi ditanyakan bila dijalankan di terminal. Laporan yang diserahkan dicatat oleh tular report … --file.\n\nContoh:\n  tular new innovation\n  tular new innovation name=Lion owners=dinas-perikanan form=pelayanan-publik --source https://contoh.go.id/lion\n  tular new replication origins.-.innovation=lion adopter.agency=pemkab-blora milestones.-.stage=dijajaki --source "Laporan kunjungan"\n  tular new agency --from instansi.yaml --id dinas-sosial',
    en: 'What is required and missing is asked for where it runs on a terminal. Reports that are handed in are recorded by tular report … --file.\n\nExamples:\n  tular new innovation\n  tular new innovation name=Lion owners=dinas-perikanan form=pelayanan-publik --source https://contoh.go.id/lion\n  tular new replication origins.-.innovation=lion adopter.agency=pemkab-blora milestones.-.stage=dijajaki --source "Laporan kunjungan"\n  tular new agency --from instansi.yaml --id dinas-sosial',
  },
  async run(io, [word = '', ...words], options) {
    const kind = formKindOf(word);
    const gathered = gather(io, options);
    const desk = new Desk(io, gathered.language);
    try {
      return await makeNew(io, options, gathered, desk, kind, words);
    } finally {
      desk.close();
    }
  },
};
