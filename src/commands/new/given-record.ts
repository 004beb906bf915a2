import { type JsonObject, modelineFor } from '../../amend/amendment.ts';
import type { FormKind } from '../../amend/form.ts';
import { formatText } from '../../edit/format-text.ts';
import { fieldAt } from '../../model/fields.ts';
import { decode, parse } from '../../parse/parse.ts';
import { readRecord } from '../../source/document.ts';
import { LARGEST_FILE } from '../../source/snapshot.ts';
import { UsageError } from '../../util/usage-error.ts';
import type { Io } from '../command.ts';

/** A record that somebody has written elsewhere: what it says, and its text where that can be kept. */
export interface GivenRecord {
  /** How it is called in what is said of it. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** None where it cannot be read as a map. */
  readonly value: JsonObject | undefined;
}

/** Reads a record from a file, or from the standard input where `-` stands for it. */
export async function givenRecord(io: Io, from: string, path: string): Promise<GivenRecord> {
  const bytes = from === '-' ? await readInput(io) : readRecord(path);
  const parsed = parse(bytes);
  const value = parsed.ok ? parsed.value : undefined;
  const isMap = value !== null && typeof value === 'object' && !Array.isArray(value);
  return { name: from === '-' ? '(stdin)' : from, bytes, value: isMap ? value : undefined };
}

/** The text of the file that such a record becomes: its own with its comments, unless it is JSON. */
export function givenText(
  { bytes }: GivenRecord,
  kind: FormKind,
  modeline: string,
): string | undefined {
  const text = decode(bytes)
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n');
  if (text.trimStart().startsWith('{')) return undefined;
  const head = text.startsWith('# yaml-language-server:') ? '' : modeline;
  const formatted = formatText(head + text, (pointer) => fieldAt(kind, pointer)?.keys);
  return 'text' in formatted ? formatted.text : head + text;
}

/** The line for editors, as it stands in the manifest, for a record of a kind. */
export function modelineIn(manifest: Uint8Array, kind: FormKind): string {
  return modelineFor(Buffer.from(manifest).toString('utf8'), kind, 1);
}

async function readInput(io: Io): Promise<Uint8Array> {
  if (io.openTerminal)
    io.stderr.write(
      'Tempelkan rekaman, lalu akhiri dengan Ctrl-D. / Paste a record, then Ctrl-D.\n',
    );
  const bytes = await io.readInput?.(LARGEST_FILE);
  if (bytes === undefined)
    throw new UsageError(
      {
        id: 'Masukan lebih besar daripada sebuah rekaman.',
        en: 'The input is larger than a record may be.',
      },
      {
        id: `Paling besar ${LARGEST_FILE / 1024 / 1024} MB, satu rekaman.`,
        en: `At most ${LARGEST_FILE / 1024 / 1024} MB, one record.`,
      },
    );
  if (Buffer.from(bytes).toString('utf8').trim() === '')
    throw new UsageError(
      { id: 'Masukannya kosong.', en: 'The input is empty.' },
      {
        id: 'Beri satu rekaman sebagai YAML atau JSON.',
        en: 'Give one record as YAML or JSON.',
      },
    );
  return bytes;
}
