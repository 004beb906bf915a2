import MarkdownIt from 'markdown-it';
import { type Element, readXml } from './xml.ts';

/** What every output tells of a finding. */
export interface Told {
  readonly file: string;
  readonly line: number;
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
}

/** Reads an output as the program that it is made for does, and gives its findings in their order. */
export const READERS: Readonly<Record<string, (text: string) => Told[]>> = {
  pretty,
  compact: (text) => text.trimEnd().split('\n').map(compactLine),
  json,
  github,
  gitlab,
  sarif,
  junit,
  markdown,
};

const SEVERITIES: Readonly<Record<string, string>> = {
  galat: 'error',
  peringatan: 'warning',
  saran: 'info',
  suggestion: 'info',
  major: 'error',
  minor: 'warning',
  notice: 'info',
  note: 'info',
  Galat: 'error',
  Peringatan: 'warning',
  Saran: 'info',
  Errors: 'error',
  Warnings: 'warning',
  Suggestions: 'info',
};
const severityOf = (word: string) => SEVERITIES[word] ?? word;

function parts(pattern: RegExp, text: string): string[] {
  const match = pattern.exec(text);
  if (!match) throw new Error(`not as expected: ${text}`);
  return match.slice(1).map((part) => part ?? '');
}

/** Blocks with a blank line after each: the sentence, broken at blanks; the place; a last line with the rule. */
function pretty(text: string): Told[] {
  return text
    .split('\n\n')
    .slice(0, -1)
    .map((block) => {
      const lines = block.split('\n');
      const at = lines.findIndex((line) => line.startsWith('  → '));
      const [word = '', message = ''] = parts(
        /^(\w+): (.*)$/,
        lines
          .slice(0, at)
          .map((line, index) => (index === 0 ? line : line.replace(/^ {2}/, '')))
          .join(' '),
      );
      const [file = '', line] = parts(/^ {2}→ (.*):(\d+):\d+$/, lines[at] ?? '');
      const [rule = ''] = parts(/^ {2}(?:\S+ · )?tular explain (\S+)$/, lines.at(-1) ?? '');
      return { file, line: Number(line), rule, severity: severityOf(word), message };
    });
}

function compactLine(text: string): Told {
  const [file = '', line, severity = '', rule = '', message = ''] = parts(
    /^(.*?):(\d+):\d+: (error|warning|info) (\S+) (.*)$/,
    text,
  );
  return { file, line: Number(line), rule, severity, message };
}

interface JsonFinding extends Told {
  readonly range: { readonly start: { readonly line: number } };
}

function json(text: string): Told[] {
  const { diagnostics } = JSON.parse(text) as { diagnostics: JsonFinding[] };
  return diagnostics.map(({ file, range, rule, severity, message }) => ({
    file,
    line: range.start.line,
    rule,
    severity,
    message,
  }));
}

/** As the runner of GitHub reads a workflow command: the message is decoded once, its properties once more for `:` and `,`. */
function github(text: string): Told[] {
  const decode = (value: string) =>
    value.replace(/%(0D|0A|3A|2C|25)/g, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
  return text
    .split('\n')
    .filter((line) => line.trimStart().startsWith('::'))
    .map((line) => {
      const [level = '', properties = '', data = ''] = parts(/^::(\w+) (.*?)::(.*)$/, line);
      const read = Object.fromEntries(
        properties.split(',').map((each) => {
          const [key = '', value = ''] = parts(/^(\w+)=(.*)$/, each);
          return [key, decode(value)];
        }),
      );
      return {
        file: read['file'] ?? '',
        line: Number(read['line']),
        rule: read['title'] ?? '',
        severity: severityOf(level),
        message: decode(data).split('\n')[0] ?? '',
      };
    });
}

interface GitlabIssue {
  readonly description: string;
  readonly check_name: string;
  readonly severity: string;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

function gitlab(text: string): Told[] {
  return (JSON.parse(text) as GitlabIssue[]).map((issue) => ({
    file: issue.location.path,
    line: issue.location.lines.begin,
    rule: issue.check_name,
    severity: severityOf(issue.severity),
    message: issue.description,
  }));
}

interface SarifResult {
  readonly ruleId: string;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly [
    {
      readonly physicalLocation: {
        readonly artifactLocation: { readonly uri: string };
        readonly region: { readonly startLine: number };
      };
    },
  ];
}

function sarif(text: string): Told[] {
  const { runs } = JSON.parse(text) as { runs: [{ results: SarifResult[] }] };
  return runs[0].results.map(({ ruleId, level, message, locations: [{ physicalLocation }] }) => ({
    file: decodeURIComponent(physicalLocation.artifactLocation.uri),
    line: physicalLocation.region.startLine,
    rule: ruleId,
    severity: severityOf(level),
    message: message.text.replace(/\\([\\[\]])/g, '$1'),
  }));
}

function junit(text: string): Told[] {
  const cases = (element: Element): Element[] =>
    element.name === 'testcase' ? [element] : element.children.flatMap(cases);
  return cases(readXml(text)).map(({ attributes, children }) => {
    const [rule = ''] = (attributes['name'] ?? '').split(' ');
    const file = attributes['file'] ?? '';
    const body = children[0]?.text ?? '';
    const [severity = '', message = ''] = parts(
      /^:\d+:\d+: (\w+) (.*)$/,
      body.slice(file.length).split('\n')[0] ?? '',
    );
    return { file, line: Number(attributes['line']), rule, severity, message };
  });
}

/** Tables below a heading a severity; a mark without width in an address or a mention is not read. */
function markdown(text: string): Told[] {
  const found: Told[] = [];
  let severity = '';
  let cells: string[] = [];
  let kind = '';
  for (const token of new MarkdownIt('default', { html: true, linkify: true }).parse(text, {})) {
    if (token.type.endsWith('_open')) kind = token.type;
    if (token.type === 'tr_open') cells = [];
    if (token.type === 'inline') {
      const plain = (token.children ?? []).map(({ content }) => content).join('');
      if (kind === 'heading_open') severity = severityOf(plain.split(' ')[0] ?? '');
      if (kind === 'td_open') cells.push(plain.replaceAll('\u200b', ''));
    }
    if (token.type !== 'tr_close' || cells.length === 0) continue;
    const [file = '', line] = parts(/^(.*):(\d+):\d+$/, cells[0] ?? '');
    const [message = '', rule = ''] = parts(
      /^(.*?)\.(?: (?:Mungkin maksudnya|Did you mean): .*\.)? \(([\w/-]+)\)$/,
      cells[1] ?? '',
    );
    found.push({ file, line: Number(line), rule, severity, message });
  }
  return found;
}
