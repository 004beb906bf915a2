import { type Amendment, amendedText, modelineFor, type Refused } from '../amend/amendment.ts';
import { terminal } from '../output/escape.ts';
import { FOLDERS } from '../model/record.ts';
import { say } from '../text/language.ts';
import type { FileChange } from '../util/file-change.ts';
import { UsageError } from '../util/usage-error.ts';
import type { ExitCode, Io, Options } from './command.ts';
import type { Gathered } from './gather.ts';
import { makeChanges } from './make-changes.ts';

/** Carries out a planned amendment of one record, or says why there is none. */
export async function carryOut(
  io: Io,
  options: Options,
  gathered: Gathered,
  planned: Amendment | Refused,
): Promise<ExitCode> {
  const { location, snapshot } = gathered;
  if ('refused' in planned) return tellRefused(io, gathered, planned);
  const path = planned.record
    ? planned.record.file.slice(location.prefix.length)
    : `${FOLDERS[planned.kind]}/${planned.id}.yaml`;
  const before = planned.record && snapshot.read(path);
  const old = before ? Buffer.from(before.bytes).toString('utf8') : '';
  const text = amendedText(planned, old, modeline(gathered, planned));
  if (text === undefined || (before && before.hash !== planned.record?.hash))
    throw unfit(location.prefix + path);
  const change: FileChange = {
    path,
    bytes: Buffer.from(text, 'utf8'),
    ...(before && { hash: before.hash }),
  };
  return makeChanges(io, options, gathered, {
    changes: [change, ...planned.copies],
    subjects: [planned.id],
    notes: planned.notes,
  });
}

/** Says why a request is not carried out, and what to do instead. */
export function tellRefused(io: Io, { language }: Gathered, { refused, hint }: Refused): ExitCode {
  io.stderr.write(`tular: ${terminal(say(refused, language))}\n`);
  io.stderr.write(`  ${terminal(say(hint, language))}\n`);
  return 1;
}

function modeline({ snapshot }: Gathered, { kind, record }: Amendment): string {
  if (record) return '';
  return modelineFor(Buffer.from(snapshot.read('catalog.yaml').bytes).toString('utf8'), kind, 1);
}

/** A file whose shape leaves no place for what is to be written into it. */
export function unfit(file: string): UsageError {
  return new UsageError(
    {
      id: `${file} tidak dapat ditambahi: bentuknya tidak memberi tempat, atau berkasnya berubah.`,
      en: `${file} cannot be added to: its shape leaves no place, or it has changed.`,
    },
    {
      id: 'Periksa dengan tular validate, atau tambahkan dengan tangan.',
      en: 'See to it with tular validate, or add by hand.',
    },
  );
}
