import { terminal } from '../../output/escape.ts';
import type { Presented } from '../../present/present.ts';
import type { MissingField } from '../../report/template-fields.ts';
import type { Io } from '../command.ts';
import type { Gathered } from '../gather.ts';

const MOST_ERRORS = 20;

/** Says why no report is written: the errors of the catalogue, each at its place. */
export function refuse(io: Io, errors: readonly Presented[], { language }: Gathered): void {
  const id = language === 'id';
  io.stderr.write(
    id
      ? `tular: laporan tidak ditulis karena katalog memuat ${errors.length} kesalahan:\n`
      : `tular: no report was written, since the catalogue has ${errors.length} errors:\n`,
  );
  for (const { file, range, message, rule } of errors.slice(0, MOST_ERRORS))
    io.stderr.write(
      `  ${terminal(`${file}:${range.start.line}:${range.start.column} ${message} [${rule}]`)}\n`,
    );
  if (errors.length > MOST_ERRORS)
    io.stderr.write(
      id
        ? `  … dan ${errors.length - MOST_ERRORS} lainnya\n`
        : `  … and ${errors.length - MOST_ERRORS} more\n`,
    );
  io.stderr.write(
    id
      ? '  Perbaiki (tular validate menunjukkan tempatnya), atau pakai --draft untuk konsep.\n'
      : '  Mend them (tular validate shows where), or use --draft for a draft.\n',
  );
}

/** Names every field that the agency's template asks for and the report does not have. */
export function tellMissing(
  io: Io,
  fields: readonly MissingField[],
  { language }: Pick<Gathered, 'language'>,
): void {
  const id = language === 'id';
  io.stderr.write(
    id
      ? `tular: laporan tidak ditulis karena templat meminta ${fields.length} isian yang tidak ada pada laporan ini:\n`
      : `tular: no report was written, since the template asks for ${fields.length} fields that this report does not have:\n`,
  );
  for (const { tag, where, near } of fields) {
    const meant = near.map((name) => `{${name}}`).join(', ');
    const hint =
      meant === '' ? '' : id ? `; mungkin maksudnya ${meant}` : `; did you mean ${meant}`;
    io.stderr.write(`  ${terminal(`{${tag}} (${where[language]})${hint}`)}\n`);
  }
}
