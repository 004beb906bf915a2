import type { Derived } from '../../derive/derive.ts';
import type { Words } from '../../model/fields.ts';
import type { Report } from '../blocks.ts';
import type { Asked } from './annual.ts';

export interface View {
  readonly name: string;
  readonly summary: Words;
  /** Files are called this, with the year behind it. */
  readonly base: string;
  load(): Promise<(derived: Derived, asked: Asked) => Report>;
}

/** Every report, one line each; loaded on use. */
export const VIEWS: readonly [View, ...View[]] = [
  {
    name: 'annual',
    base: 'laporan-replikasi',
    summary: {
      id: 'laporan tahunan penyebarluasan dan replikasi',
      en: 'yearly report on dissemination and replication',
    },
    load: async () => (await import('./annual.ts')).annual,
  },
];
