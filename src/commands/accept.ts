import { isDeepStrictEqual } from 'node:util';
import { appended, entriesFor, type Entry, fits, modelineLike } from '../check/accept.ts';
import { check } from '../check/check.ts';
import { derive, lastDay } from '../derive/derive.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { load } from '../load.ts';
import { inFile } from '../model/places.ts';
import { terminal } from '../output/escape.ts';
import { RULES } from '../rules/index.ts';
import { changeFiles } from '../source/change-files.ts';
import type { Snapshot } from '../source/snapshot.ts';
import { dateText } from '../text/dates.ts';
import type { Language } from '../text/language.ts';
import { numberWords } from '../text/numbers.ts';
import { groupBy } from '../util/order.ts';
import { splitPointer } from '../util/pointer.ts';
import { UsageError } from '../util/usage-error.ts';
import type { Io, Options } from './command.ts';
import { type Gathered, surroundingsOf } from './gather.ts';
import { checkAll } from './judge.ts';

const FILE = 'exceptions.yaml';
const LARGEST_FILE = 1024 * 1024;
const MOST_ENTRIES = 10_000;

/**
 * Writes an exception for every present finding that may have one, after those that `exceptions.yaml`
 * holds, and gives the catalogue as it stands then. The new text is read before it is written, and must
 * mean just that; an entry that would itself be found fault with (a file's name may look like a
 * person's number) is left out.
 */
export function acceptExisting(
  io: Io,
  options: Options,
  gathered: Gathered,
  isWanted: (rule: string) => boolean,
): Gathered {
  const { location, snapshot } = gathered;
  const { reason, until } = termsOf(options, gathered);
  const wanted = checkAll(gathered).filter(({ rule }) => isWanted(rule));
  let entries = entriesFor(wanted, location.prefix, reason, until);
  const unchanged: Tried = { after: gathered, found: wanted, faulty: new Set() };
  const tryAll = () => (entries.length === 0 ? unchanged : tryOut(entries, gathered));
  let tried = tryAll();
  while (tried.faulty.size > 0) {
    const { faulty } = tried;
    entries = entries.filter((entry) => !faulty.has(entry));
    tried = tryAll();
  }
  const isDry = options['dryRun'] === true;
  if (isDry) io.stdout.write(appended('', entries));
  else if (entries.length > 0)
    changeFiles(location, [
      {
        path: FILE,
        bytes: tried.after.snapshot.read(FILE).bytes,
        ...(isListed(snapshot) && { hash: snapshot.read(FILE).hash }),
      },
    ]);
  const staying = tried.found.filter(({ rule }) => isWanted(rule));
  if (entries.length > 0 || staying.length > 0 || options.quiet !== true)
    tell(io, snapshot.prefix, gathered.language, { added: entries.length, until, isDry, staying });
  return tried.after;
}

function termsOf(options: Options, { derived, loaded }: Gathered) {
  const { day } = derived;
  const until = String(options['until'] ?? `${Number(day.slice(0, 4)) + 1}-12-31`);
  const last = lastDay(until);
  if (last === undefined || last < day)
    throw new UsageError(
      last === undefined
        ? {
            id: `Tanggal ${JSON.stringify(until)} pada --until tidak dikenal.`,
            en: `${JSON.stringify(until)} at --until is not a date.`,
          }
        : {
            id: `Tanggal ${JSON.stringify(until)} pada --until sudah lewat.`,
            en: `The date ${JSON.stringify(until)} at --until has passed.`,
          },
      {
        id: 'Tulis 2027, 2027-06, atau 2027-06-30.',
        en: 'Write 2027, 2027-06 or 2027-06-30.',
      },
    );
  const reason = String(
    options['reason'] ??
      (loaded.graph.manifest?.value.language === 'en'
        ? `Found already as of ${dateText(day, 'en')}, tolerated for now.`
        : `Temuan yang sudah ada per ${dateText(day, 'id')}, dibiarkan sementara.`),
  ).trim();
  if (!fits({ rule: 'a/b', record: 'c', reason, until })) throw unfitReason();
  return { reason, until };
}

function unfitReason(rule?: string): UsageError {
  return new UsageError(
    {
      id: 'Alasan pada --reason tidak dapat ditulis ke exceptions.yaml.',
      en: 'The text of --reason cannot be written into exceptions.yaml.',
    },
    rule === undefined
      ? {
          id: 'Isi 1 sampai 2000 huruf yang terlihat, dalam satu baris.',
          en: 'Give 1 to 2000 visible characters, in one line.',
        }
      : { id: `Lihat aturannya: tular explain ${rule}`, en: `See the rule: tular explain ${rule}` },
  );
}

interface Tried {
  /** The catalogue with the entries, as it was read again. */
  readonly after: Gathered;
  readonly found: readonly Diagnostic[];
  /** Entries that are themselves found fault with. */
  readonly faulty: ReadonlySet<Entry>;
}

