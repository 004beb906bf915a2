import { wholeName } from '../derive/names.ts';
import { fieldAt, type Words } from '../model/fields.ts';
import { FOLDERS, type Kind } from '../model/record.ts';
import { terminal } from '../output/escape.ts';
import { findingsText } from '../output/summary.ts';
import { findCatalog, type Location } from '../source/find-catalog.ts';
import { revisionOf } from '../source/revision.ts';
import { dateText } from '../text/dates.ts';
import { type Language, say } from '../text/language.ts';
import { numberWords } from '../text/numbers.ts';
import { wrap } from '../text/wrap.ts';
import { UsageError } from '../util/usage-error.ts';
import type { Command, Io, Options } from './command.ts';
import { type Gathered, gather } from './gather.ts';
import { judge } from './judge.ts';
import { languageOf } from './language.ts';
import { nextSteps, type State, type Step, WITHOUT_CATALOG } from './next-steps.ts';

const WORDS = {
  id: {
    none: 'Belum ada katalog di folder ini maupun di atasnya.',
    changed: 'ada perubahan yang belum dikomit',
    next: 'Langkah berikutnya:',
    all: 'Semua perintah: tular --help',
  },
  en: {
    none: 'There is no catalogue in this folder or above it yet.',
    changed: 'changes are not committed',
    next: 'Next steps:',
    all: 'All commands: tular --help',
  },
} as const;
const WIDEST = 100;

/** What `tular` alone says: where one is, how things stand, and what to do next. */
export const command: Command = {
  without: ['--rev'],
  async run(io, _args, options) {
    const location =
      options.catalog === undefined ? nearby(io) : findCatalog(io.cwd, options.catalog);
    const language = languageOf(io, options);
    if (location) tellCatalog(io, options, gather(io, options));
    else {
      io.stdout.write(`${WORDS[language].none}\n\n`);
      tellSteps(io, WITHOUT_CATALOG, language);
    }
    return 0;
  },
};

function nearby(io: Io): Location | undefined {
  try {
    return findCatalog(io.cwd, undefined);
  } catch (error) {
    if (error instanceof UsageError) return undefined;
    throw error;
  }
}

function tellCatalog(io: Io, options: Options, gathered: Gathered): void {
  const { derived, language, location, loaded } = gathered;
  const { graph, day } = derived;
  const { findings, summary } = judge(gathered);
  const errors = findings.filter(({ severity }) => severity === 'error');
  const { changed } = revisionOf(location);
  const id = language === 'id';
  const asOf = `${id ? 'keadaan per' : 'as of'} ${dateText(day, language)}`;
  const counts = (Object.keys(FOLDERS) as Kind[])
    .map((kind) => [kind, graph.all(kind).length] as const)
    .filter(([, count]) => count > 0)
    .sort(([, a], [, b]) => b - a)
    .map(([kind, count]) => `${numberWords(count, language)} ${counted(kind, count, language)}`);
  const lines = [
    [wholeName(graph, day, language) ?? graph.home, location.prefix, asOf],
    counts,
    [findingsText(summary, language), ...(changed ? [WORDS[language].changed] : [])],
  ].map((parts) => parts.filter(Boolean).join(' · '));
  const width = Math.min(io.columns, WIDEST);
  for (const line of lines.filter(Boolean).flatMap((each) => wrap(each, width)))
    io.stdout.write(`${terminal(line)}\n`);
  if (options.quiet === true) return;
  const state: State = {
    worst: mostFrequent(errors.map(({ rule }) => rule)),
    canFix: errors.some(({ fix }) => fix?.safe === true),
    changed,
    isEmpty: loaded.graph.all('innovation').length === 0,
    lastYear: String(Number(day.slice(0, 4)) - 1),
  };
  io.stdout.write('\n');
  tellSteps(io, nextSteps(state), language);
}

function tellSteps(io: Io, steps: readonly Step[], language: Language): void {
  const words = WORDS[language];
  const shown = (typed: Words) => say(typed, language);
  const column = Math.max(...steps.map(({ typed }) => shown(typed).length)) + 4;
  io.stdout.write(`${words.next}\n`);
  for (const { typed, does } of steps) {
    const [first = '', ...more] = wrap(say(does, language), Math.min(io.columns, WIDEST) - column);
    io.stdout.write(`  ${shown(typed).padEnd(column - 2)}${first}\n`);
    for (const line of more) io.stdout.write(`${' '.repeat(column)}${line}\n`);
  }
  io.stdout.write(`\n${words.all}\n`);
}

/** `41 inovasi`; `1 agency`, `46 agencies`. */
function counted(kind: Kind, count: number, language: Language): string {
  if (language === 'en' && count !== 1) return FOLDERS[kind];
  return (fieldAt(kind, '')?.title[language] ?? kind).toLowerCase();
}

function mostFrequent(rules: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const rule of rules) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}
