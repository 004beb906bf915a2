import type { Language } from '../text/language.ts';
import type { Io, Options } from './command.ts';

/** The language asked for, else that of the environment, else the catalogue's, else Indonesian. */
export function languageOf(
  io: Pick<Io, 'env'>,
  options: Pick<Options, 'lang'>,
  catalog?: string,
): Language {
  const wanted = options.lang ?? io.env['TULAR_LANG'] ?? catalog;
  return wanted === 'en' ? 'en' : 'id';
}