/** Reads the catalogue with entries added. Refuses a text that does not mean what it should. */
function tryOut(entries: readonly Entry[], gathered: Gathered): Tried {
  const { location, snapshot, loaded, derived } = gathered;
  const text = appended(textOf(snapshot) ?? modelineOf(snapshot), entries);
  const bytes = Buffer.from(text, 'utf8');
  const after = withFile(snapshot, bytes);
  const read = load(after, surroundingsOf(location));
  const document = read.graph.exceptions;
  const before = loaded.graph.exceptions?.value ?? [];
  if (!document || !isDeepStrictEqual(document.value, [...before, ...entries]))
    throw cannotAppend(
      bytes.length > LARGEST_FILE || before.length + entries.length > MOST_ENTRIES,
    );
  const places = new Map(
    entries.map((entry, index) => [
      splitPointer(inFile(document, `/${before.length + index}`))[0],
      entry,
    ]),
  );
  const answers = derive(read.graph, derived.day);
  const found = check(read, answers, RULES);
  const faulty = new Set<Entry>();
  for (const { at, rule } of found) {
    if (at.file !== document.file || !('pointer' in at)) continue;
    const [index, field] = splitPointer(at.pointer);
    const entry = places.get(index);
    if (entry && field === 'reason') throw unfitReason(rule);
    if (entry) faulty.add(entry);
  }
  return { after: { ...gathered, snapshot: after, loaded: read, derived: answers }, found, faulty };
}

function cannotAppend(isTooLong: boolean): UsageError {
  return isTooLong
    ? new UsageError(
        {
          id: `Temuannya terlalu banyak untuk satu ${FILE}.`,
          en: `There are too many findings for one ${FILE}.`,
        },
        {
          id: 'Perbaiki sebagian dahulu, atau pilih aturannya dengan --rule.',
          en: 'Mend some first, or choose rules with --rule.',
        },
      )
    : new UsageError(
        {
          id: `${FILE} yang ada tidak dapat ditambahi.`,
          en: `The present ${FILE} cannot be added to.`,
        },
        {
          id: 'Perbaiki berkas itu lebih dahulu: sebuah daftar dengan satu butir tiap baris "- ".',
          en: 'Mend that file first: a list whose items each start a line with "- ".',
        },
      );
}

/** The snapshot as it will be once the file holds these bytes. */
function withFile(snapshot: Snapshot, bytes: Uint8Array): Snapshot {
  const entries = snapshot.entries.filter(({ path }) => path !== FILE);
  return {
    ...snapshot,
    entries: [...entries, { path: FILE, size: bytes.length }],
    read: (path) => (path === FILE ? { bytes, hash: '' } : snapshot.read(path)),
  };
}

/** The text of `exceptions.yaml`; none where there is no such file. */
function textOf(snapshot: Snapshot): string | undefined {
  const found = snapshot.entries.find(({ path }) => path === FILE);
  if (found?.refused) throw cannotAppend(false);
  return found && Buffer.from(snapshot.read(FILE).bytes).toString('utf8');
}

function isListed({ entries }: Snapshot): boolean {
  return entries.some(({ path }) => path === FILE);
}

function modelineOf(snapshot: Snapshot): string {
  return modelineLike(Buffer.from(snapshot.read('catalog.yaml').bytes).toString('utf8'));
}

interface Outcome {
  readonly added: number;
  readonly until: string;
  readonly isDry: boolean;
  /** Findings that no exception may silence. */
  readonly staying: readonly Diagnostic[];
}

function tell(
  io: Io,
  prefix: string,
  language: Language,
  { added, until, isDry, staying }: Outcome,
): void {
  const id = language === 'id';
  const day = dateText(until, language);
  const count = (value: number) => numberWords(value, language);
  const lines: string[] = [];
  if (added === 0) lines.push(id ? 'tidak ada yang perlu ditambahkan' : 'nothing to add');
  else if (id)
    lines.push(
      `${count(added)} pengecualian ${isDry ? 'akan ditambahkan' : 'ditambahkan'}, berlaku sampai ${day}`,
    );
  else
    lines.push(
      `${count(added)} exception${added === 1 ? '' : 's'} ${isDry ? 'would be added' : 'added'}, valid until ${day}`,
    );
  if (staying.length > 0) {
    const rules = [...groupBy(staying, ({ rule }) => rule)]
      .map(([rule, findings]) => `${rule} ${count(findings.length)}`)
      .sort()
      .join(', ');
    lines.push(
      id
        ? `${count(staying.length)} temuan tidak dapat dikecualikan dan tetap ada: ${rules}`
        : `${count(staying.length)} finding${staying.length === 1 ? '' : 's'} cannot be excepted and will stay: ${rules}`,
    );
  }
  for (const line of lines) io.stderr.write(`${terminal(`${prefix}${FILE}: ${line}`)}\n`);
}
