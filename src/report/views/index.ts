import type { Derived } from '../../derive/derive.ts';
import type { Words } from '../../model/fields.ts';
import type { Kind } from '../../model/record.ts';
import type { Report } from '../blocks.ts';
import type { Asked } from '../asked.ts';

export interface View {
  readonly name: string;
  readonly summary: Words;
  /** Files are called this, with the year behind it, or the record's id. */
  readonly base: string;
  /** Kind of the one record that it is about; a year of the whole catalogue otherwise. */
  readonly about?: Kind;
  /** It is handed in to someone, so that a filing may record it. */
  readonly handedIn?: true;
  load(): Promise<(derived: Derived, asked: Asked) => Report>;
}

/** Every report, one line each; loaded on use. */
export const VIEWS: readonly [View, ...View[]] = [
  {
    name: 'annual',
    base: 'laporan-replikasi',
    handedIn: true,
    summary: {
      id: 'laporan tahunan penyebarluasan dan replikasi',
      en: 'yearly report on dissemination and replication',
    },
    load: async () => (await import('./annual.ts')).annual,
  },
  {
    name: 'recap',
    base: 'recap',
    summary: {
      id: 'tabel-tabel di balik laporan tahunan, satu lembar untuk setiap tabel',
      en: 'the tables behind the annual report, a sheet each',
    },
    load: async () => (await import('./recap.ts')).recap,
  },
  {
    name: 'statement',
    base: 'statement',
    about: 'replication',
    summary: {
      id: 'surat pernyataan replikasi untuk ditandatangani penerima',
      en: "the adopter's statement of replication, ready to be signed",
    },
    load: async () => (await import('./statement.ts')).statement,
  },
  {
    name: 'profile',
    base: 'profile',
    about: 'innovation',
    summary: {
      id: 'profil satu inovasi dalam dua halaman, siap dipajang',
      en: 'one innovation on two pages, ready for a stand',
    },
    load: async () => (await import('./profile.ts')).profile,
  },
  {
    name: 'agency',
    base: 'agency',
    about: 'agency',
    summary: {
      id: 'data inovasi satu instansi dan unitnya, serta yang perlu dilengkapi',
      en: 'what one agency and its units own, show, copy and owe',
    },
    load: async () => (await import('./agency.ts')).agency,
  },
  {
    name: 'brief',
    base: 'brief',
    summary: {
      id: 'nota dinas dua halaman bagi kepala daerah',
      en: 'a memorandum of two pages for the head of the region',
    },
    load: async () => (await import('./brief.ts')).brief,
  },
];
