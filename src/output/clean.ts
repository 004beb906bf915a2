import { styleText } from 'node:util';
import type { Output } from './output.ts';
import { summaryText } from './summary.ts';

/** What `pretty` says where nothing was found: one line, and nothing loaded to draw frames with. */
export const clean: Output = (_findings, summary, { language, color }) => {
  const text = summaryText(summary, language);
  return `${color ? styleText('green', text) : text}\n`;
};
