import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeFiles, writeStreams } from '../../src/source/write.ts';
import { UsageError } from '../../src/util/usage-error.ts';
import { temporaryFolder } from '../support/temporary.ts';

const bytes = (text: string) => Buffer.from(text, 'utf8');
const contents = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );

async function* pieces(...texts: string[]) {
  for (const text of texts) yield bytes(text);
}

async function* breaking() {
  yield bytes('awal ');
  throw new TypeError('tidak dapat diteruskan');
}

describe('files written piece by piece', () => {
  it('are whole, beside those that are given whole', async () => {
    const folder = join(temporaryFolder(), 'hasil/baru');
    await writeStreams(folder, [
      { name: 'a.csv', bytes: pieces('satu,', 'dua', '', '\n') },
      { name: 'b.md', bytes: bytes('utuh') },
      { name: 'c.csv', bytes: pieces() },
    ]);
    expect(contents(folder)).toEqual({ 'a.csv': 'satu,dua\n', 'b.md': 'utuh', 'c.csv': '' });
  });

  it('are asked for one piece after the other is on disk', async () => {
    const folder = temporaryFolder();
    const sizes: number[] = [];
    const told = async function* () {
      for (let count = 0; count < 4; count += 1) {
        const [temporary = ''] = readdirSync(folder);
        sizes.push(statSync(join(folder, temporary)).size);
        yield bytes('x'.repeat(1000));
      }
    };
    await writeStreams(folder, [{ name: 'a.csv', bytes: told() }]);
    expect(sizes).toEqual([0, 1000, 2000, 3000]);
    expect(readdirSync(folder)).toEqual(['a.csv']);
  });

  it('replace nothing and leave nothing behind where one cannot be made', async () => {
    const folder = temporaryFolder({ 'a.csv': 'lama' });
    const files = [
      { name: 'a.csv', bytes: pieces('baru') },
      { name: 'b.csv', bytes: breaking() },
    ];
    await expect(writeStreams(folder, files)).rejects.toThrow(TypeError);
    expect(contents(folder)).toEqual({ 'a.csv': 'lama' });
  });

  it('are closed on both ends where one cannot be made', async () => {
    const folder = temporaryFolder();
    let closed = false;
    const guarded = async function* () {
      try {
        yield bytes('a');
        yield bytes('b');
      } finally {
        closed = true;
      }
    };
    mkdirSync(join(folder, '.b.csv.' + String(process.pid) + '.tmp'));
    const files = [
      { name: 'a.csv', bytes: guarded() },
      { name: 'b.csv', bytes: pieces('c') },
    ];
    await expect(writeStreams(folder, files)).rejects.toThrow(UsageError);
    expect(closed).toBe(true);
    expect(existsSync(join(folder, 'a.csv'))).toBe(false);
    expect(readdirSync(folder)).toEqual(['.b.csv.' + String(process.pid) + '.tmp']);
  });

  it('keep who may read the file that they replace', async () => {
    const folder = temporaryFolder({ 'a.csv': 'lama' });
    chmodSync(join(folder, 'a.csv'), 0o600);
    await writeStreams(folder, [{ name: 'a.csv', bytes: pieces('baru') }]);
    expect(statSync(join(folder, 'a.csv')).mode & 0o777).toBe(0o600);
    expect(contents(folder)).toEqual({ 'a.csv': 'baru' });
  });

  it('are not begun where a target is a folder', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'a.csv'));
    let asked = false;
    const never = async function* () {
      asked = true;
      yield bytes('a');
    };
    await expect(writeStreams(folder, [{ name: 'a.csv', bytes: never() }])).rejects.toThrow(
      UsageError,
    );
    expect(asked).toBe(false);
  });
});

describe('files written at once', () => {
  it('replace nothing where one cannot be made', () => {
    const folder = temporaryFolder({ 'a.md': 'lama' });
    mkdirSync(join(folder, 'b.md'));
    const files = ['a.md', 'b.md'].map((name) => ({ name, bytes: bytes('baru') }));
    expect(() => writeFiles(folder, files)).toThrow(UsageError);
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe('lama');
    writeFiles(folder, [{ name: 'a.md', bytes: bytes('baru') }]);
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe('baru');
    writeFileSync(join(folder, 'c.md'), '');
    expect(readdirSync(folder).sort()).toEqual(['a.md', 'b.md', 'c.md']);
  });
});
