import type { GraphFormat } from '../words.ts';

/** Every way to draw a family, one line each; loaded on use. */
export const FORMATS: Readonly<Record<string, () => Promise<GraphFormat>>> = {
  tree: async () => (await import('./tree.ts')).format,
  dot: async () => (await import('./dot.ts')).format,
  mermaid: async () => (await import('./mermaid.ts')).format,
  svg: async () => (await import('./svg.ts')).format,
  json: async () => (await import('./json.ts')).format,
};
