import type { Output } from './output.ts';

/** Every output by its name, loaded on use; told whether there is anything to show. */
export const OUTPUTS: Readonly<Record<string, (isClean: boolean) => Promise<Output>>> = {
  pretty: async (isClean) =>
    isClean ? (await import('./clean.ts')).clean : (await import('./pretty.ts')).pretty,
  json: async () => (await import('./json.ts')).jsonOutput,
};
