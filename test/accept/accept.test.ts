import { cpSync, existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appended, type Entry } from '../../src/check/accept.ts';
import { parse } from '../../src/parse/parse.ts';
import { EXAMPLE_CATALOG } from '../support/example-catalog.ts';
import { runCli } from '../support/run-cli.ts';
import { addFiles, below, repository, temporaryFolder } from '../support/temporary.ts';

const SOURCES = 'sources: {berita: {title: Berita}}\n';
const STALE = `name: Lion\nowners: [dinas-perikanan]\nmilestones: [{id: mulai, phase: penerapan, date: 2020}]\n${SOURCES}`;

/** Everything at once: what can be accepted, what cannot, and names that want to be something else. */
const MESSY: Readonly<Record<string, string>> = {
  ...EXAMPLE_CATALOG,
  'catalog.yaml': `# yaml-language-server: $schema=../schemas/catalog.schema.json\n${EXAMPLE_CATALOG['catalog.yaml']}title: Kata\u200Blog\n`,
  'innovations/lion.yaml': STALE,
  'innovations/2020.yaml': STALE.replace('Lion', 'Dua'),
  'innovations/null.yaml': STALE.replace('Lion', 'Kosong'),
  'innovations/3503010101900001.yaml': STALE.replace('Lion', 'Orang'),
  "innovations/it's: a #name.yaml": STALE.replace('Lion', 'Tanda'),
  'innovations/Besar\u200B.yml': STALE.replace('Lion', 'Besar'),
  'innovations/titip.yaml': `name: Titip\nowners: [dinas-hilang, dinas-entah]\naliases: ["Ti\u200Btip"]\nbenefits:\n  - {metric: Nelayan, unit: orang, result: {value: 15, period: 2020}}\nmilestones:\n  - {id: mulai, phase: penerapan, date: 2021-02-30}\n${SOURCES}`,
  'innovations/bunyi\u0007.yaml': STALE.replace('Lion', 'Bunyi'),
  'innovations/rusak.yaml': 'name: "Rusak\n',
  'innovations/salah.yaml': `name: 5\nownrs: [dinas-perikanan]\nform: entah\n`,
  'replications/kembar.yaml': `origins: [{innovation: lion}]\nadopter: {agency: dinas-perikanan}\nmilestones: [{id: pakai, stage: diterapkan, date: 2021}]\n${SOURCES}`,
  'agencies/kembar.yaml': 'name: Kembar\nlevel: uptd\nparent: kembar\n',
  'liar/berkas.yaml': 'name: Liar\n',
};
const judge = (root: string, ...args: string[]) =>
  runCli(root, ['validate', '--as-of', '2026-01-01', ...args]);
const accept = (root: string, ...args: string[]) => judge(root, '--accept-existing', ...args);
const rulesIn = (root: string, ...args: string[]) =>
  (
    JSON.parse(judge(root, '--format', 'json', ...args).stdout) as {
      diagnostics: { rule: string; file: string }[];
    }
  ).diagnostics.map(({ rule }) => rule);
const listed = (root: string) => readFileSync(join(root, 'catalog/exceptions.yaml'), 'utf8');

