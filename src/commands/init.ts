import { type FirstCatalog, firstCatalog } from '../amend/first-catalog.ts';
import { Desk } from './questions.ts';
import type { Command } from './command.ts';
import { newProject, planProject, planSchemas } from './init/plan.ts';
import { action, initQuestions, region } from './init/questions.ts';
import { carryOutInit } from './init/write.ts';
import { languageOf } from './language.ts';

const NEXT = {
  id: ['tular import DAFTAR.xlsx --kind innovation', 'tular new innovation', 'tular validate'],
  en: ['tular import SHEET.xlsx --kind innovation', 'tular new innovation', 'tular validate'],
} as const;

export const command: Command = {
  arguments: [
    {
      name: '[folder]',
      help: {
        id: 'folder untuk katalog baru; tanpa ini, folder ini',
        en: 'folder for the new catalogue; otherwise this one',
      },
    },
  ],
  options: [
    {
      flags: '--region <code>',
      help: {
        id: 'provinsi, kabupaten, atau kota: kode Kemendagri atau namanya',
        en: 'province, regency or city: its Kemendagri code or its name',
      },
    },
    {
      flags: '--keeper <name>',
      help: {
        id: 'nama resmi instansi pengelola katalog',
        en: 'official name of the agency that keeps the catalogue',
      },
    },
    {
      flags: '--keeper-short <name>',
      help: {
        id: 'singkatan nama pengelola, misalnya Bapperida',
        en: 'short name of the keeper, such as Bapperida',
      },
    },
    {
      flags: '--action <place>',
      help: {
        id: 'tempat tular bagi GitHub Actions: PEMILIK/tular@TAG',
        en: 'where GitHub Actions takes tular from: OWNER/tular@TAG',
      },
    },
    {
      flags: '--schemas',
      help: {
        id: 'perbarui skema untuk penyunting saja, sesudah tular diperbarui',
        en: 'only renew the schemas for editors, after an update of tular',
      },
    },
    {
      flags: '--dry-run',
      help: { id: 'sebutkan berkasnya saja', en: 'only name the files' },
    },
    {
      flags: '-q, --quiet',
      help: { id: 'sebutkan jalur berkasnya saja', en: 'only print the paths of the files' },
    },
  ],
  readsCatalog: false,
  more: {
    id: 'Yang belum diisi ditanyakan bila dijalankan di terminal. Berkas yang sudah ada tidak ditimpa.\n\nContoh:\n  tular init\n  tular init katalog-blora --region "Kabupaten Blora" --keeper "Badan Perencanaan Pembangunan Daerah Kabupaten Blora" --keeper-short Bappeda',
    en: 'What is missing is asked for where it runs on a terminal. Files that are there already stay.\n\nExamples:\n  tular init\n  tular init katalog-blora --region "Kabupaten Blora" --keeper "Badan Perencanaan Pembangunan Daerah Kabupaten Blora" --keeper-short Bappeda',
  },
  async run(io, [folder = '.'], options) {
    const language = languageOf(io, options);
    const text = (name: string) => options[name] as string | undefined;
    if (options['schemas'] === true)
      return carryOutInit(io, options, language, planSchemas(io, folder));
    const place = newProject(io, folder);
    const given = text('action');
    const from = given === undefined ? undefined : action(given);
    const desk = new Desk(io, language);
    try {
      const answers = await desk.answers(initQuestions(), {
        region: text('region'),
        keeper: text('keeper'),
        short: text('keeperShort'),
      });
      const wanted: FirstCatalog = {
        region: region(answers.region ?? ''),
        keeper: answers.keeper ?? '',
        keeperShort: answers.short,
        language,
      };
      const plan = planProject(place, firstCatalog(wanted), from);
      return carryOutInit(io, options, language, plan, NEXT[language]);
    } finally {
      desk.close();
    }
  },
};
