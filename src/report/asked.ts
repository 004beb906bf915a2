import type { Derived } from '../derive/derive.ts';
import type { CatalogRecord } from '../model/record.ts';
import type { Language } from '../text/language.ts';
import type { Report } from './blocks.ts';
import type { Filed } from './filed.ts';
import type { Period } from './material/period.ts';

/** What a report tells of how it was made. */
export interface Made {
  /** Commit of the catalogue; null outside git. */
  readonly commit: string | null;
  readonly changed: boolean;
  readonly tool: string;
}

/** What a view is told besides the catalogue's answers. */
export interface Asked extends Made {
  readonly year: string;
  /** Another period than the whole year; it ends in that year. */
  readonly period?: Period;
  readonly language: Language;
  readonly draft: boolean;
  /** What was handed in of the same period before. */
  readonly filed?: Filed;
  /** The record that a view of one record is about. */
  readonly subject?: CatalogRecord;
}

type Head = Pick<
  Report,
  | 'view'
  | 'language'
  | 'year'
  | 'period'
  | 'agency'
  | 'asOf'
  | 'commit'
  | 'changed'
  | 'tool'
  | 'draft'
>;

/** What every report says of itself, whichever view it is: what was asked for, and of which data. */
export function reportHead(
  view: string,
  { graph, day }: Derived,
  { language, year, period, commit, changed, tool, draft }: Asked,
): Head {
  return {
    view,
    language,
    year,
    ...(period && { period }),
    ...(graph.within && { agency: graph.within.agency.id }),
    asOf: day,
    commit,
    changed,
    tool,
    draft,
  };
}