describe('validate --accept-existing', () => {
  it('leaves nothing to tell of the catalogue in this repository', () => {
    const root = temporaryFolder();
    cpSync(join(import.meta.dirname, '../../catalog'), join(root, 'catalog'), { recursive: true });
    expect(rulesIn(root).length).toBeGreaterThan(20);
    expect(accept(root)).toMatchObject({
      exit: 0,
      stderr: expect.stringMatching(
        /exceptions\.yaml: \d+ pengecualian ditambahkan, berlaku sampai/,
      ),
    });
    expect(rulesIn(root)).toEqual([]);
    const text = listed(root);
    expect(text).toMatch(
      /^# yaml-language-server: \$schema=\.\.\/schemas\/exceptions\.schema\.json\n- /,
    );
    expect(text).toContain('until: 2027-12-31');
    expect(text).toContain('per 1 Januari 2026');
    expect(accept(root).stderr).toContain('tidak ada yang perlu ditambahkan');
    expect(listed(root)).toBe(text);
    // Past their date, they are told again.
    expect(rulesIn(root, '--as-of', '2028-01-01').length).toBeGreaterThan(20);
  });

  it('accepts of a messy one all but what cannot be read, and tells the rest', () => {
    const root = repository(below(MESSY));
    const ran = accept(root, '--format', 'json');
    expect(ran.exit).toBe(1);
    const left = (JSON.parse(ran.stdout) as { diagnostics: { rule: string; file: string }[] })
      .diagnostics;
    expect(left.map(({ rule }) => rule).sort()).toEqual(rulesIn(root).sort());
    expect(ran.stderr).toMatch(/temuan tidak dapat dikecualikan dan tetap ada: .*yaml\/syntax 1/);
    // Names that would break a rule in the list itself are not repeated there.
    const unrepeatable = ['3503010101900001.yaml', 'Besar\u200B.yml', 'bunyi\u0007.yaml'];
    expect(
      left.filter(
        ({ rule, file }) =>
          !/^(yaml|schema)\//.test(rule) && !unrepeatable.some((name) => file.endsWith(name)),
      ),
    ).toEqual([]);
    const text = listed(root);
    for (const line of [
      'record: catalog.yaml',
      "record: '2020'",
      "record: 'null'",
      "record: 'innovations/it''s: a #name.yaml'",
      'pointer: /owners/dinas-hilang',
      'pointer: /owners/dinas-entah',
    ])
      expect(text).toContain(`${line}\n`);
    expect(text).not.toContain('3503010101900001');
    accept(root);
    expect(listed(root)).toBe(text);
  });

  it('holds when lists are added to and sorted anew', () => {
    const titip = MESSY['innovations/titip.yaml'] ?? '';
    const root = repository(below({ ...EXAMPLE_CATALOG, 'innovations/titip.yaml': titip }));
    accept(root, '--rule', 'ref', '--rule', 'text');
    const moved = titip
      .replace('dinas-hilang, dinas-entah', 'dinas-perikanan, dinas-entah, dinas-hilang')
      .replace('aliases: [', 'aliases: [Titipan, ');
    addFiles(root, { 'catalog/innovations/titip.yaml': moved });
    expect(rulesIn(root, '--rule', 'ref', '--rule', 'text', '--rule', 'exception')).toEqual([]);
    addFiles(root, { 'catalog/innovations/titip.yaml': moved.replace('perikanan', 'baru') });
    expect(rulesIn(root, '--rule', 'ref')).toEqual(['ref/unresolved']);
  });

  it('keeps every byte of the list that is there, in its own style', () => {
    const before =
      '\uFEFF# Yang dibiarkan\r\n\r\n  - {rule: text/acronym-unexpanded, record: lion, reason: "Nama diri", until: 2026}   # ya\r\n  # habis';
    const root = repository(
      below({
        ...EXAMPLE_CATALOG,
        'innovations/lion.yaml': STALE.replace('Lion', 'LION'),
        'exceptions.yaml': before,
      }),
    );
    accept(root, '--reason', "Nanti: #1 'oleh' – tim", '--until', '2026-06');
    expect(listed(root)).toBe(
      `${before}\r\n  - rule: innovation/no-sign-of-life\r\n    record: lion\r\n    reason: 'Nanti: #1 ''oleh'' – tim'\r\n    until: '2026-06'\r\n`,
    );
    expect(rulesIn(root)).toEqual([]);
  });

  it('writes nothing on a dry run, and only what was asked for', () => {
    const root = repository(below(MESSY));
    const dry = accept(root, '--dry-run', '--rule', 'innovation/no-sign-of-life');
    expect(existsSync(join(root, 'catalog/exceptions.yaml'))).toBe(false);
    expect(dry.stdout).toMatch(/^- rule: innovation\/no-sign-of-life\n/);
    expect(dry.stdout).not.toContain('ref/');
    expect(dry.stderr).toContain('akan ditambahkan');
    accept(root, '--rule', 'innovation/no-sign-of-life');
    expect(listed(root).endsWith(dry.stdout)).toBe(true);
    accept(root, '--skip-rule', 'ref', '--skip-rule', 'replication', '--lang', 'en');
    expect(rulesIn(root)).toContain('ref/unresolved');
    expect(listed(root)).not.toMatch(/Found|ref\/|replication\//);
  });

  it('refuses what it cannot do, and leaves the list alone', () => {
    const root = repository(below({ ...EXAMPLE_CATALOG, 'innovations/lion.yaml': STALE }));
    for (const args of [
      ['--accept-existing', '--rev', 'HEAD'],
      ['--accept-existing', '--since', 'HEAD'],
      ['--accept-existing', '--dry-run', '--format', 'json'],
      ['--accept-existing', '--until', '2025'],
      ['--accept-existing', '--until', 'nanti'],
      ['--accept-existing', '--reason', ' '],
      ['--accept-existing', '--reason', 'dua\nbaris'],
      ['--accept-existing', '--reason', 'NIK 3503010101900001'],
      ['--dry-run'],
      ['--until', '2027'],
      ['--reason', 'x'],
    ])
      expect(judge(root, ...args)).toMatchObject({ exit: 2, stdout: '' });
    expect(existsSync(join(root, 'catalog/exceptions.yaml'))).toBe(false);
    for (const present of [
      '- {rule: "a\n',
      'rule: a\n',
      '[{rule: innovation/part-of-cycle, record: lion, reason: b, until: 2027}]\n',
      '- {rule: innovation/part-of-cycle, record: lion, reason: b, until: 2027}\n...\n',
    ]) {
      addFiles(root, { 'catalog/exceptions.yaml': present });
      expect(accept(root)).toMatchObject({ exit: 2, stdout: '' });
      expect(listed(root)).toBe(present);
    }
  });

  it('takes a list that is empty, and none that is a link', () => {
    const root = repository(below({ ...EXAMPLE_CATALOG, 'innovations/lion.yaml': STALE }));
    for (const present of ['[]\n', '# Kosong\n[ ] # belum ada\n', '# Kosong\n', '']) {
      addFiles(root, { 'catalog/exceptions.yaml': present });
      accept(root);
      expect(rulesIn(root)).toEqual([]);
      expect(listed(root).startsWith(present.replace(/\[ ?\]/, ''))).toBe(true);
    }
    const other = repository(below({ ...EXAMPLE_CATALOG, 'innovations/lion.yaml': STALE }));
    writeFileSync(join(other, 'di-luar.yaml'), '[]\n');
    symlinkSync('../di-luar.yaml', join(other, 'catalog/exceptions.yaml'));
    expect(accept(other).exit).toBe(2);
    expect(readFileSync(join(other, 'di-luar.yaml'), 'utf8')).toBe('[]\n');
  });
});

it('entries written as YAML are read as they were meant', () => {
  const word = fc
    .oneof(
      fc.string({ unit: 'binary', minLength: 1 }),
      fc.string({ unit: fc.constantFrom(...'-:#\'"\\ []{}&*!|>%@`~nulyeo0129.,/') }),
      fc.constantFrom('null', 'Yes', '~', '1e3', '0x1F', '.inf', '2020-01-01', '=', '- a', '<<'),
    )
    .filter((text) => !/[\p{C}\u2028\u2029\ufffd]/u.test(text));
  const entry = fc.record({ rule: word, record: word, pointer: word, reason: word, until: word });
  fc.assert(
    fc.property(fc.array(entry, { minLength: 1, maxLength: 5 }), (entries: Entry[]) => {
      const read = parse(Buffer.from(appended('# awal', entries), 'utf8'));
      expect(read).toMatchObject({ ok: true });
      expect(read.ok && JSON.parse(JSON.stringify(read.value))).toEqual(entries);
    }),
    { numRuns: 2000 },
  );
});
