import type { Kind } from '../../model/record.ts';
import { headerRowsOf, NO_MAP, type SheetMap } from '../../sheet/map-file.ts';
import { type Target, targetOf } from '../../sheet/target.ts';
import { UsageError } from '../../util/usage-error.ts';
import type { Options } from '../command.ts';
import { readMapFile } from './read-map.ts';

/** How sheets are to be read: what the map file says, with what the command line says instead. */
export function sheetMapOf(cwd: string, options: Options, kind: Kind): SheetMap {
  const text = (name: string) => options[name] as string | undefined;
  const list = (name: string) => (options[name] as readonly string[] | undefined) ?? [];
  const path = text('map');
  const map = path === undefined ? NO_MAP : readMapFile(cwd, path, kind);
  const [decimal, dates, separator, key, row] = [
    text('decimal'),
    text('dates'),
    text('separator'),
    text('key'),
    text('headerRow'),
  ];
  const headerRows = row === undefined ? map.headerRows : headerRowsOf(row);
  if (row !== undefined && !headerRows)
    throw new UsageError(
      { id: `--header-row: "${row}" bukan nomor baris.`, en: `--header-row: "${row}" is no row.` },
      {
        id: 'Tulis 4, atau 4-5 bila judulnya dua baris.',
        en: 'Write 4, or 4-5 for two rows of titles.',
      },
    );
  const defaults = list('default').map((each) => defaultOf(each, kind));
  return {
    ...map,
    ...(list('sheet').length > 0 && { sheets: list('sheet') }),
    ...(headerRows && { headerRows }),
    ...(decimal !== undefined && { decimal: decimal as 'comma' | 'point' }),
    ...(dates !== undefined && { dates: dates as 'dmy' | 'mdy' }),
    ...(separator !== undefined && { separator }),
    ...(key !== undefined && { key: mustBeField(key, '--key', kind) }),
    defaults: [
      ...map.defaults.filter(
        ({ target }) => !defaults.some((each) => each.target.text === target.text),
      ),
      ...defaults,
    ],
  };
}

function defaultOf(given: string, kind: Kind): { readonly target: Target; readonly text: string } {
  // The choice of an item has an equals sign of its own: `milestones[phase=penerapan].date=2021`.
  const [, path, value] = /^((?:[^=[]|\[[^\]]*\])+)=(.*)$/s.exec(given) ?? [];
  if (path === undefined || value === undefined || value.trim() === '')
    throw new UsageError(
      {
        id: `--default: "${given}" tidak berbentuk isian=nilai.`,
        en: `--default: "${given}" is not of the form field=value.`,
      },
      {
        id: 'Misalnya --default form=pelayanan-publik.',
        en: 'Such as --default form=pelayanan-publik.',
      },
    );
  return { target: mustBeField(path, '--default', kind), text: value.trim() };
}

function mustBeField(text: string, option: string, kind: Kind): Target {
  const target = targetOf(kind, text);
  if (target) return target;
  throw new UsageError(
    {
      id: `${option}: "${text}" bukan isian ${kind}.`,
      en: `${option}: "${text}" is no field of ${kind}.`,
    },
    {
      id: 'Misalnya name, owners, awards[].name, atau milestones[phase=penerapan].date.',
      en: 'Such as name, owners, awards[].name or milestones[phase=penerapan].date.',
    },
  );
}
