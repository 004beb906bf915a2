import { PHASES, PROOFS, STAGES } from '../derive/ladders.ts';
import { fieldAt, labelOf } from '../model/fields.ts';
import { terminal } from '../output/escape.ts';
import type { Presented } from '../present/present.ts';
import { dateText } from '../text/dates.ts';
import type { Language } from '../text/language.ts';
import { numberWords, rangeWords } from '../text/numbers.ts';
import { wrap } from '../text/wrap.ts';
import type { Card } from './card.ts';

const WORDS = {
  id: {
    ladder: 'Tangga inovasi',
    copies: 'Replikasi diterapkan',
    now: 'kini',
    ever: 'pernah',
    index: 'Terhitung untuk IID (bacaan tersendiri)',
    regions: 'daerah',
    in: 'Dirujuk oleh',
    out: 'Merujuk',
    findings: 'Temuan',
    none: 'tidak ada',
    stage: 'Status',
    phase: 'Tahapan',
    proofs: {
      stated: 'dinyatakan',
      documented: 'berbukti dukung',
      acknowledged: 'diakui kedua pihak',
      verified: 'diverifikasi',
    },
    rungs: {
      vision: 'visi',
      regulation: 'regulasi',
      partners: 'mitra',
      execution: 'eksekusi',
      satisfaction: 'warga puas',
      measured: 'terukur',
      passed_on: 'ditularkan',
      permanent: 'dilembagakan',
    },
    unsure: 'belum pasti',
    'not-yet': 'baru rencana',
    asOf: 'keadaan per',
    severity: { error: 'galat', warning: 'peringatan', info: 'saran' },
    roles: {
      owner: 'pemilik',
      origin: 'asal replikasi',
      adopter: 'penerima',
      member: 'anggota penerima',
      about: 'ditampilkan di',
      entry: 'diajukan di',
      whole: 'bagian',
      becomes: 'hasil replikasi',
      party: 'pihak perjanjian',
      covers: 'dicakup perjanjian',
      parent: 'bawahan',
      evidence: 'bukti bagi',
      host: 'tuan rumah',
      guest: 'tamu',
      facilitator: 'fasilitator',
      partner: 'mitra',
      filer: 'pengaju',
      checker: 'pemeriksa',
      issuer: 'penerbit bukti',
      measurer: 'pengukur',
      respondent: 'penjawab',
      'origin-owner': 'pemilik asal',
    } as Record<string, string>,
  },
  en: {
    ladder: 'Ladder',
    copies: 'Copies in use',
    now: 'now',
    ever: 'ever',
    index: 'Countable for the regional index (a reading apart)',
    regions: 'regions',
    in: 'Referred to by',
    out: 'Refers to',
    findings: 'Findings',
    none: 'none',
    stage: 'Stage',
    phase: 'Phase',
    proofs: {
      stated: 'stated',
      documented: 'documented',
      acknowledged: 'acknowledged by both sides',
      verified: 'verified',
    },
    rungs: {
      vision: 'vision',
      regulation: 'regulation',
      partners: 'partners',
      execution: 'execution',
      satisfaction: 'citizens satisfied',
      measured: 'measured',
      passed_on: 'passed on',
      permanent: 'made permanent',
    },
    unsure: 'not certain',
    'not-yet': 'planned only',
    asOf: 'as of',
    severity: { error: 'error', warning: 'warning', info: 'info' },
    roles: {} as Record<string, string>,
  },
} as const;
/** Fields told in sections of their own, or too long for a card. */
const LEFT_OUT = ['name', 'sources', 'disputes'];

