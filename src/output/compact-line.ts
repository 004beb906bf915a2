import type { Presented } from '../present/present.ts';
import { type Safe, terminal } from './escape.ts';

/** `file:line:column: severity rule message`: one finding on one line, for editors and grep. */
export function compactLine({ file, range, severity, rule, message }: Presented): Safe<'terminal'> {
  return terminal(
    `${file}:${range.start.line}:${range.start.column}: ${severity} ${rule} ${message.replace(/\s+/g, ' ')}`,
  );
}
