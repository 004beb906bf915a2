import { compactLine } from './compact-line.ts';
import type { Output } from './output.ts';

/** One line a finding, for editors and grep; nothing where nothing was found. */
export const compact: Output = (findings) =>
  findings.map((finding) => `${compactLine(finding)}\n`).join('');
