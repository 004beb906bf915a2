import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { nearest } from '../util/nearest.ts';
import { UsageError } from '../util/usage-error.ts';
import type { Command } from './command.ts';

/** Shells that have a script, each with its file. */
const SCRIPTS = {
  bash: 'tular.bash',
  zsh: 'tular.zsh',
  fish: 'tular.fish',
  powershell: 'tular.ps1',
} as const;
const SHELLS = Object.keys(SCRIPTS) as (keyof typeof SCRIPTS)[];

const INSTALL = `  bash        tular completion bash > ~/.tular.bash
              echo 'source ~/.tular.bash' >> ~/.bashrc
  zsh         tular completion zsh > ~/.tular.zsh
              echo 'source ~/.tular.zsh' >> ~/.zshrc
  fish        tular completion fish > ~/.config/fish/completions/tular.fish
  PowerShell  tular completion powershell >> $PROFILE`;

export const command: Command = {
  readsCatalog: false,
  arguments: [
    {
      name: '[shell]',
      words: SHELLS,
      help: {
        id: `${SHELLS.join(', ')}; tanpa ini, yang sedang dipakai menurut $SHELL`,
        en: `${SHELLS.join(', ')}; otherwise the one in use, by $SHELL`,
      },
    },
  ],
  more: {
    id: `Perintah, pilihan, nilainya, dan pengenal rekaman lalu dilengkapi dengan tombol Tab.\nDipasang sekali untuk setiap komputer, berlaku di terminal yang dibuka sesudahnya:\n\n${INSTALL}\n\nContoh:\n  tular completion bash`,
    en: `Commands, options, their values and ids of records are then completed by the Tab key.\nInstalled once on each computer, for terminals that are opened after that:\n\n${INSTALL}\n\nExamples:\n  tular completion bash`,
  },
  async run(io, [word]) {
    const name = word ?? basename(io.env['SHELL'] ?? '');
    const shell = SHELLS.find((each) => each === (name === 'pwsh' ? 'powershell' : name));
    if (!shell) throw unknownShell(word);
    io.stdout.write(
      readFileSync(new URL(`../../bin/completion/${SCRIPTS[shell]}`, import.meta.url), 'utf8'),
    );
    return 0;
  },
};

function unknownShell(word: string | undefined): UsageError {
  const all = SHELLS.join(', ');
  if (word === undefined)
    return new UsageError(
      {
        id: 'Tidak diketahui shell mana yang dipakai.',
        en: 'It is not known which shell is in use.',
      },
      { id: `Sebutkan salah satu: ${all}.`, en: `Name one: ${all}.` },
    );
  const near = nearest(word, SHELLS)[0];
  return new UsageError(
    {
      id: `Tidak ada skrip untuk shell "${word}".`,
      en: `There is no script for the shell "${word}".`,
    },
    near === undefined
      ? { id: `Pilihannya: ${all}.`, en: `Choose from: ${all}.` }
      : { id: `Mungkin maksudnya: ${near}.`, en: `Did you mean: ${near}?` },
  );
}
