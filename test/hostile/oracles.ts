import MarkdownIt from 'markdown-it';
import { expect } from 'vitest';
import { type Element, readXml } from '../support/xml.ts';

/** What no reader of a text may meet, written down apart from `src/output/escape.ts`. */
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029]/u;
const HIDDEN =
  /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb]|[\u{1bca0}-\u{1bca3}]|[\u{1d173}-\u{1d17a}]|[\u{e0000}-\u{e0fff}]/u;
const HALF = /[\ud800-\udfff]/u;
/** Commands of the runners of GitHub, Azure and TeamCity. */
const RUNNER = /##\w*\[/u;
const COMMAND = /^\s*::/mu;

/** Throws with what stands around the first place that is not clean. */
function refuse(text: string, ...patterns: readonly RegExp[]): void {
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    if (match)
      throw new Error(
        `${pattern.source} in ${JSON.stringify(text.slice(Math.max(0, match.index - 80), match.index + 80))}`,
      );
  }
}

const expectClean = (text: string, ...more: readonly RegExp[]) =>
  refuse(text, CONTROL, HIDDEN, HALF, RUNNER, ...more);

/** Lines of text for people: pretty, compact, tables, cards, and what goes to stderr. */
export function cleanText(text: string): void {
  expectClean(text, COMMAND);
}

/** A document of a report, in Markdown or HTML: the marks without width are ours. */
export function cleanDocument(text: string): void {
  refuse(text.replaceAll('&#8203;', ''), CONTROL, HIDDEN, HALF, COMMAND);
}

/** Text in colours: only those of ours, each switched off again on its line. */
export function cleanColored(text: string): void {
  const COLOR = /\u001b\[(?:1|2|31|32|33|36)m|\u001b\[(?:22|39)m/g;
  for (const line of text.split('\n')) {
    const codes = line.match(COLOR) ?? [];
    const off = codes.filter((code) => code === '\u001b[22m' || code === '\u001b[39m');
    if (off.length * 2 !== codes.length) throw new Error(`a colour goes on: ${line}`);
  }
  cleanText(text.replace(COLOR, ''));
}

/** JSON reads as one value, and its raw text is clean as well. */
export function cleanJson(text: string): unknown {
  expectClean(text, COMMAND);
  return JSON.parse(text);
}

/** Every line that the runner takes for a command is one of ours, whose parts decode to clean text. */
export function cleanGithub(text: string): void {
  expectClean(text);
  const decode = (value: string) =>
    value.replace(/%([0-9A-F]{2})/g, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
  for (const line of text.split('\n').filter((each) => COMMAND.test(each))) {
    const match =
      /^::(?:error|warning|notice) file=([^:,]*),line=\d+,endLine=\d+(?:,col=\d+,endColumn=\d+)?,title=[a-z/-]+::(.*)$/.exec(
        line,
      );
    if (!match) throw new Error(`a command that is none of ours: ${line}`);
    const [, file = '', message = ''] = match;
    expectClean(decode(file), /\n/);
    expectClean(decode(message), COMMAND);
    // The runner decodes once: what then still looks encoded was so in the data.
    refuse(file + message, /%(?!25|0A|3A|2C)/);
  }
}

/** XML that a strict parser takes, with the elements of JUnit only, and clean texts. */
export function cleanJunit(text: string, findings: number): void {
  expectClean(text, COMMAND, /[\ufffe\uffff]/u);
  const names: string[] = [];
  const walk = (element: Element) => {
    names.push(element.name);
    for (const value of [element.text, ...Object.values(element.attributes)])
      expectClean(value, COMMAND);
    element.children.forEach(walk);
  };
  walk(readXml(text));
  expect(names.filter((name) => name === 'testcase')).toHaveLength(findings);
  expect(names.filter((name) => !WANTED.has(name))).toEqual([]);
}
const WANTED = new Set(['testsuites', 'testsuite', 'testcase', 'failure', 'system-out']);

const MARKDOWN = new MarkdownIt('default', { html: true, linkify: true });
/** Tokens of a page of tables; the mark without width is ours and breaks a name or an address. */
const PLAIN = new Set(['text', 'text_special', 'code_inline']);
const BLOCKS = /^(heading|table|thead|tbody|tr|th|td|paragraph)_(open|close)$/;

/** A page whose every row has two cells and whose texts are no markup, link, image, mention or reference. */
export function cleanMarkdown(text: string, findings: number): void {
  expectClean(text.replaceAll('&#8203;', ''), COMMAND);
  let rows = 0;
  let cells = 0;
  const stray = (what: string) => {
    throw new Error(`markup: ${what}`);
  };
  for (const token of MARKDOWN.parse(text, {})) {
    if (token.type === 'tr_open') cells = 0;
    if (token.type === 'td_open') cells += 1;
    if (token.type === 'tr_close' && cells > 0) {
      rows += 1;
      if (cells !== 2) stray(`${cells} cells in row ${rows}`);
    }
    if (token.type !== 'inline' && !BLOCKS.test(token.type)) stray(token.type);
    for (const { type, content } of token.children ?? [])
      if (!PLAIN.has(type)) stray(`${type} ${content}`);
    const prose = (token.children ?? [])
      .map(({ type, content }) => (type === 'code_inline' ? '`' : content))
      .join('');
    refuse(prose, /@[\w-]/u, /#\d/u, /\bGH-\d/iu, /:\/\//u, /\bwww\./iu);
  }
  expect(rows).toBe(findings);
}

/** Cells of a sheet, also where a reader splits them on another sign than ours: none is a formula. */
export function cleanCsv(text: string): void {
  expectClean(text.replaceAll('\r\n', '\n'));
  for (const [, quoted, bare = ''] of text.matchAll(/"((?:[^"]|"")*)"|([^",\r\n]+)/gu))
    for (const cell of (quoted ?? bare).replaceAll('""', '"').split(/[;|\t\r\n]/u))
      if (quoted !== undefined || !/^-?[\d.]+$/.test(cell))
        refuse(cell, /^[\s\u00a0]*[=+\-@＝＋－＠]/u);
}
