import type { DiffFormat } from '../told.ts';

/** Every way to print a comparison, one line each; loaded on use. */
export const FORMATS: Readonly<Record<string, () => Promise<DiffFormat>>> = {
  text: async () => (await import('./text.ts')).format,
  json: async () => (await import('./json.ts')).format,
  markdown: async () => (await import('./markdown.ts')).format,
};
