import type { Derived } from '../../../derive/derive.ts';
import { IN_USE_RUNG, type Proof, PROOFS, STAGES, stageRung } from '../../../derive/ladders.ts';
import type { Words } from '../../../model/fields.ts';
import { labelOf } from '../../../model/fields.ts';
import type { Language } from '../../../text/language.ts';
import { PROOF_WORDS } from '../../../text/proof.ts';
import type { CountCell } from '../../blocks.ts';
import { answer } from '../../material/answers.ts';
import { openContext } from '../../material/context.ts';
import { type Period, yearPeriod } from '../../material/period.ts';

/** Every named number of the annual report of a period, without writing the report. */
export function figuresOf(
  derived: Derived,
  year: string,
  period: Period = yearPeriod(year),
): Readonly<Record<string, CountCell>> {
  const context = openContext(derived.graph, year, derived.day, 'id', derived, period);
  answer(context);
  return context.counts;
}

const PLAIN: Readonly<Record<string, Words>> = {
  innovations: { id: 'Inovasi yang dihitung', en: 'Innovations counted' },
  publicServices: { id: 'Inovasi pelayanan publik', en: 'Public service innovations' },
  publicServicesApplied: {
    id: 'Inovasi pelayanan publik pada tahap penerapan',
    en: 'Public service innovations in use',
  },
  otherForms: { id: 'Inovasi dengan bentuk lain', en: 'Innovations of other forms' },
  ideas: { id: 'Inovasi pada tahap inisiatif', en: 'Innovations that are ideas so far' },
  umbrellas: { id: 'Payung atau paket', en: 'Umbrellas or packages' },
  activities: { id: 'Kegiatan penyebarluasan tahun ini', en: "This year's dissemination events" },
  entries: { id: 'Pengajuan tahun ini', en: "This year's submissions" },
  awards: { id: 'Penghargaan tahun ini', en: "This year's awards" },
  checked: { id: 'Inovasi yang pernah diperiksa', en: 'Innovations ever checked' },
  unused: {
    id: 'Belum banyak dimanfaatkan, tidak berlanjut, atau tanpa bukti',
    en: 'Hardly used, ended, or without evidence',
  },
  incomingOriginUnknown: {
    id: 'Replikasi diterapkan yang asalnya belum diketahui',
    en: 'Copies in use whose origin is not known',
  },
  incomingOriginKnown: {
    id: 'Replikasi diterapkan dari instansi lain',
    en: 'Copies in use from other agencies',
  },
  iidRegions: {
    id: 'Daerah yang terhitung untuk Indeks Inovasi Daerah',
    en: 'Regions countable for the Regional Innovation Index',
  },
};
const DIRECTIONS: Readonly<Record<string, Words>> = {
  outgoing: { id: 'Replikasi di instansi lain', en: 'Copies at other agencies' },
  incoming: {
    id: 'Replikasi dari instansi lain atau yang asalnya belum diketahui',
    en: 'Copies from other agencies or of unknown origin',
  },
  internal: { id: 'Replikasi antar-Perangkat Daerah', en: 'Copies within the government' },
};

const NAME = new RegExp(
  `^(${Object.keys(DIRECTIONS).join('|')})(${STAGES.join('|')})?(${PROOFS.join('|')})(ever)?$`,
  'i',
);

/**
 * What named numbers count, in words. A stage counts whatever reached the ones above it too: numbers
 * of stages that follow each other and say the same (`same` gives what they say) are told as one.
 */
export function figureLines<F extends { readonly name: string }>(
  figures: readonly F[],
  same: (figure: F) => string,
  language: Language,
): { readonly text: string; readonly figure: F }[] {
  const lines: { text: string; figure: F }[] = [];
  const once: { text: string; figure: F }[] = [];
  const runs: { of: string; last: number; first: number; figure: F; proof: string }[] = [];
  for (const figure of figures) {
    const [, direction = '', stage, proof = '', ever] = NAME.exec(figure.name) ?? [];
    const of = DIRECTIONS[direction]?.[language];
    const level = PROOFS.includes(proof.toLowerCase() as Proof)
      ? PROOF_WORDS[language][proof.toLowerCase() as Proof]
      : undefined;
    if (of === undefined || level === undefined)
      lines.push({ text: PLAIN[figure.name]?.[language] ?? figure.name, figure });
    else if (stage === undefined)
      (ever === undefined ? lines : once).push({
        text: `${of}, ${stages(IN_USE_RUNG, IN_USE_RUNG, ever, language)}, ${level}`,
        figure,
      });
    else {
      const rung = stageRung(stage.toLowerCase());
      const run = runs.find(
        (each) =>
          each.of === of &&
          each.proof === level &&
          each.last === rung - 1 &&
          same(each.figure) === same(figure),
      );
      if (run) run.last = rung;
      else runs.push({ of, proof: level, first: rung, last: rung, figure });
    }
  }
  for (const { of, proof, first, last, figure } of runs)
    lines.push({ text: `${of}, ${stages(first, last, undefined, language)}, ${proof}`, figure });
  // Copies in use are counted under two names.
  return [...new Map([...lines, ...once].map((line) => [line.text, line])).values()];
}

/** `sekurang-kurangnya diterapkan`, `pernah sekurang-kurangnya diusulkan–perjanjian` */
function stages(first: number, last: number, ever: string | undefined, language: Language): string {
  const [from, to] = [first, last].map((rung) =>
    labelOf('replication', '/milestones/*/stage', STAGES[rung - 1] ?? '')[language].toLowerCase(),
  );
  const once = ever === undefined ? '' : language === 'id' ? 'pernah ' : 'ever ';
  const least = language === 'id' ? 'sekurang-kurangnya' : 'at least';
  return `${once}${least} ${from === to ? from : `${from}–${to}`}`;
}
