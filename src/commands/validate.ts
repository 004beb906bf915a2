import { appendFileSync } from 'node:fs';
import { basename, dirname, relative, resolve, sep } from 'node:path';
import type { Severity } from '../diagnostic.ts';
import { OUTPUTS } from '../output/index.ts';
import { isAtLeast, type OutputOptions, SEVERITIES, type Summary } from '../output/output.ts';
import type { Presented } from '../present/present.ts';
import { RULES } from '../rules/index.ts';
import { writeFiles } from '../source/write.ts';
import { say } from '../text/language.ts';
import { UsageError } from '../util/usage-error.ts';
import { ACCEPT_OPTIONS, isAccepting } from './accept-options.ts';
import type { Command, Io, Options } from './command.ts';
import type { Choose } from './fix.ts';
import { gather } from './gather.ts';
import { checkAll, judge } from './judge.ts';
import { pickRules } from './pick-rules.ts';
import { newSince } from './since.ts';

const NAMES = Object.keys(OUTPUTS);
/** GitHub shows so many annotations of a level for a step. */
const SHOWN_BY_GITHUB = 10;

export const command: Command = {
  options: [
    {
      flags: '--format <name[=path]>',
      choices: NAMES,
      repeatable: true,
      withPath: true,
      help: {
        id: `bentuk keluaran, boleh beberapa; dengan =BERKAS ditulis ke berkas: ${NAMES.join(', ')}`,
        en: `form of the output, several allowed; with =FILE written to a file: ${NAMES.join(', ')}`,
      },
    },
    {
      flags: '--since <ref>',
      help: {
        id: 'hanya temuan yang belum ada pada pangkal cabang bersama revisi ini',
        en: 'only findings that were not there at the merge base with this revision',
      },
    },
    {
      flags: '--fail-on <severity>',
      choices: SEVERITIES,
      help: {
        id: 'keluar dengan 1 mulai dari tingkat ini: error (tanpa isian), warning, info',
        en: 'exit with 1 from this severity on: error (default), warning, info',
      },
    },
    {
      flags: '--max-findings <n>',
      help: {
        id: 'tampilkan paling banyak n temuan, yang terberat lebih dulu',
        en: 'show at most n findings, the worst first',
      },
    },
    {
      flags: '--rule <id>',
      completes: 'rule',
      repeatable: true,
      help: {
        id: 'hanya aturan ini, atau kelompoknya (date); dapat diulang',
        en: 'only this rule, or its group (date); may be repeated',
      },
    },
    {
      flags: '--skip-rule <id>',
      completes: 'rule',
      repeatable: true,
      help: {
        id: 'tanpa aturan ini, atau kelompoknya; dapat diulang',
        en: 'without this rule, or its group; may be repeated',
      },
    },
    {
      flags: '--fix',
      help: {
        id: 'perbaiki berkasnya di mana artinya pasti tidak berubah',
        en: 'mend the files where the meaning surely stays',
      },
    },
    {
      flags: '--fix-unsafe',
      help: {
        id: 'perbaiki juga yang kemungkinan besar benar; baca hasilnya dengan git diff',
        en: 'mend also what is most likely right; read the result with git diff',
      },
    },
    ...ACCEPT_OPTIONS,
    {
      flags: '--dry-run',
      help: {
        id: 'bersama --fix atau --accept-existing: cetak perubahannya, jangan tulis apa pun',
        en: 'with --fix or --accept-existing: print the changes, write nothing',
      },
    },
  ],
  more: {
    id: 'Contoh:\n  tular validate\n  tular validate --as-of 2025 --fail-on warning\n  tular validate --format pretty --format sarif=hasil.sarif\n  tular validate --since origin/main\n  tular validate --rule date --rule ref/unresolved\n  tular validate --fix --dry-run\n  tular validate --accept-existing --dry-run\n  tular validate --rev HEAD~1 --format json',
    en: 'Examples:\n  tular validate\n  tular validate --as-of 2025 --fail-on warning\n  tular validate --format pretty --format sarif=out.sarif\n  tular validate --since origin/main\n  tular validate --rule date --rule ref/unresolved\n  tular validate --fix --dry-run\n  tular validate --accept-existing --dry-run\n  tular validate --rev HEAD~1 --format json',
  },
  async run(io, _args, options) {
    const formats = formatsAsked(io, options);
    const rules = pickRules(options);
    const most = mostAsked(options);
    const failOn = (options['failOn'] as Severity | undefined) ?? 'error';
    const accepting = isAccepting(options);
    // Most runs mend nothing and need none of it.
    const mending = !accepting && isMending(options) ? await import('./fix.ts') : undefined;
    const fixing = mending?.fixAsked(options);
    const since = options['since'] as string | undefined;
    const choose: Choose = (catalog) =>
      (since === undefined ? checkAll(catalog) : newSince(catalog, since)).filter(({ rule }) =>
        rules(rule),
      );
    let gathered = gather(io, options);
    refuseRecords(io, formats, gathered.location.folder);
    if (mending && fixing)
      gathered = await mending.fixCatalog(io, options, gathered, choose, fixing);
    else if (accepting) {
      const { acceptExisting } = await import('./accept.ts');
      gathered = acceptExisting(io, options, gathered, rules);
    }
    const { findings, summary } = judge(gathered, choose(gathered));
    const printing: OutputOptions = {
      language: gathered.language,
      color: io.color,
      columns: io.columns,
      version: io.version,
      failOn,
      canFix: options.rev === undefined,
      rules: RULES.map(({ id, severity, docs }) => ({
        id,
        severity,
        what: say(docs.what, gathered.language),
        why: say(docs.why, gathered.language),
        fix: say(docs.fix, gathered.language),
      })),
    };
    for (const { name, path } of options['dryRun'] === true ? [] : formats)
      await print(io, name, path, most(findings), summary, printing, options);
    return findings.some((finding) => isAtLeast(finding.severity, failOn)) ? 1 : 0;
  },
};

