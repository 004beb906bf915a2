import type { Example } from '../../src/check/rule.ts';

/** Records without a fault, to plant one in. */
export const SOUND = {
  'innovations/lion.yaml': `name: Lion
long_name: Lelang Ikan Online
owners: [dinas-perikanan]
form: pelayanan-publik
milestones:
  - id: peluncuran
    phase: penerapan
    date: 2020-09-24
    sources: [radar-lion]
checks:
  - date: 2025-11-05
    result: berjalan
sources:
  radar-lion:
    title: Lelang ikan daring di Prigi
    url: https://trenggalekkab.go.id/lelang-ikan
    published: 2020-09-25
`,
  'innovations/gertak.yaml': `name: GERTAK
long_name: Gerakan Tengok Bawah Masalah Kemiskinan
owners: [pemkab-trenggalek]
form: pelayanan-publik
sources:
  berita-gertak:
    title: Posko GERTAK dibuka
`,
  'innovations/petung-dadi.yaml': `name: Petung Dadi
owners:
  - puskesmas-gandusari
form: pelayanan-publik
sources:
  berita-petung:
    title: Petung Dadi di Gandusari
`,
  'agencies/pemkab-banyuwangi.yaml': `name: Pemerintah Kabupaten Banyuwangi
level: kabupaten
region_code: "35.10"
`,
  'activities/tif-2020.yaml': `name: Trenggalek Innovation Festival
kind: festival
edition: "4"
start: 2020-12-14
host: bappedalitbang
sources:
  berita-tif:
    title: Festival inovasi keempat
`,
  'replications/gertak-blora.yaml': `origins:
  - innovation: gertak
adopter:
  agency: pemkab-blora
milestones:
  - stage: dijajaki
    date: 2019-03
sources:
  kunjungan-blora:
    title: Blora belajar GERTAK
`,
} as const;

export interface Planted extends Example {
  readonly name: string;
  readonly rule: string;
  /** Where it must be found; the only file of the example unless told. */
  readonly file?: string;
  /** The exact source text at the range, and the line and column at which it starts. */
  readonly underlined: string;
  readonly at: string;
  readonly suggest?: readonly string[];
}

type Sound = keyof typeof SOUND;
type Found = readonly [rule: string, at: string, underlined: string, suggest?: readonly string[]];

/** A sound record with one part of its text put in place of another. */
function planted(name: string, file: Sound, part: string, instead: string, found: Found): Planted {
  const text = SOUND[file].replace(part, () => instead);
  if (text === SOUND[file]) throw new Error(`${file} has no ${part}`);
  return whole(name, { [file]: text }, found);
}

/** Files as they stand. */
function whole(
  name: string,
  files: Example['files'],
  found: Found,
  more: Partial<Planted> = {},
): Planted {
  const [rule, at, underlined, suggest] = found;
  return { name, files, rule, at, underlined, ...(suggest && { suggest }), ...more };
}

const LION = 'innovations/lion.yaml';
const GERTAK = 'innovations/gertak.yaml';
const PETUNG = 'innovations/petung-dadi.yaml';
const BANYUWANGI = 'agencies/pemkab-banyuwangi.yaml';
const BLORA = 'replications/gertak-blora.yaml';
const TIF = 'activities/tif-2020.yaml';

/** A sound copy with one part of its text put in place of another. */
function copied(name: string, part: string, instead: string, found: Found): Planted {
  const text = SOUND[BLORA].replace(part, () => instead);
  if (text === SOUND[BLORA]) throw new Error(`the copy has no ${part}`);
  return whole(name, { [GERTAK]: SOUND[GERTAK], [BLORA]: text }, found, { file: BLORA });
}

const milestone = (stage: string, date: string, kind: string, dated: string, issuer: string) =>
  `stage: ${stage}\n    date: ${date}\n    evidence:\n      - kind: ${kind}\n        number: 5/2024\n        date: ${dated}\n        issuer: ${issuer}`;
