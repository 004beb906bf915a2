import type { Report } from '../blocks.ts';

/** How a report that must not be handed in says so on its cover. */
export function draftMark(report: Pick<Report, 'draft' | 'language'>): string | undefined {
  if (!report.draft) return undefined;
  return report.language === 'id'
    ? 'KONSEP – bukan untuk diserahkan'
    : 'DRAFT (KONSEP) – not to be handed in';
}
