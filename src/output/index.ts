import type { Output } from './output.ts';

/** Every output by its name, loaded on use. */
export const OUTPUTS: Readonly<Record<string, () => Promise<Output>>> = {
  pretty: async () => (await import('./pretty.ts')).pretty,
  json: async () => (await import('./json.ts')).jsonOutput,
};
