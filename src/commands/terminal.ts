import { createInterface } from 'node:readline';
import { Interrupted } from '../util/interrupted.ts';
import type { Terminal } from './command.ts';

/** Reads lines that someone types; those that come before they are asked for wait. */
export function openTerminal(
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
): Terminal {
  const reader = createInterface({ input, output });
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
    async ask(prompt) {
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
