import { FOLDERS, type Kind } from '../model/record.ts';
import { tablesOf } from './columns.ts';
import { NO_MAP } from './map-file.ts';
import { type Meanings, meaningsOf } from './mapping.ts';
import type { Sheet } from './sheet.ts';
import { ID_TITLES } from './synonyms.ts';
import { tableOf } from './table.ts';
import { ID } from './target.ts';

/** What titles of columns mean for a kind: the headings of its own export, and what people call its fields. */
export function meaningsFor(kind: Kind): Meanings {
  const { leads = [], columns = [] } = tablesOf(kind)[0] ?? {};
  const named = [
    ...leads.map(({ heading }) => ({ heading, to: ID })),
    ...columns.map(({ pattern, heading }) => ({
      heading,
      to: pattern.slice(1).replaceAll('/', '.'),
    })),
  ];
  return meaningsOf(kind, [
    ...named.flatMap(({ heading, to }) => [heading.id, heading.en].map((title) => ({ title, to }))),
    ...ID_TITLES.map((title) => ({ title, to: ID })),
  ]);
}

/** The kind that knows more columns of a sheet than the one that is asked for, if any does. */
export function betterKind(sheet: Sheet, kind: Kind): Kind | undefined {
  const others = (Object.keys(FOLDERS) as Kind[]).filter((each) => each !== kind);
  const own = knownColumns(sheet, kind);
  const [best] = others
    .map((each) => [each, knownColumns(sheet, each)] as const)
    .toSorted((a, b) => b[1] - a[1]);
  return best && best[1] > own ? best[0] : undefined;
}

function knownColumns(sheet: Sheet, kind: Kind): number {
  const meanings = meaningsFor(kind);
  const options = { kind, map: NO_MAP, meanings, fillMerged: false, serials: false };
  const table = tableOf(sheet, options);
  return 'candidates' in table ? 0 : table.columns.filter(({ to }) => to).length;
}
