import { PHASES, PROOFS, STAGES } from '../derive/ladders.ts';
import { PROOF_WORDS } from '../text/proof.ts';
import { fieldAt, labelOf } from '../model/fields.ts';
import { terminal } from '../output/escape.ts';
import type { Presented } from '../present/present.ts';
import { dateText } from '../text/dates.ts';
import type { Language } from '../text/language.ts';
import { numberWords, rangeWords } from '../text/numbers.ts';
import { SEVERITY_WORDS } from '../text/severity.ts';
import { wrap } from '../text/wrap.ts';
import type { Card } from './card.ts';
import { fieldLines } from './card-fields.ts';
import { CARD_WORDS } from './card-words.ts';
import { funnelText } from './funnel.ts';

/** A record for people: its fields, where it stands, and what refers to it. */
export function cardText(
  card: Card,
  findings: readonly Presented[],
  language: Language,
  columns: number,
): string {
  const words = CARD_WORDS[language];
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
  for (const line of fieldLines(card, language)) item(line);

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
        `${PROOF_WORDS[language][proof]}: ${rangeWords(card.counts[proof], language)} ${words.now}, ${rangeWords(card.ever[proof], language)} ${words.ever}`,
      );
    item(`${words.index}: ${numberWords(card.iid.value, language)} ${words.regions}`);
  }
  const funnel = card.funnel && funnelText(card.funnel, language);
  if (funnel) {
    section(funnel.title);
    for (const line of funnel.lines) item(line);
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
    item(`${SEVERITY_WORDS[language][finding.severity]} · ${finding.message} · ${finding.rule}`);
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
