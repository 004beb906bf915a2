import { derive } from '../../src/derive/derive.ts';
import { load } from '../../src/load.ts';
import type { OutputFile, Report, Row, Table } from '../../src/report/blocks.ts';
import { FORMATS } from '../../src/report/formats/index.ts';
import { annual } from '../../src/report/views/annual.ts';
import { EXAMPLE_CATALOG } from './example-catalog.ts';
import { memorySnapshot } from './memory-snapshot.ts';

interface Asked {
  readonly day?: string;
  readonly language?: 'id' | 'en';
  readonly draft?: boolean;
}

/** The annual report of the example catalogue with these files added. */
export function reportOf(
  files: Readonly<Record<string, string>>,
  year: string,
  { day = `${year}-12-31`, language = 'id', draft = false }: Asked = {},
): Report {
  const { graph } = load(memorySnapshot({ ...EXAMPLE_CATALOG, ...files }));
  return annual(derive(graph, day), {
    year,
    language,
    draft,
    commit: null,
    changed: false,
    tool: 'tular 0.1.0',
  });
}

/** What a format makes of a report: text by file name. */
export async function printed(report: Report, format: string): Promise<Record<string, string>> {
  const print = await FORMATS[format]?.();
  const files = (await print?.(report, 'laporan', {})) ?? [];
  const read = files.map(async (file) => [file.name, (await bytesOf(file)).toString()] as const);
  return Object.fromEntries(await Promise.all(read));
}

/** The whole content of a file, however the format hands it out. */
export async function bytesOf({ bytes }: OutputFile): Promise<Buffer> {
  if (bytes instanceof Uint8Array) return Buffer.from(bytes);
  const pieces: Uint8Array[] = [];
  for await (const piece of bytes) pieces.push(piece);
  return Buffer.concat(pieces);
}

export function tableOf(report: Report, id: string): Table & { readonly rows: readonly Row[] } {
  const table = report.blocks.find(
    (block): block is Table => block.type === 'table' && block.id === id,
  );
  if (!table) throw new Error(`no table ${id}`);
  return { ...table, rows: [...table.rows] };
}

/** Every sentence of a report, paragraphs and lists, without its tables. */
export function proseOf(report: Report): string {
  const plain = (part: string | { readonly text: string }) =>
    typeof part === 'string' ? part : part.text;
  return report.blocks
    .flatMap((block) => {
      if (block.type === 'paragraph') return [block.text.map(plain).join('')];
      if (block.type === 'list') return block.items.map((item) => item.map(plain).join(''));
      if (block.type === 'table' && block.rows.length === 0) return [block.empty];
      return block.type === 'heading' ? [block.text] : [];
    })
    .join('\n');
}
