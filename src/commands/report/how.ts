import { resolve } from 'node:path';
import type { How } from '../../report/blocks.ts';
import { readTemplate } from '../../source/document.ts';
import { UsageError } from '../../util/usage-error.ts';
import type { Io, Options } from '../command.ts';

/** How the formats asked for are to be written; refuses an option for a format that is not asked for. */
export function howToWrite(io: Io, options: Options, formats: readonly string[]): How {
  const excelId = options['csvExcelId'] === true;
  const path = options['template'] as string | undefined;
  if (excelId) refuseWithout('csv', '--csv-excel-id', formats);
  if (path !== undefined) refuseWithout('docx', '--template', formats);
  return { excelId, ...(path !== undefined && { template: readTemplate(resolve(io.cwd, path)) }) };
}

function refuseWithout(format: string, flag: string, formats: readonly string[]): void {
  if (formats.includes(format)) return;
  throw new UsageError(
    {
      id: `${flag} hanya untuk bentuk ${format}, sedangkan ${format} tidak diminta.`,
      en: `${flag} is for the format ${format}, which is not asked for.`,
    },
    { id: `Tambahkan --format ${format}.`, en: `Add --format ${format}.` },
  );
}
