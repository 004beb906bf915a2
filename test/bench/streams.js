/**
 * Writes a report with two tables of so many rows, each made as it is asked for, in one format into a
 * folder: `node test/bench/streams.js FORMAT ROWS FOLDER`. How much memory that takes is told by the
 * process itself (usage-hook.cjs).
 */
const dist = new URL('../../dist/', import.meta.url);
const [format = 'csv', count = '1000', folder = ''] = process.argv.slice(2);
const { FORMATS } = await import(new URL('report/formats/index.js', dist).href);
const { writeStreams } = await import(new URL('source/write.js', dist).href);

/** @param {number} length */
const rowsOf = (length) => ({
  length,
  *[Symbol.iterator]() {
    for (let index = 0; index < length; index += 1) yield row(index);
  },
});

/** Believable cells, no two rows alike. @param {number} index */
function row(index) {
  const id = `inovasi-${index}-${(index * 7919) % 1_000_003}`;
  return {
    cells: [
      { type: 'text', text: id },
      { type: 'ref', text: `Layanan Antar Dokumen ${index}`, id },
      { type: 'text', text: `Dinas Kependudukan dan Pencatatan Sipil Kabupaten ${index % 514}` },
      { type: 'date', date: `20${10 + (index % 16)}-0${1 + (index % 9)}-1${index % 9}` },
      { type: 'count', value: index % 7, possible: (index % 7) + (index % 3), members: [] },
      { type: 'number', value: index / 4 },
      { type: 'link', text: `https://contoh.go.id/${id}`, url: `https://contoh.go.id/${id}` },
      { type: 'unknown' },
    ],
    records: [id, `replikasi-${index}`],
  };
}

/** @param {string} id */
const table = (id) => ({
  type: 'table',
  id,
  number: 'Tabel 1',
  title: 'Inovasi',
  columns: Array.from({ length: 8 }, (_, index) => ({ title: `Kolom ${index + 1}` })),
  rows: rowsOf(Number(count)),
  empty: '',
});

const report = {
  view: 'recap',
  language: 'id',
  year: '2025',
  asOf: '2025-12-31',
  commit: null,
  changed: false,
  tool: 'tular',
  title: 'Rekapitulasi',
  author: 'Bappedalitbang',
  draft: false,
  counts: {},
  blocks: [table('inovasi'), table('replikasi')],
};
const write = await FORMATS[format]();
await writeStreams(folder, await write(report, `rekap-${count}`, {}));
