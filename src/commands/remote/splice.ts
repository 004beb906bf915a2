import { dump } from 'js-yaml';
import type { Positions } from '../../parse/positions.ts';

/**
 * The text of a manifest with one entry more under `remotes`; every other byte stays. The caller reads
 * the result again, since not every way of writing YAML can be added to.
 */
export function withEntry(
  text: string,
  positions: Positions,
  id: string,
  entry: Readonly<Record<string, string>>,
): string {
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = (indent: string, value: unknown) =>
    dump(value, { lineWidth: -1 })
      .trimEnd()
      .split('\n')
      .map((line) => `${indent}${line}${end}`)
      .join('');
  const found = positions.get('/remotes');
  if (!found) return `${closed(text, end)}${lines('', { remotes: { [id]: entry } })}`;
  const [from, to] = found.value;
  if (text[from] === '{') {
    const close = text.lastIndexOf('}', to - 1);
    const inside = text.slice(from + 1, close).trimEnd();
    const comma = inside.trim() === '' || inside.endsWith(',') ? '' : ',';
    const flow = `${JSON.stringify(id)}: ${JSON.stringify(entry)}`.replaceAll('":"', '": "');
    return `${text.slice(0, from + 1)}${inside}${comma} ${flow}${text.slice(close)}`;
  }
  const first = [...positions].find(([at]) => /^\/remotes\/[^/]+$/.test(at))?.[1].key?.[0];
  const indent = first === undefined ? '  ' : text.slice(text.lastIndexOf('\n', first) + 1, first);
  const after = text.indexOf('\n', to);
  const [head, rest] =
    after < 0 ? [closed(text, end), ''] : [text.slice(0, after + 1), text.slice(after + 1)];
  return `${head}${lines(indent, { [id]: entry })}${rest}`;
}

function closed(text: string, end: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}${end}`;
}
