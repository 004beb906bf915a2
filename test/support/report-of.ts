import { derive } from '../../src/derive/derive.ts';
import { load } from '../../src/load.ts';
import type { Graph } from '../../src/link/graph.ts';
import type { Cell, OutputFile, Report, Row, Table } from '../../src/report/blocks.ts';
import { readable } from '../../src/report/cells.ts';
import { FORMATS } from '../../src/report/formats/index.ts';
import { annual } from '../../src/report/views/annual.ts';
import { VIEWS } from '../../src/report/views/index.ts';
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

/** Any view of the example catalogue with these files added; `id` is the record that it is about. */
export async function viewOf(
  name: string,
  files: Readonly<Record<string, string>>,
  id: string | undefined,
  { day = '2022-12-31', language = 'id', draft = false }: Asked = {},
): Promise<Report> {
  const { graph } = load(memorySnapshot({ ...EXAMPLE_CATALOG, ...files }));
  return viewIn(graph, name, id, { day, language, draft });
}

/** Any view of a catalogue that has been loaded. */
export async function viewIn(
  graph: Graph,
  name: string,
  id: string | undefined,
  { day = '2022-12-31', language = 'id', draft = false }: Asked = {},
): Promise<Report> {
  const view = VIEWS.find((each) => each.name === name);
  const subject = id === undefined ? undefined : graph.byId(id);
  if (!view || (id !== undefined && !subject)) throw new Error(`no ${name} of ${String(id)}`);
  const build = await view.load();
  return build(derive(graph, day), {
    year: day.slice(0, 4),
    language,
    draft,
    commit: 'c0ffee'.padEnd(40, '0'),
    changed: false,
    tool: 'tular 0.1.0',
    ...(subject && { subject }),
  });
}

/** Every count of a report as it is printed: `2`, or `0–2` where dates leave it open. */
export function numbersOf({ counts }: Report): Record<string, number | string> {
  return Object.fromEntries(
    Object.entries(counts).map(([name, { value, possible }]) => [
      name,
      value === possible ? value : `${value}–${possible}`,
    ]),
  );
}

/** What a reader reads before the annex: every text of every block. */
export function bodyOf(report: Report): string {
  const end = report.blocks.findIndex(
    (block) => block.type === 'heading' && block.id === 'lampiran',
  );
  const body = { ...report, blocks: report.blocks.slice(0, end === -1 ? undefined : end) };
  const cells = (cell: Cell) => readable(cell, report.language);
  return body.blocks
    .flatMap((block): string[] => {
      switch (block.type) {
        case 'title':
          return [block.text, ...block.lines];
        case 'letterhead':
          return [...block.lines];
        case 'fields':
          return block.rows.map(({ label, values }) => `${label}: ${values.join('; ')}`);
        case 'table':
          return [
            block.title,
            block.columns.map(({ title }) => title).join(' | '),
            ...Array.from(block.rows, (row) => row.cells.map(cells).join(' | ')),
          ];
        case 'figure':
          return [block.title, block.picture.alt];
        case 'signature':
          return [...block.lines, block.name, ...block.below];
        default:
          return proseOf({ ...report, blocks: [block] }).split('\n');
      }
    })
    .filter((each) => each !== '')
    .join('\n');
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
