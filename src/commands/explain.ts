import { json, terminal } from '../output/escape.ts';
import { RULES } from '../rules/index.ts';
import { say, type Language } from '../text/language.ts';
import { nearest } from '../util/nearest.ts';
import { UsageError } from '../util/usage-error.ts';
import { SEVERITY_WORDS } from '../text/severity.ts';
import { wrap } from '../text/wrap.ts';
import type { Rule } from '../check/rule.ts';
import type { Command } from './command.ts';
import { languageOf } from './language.ts';

const WORDS = {
  id: {
    why: 'Mengapa',
    fix: 'Cara memperbaiki',
    fixes: 'Perbaikan otomatis',
    says: 'Bunyinya',
    bad: 'Contoh yang salah',
    good: 'Contoh yang benar',
  },
  en: {
    why: 'Why',
    fix: 'How to mend it',
    fixes: 'Mended automatically',
    says: 'What it says',
    bad: 'A bad example',
    good: 'A good example',
  },
} as const;
const LONGEST_LINE = 100;
const MOST_LINES = 20;

export const command: Command = {
  paged: true,
  readsCatalog: false,
  arguments: [
    {
      name: '[rule]',
      help: {
        id: 'aturan, misalnya ref/unresolved; tanpa ini, daftar semua aturan',
        en: 'a rule, such as ref/unresolved; without it, the list of rules',
      },
    },
  ],
  options: [
    {
      flags: '--format <name>',
      choices: ['text', 'json', 'csv'],
      help: {
        id: 'bentuk keluaran: text, json, atau csv',
        en: 'form of the output: text, json or csv',
      },
    },
  ],
  more: {
    id: 'Contoh:\n  tular explain\n  tular explain ref/unresolved\n  tular explain --format csv > aturan.csv',
    en: 'Examples:\n  tular explain\n  tular explain ref/unresolved\n  tular explain --format csv > rules.csv',
  },
  async run(io, [id], options) {
    const language = languageOf(io, options);
    const format = options['format'] as string | undefined;
    if (format === 'json' || format === 'csv') {
      const rows = (id === undefined ? RULES : [ruleCalled(id)]).map((rule) =>
        facts(rule, language),
      );
      io.stdout.write(format === 'json' ? `${json(rows)}\n` : await factsCsv(rows));
      return 0;
    }
    if (id === undefined) {
      const { tableText } = await import('../listing/table.ts');
      const head =
        language === 'id'
          ? ['Aturan', 'Tingkat', 'Yang diminta']
          : ['Rule', 'Severity', 'What it wants'];
      io.stdout.write(
        `${tableText(
          head,
          RULES.map((rule) => [
            rule.id,
            SEVERITY_WORDS[language][rule.severity],
            say(rule.docs.what, language),
          ]),
          io.columns,
        )}\n`,
      );
      return 0;
    }
    io.stdout.write(page(ruleCalled(id), language, Math.min(io.columns, 100)));
    return 0;
  },
};

/** The rule of an id, also one that it had before. */
function ruleCalled(id: string): Rule {
  const rule = RULES.find((each) => each.id === id || each.formerly?.includes(id));
  if (rule) return rule;
  const near = nearest(
    id,
    RULES.map((each) => each.id),
  );
  throw new UsageError(
    { id: `Tidak ada aturan "${id}".`, en: `There is no rule "${id}".` },
    near.length > 0
      ? { id: `Mungkin maksudnya: ${near.join(', ')}.`, en: `Did you mean: ${near.join(', ')}?` }
      : { id: 'Lihat daftarnya: tular explain', en: 'See the list: tular explain' },
  );
}

/** A rule for programs, as schemas/explain-output.schema.json describes it. */
function facts({ id, severity, scope, docs, fixes, formerly = [] }: Rule, language: Language) {
  return {
    id,
    severity,
    scope,
    what: say(docs.what, language),
    why: say(docs.why, language),
    fix: say(docs.fix, language),
    fixes: {
      safe: fixes?.safe ? say(fixes.safe, language) : null,
      unsafe: fixes?.unsafe ? say(fixes.unsafe, language) : null,
    },
    formerly,
  };
}

async function factsCsv(rows: readonly ReturnType<typeof facts>[]): Promise<string> {
  const { csv } = await import('../output/csv.ts');
  return csv(
    ['id', 'severity', 'what', 'why', 'fix'],
    rows.map(({ id, severity, what, why, fix }) => [id, severity, what, why, fix]),
  );
}

/** What, why, how, and the rule's own examples, which are also its tests. */
function page(rule: Rule, language: Language, width: number): string {
  const words = WORDS[language];
  const prose = (text: string, indent: string) =>
    wrap(text, width - indent.length)
      .map((line) => `${indent}${line}`)
      .join('\n');
  const section = (title: string, body: string) => `${title}\n${body}\n\n`;
  const files = (example: (typeof rule.examples.good)[number]) =>
    [
      ...Object.entries(example.files).flatMap(([path, content]) => [
        `  # ${terminal(path)}`,
        ...source(content),
      ]),
      ...Object.entries(example.refused ?? {}).map(
        ([path, reason]) => `  # ${terminal(path)} (${reason})`,
      ),
    ].join('\n');
  const automatic = [
    ['--fix', rule.fixes?.safe] as const,
    ['--fix-unsafe', rule.fixes?.unsafe] as const,
  ].flatMap(([flag, text]) =>
    text ? [`  - ${prose(`${flag}: ${say(text, language)}`, '    ').trimStart()}`] : [],
  );
  const [bad] = rule.examples.bad;
  const [good] = rule.examples.good;
  return (
    [
      `${rule.id} (${SEVERITY_WORDS[language][rule.severity]})\n\n${prose(say(rule.docs.what, language), '')}\n\n`,
      section(words.why, prose(say(rule.docs.why, language), '  ')),
      section(words.fix, prose(say(rule.docs.fix, language), '  ')),
      automatic.length > 0 ? section(words.fixes, automatic.join('\n')) : '',
      section(
        words.says,
        Object.entries(rule.messages)
          .filter(([id]) => !id.startsWith('related-'))
          .map(
            ([, text]) =>
              `  - ${prose(say(text, language).replace(/\{\w+\}/g, '…'), '    ').trimStart()}`,
          )
          .join('\n'),
      ),
      bad ? section(words.bad, files(bad)) : '',
      good ? section(words.good, files(good)) : '',
    ]
      .join('')
      .trimEnd() + '\n'
  );
}

function source(content: string | Uint8Array): string[] {
  const lines = Buffer.from(content).toString('utf8').trimEnd().split('\n');
  const shown = lines
    .slice(0, MOST_LINES)
    .map(
      (line) =>
        `  ${terminal(line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE)}…` : line)}`,
    );
  return lines.length > MOST_LINES ? [...shown, '  …'] : shown;
}
