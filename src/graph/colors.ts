import type { State } from './words.ts';

/** Fill and edge of a box; the words in it are nearly black, on each at a contrast of 7 or more. */
export const COLORS: Readonly<Record<State, { readonly fill: string; readonly line: string }>> = {
  origin: { fill: '#dbe7f6', line: '#1f4e8c' },
  'in-use': { fill: '#d8efdc', line: '#1f6b35' },
  maybe: { fill: '#fbf0c9', line: '#7a5c00' },
  approach: { fill: '#ffffff', line: '#5b6470' },
  planned: { fill: '#f3f4f6', line: '#5b6470' },
  ended: { fill: '#f8dedb', line: '#9b2c20' },
};

export const INK = '#1b1f24';