function isMending(options: Options): boolean {
  return ['fix', 'fixUnsafe', 'dryRun'].some((name) => options[name] === true);
}

async function print(
  io: Io,
  name: string,
  path: string | undefined,
  findings: readonly Presented[],
  summary: Summary,
  options: OutputOptions,
  { quiet }: Options,
): Promise<void> {
  const load = OUTPUTS[name] as (typeof OUTPUTS)[string];
  // What goes to a file is never coloured.
  const colored = path === undefined ? options : { ...options, color: false };
  const text = (await load(findings.length === 0))(findings, summary, colored);
  if (path !== undefined) {
    const target = resolve(io.cwd, path);
    writeFiles(dirname(target), [{ name: basename(target), bytes: Buffer.from(text, 'utf8') }]);
  } else if (!(quiet === true && findings.length === 0)) io.stdout.write(text);
  if (name === 'github') await addToJobSummary(io, findings, summary, options);
}

/** Where GitHub would not show every annotation, the job's summary page holds them all. */
async function addToJobSummary(
  io: Io,
  findings: readonly Presented[],
  summary: Summary,
  options: OutputOptions,
): Promise<void> {
  const file = io.env['GITHUB_STEP_SUMMARY'];
  const crowded = SEVERITIES.some(
    (severity) =>
      findings.filter((finding) => finding.severity === severity).length > SHOWN_BY_GITHUB,
  );
  if (!file || !crowded) return;
  const markdown = await (OUTPUTS['markdown'] as (typeof OUTPUTS)[string])(false);
  const text = `${markdown(findings, summary, options)}\n`;
  try {
    appendFileSync(file, text);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    throw new UsageError(
      {
        id: `Halaman ringkasan ${JSON.stringify(file)} pada GITHUB_STEP_SUMMARY tidak dapat ditulis (${code}).`,
        en: `The summary page ${JSON.stringify(file)} at GITHUB_STEP_SUMMARY cannot be written (${code}).`,
      },
      {
        id: 'Periksa izin berkas itu, atau jalankan tanpa GITHUB_STEP_SUMMARY.',
        en: 'Check its permissions, or run without GITHUB_STEP_SUMMARY.',
      },
    );
  }
}

interface Asked {
  readonly name: string;
  readonly path?: string;
}

function formatsAsked(io: Io, options: Options): Asked[] {
  const asked = ((options['format'] as string[] | undefined) ?? ['pretty']).map((each): Asked => {
    const at = each.indexOf('=');
    return at < 0 ? { name: each } : { name: each.slice(0, at), path: each.slice(at + 1) };
  });
  if (asked.some(({ path }) => path === ''))
    throw new UsageError(
      {
        id: 'Nama berkas sesudah = pada --format masih kosong.',
        en: 'The file name after = in --format is empty.',
      },
      { id: 'Misalnya --format sarif=hasil.sarif.', en: 'For example --format sarif=out.sarif.' },
    );
  if (asked.filter(({ path }) => path === undefined).length > 1)
    throw new UsageError(
      {
        id: 'Hanya satu --format yang dapat dicetak ke layar.',
        en: 'Only one --format can be printed to the screen.',
      },
      {
        id: 'Beri yang lain nama berkas: --format sarif=hasil.sarif',
        en: 'Give the others a file: --format sarif=out.sarif',
      },
    );
  const targets = asked.flatMap(({ path }) => (path === undefined ? [] : [resolve(io.cwd, path)]));
  const twice = targets.find((target, index) => targets.indexOf(target) < index);
  if (twice !== undefined)
    throw new UsageError(
      {
        id: `Dua --format menunjuk berkas yang sama: ${JSON.stringify(twice)}.`,
        en: `Two --format name the same file: ${JSON.stringify(twice)}.`,
      },
      { id: 'Beri tiap --format berkas sendiri.', en: 'Give each --format a file of its own.' },
    );
  return asked;
}

/** No output is a record: a slip in a path must not replace what the catalogue says. */
function refuseRecords(io: Io, formats: readonly Asked[], folder: string): void {
  for (const { path } of formats) {
    if (path === undefined || !/\.ya?ml$/i.test(path)) continue;
    const [first] = relative(folder, resolve(io.cwd, path)).split(sep);
    if (first === '..') continue;
    throw new UsageError(
      {
        id: `Hasil tidak ditulis ke ${JSON.stringify(path)}: berkas .yaml di dalam katalog adalah rekaman.`,
        en: `The output is not written to ${JSON.stringify(path)}: a .yaml file in the catalogue is a record.`,
      },
      {
        id: 'Tunjuk berkas di luar katalog.',
        en: 'Name a file outside of the catalogue.',
      },
    );
  }
}

/** Cuts a list to the number asked for, worst first, then in the order of places again. */
function mostAsked(options: Options): (findings: readonly Presented[]) => readonly Presented[] {
  const asked = options['maxFindings'];
  if (asked === undefined) return (findings) => findings;
  const most = Number(asked);
  if (!Number.isInteger(most) || most < 0)
    throw new UsageError(
      {
        id: `--max-findings ${JSON.stringify(asked)} bukan bilangan bulat.`,
        en: `--max-findings ${JSON.stringify(asked)} is not a whole number.`,
      },
      { id: 'Misalnya --max-findings 20.', en: 'For example --max-findings 20.' },
    );
  return (findings) => {
    const worst = SEVERITIES.flatMap((severity) =>
      findings.filter((finding) => finding.severity === severity),
    );
    const kept = new Set(worst.slice(0, most));
    return findings.filter((finding) => kept.has(finding));
  };
}
