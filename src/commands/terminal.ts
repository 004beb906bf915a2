import { createInterface } from 'node:readline';
import { Interrupted } from '../util/interrupted.ts';
import type { Terminal } from './command.ts';

/** Reads lines that someone types; those that come before they are asked for wait. */
export function openTerminal(
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
): Terminal {
  let complete: ((line: string) => [string[], string]) | undefined;
  const reader = createInterface({
    input,
    output,
    completer: (line: string) => complete?.(line) ?? [[], line],
  });
  const lines: string[] = [];
  let state: 'open' | 'ended' | 'interrupted' = 'open';
  let wake = () => {};
  reader.on('line', (line) => {
    lines.push(line);
    wake();
  });
  reader.on('SIGINT', () => {
    state = 'interrupted';
    reader.close();
  });
  reader.on('close', () => {
    if (state === 'open') state = 'ended';
    output.write('\n');
    wake();
  });
  const isOpen = () => state === 'open';
  return {
    async ask(prompt, completer) {
      complete = completer;
      if (isOpen()) {
        reader.setPrompt(prompt);
        reader.prompt();
      }
      for (;;) {
        if (state === 'interrupted') throw new Interrupted();
        const line = lines.shift();
        if (line !== undefined || !isOpen()) return line;
        await new Promise<void>((resolve) => (wake = resolve));
      }
    },
    close() {
      reader.removeAllListeners('close');
      reader.close();
    },
  };
}

/** All that comes in, unless it is more than so many bytes. */
export async function readInput(
  input: NodeJS.ReadableStream,
  most: number,
): Promise<Uint8Array | undefined> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of input) {
    const bytes = Buffer.from(piece as Uint8Array);
    size += bytes.length;
    if (size > most) return undefined;
    pieces.push(bytes);
  }
  return Buffer.concat(pieces);
}
