import type { PresentedPlace } from '../present/present.ts';
import { json } from './escape.ts';
import type { Output } from './output.ts';

/** As in schemas/validate-output.schema.json. */
export const jsonOutput: Output = (findings, summary, { version }) => {
  const place = ({ message, file, range }: PresentedPlace) => ({ message, file, range });
  return `${json({
    version,
    summary,
    diagnostics: findings.map((finding) => ({
      rule: finding.rule,
      severity: finding.severity,
      ...place(finding),
      pointer: finding.pointer,
      fingerprint: finding.fingerprint,
      ...(finding.related.length > 0 && { related: finding.related.map(place) }),
      ...(finding.suggest.length > 0 && { suggest: finding.suggest }),
      ...(finding.fix && { fix: finding.fix }),
    })),
  })}\n`;
};
