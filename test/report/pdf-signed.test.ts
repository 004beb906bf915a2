import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isSigned } from '../../src/util/pdf-signature.ts';
import { EXAMPLE_CATALOG } from '../support/example-catalog.ts';
import { runCli } from '../support/run-cli.ts';
import { signed, updated, waiting } from '../support/sign-pdf.ts';
import { below, temporaryFolder } from '../support/temporary.ts';
import { SMALL } from './small-catalog.ts';

const found = (program: string, option: string) => spawnSync(program, [option]).error === undefined;
const withoutOpenssl = !found('openssl', 'version');
const withoutPdfsig = withoutOpenssl || !found('pdfsig', '-v');
const REPORT = ['report', 'annual', '--year', '2022', '--as-of', '2022-12-31', '--format'];
const NAME = 'laporan-replikasi-2022.pdf';

/** A folder with a catalogue and its report as PDF. */
function reported(): { folder: string; path: string } {
  const folder = temporaryFolder(below({ ...EXAMPLE_CATALOG, ...SMALL }));
  expect(runCli(folder, [...REPORT, 'pdf']).exit).toBe(0);
  return { folder, path: join(folder, 'reports', NAME) };
}

describe('a report that is there already', () => {
  it('is written again with the same bytes where nobody has signed it', () => {
    const { folder, path } = reported();
    const before = readFileSync(path);
    writeFileSync(path, Buffer.concat([before, Buffer.from('\n% lain')]));
    expect(runCli(folder, [...REPORT, 'pdf']).exit).toBe(0);
    expect(readFileSync(path)).toEqual(before);
  });

  it('is written again where a field only waits for a signature', () => {
    const { folder, path } = reported();
    writeFileSync(path, waiting(readFileSync(path)));
    expect(runCli(folder, [...REPORT, 'pdf']).exit).toBe(0);
  });

  it.skipIf(withoutOpenssl)(
    'stays as it is where it was signed, and nothing beside it is written (needs openssl)',
    () => {
      const { folder, path } = reported();
      const bytes = signed(readFileSync(path));
      writeFileSync(path, bytes);
      const ran = runCli(folder, [...REPORT, 'md,pdf']);
      expect(ran.exit).toBe(2);
      expect(ran.stdout).toBe('');
      expect(ran.stderr).toContain(NAME);
      expect(ran.stderr).toContain('sudah ditandatangani');
      expect(runCli(folder, [...REPORT, 'pdf', '--lang', 'en']).stderr).toContain('already signed');
      expect(readFileSync(path).equals(bytes)).toBe(true);
      expect(readdirSync(join(folder, 'reports'))).toEqual([NAME]);
      // The other formats do not touch it, and another folder is free.
      expect(runCli(folder, [...REPORT, 'md']).exit).toBe(0);
      expect(runCli(folder, [...REPORT, 'pdf', '--output', 'lain']).exit).toBe(0);
    },
  );

  it.skipIf(withoutOpenssl)(
    'stays as it is where a program appended to the signed file (needs openssl)',
    () => {
      const { folder, path } = reported();
      const bytes = updated(signed(readFileSync(path)));
      writeFileSync(path, bytes);
      expect(runCli(folder, [...REPORT, 'pdf']).exit).toBe(2);
      expect(readFileSync(path).equals(bytes)).toBe(true);
    },
  );

  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'stays as it is where it cannot be read (not as root)',
    () => {
      const { folder, path } = reported();
      chmodSync(path, 0o200);
      expect(runCli(folder, [...REPORT, 'pdf']).exit).toBe(2);
    },
  );
});

describe('the signature', () => {
  it.skipIf(withoutPdfsig)('of these tests is a real one (needs pdfsig and openssl)', () => {
    const { folder, path } = reported();
    const target = join(folder, 'signed.pdf');
    writeFileSync(target, signed(readFileSync(path)));
    const said = execFileSync('pdfsig', ['-nocert', target], { encoding: 'utf8' });
    expect(said).toContain('Signature is Valid');
    expect(said).toContain('Total document signed');
  });

  it.each([
    ['with its type alone', '<< /Type /Sig /Contents <00> >>', true],
    ['as a seal of time', '<</Type/DocTimeStamp/Filter/Adobe.PPKLite>>', true],
    ['without its type', '<</Filter/X/ByteRange[0 10 20 30]/Contents<3082>>>', true],
    ['covering many parts', '<</ByteRange [ 0 1\n2 3 4 5 ]\n/Contents <30>>>', true],
    ['of a form that asks for one', '<</FT/Sig/T(a)/Lock<</Type/SigFieldLock>>>>', false],
    ['of nothing', '<</Type/Catalog>>', false],
  ])('is known %s', (_how, text, expected) => {
    const bytes = Buffer.concat([
      Buffer.from(`%PDF-1.7\n%\u00ff\n1 0 obj\n${text}\nendobj\n`, 'latin1'),
      Buffer.from([0, 255, 128]),
    ]);
    expect(isSigned(bytes)).toBe(expected);
  });
});
