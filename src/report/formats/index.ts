import type { Format } from '../blocks.ts';

/** Every way to print a report; each is loaded on use, since some bring a library. */
export const FORMATS: Readonly<Record<string, () => Promise<Format>>> = {
  docx: async () => (await import('./docx.ts')).format,
  pdf: async () => (await import('./pdf.ts')).format,
  xlsx: async () => (await import('./xlsx.ts')).format,
  html: async () => (await import('./html.ts')).format,
  md: async () => (await import('./md.ts')).format,
  csv: async () => (await import('./csv.ts')).format,
  json: async () => (await import('./json.ts')).format,
};
