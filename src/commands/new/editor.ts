import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UsageError } from '../../util/usage-error.ts';
import type { Io } from '../command.ts';

/** The program that whoever runs us edits with, in words; none where the environment names none. */
export function editorWords(env: Io['env']): string[] | undefined {
  const given = [env['VISUAL'], env['EDITOR']].find((each) => each?.trim());
  // As a shell splits it, with quotes around what holds blanks; no shell is run.
  const words = [...(given ?? '').matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, bare]) => double ?? single ?? bare ?? '',
  );
  return words.length > 0 ? words : undefined;
}

/** A text as it comes back from the editor, which holds the terminal meanwhile. */
export function edited(io: Io, name: string, text: string): string {
  const [program, ...more] = editorWords(io.env) ?? [];
  if (program === undefined) throw noEditor();
  const folder = mkdtempSync(join(tmpdir(), 'tular-'));
  const path = join(folder, name);
  try {
    writeFileSync(path, text, { mode: 0o600 });
    const done = spawnSync(program, [...more, path], { stdio: 'inherit', cwd: io.cwd });
    if (done.error || done.status !== 0) throw failed(program, done.error, done.status);
    return readFileSync(path, 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What is said where no editor is known. */
export function noEditor(): UsageError {
  return new UsageError(
    {
      id: 'Penyunting teks belum ditentukan.',
      en: 'No text editor is set.',
    },
    {
      id: 'Isi variabel lingkungan EDITOR, misalnya EDITOR="code --wait" atau EDITOR=nano.',
      en: 'Set the environment variable EDITOR, such as EDITOR="code --wait" or EDITOR=nano.',
    },
  );
}

function failed(program: string, error: Error | undefined, status: number | null): UsageError {
  const why = (error as NodeJS.ErrnoException | undefined)?.code ?? String(status ?? '?');
  return new UsageError(
    {
      id: `Penyunting ${JSON.stringify(program)} tidak selesai dengan baik (${why}); tidak ada yang ditulis.`,
      en: `The editor ${JSON.stringify(program)} did not end well (${why}); nothing was written.`,
    },
    { id: 'Periksa variabel EDITOR.', en: 'Check the variable EDITOR.' },
  );
}
