/** Text that a sink may print as it is: made only by the escaping function of that sink. */
export type Safe<Sink extends string> = string & { readonly __sink: Sink };

/**
 * Characters that move the cursor, recolour, reorder or hide: C0, DEL, C1, line and paragraph
 * separators, all that Unicode draws as nothing (bidi controls, zero-width and tag characters, fillers,
 * the byte order mark), annotation marks, lone surrogates. Only what chooses the look of an emoji stays.
 */
const HARMFUL =
  /[\u0000-\u001F\u007F-\u009F\u2028\u2029\uFFF9-\uFFFB\p{Surrogate}]|(?![\uFE0E\uFE0F])\p{Default_Ignorable_Code_Point}|[\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C]/gu;

/** What starts a command of a CI runner in the middle of a line: `##[…]`, `##vso[…]`, `##teamcity[…]`. */
const RUNNER = /(?<=##\w*)\[/gu;

function spelled(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}

/**
 * What a terminal or a log may not be shown as it is: harmful characters, a heap of accents on one
 * letter, and what starts a command of a CI runner: `::` where a line may be broken, `##[` anywhere.
 */
const UNSAFE = new RegExp(
  `${HARMFUL.source}|(?<=\\p{M}{8})\\p{M}|${RUNNER.source}|(?<=^|\\s):(?=:)`,
  'gu',
);

/** Whether a character may be shown hangs on so many units before it at most. */
const CONTEXT = 30;

const shown = (unsafe: string) => (unsafe === '\t' ? ' ' : spelled(unsafe));

/** For a terminal or a log: a tab becomes a blank, and what may not be shown is spelled out. */
export function terminal(text: string): Safe<'terminal'> {
  return text.replace(UNSAFE, shown) as Safe<'terminal'>;
}

/** A part of a line as `terminal` shows it within that line. */
export function terminalPart(line: string, start: number, end: number): Safe<'terminal'> {
  const from = Math.max(0, start - CONTEXT);
  let text = '';
  let at = start;
  for (const { 0: unsafe, index } of line.slice(from, end + 1).matchAll(UNSAFE)) {
    if (from + index < start || from + index >= end) continue;
    text += line.slice(at, from + index) + shown(unsafe);
    at = from + index + unsafe.length;
  }
  return `${text}${line.slice(at, end)}` as Safe<'terminal'>;
}

/** The text without commands of runners that may stand within a line. */
export function withoutCommands(text: string): string {
  return text.includes('##') ? text.replace(RUNNER, spelled) : text;
}

/** What moves a cursor or turns the direction of writing, but for tabs and line ends. */
const CONTROLS =
  /[\u0000-\u0008\v\f\u000E-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069\p{Surrogate}]/gu;

/** For a file whose texts are read back: nothing is changed but controls, which are spelled out. */
export function withoutControls(text: string): string {
  return text.replace(CONTROLS, spelled);
}

/** Text for a place inside a machine's format, with what is harmful spelled out; line ends stay. */
export function visible(text: string): string {
  return text
    .split('\n')
    .map((each) => terminal(each))
    .join('\n');
}

/** For the message of a GitHub workflow command; the runner turns the escapes back once. */
export function githubMessage(text: string): Safe<'github'> {
  return visible(text)
    .replaceAll('%', '%25')
    .replaceAll('\r', '%0D')
    .replaceAll('\n', '%0A') as Safe<'github'>;
}

/** For a property of a GitHub workflow command: one line, though a file's name may hold several. */
export function githubProperty(text: string): Safe<'github'> {
  return githubMessage(terminal(text))
    .replaceAll(':', '%3A')
    .replaceAll(',', '%2C') as Safe<'github'>;
}

/** For text and attributes of XML 1.0; what XML cannot hold is spelled out. */
export function xml(text: string): Safe<'xml'> {
  return visible(text)
    .replace(/[\uFFFE\uFFFF]/gu, spelled)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
    .replaceAll('\n', '&#10;') as Safe<'xml'>;
}

/** For text and attributes of XML within a document, which is no log: one line, what is harmful replaced. */
export function documentXml(text: string): Safe<'document-xml'> {
  return line(text).replace(/[&<>"']/g, (mark) => XML_ENTITIES[mark] ?? '') as Safe<'document-xml'>;
}

const XML_ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * The same for a text of a sheet, where `_x0041_` is read as the letter of that number: what looks like
 * one has its first mark written by number.
 */
export function spreadsheet(text: string): Safe<'spreadsheet'> {
  const marked = line(text).replace(/_(?=x[0-9a-f]{4}_)/giu, '_x005F_');
  return documentXml(marked) as string as Safe<'spreadsheet'>;
}

/**
 * For a text of a sheet that is read back: every character arrives as it is. What XML cannot hold is written
 * by its number, as SpreadsheetML has it, and so is the first mark of what looks like such a number.
 */
export function spreadsheetExact(text: string): Safe<'spreadsheet'> {
  return text
    .replace(/_(?=x[0-9a-f]{4}_)/giu, '_x005F_')
    .replace(
      /[\u0000-\u0008\v\f\r\u000E-\u001F\uFFFE\uFFFF\p{Surrogate}]/gu,
      (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    )
    .replace(/[&<>"']/g, (mark) => XML_ENTITIES[mark] ?? '') as Safe<'spreadsheet'>;
}

/** A whole JSON value for a file or a log: the same text to a JSON reader, with the same care. */
export function json(value: unknown): Safe<'json'> {
  return JSON.stringify(value, null, 2)
    .replace(HARMFUL, (character) => (character === '\n' ? character : unitsOf(character)))
    .replace(RUNNER, unitsOf) as Safe<'json'>;
}

/** A JSON value on one line, for a file of one a line. */
export function jsonLine(value: unknown): Safe<'json'> {
  return JSON.stringify(value).replace(HARMFUL, unitsOf).replace(RUNNER, unitsOf) as Safe<'json'>;
}

function unitsOf(character: string): string {
  return character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}

/** Invisible and harmless: they come along when text is pasted from a web page. */
const INVISIBLE = /[\u00AD\u061C\u200B-\u200F\u2060-\u2064\uFEFF]/gu;

/**
 * Text for a document, before its sink's own escaping: one line, without what hides or reorders. Marks
 * that are merely invisible are dropped; what could deceive is shown as a replacement character.
 */
export function line(text: string): string {
  // Nearly all texts are; a report asks for each many times.
  if (/^[\x20-\x7e]*$/.test(text)) return text;
  return text
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/gu, ' ')
    .replace(INVISIBLE, '')
    .replace(HARMFUL, '\uFFFD')
    .replace(/[\uFFFE\uFFFF]/gu, '\uFFFD');
}

/** For a run of text in a Word document; the library that writes it does the escaping of XML itself. */
export function word(text: string): Safe<'word'> {
  return line(text) as Safe<'word'>;
}

/** An address that a document may link to: http or https, a host, nobody's name or password. */
export function webAddress(text: string): Safe<'url'> | undefined {
  if (!/^https?:\/\/[^\s/\\?#][^\s\\]*$/iu.test(text)) return undefined;
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined;
  if (url.hostname === '' || url.username !== '' || url.password !== '') return undefined;
  return url.href as Safe<'url'>;
}

/**
 * For Markdown on a git host: nothing in it is markup, a mention, a reference to an issue, or an
 * address that turns into a link by itself. The entity keeps the character visible and breaks the name.
 */
export function markdown(text: string): Safe<'markdown'> {
  return line(text)
    .replace(/[\\`*_[\]<>|~$]/gu, '\\$&')
    .replace(/&(?=#?\w+;)/gu, '&amp;')
    .replace(/(#|\bGH-)(?=\d)/giu, '$1&#8203;')
    .replace(/@(?=[\w-])/gu, '@&#8203;')
    .replace(/:(?=\/\/)/gu, ':&#8203;')
    .replace(/\bwww\./giu, 'www&#8203;.') as Safe<'markdown'>;
}

/**
 * A text to be copied as it stands, for a cell of a table: within a code span no markup, mention or
 * address is live, so that nothing need be put into it.
 */
export function markdownCode(text: string): Safe<'markdown'> {
  const plain = line(text);
  const runs = Array.from(plain.matchAll(/`+/g), ([run]) => run.length);
  const fence = '`'.repeat(Math.max(0, ...runs) + 1);
  const pad = /^[` ]|[` ]$/.test(plain) ? ' ' : '';
  return `${fence}${pad}${withoutCommands(plain.replaceAll('|', '\\|'))}${pad}${fence}` as Safe<'markdown'>;
}

/** The same at the start of a line, where a list, a heading or a rule could begin. */
export function markdownStart(text: string): Safe<'markdown'> {
  return markdown(text)
    .trimStart()
    .replace(/^(?=[-+=#]|::)/u, '\\')
    .replace(/^(\d+)(?=[.)])/u, '$1\\') as Safe<'markdown'>;
}

/** For a link target in Markdown, between `<` and `>`. */
export function markdownTarget(url: Safe<'url'>): Safe<'markdown'> {
  return url.replace(
    /[|<>\\`]/gu,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  ) as string as Safe<'markdown'>;
}

/**
 * For a quoted text in Graphviz's DOT, where a backslash and an entity mean something. The quotes are
 * the caller's.
 */
export function dot(text: string): Safe<'dot'> {
  return terminal(line(text))
    .replaceAll('\\', '\\\\')
    .replaceAll('&', '&amp;')
    .replaceAll('"', '\\"') as Safe<'dot'>;
}

/**
 * For a quoted label in Mermaid, which reads Markdown, HTML and codes of its own in it: whatever is no
 * letter, figure or plain mark is written by its number, and so is a list's beginning. What it still
 * reads after that (formulas, names of icons, a line end by a backslash) is broken by a blank of no width.
 */
export function mermaid(text: string): Safe<'mermaid'> {
  return terminal(line(text))
    .replace(/([$\\])|\b(fa[a-z]?)(?=:)/giu, '$&\u200B')
    .replace(
      /[^\p{L}\p{M}\p{N} ,.()/·–—→-]/gu,
      (character) => `#${String(character.codePointAt(0))};`,
    )
    .replace(/^[-.]|^(\p{N}+)[.)]/u, (start, figures: string | undefined) =>
      figures === undefined
        ? `#${String(start.codePointAt(0))};`
        : `${figures}#${String(start.codePointAt(start.length - 1))};`,
    ) as Safe<'mermaid'>;
}

/**
 * For a text that Typst prints: it gets it as data, where nothing is markup. Only what a PDF has no
 * words for is replaced: with a heap of accents on one letter, readers lose the whole page's text.
 */
export function typst(text: string): Safe<'typst'> {
  return line(text)
    .replace(/\p{Noncharacter_Code_Point}/gu, '\uFFFD')
    .replace(/(?<=\p{M}{8})\p{M}+/gu, '\uFFFD') as Safe<'typst'>;
}