const PROVEN = {
  loose: milestone('diterapkan', '2025-05', 'sop', '2025-05', 'pemkab-blora').replace(
    '        number: 5/2024\n',
    '',
  ),
  sop: milestone('komitmen', '2024-05', 'sop', '2024-05', 'pemkab-blora'),
  origin: milestone('diterapkan', '2024-05', 'laporan', '2024-06', 'dinas-perikanan'),
  early: milestone('diterapkan', '2024-05', 'laporan', '2024-01', 'pemkab-blora'),
  stale: milestone('diterapkan', '2019-05', 'sop', '2019-05', 'pemkab-blora'),
};

const longName = 'Lelang Ikan Online '.repeat(30).trim();
const bytes = (text: string, encoding: 'latin1' | 'utf16le') =>
  new Uint8Array(Buffer.from(text, encoding));

export const PLANTED: readonly Planted[] = [
  planted('a typo in a key at the top', LION, 'owners:', 'ownrs:', [
    'schema/unknown-key',
    '3:1',
    'ownrs',
    ['owners'],
  ]),
  planted('a typo in a key further in', LION, '    published:', '    publised:', [
    'schema/unknown-key',
    '17:5',
    'publised',
    ['published', 'publisher'],
  ]),
  planted('a field missing at the top', LION, 'owners: [dinas-perikanan]\n', '', [
    'schema/required',
    '1:1',
    'name',
  ]),
  planted('a field missing further in', LION, '    phase: penerapan\n', '', [
    'schema/required',
    '6:5',
    'id',
  ]),
  planted(
    'a source without title and address',
    GERTAK,
    'title: Posko GERTAK dibuka',
    'publisher: Radar Trenggalek',
    ['schema/required', '6:3', 'berita-gertak'],
  ),
  planted('a key that is like no other', LION, 'form:', 'anggaran: 50 juta\nform:', [
    'schema/unknown-key',
    '4:1',
    'anggaran',
  ]),
  planted('a typo in a choice', LION, 'phase: penerapan', 'phase: penerpan', [
    'schema/enum',
    '7:12',
    'penerpan',
    ['penerapan'],
  ]),
  planted(
    'the Indonesian name of a choice',
    BANYUWANGI,
    'level: kabupaten',
    'level: Pemerintah kabupaten',
    ['schema/enum', '2:8', 'Pemerintah kabupaten', ['kabupaten']],
  ),
  planted('a choice that is not on offer', TIF, 'kind: festival', 'kind: rapat', [
    'schema/enum',
    '2:7',
    'rapat',
  ]),
  planted('a day that is not in the calendar', LION, '2020-09-24', '2021-02-30', [
    'date/impossible',
    '8:11',
    '2021-02-30',
  ]),
  planted('a date with slashes', TIF, '2020-12-14', '14/12/2020', [
    'schema/format',
    '4:8',
    '14/12/2020',
    ['2020-12-14'],
  ]),
  planted('a date without hyphens', TIF, '2020-12-14', '20201214', [
    'schema/format',
    '4:8',
    '20201214',
  ]),
  planted('a date in words', TIF, '2020-12-14', 'Senin, 14 Desember 2020', [
    'schema/format',
    '4:8',
    'Senin, 14 Desember 2020',
    ['2020-12-14'],
  ]),
  planted('a region code without quotes', BANYUWANGI, '"35.10"', '35.03', [
    'schema/type',
    '3:14',
    '35.03',
    ['"35.03"'],
  ]),
  planted('a region code whose zero would be lost', BANYUWANGI, '"35.10"', '35.10', [
    'schema/type',
    '3:14',
    '35.10',
    ['"35.10"'],
  ]),
  planted('a region code without its dot', BANYUWANGI, '"35.10"', '"3510"', [
    'schema/format',
    '3:14',
    '"3510"',
    ['"35.10"'],
  ]),
  planted('an edition without quotes', TIF, '"4"', '4', ['schema/type', '3:10', '4', ['"4"']]),
  planted('a key given twice', LION, 'form:', 'long_name: Lelang Ikan\nform:', [
    'yaml/duplicate-key',
    '4:1',
    'long_name',
  ]),
  planted('a tab for indentation', PETUNG, '  - puskesmas', '\t- puskesmas', [
    'yaml/syntax',
    '3:1',
    '\t',
    ['  '],
  ]),
  planted('a line that is indented too little', LION, '    url:', '   url:', [
    'yaml/syntax',
    '16:1',
    '   ',
  ]),
  planted('a double quote that is not closed', LION, 'Lelang Ikan Online', '"Lelang Ikan Online', [
    'yaml/syntax',
    '2:12',
    '"',
  ]),
  planted('a single quote that is not closed', LION, 'Lelang Ikan Online', "'Lelang Ikan Online", [
    'yaml/syntax',
    '2:12',
    "'",
  ]),
  planted('text after a closed quote', LION, 'Lelang Ikan Online', '"Lelang" Ikan Online', [
    'yaml/syntax',
    '2:12',
    '"Lelang" Ikan Online',
    ['\'"Lelang" Ikan Online\''],
  ]),
  planted('a colon in a text', LION, 'Lelang Ikan Online', 'Lelang Ikan: Online', [
    'yaml/syntax',
    '2:12',
    'Lelang Ikan: Online',
    ["'Lelang Ikan: Online'"],
  ]),
  planted('a key without a colon', LION, 'form: pelayanan-publik', 'form pelayanan-publik', [
    'yaml/syntax',
    '4:1',
    'form pelayanan-publik',
  ]),
  planted('a key without a space after its colon', LION, 'form: ', 'form:', [
    'yaml/syntax',
    '4:1',
    'form:pelayanan-publik',
    ['form: pelayanan-publik'],
  ]),
  planted('a list whose bracket is not closed', LION, '[dinas-perikanan]', '[dinas-perikanan', [
    'yaml/syntax',
    '3:9',
    '[',
  ]),
  planted('a second document', GERTAK, 'form:', '---\nform:', ['yaml/unsupported', '4:1', '---']),
  planted('an anchor', GERTAK, 'form: ', 'form: &layanan ', [
    'yaml/unsupported',
    '4:7',
    '&layanan pelayanan-publik',
    ["'&layanan pelayanan-publik'"],
  ]),
  planted('an alias', GERTAK, 'GERTAK\n', '*GERTAK*\n', [
    'yaml/unsupported',
    '1:7',
    '*GERTAK*',
    ["'*GERTAK*'"],
  ]),
  planted('a tag', GERTAK, 'GERTAK\n', '!GERTAK\n', [
    'yaml/unsupported',
    '1:7',
    '!GERTAK',
    ["'!GERTAK'"],
  ]),
  planted('a merge key', GERTAK, 'form:', '<<: {type: non-digital}\nform:', [
    'yaml/unsupported',
    '4:1',
    '<<',
  ]),
  planted('a directive', GERTAK, 'name:', '%YAML 1.2\n---\nname:', [
    'yaml/unsupported',
    '1:1',
    '%YAML 1.2',
  ]),
  planted(
    'what git leaves of a conflict',
    GERTAK,
    'form: pelayanan-publik',
    '<<<<<<< HEAD\nform: pelayanan-publik\n=======\nform: tata-kelola\n>>>>>>> sosial',
    ['yaml/syntax', '4:1', '<<<<<<< HEAD'],
  ),
  whole(
    'bytes that are not UTF-8',
    {
      'innovations/cafe-dita.yaml': bytes(
        SOUND[PETUNG].replace('Petung Dadi', 'Café DITA'),
        'latin1',
      ),
    },
    ['yaml/encoding', '1:10', '\uFFFD'],
  ),
  whole('a file in UTF-16', { [PETUNG]: bytes(`\uFEFF${SOUND[PETUNG]}`, 'utf16le') }, [
    'yaml/encoding',
    '1:1',
    '',
  ]),
  planted('a control character', PETUNG, 'Petung Dadi\n', 'Petung\u0008 Dadi\n', [
    'yaml/encoding',
    '1:13',
    '\u0008',
  ]),
  planted(
    'a character that turns the direction of writing',
    PETUNG,
    'Petung Dadi\n',
    'Petung \u202EDadi\n',
    ['yaml/encoding', '1:14', '\u202E'],
  ),
  whole('an empty file', { [LION]: '' }, ['yaml/syntax', '1:1', '']),
  planted('a reference that leads nowhere', LION, 'dinas-perikanan', 'dinas-perikana', [
    'ref/unresolved',
    '3:10',
    'dinas-perikana',
    ['dinas-perikanan'],
  ]),
  whole(
    'a reference to a record of another kind',
    { [TIF]: SOUND[TIF], [LION]: SOUND[LION].replace('dinas-perikanan', 'tif-2020') },
    ['ref/wrong-kind', '3:10', 'tif-2020'],
    { file: LION },
  ),
  whole(
    'an id used twice',
    { [LION]: SOUND[LION], 'activities/lion.yaml': SOUND[TIF] },
    ['id/duplicate', '1:1', 'name'],
    { file: LION },
  ),
  planted('a text where a list is wanted', LION, '[dinas-perikanan]', 'dinas-perikanan', [
    'schema/type',
    '3:9',
    'dinas-perikanan',
    ['[dinas-perikanan]'],
  ]),
  planted('a list where a text is wanted', LION, 'Lelang Ikan Online', '[Lelang Ikan Online]', [
    'schema/type',
    '2:12',
    '[Lelang Ikan Online]',
    ['Lelang Ikan Online'],
  ]),
  planted(
    'a text where keys are wanted',
    GERTAK,
    '\n    title: Posko GERTAK dibuka',
    ' Posko GERTAK dibuka',
    ['schema/type', '6:18', 'Posko GERTAK dibuka'],
  ),
  planted('a key without a value', LION, 'form: pelayanan-publik', 'form:', [
    'schema/type',
    '4:6',
    '',
  ]),
  planted('an empty list', LION, '[dinas-perikanan]', '[]', ['schema/limit', '3:9', '[]']),
  whole('a file name that is no id', { 'innovations/Petung Dadi.yaml': SOUND[PETUNG] }, [
    'id/filename',
    '1:1',
    '',
    ['petung-dadi.yaml'],
  ]),
  whole('a folder with an Indonesian name', { 'inovasi/petung-dadi.yaml': SOUND[PETUNG] }, [
    'id/filename',
    '1:1',
    '',
    ['innovations'],
  ]),
  whole('a record outside the folders', { 'petung-dadi.yaml': SOUND[PETUNG] }, [
    'id/filename',
    '1:1',
    '',
  ]),
  planted('a text that is too long', LION, 'Lelang Ikan Online', longName, [
    'schema/limit',
    '2:12',
    longName,
  ]),
  planted(
    'too many keys',
    LION,
    'form:',
    `${Array.from({ length: 2_001 }, (_, index) => `perahu-${index}: Prigi\n`).join('')}form:`,
    ['yaml/limit', '2001:1', 'perahu-1997'],
  ),
  whole('a file that is too large', { [LION]: `${SOUND[LION]}# ${'x'.repeat(1024 * 1024)}\n` }, [
    'yaml/limit',
    '1:1',
    '',
  ]),
  planted(
    'an address that runs a script',
    LION,
    'https://trenggalekkab.go.id/lelang-ikan',
    'javascript:alert(1)',
    ['url/scheme', '16:10', 'javascript:alert(1)'],
  ),
  planted(
    'an address without https',
    LION,
    'https://trenggalekkab.go.id/lelang-ikan',
    'trenggalekkab.go.id/lelang-ikan',
    [
      'url/scheme',
      '16:10',
      'trenggalekkab.go.id/lelang-ikan',
      ['https://trenggalekkab.go.id/lelang-ikan'],
    ],
  ),
  planted('an address with a password', LION, 'https://', 'https://admin:rahasia@', [
    'url/scheme',
    '16:10',
    'https://admin:rahasia@trenggalekkab.go.id/lelang-ikan',
    ['https://trenggalekkab.go.id/lelang-ikan'],
  ]),
  planted('a citizen number', GERTAK, 'form:', 'notes: Pelapor 3503010101900001.\nform:', [
    'privacy/nik',
    '4:8',
    'Pelapor 3503010101900001.',
  ]),
  planted('an item that cites an unknown source', LION, '[radar-lion]', '[radar-loin]', [
    'source/missing',
    '9:15',
    'radar-loin',
    ['radar-lion'],
  ]),
  planted(
    'a source for an unknown field',
    GERTAK,
    'title: Posko GERTAK dibuka',
    'title: Posko GERTAK dibuka\n    for: [owner]',
    ['source/missing', '8:11', 'owner', ['owners']],
  ),
  planted('a source key that is no id', GERTAK, 'berita-gertak', 'Berita GERTAK', [
    'schema/format',
    '6:3',
    'Berita GERTAK',
    ['berita-gertak'],
  ]),
  planted(
    'no sources',
    GERTAK,
    'sources:\n  berita-gertak:\n    title: Posko GERTAK dibuka\n',
    '',
    ['source/missing', '1:1', 'name'],
  ),
  whole('a symbolic link', {}, ['file/special', '1:1', ''], {
    refused: { [LION]: 'symlink' },
    file: LION,
  }),

  // Copies and what proves them.
  copied('a document that proves another stage', 'stage: dijajaki\n    date: 2019-03', PROVEN.sop, [
    'evidence/does-not-fit',
    '9:15',
    'sop',
  ]),
  copied('a document of the origin', 'stage: dijajaki\n    date: 2019-03', PROVEN.origin, [
    'evidence/wrong-side',
    '12:17',
    'dinas-perikanan',
  ]),
  copied('a report from before what it tells', 'stage: dijajaki\n    date: 2019-03', PROVEN.early, [
    'evidence/too-old',
    '11:15',
    '2024-01',
  ]),
  copied('a copy that nobody looked at again', 'stage: dijajaki\n    date: 2019-03', PROVEN.stale, [
    'replication/check-stale',
    '6:12',
    'diterapkan',
  ]),
  copied(
    'a plan whose date has passed',
    'date: 2019-03',
    'date: 2019-03\n  - stage: komitmen\n    date: 2024\n    planned: true',
    ['replication/plan-overdue', '9:11', '2024'],
  ),
  copied(
    'a facilitator that is the adopter',
    'milestones:',
    'facilitators: [pemkab-blora]\nmilestones:',
    ['replication/facilitator-is-side', '5:16', 'pemkab-blora'],
  ),
  copied('a copy in a unit of the owner', 'pemkab-blora', 'puskesmas-gandusari', [
    'replication/adopter-under-owner',
    '4:11',
    'puskesmas-gandusari',
  ]),
  copied('an origin without an owner', 'innovation: gertak', 'name: Ayo Ceting', [
    'replication/origin-without-owner',
    '2:11',
    'Ayo Ceting',
  ]),
  copied(
    'an origin that has a record',
    'innovation: gertak',
    'name: GERTAK\n    owner: pemkab-trenggalek',
    ['replication/origin-unlinked', '2:11', 'GERTAK'],
  ),
  whole(
    'a renamed copy that is not linked to its record',
    {
      [GERTAK]: SOUND[GERTAK],
      'innovations/guyub.yaml': SOUND[GERTAK].replace('GERTAK', 'Guyub Blora')
        .replace('long_name: Gerakan Tengok Bawah Masalah Kemiskinan\n', '')
        .replace('pemkab-trenggalek', 'pemkab-blora'),
      [BLORA]: SOUND[BLORA].replace('milestones:', 'known_as: Guyub Blora\nmilestones:'),
    },
    ['replication/renamed-unlinked', '5:11', 'Guyub Blora'],
    { file: BLORA },
  ),
  copied(
    'a group that shrinks',
    'agency: pemkab-blora',
    'group: {label: Pemerintah daerah, counts: [{count: 30, date: 2020}, {count: 20, date: 2022}]}',
    ['group/count-shrinks', '4:79', '20'],
  ),
  copied(
    'a group that is smaller than its members',
    'agency: pemkab-blora',
    'group: {label: Pemerintah daerah, members: [pemkab-blora, pemkab-kebumen], counts: [{count: 1}]}',
    ['group/fewer-than-members', '4:95', '1'],
  ),
  whole(
    'an agreement that counts fewer parties than it names',
    {
      'agreements/kb-blora.yaml':
        'kind: kesepakatan-bersama\nparties:\n  - agency: pemkab-trenggalek\n  - agency: pemkab-blora\nparty_count: 1\ndate: 2025-06\nsources:\n  naskah:\n    title: Naskah kesepakatan\n',
    },
    ['agreement/party-count', '5:14', '1'],
  ),

  copied('a document that nobody holds', 'stage: dijajaki\n    date: 2019-03', PROVEN.loose, [
    'evidence/not-held',
    '9:15',
    'sop',
  ]),
  whole(
    'an agreement without the side of the origin',
    {
      [GERTAK]: SOUND[GERTAK],
      'agreements/pks-blora.yaml':
        'kind: pks\nparties:\n  - agency: pemkab-kebumen\n    number: 5/2025\n  - agency: pemkab-blora\ndate: 2025-06\nsources:\n  naskah:\n    title: Naskah perjanjian\n',
      [BLORA]: SOUND[BLORA].replace(
        'stage: dijajaki\n    date: 2019-03',
        'stage: perjanjian\n    date: 2025-06\n    evidence:\n      - agreement: pks-blora',
      ),
    },
    ['agreement/origin-absent', '9:20', 'pks-blora'],
    { file: BLORA },
  ),

  // What only follows from a fault is not told.
  whole(
    'a record that cannot be read, and one that refers to it',
    { [GERTAK]: SOUND[GERTAK].replace('GERTAK', '"GERTAK'), [BLORA]: SOUND[BLORA] },
    ['yaml/syntax', '1:7', '"'],
    { file: GERTAK },
  ),
  whole(
    'a symbolic link, and a record that refers to it',
    { [BLORA]: SOUND[BLORA] },
    ['file/special', '1:1', ''],
    { refused: { [GERTAK]: 'symlink' }, file: GERTAK },
  ),
  whole(
    'a misspelt folder, and a record that refers into it',
    { 'innovation/gertak.yaml': SOUND[GERTAK], [BLORA]: SOUND[BLORA] },
    ['id/filename', '1:1', '', ['innovations']],
    { file: 'innovation/gertak.yaml' },
  ),
  whole(
    'a misspelt file name, and a record that refers to it',
    { 'innovations/GERTAK.yml': SOUND[GERTAK], [BLORA]: SOUND[BLORA] },
    ['id/filename', '1:1', '', ['gertak.yaml']],
    { file: 'innovations/GERTAK.yml' },
  ),
  planted(
    'a misspelt key of all sources, and an item that cites one',
    LION,
    '\nsources:',
    '\nsource:',
    ['schema/unknown-key', '13:1', 'source', ['sources']],
  ),
  whole(
    'a source key that is no id, and an item that cites it',
    { [LION]: SOUND[LION].replaceAll('radar-lion', 'Radar Lion') },
    ['schema/format', '14:3', 'Radar Lion', ['radar-lion']],
  ),
  whole(
    'an item without its status',
    { [GERTAK]: SOUND[GERTAK], [BLORA]: SOUND[BLORA].replace('stage: dijajaki\n    ', '') },
    ['schema/required', '6:5', 'date'],
    { file: BLORA },
  ),
];
