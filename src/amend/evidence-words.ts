import type { Graph } from '../link/graph.ts';
import { fieldAt } from '../model/fields.ts';
import { nearest } from '../util/nearest.ts';
import { UsageError } from '../util/usage-error.ts';
import { given, type JsonObject } from './amendment.ts';
import { bodyKeys } from './find.ts';

const KEYS = ['kind', 'number', 'date', 'issuer', 'url', 'note'] as const;
const FIELD = '/milestones/0/evidence/0';

/**
 * Evidence as it is written on a command line: `kind=keputusan,number=188/2022,issuer=pemkab-blora`. A
 * comma that no key follows belongs to the value.
 */
export function evidenceOf(graph: Graph, words: string): JsonObject {
  const values: Record<string, string> = {};
  for (const part of words.split(/,(?=[\w-]+=)/)) {
    const [, key = part, value = ''] = /^([\w-]+)=(.*)$/s.exec(part) ?? [];
    if (!(KEYS as readonly string[]).includes(key) || value === '') throw unreadable(key, words);
    values[key] = value;
  }
  const { kind, number, date, issuer, url, note } = values;
  if (kind === undefined) throw unreadable('', words);
  mustBeKind(kind);
  return given({
    kind,
    number,
    date,
    ...(issuer !== undefined && bodyKeys(graph, issuer, 'issuer', '--evidence issuer')),
    url,
    note,
  });
}

/** Kinds that evidence may have, with their labels. */
export function evidenceKinds(): Readonly<Record<string, { id: string; en: string }>> {
  return fieldAt('replication', `${FIELD}/kind`)?.labels ?? {};
}

function mustBeKind(kind: string): void {
  const kinds = Object.keys(evidenceKinds());
  if (kinds.includes(kind)) return;
  const near = nearest(kind, kinds);
  throw new UsageError(
    {
      id: `--evidence: tidak ada jenis bukti "${kind}".`,
      en: `--evidence: there is no kind of evidence "${kind}".`,
    },
    {
      id: `Pilihannya: ${(near.length > 0 ? near : kinds).join(', ')}.`,
      en: `Choose from: ${(near.length > 0 ? near : kinds).join(', ')}.`,
    },
  );
}

function unreadable(key: string, words: string): UsageError {
  const keys = KEYS.join(', ');
  return new UsageError(
    key === ''
      ? {
          id: `--evidence "${words}": jenis bukti (kind=…) belum diisi.`,
          en: `--evidence "${words}": the kind of evidence (kind=…) is missing.`,
        }
      : {
          id: `--evidence "${words}": "${key}" tidak dikenal atau kosong.`,
          en: `--evidence "${words}": "${key}" is unknown or empty.`,
        },
    {
      id: `Tulis misalnya kind=keputusan,number=188/2022,date=2022-02-01,issuer=pemkab-blora. Kuncinya: ${keys}.`,
      en: `Write, for example, kind=keputusan,number=188/2022,date=2022-02-01,issuer=pemkab-blora. Keys: ${keys}.`,
    },
  );
}
