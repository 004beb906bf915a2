import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runInProcess } from '../../support/run-in-process.ts';
import { folderWith, type ImportJson } from './sheets.ts';

const schema = new Ajv2020({ strict: false, allErrors: true }).compile(
  JSON.parse(
    readFileSync(join(import.meta.dirname, '../../../schemas/import-output.schema.json'), 'utf8'),
  ) as object,
);

/** Every file of a catalogue with its text. */
function filesOf(folder: string): Record<string, string> {
  const catalog = join(folder, 'catalog');
  return Object.fromEntries(
    readdirSync(catalog, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.yaml'))
      .sort()
      .map((path) => [path, readFileSync(join(catalog, path), 'utf8')]),
  );
}

const cell = (value: string) => `"${value.replaceAll('"', '""')}"`;

const row = fc.record({
  id: fc.constantFrom('', '', 'lion', 'baru', 'Bukan Id', 'dinas-perikanan'),
  name: fc.oneof(
    fc.constantFrom('Lion', 'LION', 'Lelang', 'Petung Dadi', '', '-'),
    fc.string({ maxLength: 12 }),
  ),
  owner: fc.constantFrom('Dinas Perikanan', 'Diskominfo', 'Dinas Asing', 'Paguyuban', ''),
  type: fc.constantFrom('Digital', 'non digital', 'Digitl', ''),
  date: fc.constantFrom('2020', 'Nop 2021', '31/11/2020', '14/12/2020', '05/04/2021', '-'),
  link: fc.constantFrom('https://contoh.go.id/a', 'www.contoh.go.id', 'Surat', ''),
});

it('whatever a file holds, everything that was told comes in, or nothing changes', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { minLength: 1, maxLength: 8 }),
      fc.subarray(['--add-agencies', '--clear', '--partial=sisa.csv', '--dry-run']),
      async (rows, flags) => {
        const lines = rows.map((each) => Object.values(each).map(cell).join(','));
        const folder = folderWith(
          { 'data.csv': ['id,Nama,OPD,Jenis,Tahun,Link', ...lines].join('\n') },
          {
            'innovations/lion.yaml':
              'name: Lion # asli\nowners: [dinas-perikanan]\nsources: {a: {title: A}}\n',
          },
        );
        const before = filesOf(folder);
        const args = ['import', 'data.csv', '--kind', 'innovation', '--format', 'json', ...flags];
        const ran = await runInProcess(folder, args);
        const after = filesOf(folder);
        expect(ran.stderr).not.toContain('kesalahan program');
        if (ran.exit === 2) {
          expect(after).toEqual(before);
          return;
        }
        const made = JSON.parse(ran.stdout) as ImportJson;
        schema(made);
        expect(schema.errors).toBeNull();
        const touched = Object.keys(after).filter((path) => after[path] !== before[path]);
        const told = made.records
          .filter(({ change }) => change !== 'unchanged')
          .map(({ file }) => file.replace(/^catalog\//, ''));
        expect(Object.keys(before).filter((path) => !(path in after))).toEqual([]);
        expect(touched.sort()).toEqual(made.done === 'written' ? told.sort() : []);
        expect(ran.exit).toBe(made.problems.length > 0 ? 1 : 0);
        if (made.problems.length > 0 && !flags.includes('--partial=sisa.csv'))
          expect(made.done).toBe('refused');
        const checked = await runInProcess(folder, ['validate', '--format', 'json']);
        expect(JSON.parse(checked.stdout).summary.errors).toBe(0);
        // What came in once does not come in again.
        if (made.done !== 'written') return;
        // Rows that were given back are not written over.
        rmSync(join(folder, 'sisa.csv'), { force: true });
        const again = await runInProcess(folder, args);
        expect((JSON.parse(again.stdout) as ImportJson).counts).toMatchObject({
          new: 0,
          changed: 0,
        });
      },
    ),
    { numRuns: 60, endOnFailure: true },
  );
}, 300_000);
