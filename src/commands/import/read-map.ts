import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Kind } from '../../model/record.ts';
import { parse } from '../../parse/parse.ts';
import { locate } from '../../parse/positions.ts';
import { argTexts } from '../../present/words.ts';
import { RULES } from '../../rules/index.ts';
import { readMap, type SheetMap } from '../../sheet/map-file.ts';
import { fill } from '../../text/language.ts';
import { type Bilingual, UsageError } from '../../util/usage-error.ts';

/** Reads a map file; everything that is wrong with it is told, each fault at its line. */
export function readMapFile(cwd: string, path: string, kind: Kind): SheetMap {
  let bytes: Buffer;
  try {
    bytes = readFileSync(resolve(cwd, path));
  } catch {
    throw new UsageError(
      {
        id: `Berkas pemetaan ${path} tidak dapat dibaca.`,
        en: `The map file ${path} cannot be read.`,
      },
      { id: 'Periksa nama dan letaknya.', en: 'Check its name and place.' },
    );
  }
  const text = bytes.toString('utf8');
  const parsed = parse(bytes);
  if (!parsed.ok) {
    const faults = parsed.problems.map((problem) => {
      const words = RULES.find(({ id }) => id === problem.rule)?.messages[problem.messageId];
      const say = (language: 'id' | 'en') =>
        words ? fill(words[language], argTexts(problem.args, kind, language)) : problem.messageId;
      return { line: lineOf(text, problem.span[0]), message: { id: say('id'), en: say('en') } };
    });
    throw faulty(path, faults);
  }
  const { map, faults } = readMap(kind, parsed.value);
  if (faults.length === 0) return map;
  const positions = locate(text);
  throw faulty(
    path,
    faults.map(({ pointer, message }) => {
      const at = positions.get(pointer);
      return { line: lineOf(text, at?.key?.[0] ?? at?.value[0] ?? 0), message };
    }),
  );
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

function faulty(
  path: string,
  faults: readonly { readonly line: number; readonly message: Bilingual }[],
): UsageError {
  const told = (language: 'id' | 'en') =>
    faults.map(({ line, message }) => `${path}:${line}: ${message[language]}`).join('; ');
  return new UsageError(
    {
      id: `Berkas pemetaan belum dapat dipakai: ${told('id')}`,
      en: `The map file cannot be used yet: ${told('en')}`,
    },
    {
      id: 'Perbaiki baris-baris itu. Peta awal dapat dibuat dengan --save-map BERKAS.',
      en: 'Mend these lines. A first map is made with --save-map FILE.',
    },
  );
}