/** A record for people: its fields, where it stands, and what refers to it. */
export function cardText(
  card: Card,
  findings: readonly Presented[],
  language: Language,
  columns: number,
): string {
  const words = WORDS[language];
  const width = Math.min(columns, 100);
  const lines: string[] = [];
  const section = (title: string) => lines.push('', title);
  const item = (text: string) =>
    lines.push(
      ...wrap(terminal(text), width - 4).map(
        (line, index) => `  ${index === 0 ? '' : '  '}${line}`,
      ),
    );

  lines.push(
    ...wrap(terminal(card.name), width),
    `${fieldAt(card.kind, '')?.title[language] ?? card.kind} · ${terminal(card.id)} · ${terminal(card.file)}`,
    '',
  );
  for (const line of fieldLines(card.kind, card.record as Record<string, unknown>, '', language, 0))
    item(line);

  if (card.phase)
    item(
      `${words.phase} (${words.asOf} ${dateText(card.asOf, language)}): ${standing(card.phase, PHASES, card.kind, '/milestones/*/phase', language)}`,
    );
  for (const pair of card.pairs ?? [])
    item(
      `${words.stage} (${words.asOf} ${dateText(card.asOf, language)}): ${standing(pair, STAGES, card.kind, '/milestones/*/stage', language)}`,
    );
  if (card.rungs) {
    section(words.ladder);
    item(
      Object.entries(card.rungs)
        .map(
          ([rung, state]) =>
            `${state === true ? '■' : '□'} ${words.rungs[rung as keyof typeof words.rungs]}${typeof state === 'string' ? ` (${words[state as 'unsure']})` : ''}`,
        )
        .join('   '),
    );
  }
  if (card.counts && card.ever && card.iid) {
    section(`${words.copies} (${words.asOf} ${dateText(card.asOf, language)})`);
    for (const proof of PROOFS)
      item(
        `${words.proofs[proof]}: ${rangeWords(card.counts[proof], language)} ${words.now}, ${rangeWords(card.ever[proof], language)} ${words.ever}`,
      );
    item(`${words.index}: ${numberWords(card.iid.value, language)} ${words.regions}`);
  }
  const list = (title: string, links: Card['refersTo'], roleOf: (role: string) => string) => {
    if (links.length === 0) return;
    section(title);
    for (const link of links)
      item(`${roleOf(link.role)}: ${link.name}${link.name === link.id ? '' : ` (${link.id})`}`);
  };
  list(words.in, card.referredBy, (role) => words.roles[role] ?? role);
  section(words.findings);
  if (findings.length === 0) item(words.none);
  for (const finding of findings)
    item(`${words.severity[finding.severity]} · ${finding.message} · ${finding.rule}`);
  return `${lines.join('\n')}\n`;
}

function standing(
  at: { readonly sure: number; readonly possible: number; readonly ended: string },
  names: readonly string[],
  kind: string,
  pattern: string,
  language: Language,
): string {
  const label = (rung: number) =>
    rung === 0
      ? language === 'id'
        ? 'belum tercatat'
        : 'not on record'
      : labelOf(kind, pattern, names[rung - 1] ?? '')[language].toLowerCase();
  if (at.ended === 'surely') return labelOf(kind, pattern, 'berhenti')[language].toLowerCase();
  return at.sure === at.possible ? label(at.sure) : `${label(at.sure)} – ${label(at.possible)}`;
}

/** Fields in the schema's order, with their titles; lists of objects item by item. */
function* fieldLines(
  kind: string,
  value: Readonly<Record<string, unknown>>,
  at: string,
  language: Language,
  depth: number,
): Generator<string> {
  const keys = fieldAt(kind, at)?.keys ?? Object.keys(value);
  for (const key of keys) {
    if (!Object.hasOwn(value, key) || (depth === 0 && LEFT_OUT.includes(key)) || key === 'sources')
      continue;
    const pointer = `${at}/${key}`;
    const title = fieldAt(kind, pointer)?.title[language] || key;
    const held = value[key];
    const indent = '  '.repeat(depth);
    if (Array.isArray(held) && held.some((each) => each !== null && typeof each === 'object')) {
      yield `${indent}${title}:`;
      for (const [index, each] of held.entries())
        yield `${indent}  - ${inline(kind, each as Record<string, unknown>, `${pointer}/${index}`, language)}`;
    } else if (Array.isArray(held))
      yield `${indent}${title}: ${held.map((each, index) => plainText(kind, each, `${pointer}/${index}`, language)).join('; ')}`;
    else if (held !== null && typeof held === 'object')
      yield `${indent}${title}: ${inline(kind, held as Record<string, unknown>, pointer, language)}`;
    else yield `${indent}${title}: ${plainText(kind, held, pointer, language)}`;
  }
}

/** An object on one line: its values in the schema's order. */
function inline(
  kind: string,
  value: Readonly<Record<string, unknown>>,
  at: string,
  language: Language,
): string {
  const keys = fieldAt(kind, at)?.keys ?? Object.keys(value);
  return keys
    .filter((key) => Object.hasOwn(value, key) && key !== 'sources' && key !== 'id')
    .map((key) => {
      const held = value[key];
      const pointer = `${at}/${key}`;
      if (Array.isArray(held))
        return held
          .map((each) =>
            each !== null && typeof each === 'object'
              ? inline(kind, each as Record<string, unknown>, `${pointer}/0`, language)
              : plainText(kind, each, `${pointer}/0`, language),
          )
          .join('; ');
      if (held !== null && typeof held === 'object')
        return inline(kind, held as Record<string, unknown>, pointer, language);
      if (typeof held === 'boolean')
        return held ? (fieldAt(kind, pointer)?.title[language] ?? key) : '';
      return plainText(kind, held, pointer, language);
    })
    .filter(Boolean)
    .join(', ');
}

function plainText(kind: string, value: unknown, pointer: string, language: Language): string {
  const field = fieldAt(kind, pointer);
  if (typeof value === 'number') return numberWords(value, language);
  if (typeof value === 'boolean')
    return language === 'id' ? (value ? 'ya' : 'tidak') : value ? 'yes' : 'no';
  const text = String(value);
  if (field?.shape === 'date') return dateText(text, language);
  return field?.labels?.[text]?.[language] ?? text;
}
