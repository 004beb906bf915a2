import type { Output } from './output.ts';

/** Every output by its name, loaded on use; told whether there is anything to show. */
export const OUTPUTS: Readonly<Record<string, (isClean: boolean) => Promise<Output>>> = {
  pretty: async (isClean) =>
    isClean ? (await import('./clean.ts')).clean : (await import('./pretty.ts')).pretty,
  compact: async () => (await import('./compact.ts')).compact,
  json: async () => (await import('./json.ts')).jsonOutput,
  github: async () => (await import('./github.ts')).github,
  gitlab: async () => (await import('./gitlab.ts')).gitlab,
  sarif: async () => (await import('./sarif.ts')).sarif,
  junit: async () => (await import('./junit.ts')).junit,
  markdown: async () => (await import('./markdown.ts')).markdownOutput,
};
