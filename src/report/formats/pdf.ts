import type { Format } from '../blocks.ts';
import { compile } from './pdf/compile.ts';
import { content } from './pdf/content.ts';

/** A tagged PDF on A4, as it is handed in. */
export const format: Format = async (report, base) => [
  { name: `${base}.pdf`, bytes: await compile(content(report)) },
];
